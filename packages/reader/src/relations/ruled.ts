import type { Assertion, Change, RelationKind, Span } from "@dragoman/model";
import { claimedBy } from "../events/claim.ts";
import { type Filled, fill } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import { bodyOf, documentAt, hostOf, lengthOf, ownersIn, principlesOf, standingOf } from "./computed.ts";
import { asDate, clauseDate, countedYears, type Dated, loneDate } from "./dates.ts";
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
  const things = thingsOf(match, ground);
  if (subject.values.length === 0) return [];
  return things.flatMap((thing) => {
    if (shared.has(kind)) return [tell(match, kind, [...new Set(subject.values)].sort(), subject.spans, thing, ground)];
    const own = subject.values.map((one, at) =>
      tell(match, kind, [one], subject.spans.slice(at, at + 1), thing, ground),
    );
    return [...own, ...inherited(own, match)];
  });
}

/** Who takes over what another hands over has it from then on. */
function inherited(own: readonly Told[], match: RuleMatch): readonly Told[] {
  const heir = match.bindings.get("heir");
  const first = own[0];
  if (heir === undefined || first === undefined) return [];
  return [{ ...first, subject: heir.values.slice(0, 1), change: "established", start: first.end, end: null }];
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
  const standing =
    callOf(match, "level") === "standing"
      ? standingOf(subject[0]!, object?.id ?? "", constant(match, "change") === "proposed", ground)
      : null;
  const assertion = standing?.assertion ?? scene.assertions.of(match.sentence, match.anchor);
  const said = (constant(match, "change") ?? "held") as Change;
  const change = standing?.level === "member" ? "held" : opened(said, assertion);
  const date = dateAt(match, ground);
  return {
    kind,
    subject,
    object: object?.id ?? null,
    level: standing?.level ?? levelOf(match, ground),
    tier: null,
    change,
    previous: null,
    start: match.rule.makes.values.has("start") ? (date?.value ?? null) : null,
    end: match.rule.makes.values.has("end") ? (date?.value ?? null) : null,
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
          time: date?.span ?? null,
        },
      },
    ],
  };
}

/** The level that the rule names; of an instrument its type. */
function levelOf(match: RuleMatch, { instruments }: Ground): string | null {
  const bound = match.bindings.get("i")?.tokens[0];
  const instrument = instruments(match.sentence).find(
    ({ tokens, head }) => tokens[0] === bound || head === match.anchor,
  );
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
  if (call === "owners") return ownersIn(match, ground);
  const found = fill(match, "subject");
  return select(found, (entity) => entity.startsWith("state:") || entity.startsWith("org:"));
}

/** What a match is about: one thing or none, but as many as there are principles for a position. */
function thingsOf(match: RuleMatch, ground: Ground): readonly (Thing | null)[] {
  if (!match.rule.makes.values.has("object")) return [null];
  const { values, spans } = objectsOf(match, ground);
  const things = values.map((id, at) => ({ id, span: spans[at] ?? null }));
  return constant(match, "relation") === "membership" ? things.filter(({ id }) => isBody(id, ground)) : things;
}

/** States are members of bodies that the reference data knows; a bid may be for a gathering. */
function isBody(id: string, { context }: Ground): boolean {
  return !id.startsWith("org:") || context.reference.entity(id) !== null;
}

function objectsOf(match: RuleMatch, ground: Ground): Filled {
  const call = callOf(match, "object");
  if (call === "document") return documentAt(match, ground);
  if (call === "body") return bodyOf(match, ground);
  return constant(match, "relation") === "position" ? principlesOf(match, ground) : fill(match, "object");
}

/** The date that a slot holds, else that of the clause. */
function dateAt(match: RuleMatch, { scene, context }: Ground): Dated | null {
  const lexicon = context.language.relations.partnerships;
  const bound = match.bindings.get("t");
  if (bound?.values[0] !== undefined) return { value: bound.values[0], span: bound.spans[0]! };
  const tokens: readonly [number, number] = [match.anchor, match.anchor + 1];
  const anchor = { sentence: match.sentence, tokens, head: match.anchor };
  const own = asDate(clauseDate(match.sentence, match.anchor, scene)) ?? countedYears(anchor, scene, lexicon);
  return own ?? (constant(match, "change") === "established" ? loneDate(anchor, scene, lexicon) : null);
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
