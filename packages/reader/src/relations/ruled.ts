import type { Assertion, Change, RelationKind, Span } from "@dragoman/model";
import { claimedBy } from "../events/claim.ts";
import { type Filled, fill, select } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { publishedOn } from "../text/published.ts";
import { withDates, withOthers } from "./again.ts";
import { buildersOf, hostOf, lengthOf, ownersIn, standingOf } from "./computed.ts";
import { isPrivate } from "./doer.ts";
import { isRefused, isTold, isVaguePlan } from "./doubt.ts";
import { dyadsOf } from "./dyads.ts";
import { thankedFor } from "./gathering.ts";
import type { Ground } from "./ground.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Told } from "./merge.ts";
import { callOf, constant, instrumentAt } from "./rule.ts";
import { sidesOf } from "./sides.ts";
import { isJoining, partiesAt } from "./signers.ts";
import { aheadOf } from "./stage.ts";
import { termOf } from "./term.ts";
import { type Thing, thingsOf } from "./things.ts";
import { timesIn } from "./times.ts";

/** Words before a gathering, and behind its place, among which those are looked for that say when it is. */
const NEAR = 8;
const BEHIND = 3;

/** Kinds whose parties stand in one relation. */
const shared: ReadonlySet<RelationKind> = new Set(["instrument", "diplomatic", "project", "partnership", "chair"]);

/** Changes that are deeds. */
const deeds: ReadonlySet<string> = new Set(["established", "ended", "suspended", "upgraded", "downgraded"]);

/** The relations that a match tells: one for each of several subjects, except where the parties share one. */
export function ruled(match: RuleMatch, ground: Ground): readonly Told[] {
  const kind = constant(match, "relation") as RelationKind;
  if (isRefused(match, kind, ground)) return [];
  if (kind === "instrument" && constant(match, "change") !== "ended" && isPrivate(match, ground)) return [];
  const subject = subjects(match, ground);
  if (new Set(subject.values).size < (kind === "diplomatic" ? 2 : 1)) return [];
  if (match.rule.id === "host.stage" && subject.values.length > 1) return [];
  if (kind === "instrument" && isAlone(subject.values) && !isJoining(match, ground)) return [];
  const isBetween = kind === "instrument" && sidesOf(match, ground) !== null;
  const isHalf = subject.spans.length < 2 && !subject.values[0]!.startsWith("org:");
  const things = thingsOf(match, kind, subject.values, ground);
  const told = things.flatMap((thing) => {
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
    return [...withOthers(own, match, ground), ...inherited(own, match)].filter(
      (one) => isTold(one, isHalf, isBetween) && !isVaguePlan(one, isBetween, match, ground),
    );
  });
  return things.length > 1 ? withDates(told, match, ground, "object") : told;
}

function isAlone([first, second]: readonly string[]): boolean {
  return second === undefined && first?.startsWith("state:") === true;
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
  const { level, change: told, assertion: said } = statusOf(match, subject[0]!, object, ground);
  const term = termOf(match, kind, told, ground);
  const isBegun = told === "established" && (kind === "membership" || kind === "chair");
  const isPlan = isBegun && isAhead(term.start, ground);
  const change = isPlan ? "proposed" : told === "ended" && isAhead(term.end, ground) ? "held" : told;
  const assertion = isPlan && said === "actual" ? "planned" : said;
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

/** What will only end ("expires next year") still holds, what will only begin is planned. */
function isAhead(date: string | null, { scene }: Ground): boolean {
  const published = publishedOn(scene.document);
  return date !== null && published !== null && /^\d{4}/.test(date) && date > published;
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
  const assertion = stated ?? assertionOf(match, ground);
  const level = standing?.level ?? object?.type ?? levelOf(match, ground);
  return { level, change: standing?.level === "member" ? "held" : opened(change, assertion), assertion };
}

/** Modality of the clause; a deed that nothing tells as done is still ahead. */
function assertionOf(match: RuleMatch, { scene, context }: Ground): Assertion {
  const { sentence, anchor } = match;
  const assertion = scene.assertions.of(sentence, anchor);
  const tree = scene.syntax[sentence] ?? null;
  if (isOffice(match, tree)) return assertion === "negated" || assertion === "denied" ? assertion : "actual";
  const isDeed = deeds.has(constant(match, "change") ?? "") || constant(match, "relation") === "host";
  if (assertion !== "actual" || tree === null || !isDeed || match.rule.patterns[match.pattern]?.form === "surface")
    return assertion;
  const lexicon = context.language.relations.partnerships;
  return aheadOf(anchor, { tokens: scene.document.sentences[sentence]!.tokens, tree, lexicon }) ?? assertion;
}

/** "They discussed Malta's chairmanship": an office that is only named is held; what is ahead of it other words say. */
function isOffice(match: RuleMatch, tree: Tree | null): boolean {
  const isNamed = constant(match, "relation") === "chair" && constant(match, "change") === "held";
  return isNamed && tree?.upos[match.anchor] === "NOUN" && !match.rule.id.endsWith(".be");
}

/** "The treaty signed in May" is signed, whatever is said of it; a gathering "to be held" is still to come. */
function shownBy(match: RuleMatch, { scene, context }: Ground): Assertion | null {
  const lexicon = context.language.relations.partnerships;
  const tree = scene.syntax[match.sentence] ?? null;
  const kind = constant(match, "relation");
  if (
    (kind === "host" || kind === "chair") &&
    constant(match, "change") === "held" &&
    isUpcoming(match, scene, lexicon)
  )
    return "planned";
  if (tree === null) return null;
  if (kind === "instrument" && (isTalkedOf(match, scene, tree, lexicon) || isUnderWay(match, tree))) return "planned";
  if (tree.xpos[match.anchor] !== "VBN") return null;
  const beside = (tree.children[match.anchor] ?? []).map((child) => tree.xpos[child]);
  if (kind === "host" && beside.includes("TO") && beside.includes("VB")) return "planned";
  const isPlain = tree.relations[match.anchor] === "acl" && !beside.some((xpos) => /^(TO|MD|VB.?)$/.test(xpos ?? ""));
  return kind === "instrument" && isPlain && constant(match, "change") === "established" ? "actual" : null;
}

/** "They are finalising the text". */
function isUnderWay({ anchor }: RuleMatch, tree: Tree): boolean {
  if (tree.xpos[anchor] !== "VBG") return false;
  return (tree.children[anchor] ?? []).some((child) => tree.relations[child] === "aux" && tree.lemmas[child] === "be");
}

/** "Talks with Chad on signing a treaty". */
function isTalkedOf(
  { sentence, anchor }: RuleMatch,
  { document }: Scene,
  tree: Tree,
  { topics, intents }: PartnershipLexicon,
): boolean {
  if (tree.xpos[anchor] !== "VBG") return false;
  const { tokens } = document.sentences[sentence]!;
  const isTopic = topics.has(tokens[anchor - 1]?.lower ?? "");
  return isTopic && tokens.slice(Math.max(0, anchor - NEAR), anchor).some(({ lower }) => intents.has(lower));
}

/** "The upcoming summit in Lima", "Chad's chairmanship next year", "the games in Lima in 2030": words before it or a time behind it say that it is ahead. */
function isUpcoming(match: RuleMatch, scene: Scene, { upcoming }: PartnershipLexicon): boolean {
  const { tokens } = scene.document.sentences[match.sentence]!;
  const from = tokens.findIndex(({ start }) => start >= match.span[0]);
  const to = tokens.findIndex(({ start }) => start >= match.span[1]);
  const words = tokens.slice(Math.max(0, from - NEAR), from);
  if (words.some(({ lower }) => upcoming.has(lower))) return true;
  if (constant(match, "relation") === "host" && isInFuture(match, scene)) return true;
  const published = publishedOn(scene.document) ?? "9";
  return timesIn(scene, match.sentence).some(
    ({ tokens: [start], value }) =>
      to > 0 &&
      start >= to &&
      start <= to + BEHIND &&
      /^\d{4}(-[01]|$)/.test(value ?? "") &&
      value!.slice(0, 10) > published,
  );
}

/** "Will be held in Lima"; "will meet at the summit in Lima": the words or the verb above them tell of what is planned. */
function isInFuture({ sentence, anchor, words }: RuleMatch, { syntax, assertions }: Scene): boolean {
  const tree = syntax[sentence];
  if (!tree || tree.upos[anchor] === "VERB") return false;
  if (words.some((at) => tree.xpos[at] === "MD")) return true;
  let above = anchor;
  for (let step = 0; step < NEAR && !isClause(tree, above); step++) above = tree.heads[above] as number;
  return isClause(tree, above) && assertions.of(sentence, above) === "planned";
}

const CLAUSE = /^(root|acl|advcl|ccomp|parataxis)/;

function isClause({ upos, relations }: Tree, token: number): boolean {
  return upos[token] === "VERB" || CLAUSE.test(relations[token] ?? "");
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
  const kind = constant(match, "relation");
  const thanked = kind === "host" || kind === "chair" ? thankedFor(match, ground) : null;
  const found = thanked ?? fill(match, "subject");
  return select(found, (entity) => entity.startsWith("state:") || entity.startsWith("org:"));
}
