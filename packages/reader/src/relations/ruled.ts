import type { Assertion, Change, RelationKind, Span } from "@dragoman/model";
import { claimedBy } from "../events/claim.ts";
import { governingTime } from "../events/time.ts";
import { type Filled, fill } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import { gatheringAt, hostOf, lengthOf, principlesOf, standingOf } from "./computed.ts";
import type { Ground } from "./ground.ts";
import type { Told } from "./merge.ts";
import { partiesAt } from "./signers.ts";

/** What a relation is about. */
interface Thing {
  readonly id: string;
  readonly span: Span | null;
}

/** Kinds whose parties stand in one relation. */
const shared: ReadonlySet<RelationKind> = new Set(["instrument", "diplomatic", "project", "partnership"]);

/** The relations that a match tells: one for each of several subjects, except where the parties share one. */
export function ruled(match: RuleMatch, ground: Ground): readonly Told[] {
  const kind = constant(match, "relation") as RelationKind;
  const subject = subjects(match, ground);
  const objects = objectsOf(match, ground);
  if (subject.values.length === 0 || objects?.values.length === 0) return [];
  const places = objects === null ? [null] : objects.values.map((_, at) => at);
  return places.flatMap((at) => {
    const object =
      objects === null || at === null ? null : { id: objects.values[at]!, span: objects.spans[at] ?? null };
    if (shared.has(kind))
      return [tell(match, kind, [...new Set(subject.values)].sort(), subject.spans, object, ground)];
    return subject.values.map((one, which) =>
      tell(match, kind, [one], subject.spans.slice(which, which + 1), object, ground),
    );
  });
}

function tell(
  match: RuleMatch,
  kind: RelationKind,
  subject: readonly string[],
  spans: readonly Span[],
  object: Thing | null,
  ground: Ground,
): Told {
  const { scene } = ground;
  const standing = callOf(match, "level") === "standing" ? standingOf(subject[0]!, object?.id ?? "", ground) : null;
  const assertion = standing?.assertion ?? scene.assertions.of(match.sentence, match.anchor);
  const change = opened((constant(match, "change") ?? "held") as Change, assertion);
  const time = governingTime(scene, match.sentence, match.anchor);
  const value = time?.value?.replace(/T.*$/, "").replace(/\/\.\.$/, "") ?? null;
  return {
    kind,
    subject,
    object: object?.id ?? null,
    level: standing?.level ?? levelOf(match, ground),
    tier: null,
    change,
    previous: null,
    start: match.rule.makes.values.has("start") ? value : null,
    end: match.rule.makes.values.has("end") ? value : null,
    duration: callOf(match, "duration") === "length" ? lengthOf(match, scene) : null,
    instrument: null,
    assertion,
    claimedBy: claimedBy(scene, match.act),
    evidence: [
      {
        span: match.span,
        rule: match.rule.id,
        confidence: match.confidence,
        fields: {
          subject: [...spans],
          object: object?.span ?? null,
          act: match.act,
          time: value === null ? null : time!.span,
        },
      },
    ],
  };
}

/** The level that the rule names; of an instrument its type. */
function levelOf(match: RuleMatch, { instruments }: Ground): string | null {
  const head = match.bindings.get("i")?.spans[0];
  const instrument =
    head === undefined ? undefined : instruments(match.sentence).find(({ span }) => span[0] === head[0]);
  return instrument?.type ?? fill(match, "level").values[0] ?? null;
}

/** Modality first: what is not yet so is proposed, what is not so is denied. */
function opened(change: Change, assertion: Assertion): Change {
  if (assertion === "negated" || assertion === "denied") return change === "ended" ? "held" : "denied";
  return assertion !== "actual" && (change === "established" || change === "held") ? "proposed" : change;
}

function subjects(match: RuleMatch, ground: Ground): Filled {
  const call = callOf(match, "subject");
  if (call === "parties") return partiesAt(match, ground);
  if (call === "state") return hostOf(match, ground);
  const found = fill(match, "subject");
  return select(found, (entity) => entity.startsWith("state:") || entity.startsWith("org:"));
}

/** The objects that a match is about: one, but as many as there are principles for a position. */
function objectsOf(match: RuleMatch, ground: Ground): Filled | null {
  if (!match.rule.makes.values.has("object")) return null;
  if (callOf(match, "object") === "gathering") return gatheringAt(match, ground);
  return constant(match, "relation") === "position" ? principlesOf(match, ground) : fill(match, "object");
}

function constant(match: RuleMatch, key: string): string | null {
  const value = match.rule.makes.values.get(key)?.[0];
  return value?.kind === "constant" ? value.value : null;
}

function callOf(match: RuleMatch, key: string): string | null {
  const value = match.rule.makes.values.get(key)?.[0];
  return value?.kind === "call" ? value.name : null;
}

function select(found: Filled, keeps: (value: string) => boolean): Filled {
  const kept = found.values.flatMap((value, at) => (keeps(value) ? [at] : []));
  return { ...found, values: kept.map((at) => found.values[at]!), spans: kept.map((at) => found.spans[at]!) };
}
