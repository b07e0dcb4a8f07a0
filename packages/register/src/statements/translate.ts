import type {
  Anchor,
  Claimant,
  Entity,
  Event,
  Quotation,
  Reading,
  Reference,
  Relation,
  Statement,
} from "@dragoman/model";
import { contains } from "@dragoman/model";
import type { KeptArticle } from "../article.ts";
import { engineStamp } from "../engine.ts";
import { entitiesOf } from "../index/cited.ts";
import { anchorsOf, quotationAnchor } from "./anchor.ts";
import { identify } from "./identify.ts";
import { makeStatement, type StatementContent } from "./statement.ts";
import { wiresIn } from "./wires.ts";

/** What a Reading adds to the register. */
export interface Translated {
  /** Everybody and everything that the statements name, with register-wide ids, in order of id. */
  readonly entities: readonly Entity[];
  /** `assert` rows, one for all that the article says in the same way. */
  readonly statements: readonly Statement[];
}

/** Relations, events and quotations of a Reading as rows about the article that it was read from. */
export function toStatements(reading: Reading, article: KeptArticle, reference: Reference): Translated {
  const scene = sceneOf(reading, article, reference);
  const contents = [
    ...reading.relations.map((relation) => relationRow(relation, scene)),
    ...reading.events.map((event) => eventRow(event, scene)),
    ...reading.quotations.map((quotation) => quotationRow(quotation, scene)),
  ];
  const statements = unique(contents, scene);
  return { entities: scene.named(statements), statements };
}

type Sketch = Pick<StatementContent, "kind" | "subject" | "object" | "value" | "qualifiers" | "evidence"> &
  Partial<StatementContent>;

interface Scene {
  readonly reading: Reading;
  readonly article: KeptArticle;
  readonly engine: string;
  /** Register-wide id of an id of the Reading. */
  id(local: string): string;
  /** Whose words something is; null for the outlet's own voice, with the outlets whose news it passes on. */
  voice(said: Pick<Relation, "claimedBy" | "evidence">): {
    readonly claimedBy: Claimant | null;
    readonly relay: readonly string[];
  };
  named(statements: readonly Statement[]): readonly Entity[];
}

function sceneOf(reading: Reading, article: KeptArticle, reference: Reference): Scene {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const quotations = new Map(reading.quotations.map((quotation) => [quotation.id, quotation]));
  const ids = new Map<string, string>();
  const id = (local: string): string => {
    const known = ids.get(local) ?? identify(local, entities.get(local), article.key, reference);
    ids.set(local, known);
    return known;
  };
  const wires = wiresIn(reading.text, article.publisher, reference);
  const voice: Scene["voice"] = ({ claimedBy, evidence }) => {
    if (claimedBy === null) return { claimedBy: null, relay: evidence.length === 0 ? [] : wires.at(evidence[0]!.span) };
    const quotation = quotations.get(claimedBy);
    const speaker = quotation?.speaker ?? null;
    const relay = (quotation?.relay ?? []).map(id);
    if (speaker?.startsWith("outlet:")) return { claimedBy: null, relay: [id(speaker), ...relay] };
    const jointWith = (quotation?.jointWith ?? []).map(id);
    const claim = { speaker: speaker === null ? null : id(speaker), relay: relay[0] ?? null };
    return { claimedBy: jointWith.length === 0 ? claim : { ...claim, jointWith }, relay: [] };
  };
  const named = (statements: readonly Statement[]): readonly Entity[] => {
    const used = new Set(statements.flatMap(entitiesOf));
    const found = reading.entities.map((entity) => ({ ...entity, id: id(entity.id) }));
    const byId = new Map(found.filter((entity) => used.has(entity.id)).map((entity) => [entity.id, entity]));
    return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  return { reading, article, engine: engineStamp(reading.engine), id, voice, named };
}

/** A title beside a name is no news. */
const ownVoice = { claimedBy: null, relay: [] } as const;

function relationRow(relation: Relation, scene: Scene): Sketch {
  const { change, tier, previous, duration, instrument } = relation;
  const { claimedBy, relay } =
    relation.kind === "office" && relation.claimedBy === null ? ownVoice : scene.voice(relation);
  return {
    kind: relation.kind,
    subject: relation.subject.map(scene.id),
    object: relation.object === null ? [] : [scene.id(relation.object)],
    value: relation.level,
    qualifiers: {
      change,
      ...(tier === null ? {} : { tier }),
      ...(previous === null ? {} : { previous }),
      ...(duration === null ? {} : { duration }),
      ...(instrument === null ? {} : { instrument: scene.id(instrument) }),
      ...(relay.length === 0 ? {} : { relay }),
    },
    from: relation.start,
    to: relation.end,
    assertion: relation.assertion,
    claimedBy,
    evidence: anchorsOf(scene.reading.text, relation.evidence),
  };
}

function eventRow(event: Event, scene: Scene): Sketch {
  const { mode, contexts, cameo, place } = event;
  const { claimedBy, relay } = scene.voice(event);
  return {
    kind: "event",
    subject: event.actors.map(scene.id),
    object: event.recipients.map(scene.id),
    value: event.type,
    qualifiers: {
      ...(mode === null ? {} : { mode }),
      ...(contexts.length === 0 ? {} : { contexts }),
      ...(cameo === null ? {} : { cameo }),
      ...(event.people.length === 0 ? {} : { people: event.people.map(scene.id) }),
      ...(place === null ? {} : { place: scene.id(place) }),
      ...(relay.length === 0 ? {} : { relay }),
    },
    from: event.time,
    assertion: event.assertion,
    claimedBy,
    evidence: anchorsOf(scene.reading.text, event.evidence),
  };
}

function quotationRow(quotation: Quotation, scene: Scene): Sketch {
  const { text } = scene.reading;
  const { speaker, medium, addressee } = quotation;
  const relay = quotation.relay.map(scene.id);
  const about = namedIn(quotation, scene);
  return {
    kind: "quotation",
    subject: [...(speaker === null ? [] : [speaker]), ...quotation.jointWith].map(scene.id),
    object: [],
    value: quotation.content.map(([start, end]) => text.slice(start, end)).join(" "),
    qualifiers: {
      form: quotation.kind,
      ...(medium === null ? {} : { medium }),
      ...(addressee === null ? {} : { addressee: scene.id(addressee) }),
      ...(relay.length === 0 ? {} : { relay }),
      ...(about.length === 0 ? {} : { about }),
    },
    evidence: [quotationAnchor(text, quotation)],
  };
}

const SUBJECTS = new Set(["state", "org", "person"]);

/** States, organisations and persons that the words name, but for the speaker and whom "I" and "we" mean. */
function namedIn({ content, speaker, jointWith }: Quotation, scene: Scene): readonly string[] {
  const inside = scene.reading.mentions.filter(
    ({ span, by, entity }) =>
      by !== "pronoun" &&
      entity !== speaker &&
      !jointWith.includes(entity) &&
      SUBJECTS.has(entity.slice(0, entity.indexOf(":"))) &&
      content.some((part) => contains(part, span)),
  );
  return [...new Set(inside.map(({ entity }) => scene.id(entity)))].sort();
}

/** One row for everything that is said in the same way, with all its evidence; in order of id. */
function unique(sketches: readonly Sketch[], { article, engine }: Scene): readonly Statement[] {
  const sayings = new Map<string, Sketch>();
  for (const sketch of sketches) {
    const { evidence, ...rest } = sketch;
    const saying = JSON.stringify(rest);
    const held = sayings.get(saying);
    sayings.set(saying, held === undefined ? sketch : { ...sketch, evidence: [...held.evidence, ...evidence] });
  }
  const { key, published, publisher } = article;
  const rows = [...sayings.values()].map((sketch) =>
    makeStatement({
      op: "assert",
      by: null,
      at: null,
      article: key,
      reportedAt: published,
      source: publisher,
      engine,
      ...sketch,
      evidence: inTextOrder(sketch.evidence),
    }),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function inTextOrder(evidence: readonly Anchor[]): readonly Anchor[] {
  const parts = new Map(evidence.map((anchor) => [JSON.stringify(anchor), anchor]));
  return [...parts.values()].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.rule < b.rule ? -1 : 1),
  );
}
