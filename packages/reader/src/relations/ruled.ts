import type { Assertion, Change, RelationKind, Span } from "@dragoman/model";
import { claimedBy } from "../events/claim.ts";
import { type Filled, fill, select } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { publishedOn } from "../text/published.ts";
import { wordsIn } from "../text/words.ts";
import { withDates, withOthers } from "./again.ts";
import { buildersOf, hostOf, lengthOf, ownersIn, standingOf } from "./computed.ts";
import { dashedIn } from "./dashed.ts";
import { isPrivate } from "./doer.ts";
import { isRefused, isTold, isVaguePlan } from "./doubt.ts";
import { dyadsOf } from "./dyads.ts";
import { thankedFor } from "./gathering.ts";
import type { Ground } from "./ground.ts";
import type { Told } from "./merge.ts";
import { assertionOf } from "./mood.ts";
import { callOf, constant, instrumentAt } from "./rule.ts";
import { sidesOf } from "./sides.ts";
import { isJoining, partiesAt } from "./signers.ts";
import { termOf } from "./term.ts";
import { type Thing, thingsOf } from "./things.ts";

/** Kinds whose parties stand in one relation. */
const shared: ReadonlySet<RelationKind> = new Set(["instrument", "diplomatic", "project", "partnership", "chair"]);

/** The relations that a match tells: one for each of several subjects, except where the parties share one. */
export function ruled(match: RuleMatch, ground: Ground): readonly Told[] {
  const kind = constant(match, "relation") as RelationKind;
  if (isRefused(match, kind, ground)) return [];
  if (kind === "instrument" && constant(match, "change") !== "ended" && isPrivate(match, ground)) return [];
  const subject = subjects(match, ground);
  if (new Set(subject.values).size < (kind === "diplomatic" ? 2 : 1)) return [];
  if (
    kind === "host"
      ? isTogether(match, subject) || isIdea(match, ground)
      : kind === "instrument" && isHalfOnly(subject, match, ground)
  )
    return [];
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

/** "Chad and Fiji held a forum", "by convening their dialogue": a gathering of two, of whom nobody is told to be its host. */
function isTogether({ rule, pattern }: RuleMatch, { values }: Filled): boolean {
  return values.length > 1 && (rule.id === "host.stage" || (rule.id === "host.host" && pattern === CONVENING));
}

/** "We backed the idea to hold a forum in Lima": an infinitive on a noun has no doer of its own. */
function isIdea({ rule, sentence, anchor }: RuleMatch, { scene }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  return rule.id === "host.stage" && tree?.relations[anchor] === "acl" && tree.xpos[anchor] === "VB";
}

/** The pattern of convening among those of `host.host`. */
const CONVENING = 2;

/** Whether only one of those who have a document is told, and it is none that one joins alone. */
function isHalfOnly(subject: Filled, match: RuleMatch, ground: Ground): boolean {
  return (isAlone(subject.values) && !isJoining(match, ground)) || isPartnerOnly(subject, match, ground);
}

function isAlone([first, second]: readonly string[]): boolean {
  return second === undefined && first?.startsWith("state:") === true;
}

/** "An agreement with the union": a body of which only the other side is told, though nobody knows it. */
function isPartnerOnly({ values, spans }: Filled, { sentence }: RuleMatch, { memory }: Ground): boolean {
  if (values.length !== 1 || !values[0]!.startsWith("org:")) return false;
  return memory.partiesIn(sentence).some(({ span, isOther }) => isOther && span[0] === spans[0]?.[0]);
}

/** Who takes over what another hands over has it from then on, who gives it has had it until then; who comes along does the same. */
function inherited([first]: readonly Told[], match: RuleMatch): readonly Told[] {
  if (first === undefined) return [];
  const other = (name: string): readonly string[] =>
    (match.bindings.get(name)?.values ?? []).filter((one) => one !== first.subject[0]).slice(0, 1);
  const heir = other("heir");
  const giver = other("giver");
  const also = match.bindings.get("also")?.values ?? [];
  const change = first.change === "established" ? "ended" : "held";
  const taken = first.change === "ended" ? "established" : "proposed";
  return [
    ...also.map((one): Told => ({ ...first, subject: [one] })),
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
    duration: callOf(match, "duration") === "length" ? lengthOf(match, ground) : null,
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
  const stated = standing?.assertion ?? (constant(match, "assertion") as Assertion | null);
  const assertion = stated ?? assertionOf(match, ground);
  const told = standing?.level ?? object?.type ?? levelOf(match, ground);
  const { unlevelled } = ground.context.language.relations.instruments;
  const level = told !== null && unlevelled.has(told) ? null : told;
  return { level, change: standing?.level === "member" ? "held" : opened(change, assertion), assertion };
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
  if (call === "dashed") return dashedIn(match, ground);
  if (call === "builders") return buildersOf(match, ground);
  const kind = constant(match, "relation");
  const thanked = kind === "host" || kind === "chair" ? thankedFor(match, ground) : null;
  const found = thanked ?? ofClause(match, fill(match, "subject"), ground.scene);
  const isMember = kind === "membership" || match.rule.id === "chair.chaired-by";
  return select(
    found,
    (entity, at) =>
      /^(state|org):/.test(entity) &&
      !isSomeOf(found.spans[at], match, ground) &&
      !(isMember && isOrgan(entity, found.spans[at], match, ground)),
  );
}

/** "Seven of the eight Gulf states": words for states behind a number that leaves open which. */
function isSomeOf(span: Span | undefined, { sentence }: RuleMatch, { scene, context }: Ground): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  const { genitive, article } = context.language.relations.partnerships;
  const from = tokens.findIndex(({ start }) => start === span?.[0]);
  const before = tokens[from - 1]?.lower === article ? from - 2 : from - 1;
  return from > 1 && tokens[before]?.lower === genitive && scene.syntax[sentence]?.upos[before - 1] === "NUM";
}

/** "The deputies of Chad join the talks": whether words for a state name an official or a house of it, which are in no body of states. */
function isOrgan(entity: string, span: Span | undefined, { sentence }: RuleMatch, { scene, context }: Ground): boolean {
  const named = scene.cast.inSentence(sentence).filter((one) => one.span[0] === span?.[0] && one.span[1] === span[1]);
  if (!entity.startsWith("state:") || named.length === 0) return false;
  return named.every((one) => {
    const isHouse =
      one.by === "capital" && context.reference.cityState(wordsIn(scene.document.text, one.span)) === null;
    return isHouse || /^(person|office|org):/.test(one.entity);
  });
}

/** "Chad, which joined in 2010, and Fiji": a relative clause tells nothing of those listed behind it. */
function ofClause({ sentence, anchor, bindings }: RuleMatch, filled: Filled, { syntax, document }: Scene): Filled {
  const tree = syntax[sentence];
  const listed = bindings.get("a")?.spans ?? [];
  if (tree?.relations[anchor] !== "acl:relcl" || listed.length < 2) return filled;
  const { tokens } = document.sentences[sentence]!;
  const noun = tokens[tree.heads[anchor]!]!;
  if (!listed.some(([start, end]) => start <= noun.start && noun.end <= end)) return filled;
  const behind = listed.filter(([start]) => start > tokens[anchor]!.start);
  const kept = filled.spans.map((span) => !behind.some(([start]) => start === span[0]));
  return select(filled, (_, at) => kept[at] !== false);
}
