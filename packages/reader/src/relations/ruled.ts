import { type Assertion, type Change, contains, type RelationKind, type Span } from "@dragoman/model";
import { claimedBy } from "../events/claim.ts";
import { type Filled, fill } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import { withOthers } from "./again.ts";
import { bodyOf, hasMembers, isNamedLikeBody } from "./body.ts";
import {
  buildersOf,
  documentAt,
  gatheringAt,
  hostOf,
  lengthOf,
  ownersIn,
  principlesOf,
  projectAt,
  standingOf,
} from "./computed.ts";
import { isPrivate } from "./doer.ts";
import { dyadsOf } from "./dyads.ts";
import { documentsBehind } from "./enumeration.ts";
import type { Ground } from "./ground.ts";
import type { Told } from "./merge.ts";
import { callOf, constant, instrumentAt } from "./rule.ts";
import { isJoining, partiesAt } from "./signers.ts";
import { termOf } from "./term.ts";

/** What a relation is about. */
interface Thing {
  readonly id: string;
  readonly span: Span | null;
  /** Of a document. */
  readonly type: string | null;
}

/** Kinds whose parties stand in one relation. */
const shared: ReadonlySet<RelationKind> = new Set(["instrument", "diplomatic", "project", "partnership", "chair"]);

/** The relations that a match tells: one for each of several subjects, except where the parties share one. */
export function ruled(match: RuleMatch, ground: Ground): readonly Told[] {
  const kind = constant(match, "relation") as RelationKind;
  if (kind === "instrument" && constant(match, "change") !== "ended" && isPrivate(match, ground)) return [];
  const subject = subjects(match, ground);
  const things = thingsOf(match, kind, subject.values, ground);
  if (subject.values.length < (kind === "diplomatic" ? 2 : 1)) return [];
  if (kind === "instrument" && isAlone(subject.values) && !isJoining(match, ground)) return [];
  const isHalf = subject.spans.length < 2 && !subject.values[0]!.startsWith("org:");
  return things.flatMap((thing) => {
    const dyads = dyadsOf(match, kind, subject, ground);
    if (dyads.length > 1)
      return withOthers(
        dyads.map(({ pair, spans }) => tell(match, kind, pair, spans, thing, ground)),
        match,
        ground,
      );
    const own = shared.has(kind)
      ? [tell(match, kind, [...new Set(subject.values)].sort(), subject.spans, thing, ground)]
      : subject.values.map((one, at) => tell(match, kind, [one], subject.spans.slice(at, at + 1), thing, ground));
    return [...withOthers(own, match, ground), ...inherited(own, match)].filter((one) => isTold(one, isHalf));
  });
}

function isAlone([first, second]: readonly string[]): boolean {
  return second === undefined && first?.startsWith("state:") === true;
}

/** A position is none while it is only asked for; who alone does not sign leaves open with whom. */
function isTold({ kind, subject, change, assertion }: Told, isHalf: boolean): boolean {
  if (kind === "diplomatic" && (assertion === "requested" || assertion === "possible")) return false;
  if (kind === "instrument") return isDocumentTold(subject, change, assertion) && (change !== "denied" || !isHalf);
  return kind !== "position" || change !== "proposed";
}

/** One state alone proposes nothing that two would sign, and what may be amended is not reaffirmed. */
function isDocumentTold(subject: readonly string[], change: Change, assertion: Assertion): boolean {
  if (change === "reaffirmed") return assertion !== "possible";
  return change !== "proposed" || subject.length > 1 || subject[0]!.startsWith("org:");
}

/** Who takes over what another hands over has it from then on; who gives it has had it until then. */
function inherited([first]: readonly Told[], match: RuleMatch): readonly Told[] {
  if (first === undefined) return [];
  const heir = match.bindings.get("heir")?.values.slice(0, 1) ?? [];
  const giver = match.bindings.get("giver")?.values.slice(0, 1) ?? [];
  const change = first.change === "established" ? "ended" : "held";
  const taken = first.change === "ended" ? "established" : "proposed";
  return [
    ...heir.map((one): Told => ({ ...first, subject: [one], change: taken, start: first.end, end: null })),
    ...giver.map(
      (one): Told => ({ ...first, subject: [one], change, start: null, end: first.start, assertion: "actual" }),
    ),
  ];
}

function tell(
  match: RuleMatch,
  kind: RelationKind,
  subject: readonly string[],
  spans: readonly Span[],
  object: Thing | null,
  ground: Ground,
): Told {
  const { level, change: told, assertion } = statusOf(match, subject[0]!, object, ground);
  const term = termOf(match, kind, told, ground);
  const change = told === "ended" && isAhead(term.end, ground) ? "held" : told;
  return {
    kind,
    subject,
    object: object?.id ?? null,
    level,
    tier: null,
    change,
    previous: null,
    start: term.start,
    end: term.end,
    duration: callOf(match, "duration") === "length" ? lengthOf(match, ground.scene) : null,
    instrument: null,
    assertion,
    claimedBy: claimedBy(ground.scene, match.act),
    evidence: [
      {
        span: match.span,
        rule: match.rule.id,
        confidence: match.confidence,
        fields: {
          subject: [...spans],
          object: object?.span ?? null,
          act: match.act,
          time: term.span,
        },
      },
    ],
  };
}

/** What will only end ("expires next year") still holds. */
function isAhead(end: string | null, { scene }: Ground): boolean {
  const published = scene.document.article.published?.slice(0, 10);
  return end !== null && published !== undefined && /^\d{4}/.test(end) && end > published;
}

/** What the rule says, under the modality of the clause; of a state's own membership what the reference data knows of it. */
function statusOf(
  match: RuleMatch,
  party: string,
  object: Thing | null,
  ground: Ground,
): Pick<Told, "level" | "change" | "assertion"> {
  const change = (constant(match, "change") ?? "held") as Change;
  const standing =
    callOf(match, "level") === "standing" ? standingOf(party, object?.id ?? "", change === "proposed", ground) : null;
  const stated = standing?.assertion ?? (constant(match, "assertion") as Assertion | null) ?? shownBy(match, ground);
  const assertion = stated ?? ground.scene.assertions.of(match.sentence, match.anchor);
  const level = standing?.level ?? object?.type ?? levelOf(match, ground);
  return { level, change: standing?.level === "member" ? "held" : opened(change, assertion), assertion };
}

/** "The treaty signed in May" is signed, whatever is said of it; a gathering "to be held" is still to come. */
function shownBy(match: RuleMatch, { scene }: Ground): Assertion | null {
  const tree = scene.syntax[match.sentence] ?? null;
  const kind = constant(match, "relation");
  if (tree === null || tree.xpos[match.anchor] !== "VBN") return null;
  const beside = (tree.children[match.anchor] ?? []).map((child) => tree.xpos[child]);
  if (kind === "host" && beside.includes("TO") && beside.includes("VB")) return "planned";
  const isPlain = tree.relations[match.anchor] === "acl" && !beside.some((xpos) => /^(TO|MD|VB.?)$/.test(xpos ?? ""));
  return kind === "instrument" && isPlain && constant(match, "change") === "established" ? "actual" : null;
}

/** The level that the rule names; of an instrument its type. */
function levelOf(match: RuleMatch, ground: Ground): string | null {
  return instrumentAt(match, ground)?.type ?? fill(match, "level").values[0] ?? null;
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
  if (call === "builders") return buildersOf(match, ground);
  const found = fill(match, "subject");
  return select(found, (entity) => entity.startsWith("state:") || entity.startsWith("org:"));
}

/** What a match is about: one thing or none, but as many as there are principles for a position. */
function thingsOf(
  match: RuleMatch,
  kind: RelationKind,
  owners: readonly string[],
  ground: Ground,
): readonly (Thing | null)[] {
  if (!match.rule.makes.values.has("object")) return [null];
  const listed = kind === "instrument" ? documentsBehind(match, ground) : [];
  if (listed.length > 0) return listed.map(({ title, span, type }) => ({ id: `instrument:${title}`, span, type }));
  const { values, spans } = objectsOf(match, ground);
  const types = new Map(ground.instruments(match.sentence).map(({ title, type }) => [`instrument:${title}`, type]));
  const things = values.map((id, at): Thing => ({ id, span: spans[at] ?? null, type: types.get(id) ?? null }));
  if (kind === "instrument") return withoutBundles(things);
  if (kind === "host") return things.filter((thing) => isWhole(match, thing, ground));
  if (kind === "project") return things.filter((thing) => isShared(match, thing, owners, ground));
  if (kind === "chair")
    return things.map((thing) => ownBody(thing, match, ground)).filter(({ id }) => isChaired(match, id, ground));
  return kind === "membership" ? things.filter(({ id }) => isBody(id, ground)) : things;
}

/** States chair gatherings and bodies of states; a parliament, a party or an office of one state has a chairman of its own. */
function isChaired(match: RuleMatch, id: string, ground: Ground): boolean {
  const { reference } = ground.context;
  const isKnown = reference.members(id, null).length > 0;
  const state = match.bindings.get("a")?.values[0] ?? "";
  if (isKnown && match.rule.id === "chair.office") return reference.membership(state, id, null) !== null;
  return !id.startsWith("org:") || hasMembers(id, ground);
}

/** Whether a gathering has its whole name: none that a dash cuts. */
function isWhole({ sentence }: RuleMatch, { span }: Thing, { scene }: Ground): boolean {
  return !/^[–—]$/.test(wordBefore(sentence, span, scene));
}

function wordBefore(sentence: number, span: Span | null, { document }: Ground["scene"]): string {
  const { tokens } = document.sentences[sentence]!;
  return tokens[tokens.findIndex(({ start }) => start === span?.[0]) - 1]?.lower ?? "";
}

/** Whether a work is one between states and not cut at a unit ("50 MW plants"): known as such, of two or a bloc, or with another state or a region in its own words. */
function isShared(
  match: RuleMatch,
  { id, span }: Thing,
  owners: readonly string[],
  { scene, context }: Ground,
): boolean {
  const act = scene.document.sentences[match.sentence]!.tokens[match.anchor]!.start;
  if (span === null || (span[0] <= act && act < span[1] && callOf(match, "object") !== "project")) return false;
  if (/^\d/.test(wordBefore(match.sentence, span, scene))) return false;
  if (owners.length > 1 || owners[0]?.startsWith("org:") || context.reference.entity(id) !== null) return true;
  return scene.cast
    .inSentence(match.sentence)
    .some(
      (mention) =>
        contains(span, mention.span) && /^(state|region):/.test(mention.entity) && mention.entity !== owners[0],
    );
}

/** "the organisation" that a state chairs is one in which it is. */
function ownBody(thing: Thing, match: RuleMatch, ground: Ground): Thing {
  const { context, scene } = ground;
  const state = match.bindings.get("a")?.values[0] ?? "";
  const isNamed = scene.cast
    .inSentence(match.sentence)
    .some(({ span, by }) => span[0] === thing.span?.[0] && by !== "description");
  const isKnown = context.reference.members(thing.id, null).length > 0;
  if (isNamed || !isKnown || context.reference.membership(state, thing.id, null) !== null) return thing;
  const { values, spans } = bodyOf(match, ground);
  return values[0] === undefined ? thing : { id: values[0], span: spans[0] ?? null, type: null };
}

/** Of "agreements and memoranda" the first; beside a title, none that has no more than its type. */
function withoutBundles(things: readonly Thing[]): readonly Thing[] {
  const titled = things.filter(({ id }) => id.includes(" "));
  return titled.length > 1 ? titled : things.slice(0, 1);
}

/** States are members of bodies that the reference data knows or that are named like one ("… Council"); a bid may be for a gathering. */
function isBody(id: string, ground: Ground): boolean {
  return !id.startsWith("org:") || ground.context.reference.entity(id) !== null || isNamedLikeBody(id, ground);
}

function objectsOf(match: RuleMatch, ground: Ground): Filled {
  const call = callOf(match, "object");
  if (call === "document") return documentAt(match, ground);
  if (call === "gathering") return gatheringAt(match, ground);
  if (call === "project") return projectAt(match, ground);
  if (call === "body") return bodyOf(match, ground);
  return constant(match, "relation") === "position" ? principlesOf(match, ground) : fill(match, "object");
}

function select(found: Filled, keeps: (value: string) => boolean): Filled {
  const kept = found.values.flatMap((value, at) => (keeps(value) ? [at] : []));
  return { ...found, values: kept.map((at) => found.values[at]!), spans: kept.map((at) => found.spans[at]!) };
}
