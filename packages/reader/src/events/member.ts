import { contains } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { LinkedMention } from "../entities/cast.ts";
import type { Scene } from "../scene.ts";
import type { Admission, Party } from "./parties.ts";

/** How many states of a region are told one by one. */
const FEW = 5;

/** Sorts of organisation that states form. */
const OF_STATES = new Set(["igo", "forum", "un-organ", "eu-organ", "pact", "organ", "un-mission", "treaty-body"]);

/** Whether an organisation is one that states form, and no firm or club. */
export function isOfStates(organisation: string, { reference }: Context): boolean {
  return OF_STATES.has(reference.sort(organisation) ?? "");
}

/** For whom a mentioned entity stands: a state for itself, an official for the state, an outlet or place for nobody. */
export function partiesOf(scene: Scene, mention: LinkedMention, admit: Admission, context: Context): readonly Party[] {
  const { cast } = scene;
  const entity = cast.entities.get(mention.entity);
  const kind = entity?.kind ?? mention.entity.split(":")[0];
  const as = (id: string, person: string | null = null): readonly Party[] => [
    { entity: id, span: mention.span, person },
  ];
  switch (kind) {
    case "state":
      return as(mention.entity);
    case "organisation":
    case "org":
    case "office":
      return ofBody(scene, mention, admit, context);
    case "person": {
      const acts = publicOf(scene, mention.entity, context);
      if (acts !== null) return as(acts, mention.entity);
      return admit.groups ? as(privately(scene, mention), mention.entity) : [];
    }
    case "region":
      return [...ofPeople(scene, mention, context), ...ofSeveral(scene, mention, context)].flatMap((id) => as(id));
    case "group":
      if (entity?.country) return as(`state:${entity.country}`);
      return admit.groups ? as(mention.entity) : [];
    default:
      return [];
  }
}

/** "The Europeans" are the organisation of their states, where the article speaks of it. */
function ofPeople({ cast, syntax }: Scene, mention: LinkedMention, { language }: Context): readonly string[] {
  const { sentence, tokens } = mention;
  const body = language.names.epithets.regional.get(mention.entity);
  const isPlural = /^NNP?S$/.test(syntax[sentence]?.xpos[tokens[1] - 1] ?? "");
  return mention.by === "demonym" && isPlural && body !== undefined && cast.entities.has(body) ? [body] : [];
}

/** "NATO allies" are their organisation, "the Baltic states" all three: a region itself is no party, nor are some of its states. */
function ofSeveral({ document, syntax }: Scene, mention: LinkedMention, context: Context): readonly string[] {
  const { sentence, tokens } = mention;
  const { joined, definite } = context.language.events;
  const words = document.sentences[sentence]?.tokens ?? [];
  const last = tokens[1] - 1;
  const tree = syntax[sentence] ?? null;
  if (tree === null || !joined.has(words[last]?.lower ?? "")) return [];
  const members = context.reference.members(mention.entity, null);
  const { numbers } = context.language.names.epithets;
  const isWhole = (child: number): boolean => {
    const word = words[child]?.lower ?? "";
    const isNone = definite.has(word) || tree.upos[child] === "PRON" || numbers.get(word) === members.length;
    return isNone || !/^(det|amod|nummod|nmod:poss)/.test(tree.relations[child] ?? "");
  };
  const picked = (tree.children[last] ?? []).filter((child) => child < tokens[0]);
  if (!picked.every(isWhole)) return [];
  const [first] = members;
  if (first?.organisation.startsWith("org:")) return [first.organisation];
  return members.length <= FEW ? members.map(({ state }) => state) : [];
}

/** A ministry is its state, an organisation of states itself, any other body a group. */
function ofBody(scene: Scene, mention: LinkedMention, admit: Admission, context: Context): readonly Party[] {
  const acts = publicOf(scene, mention.entity, context) ?? parentOf(scene, mention, context);
  if (acts !== null) return [{ entity: acts, span: mention.span, person: null }];
  return admit.groups ? [{ entity: privately(scene, mention), span: mention.span, person: null }] : [];
}

/** The organisation of states that an organ has in its name: "the African Union Commission". */
function parentOf(
  scene: Scene,
  { sentence, tokens: [from, to], span }: LinkedMention,
  context: Context,
): string | null {
  const { officials } = context.language.events;
  const words = scene.document.sentences[sentence]?.tokens.slice(from, to) ?? [];
  if (!words.some(({ lower }) => officials.has(lower))) return null;
  const nested = scene.cast
    .inSentence(sentence)
    .find((other) => other.isNested && contains(span, other.span) && other.entity.startsWith("org:"));
  const acts = nested === undefined ? null : publicOf(scene, nested.entity, context);
  return acts?.startsWith("org:") ? acts : null;
}

/** The state, or the organisation of states, for which an entity acts; null for private ones. */
function publicOf({ cast }: Scene, entity: string, context: Context): string | null {
  const acts = cast.actsFor(entity);
  if (acts === null || acts.startsWith("state:")) return acts;
  return isOfStates(acts, context) ? acts : null;
}

function privately({ cast }: Scene, { entity }: LinkedMention): string {
  return `group:${cast.entities.get(entity)?.name ?? entity.slice(entity.indexOf(":") + 1)}`;
}
