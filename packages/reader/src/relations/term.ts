import type { Change, RelationKind, Span } from "@dragoman/model";
import type { RuleMatch } from "../rules/match.ts";
import { ancestors } from "../syntax/words.ts";
import { publishedOn } from "../text/published.ts";
import type { FoundTime } from "../times/find.ts";
import { withoutHour } from "../times/hour.ts";
import { anniversaryBefore, countedDate } from "./anniversary.ts";
import {
  asDate,
  bornDate,
  changeDate,
  type Dated,
  dateBehind,
  governorOf,
  loneDate,
  ownDate,
  startOf,
  stateDate,
} from "./dates.ts";
import { thanking } from "./gathering.ts";
import type { Ground } from "./ground.ts";
import { heldOn, isBefore, metOn, ownTime, timeBehind, timeInside, whenAt } from "./moment.ts";
import type { Anchor } from "./near.ts";
import { asks, constant, instrumentAt, isRatified } from "./rule.ts";
import { sidesOf } from "./sides.ts";
import { timesIn } from "./times.ts";

/** From when to when something holds, and the words that say so. */
export interface Term {
  readonly start: string | null;
  readonly end: string | null;
  readonly span: Span | null;
}

/** Changes that the only date of a sentence belongs to. */
const dated: ReadonlySet<string> = new Set(["established", "ended", "suspended"]);

/** The dates that the rule of a match asks for; a document that is not signed here begins in the year that it bears. */
export function termOf(match: RuleMatch, kind: RelationKind, change: Change, ground: Ground): Term {
  const isHeldFor = kind === "chair" || kind === "membership";
  const lasting = isHeldFor ? lastingAt(match, ground) : kind === "project" ? periodBehind(match, ground) : null;
  if (lasting !== null) return lasting;
  const date = asks(match, "start") || asks(match, "end") ? dateAt(match, ground) : null;
  const start = startAt(match, kind, change, date, ground);
  const end = asks(match, "end") ? date : change === "held" ? untilAt(match, ground) : null;
  const span = (date ?? start)?.span ?? null;
  return withoutTwice({ start: start?.value ?? null, end: end?.value ?? null, span }, change);
}

/** "The withdrawal from the treaty in 2002": the one date of an end is no beginning. */
function withoutTwice(term: Term, change: Change): Term {
  return change === "ended" && term.start === term.end ? { ...term, start: null } : term;
}

/** "Chairs it until December", "has a treaty until 2027": the day to which something holds. */
function untilAt({ sentence, anchor }: RuleMatch, { scene }: Ground): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  const time = timesIn(scene, sentence).find(
    ({ modifier, tokens }) => tree !== null && modifier === "until" && governorOf(tree, tokens) === anchor,
  );
  const value = withoutHour(time?.value?.replace(/^\.\.\//, "") ?? "");
  return time !== undefined && /^\d{4}(-\d\d)*$/.test(value) ? { value, span: time.span } : null;
}

/** "Chaired it from 1973 to 1976": both dates of what held for a time. */
function lastingAt(match: RuleMatch, { scene }: Ground): Term | null {
  if (constant(match, "change") !== "held" || !asks(match, "start")) return null;
  const time = stateDate(match.sentence, match.anchor, scene);
  const [, start, end] = /^(\d{4}(?:-\d\d)*)\/(\d{4}(?:-\d\d)*)$/.exec(time?.value ?? "") ?? [];
  const isYears = start !== undefined && start.slice(0, 4) !== end?.slice(0, 4);
  return isYears ? { start, end: end ?? null, span: time?.span ?? null } : null;
}

/** "The programme for 2005-2007": the years for which a work is meant. */
function periodBehind({ sentence, bindings, anchor }: RuleMatch, { scene }: Ground): Term | null {
  const end = bindings.get("p")?.tokens[1] ?? anchor + 1;
  const time = timesIn(scene, sentence).find(({ tokens: [from] }) => from >= end && from <= end + 1);
  const [, start, last] = /^(\d{4})\/(\d{4})$/.exec(time?.value ?? "") ?? [];
  return time === undefined || start === undefined ? null : { start, end: last ?? null, span: time.span };
}

/** A document is dated by its signing, done or planned, else by the year that it bears; a gathering by its clause or its own words. */
function startAt(
  match: RuleMatch,
  kind: RelationKind,
  change: Change,
  date: Dated | null,
  ground: Ground,
): Dated | null {
  if (kind === "instrument" && change !== "denied" && !isSignedHere(match, change, ground))
    return bornAt(match, ground) ?? (asks(match, "start") && !isRatified(match, ground) ? date : null);
  if (asks(match, "start") && (!isThanked(match, ground) || isToCome(date, ground))) return date;
  if (kind === "chair") return asks(match, "end") ? null : (timeBehind(match, ground) ?? timeInside(match, ground));
  if (kind !== "host") return null;
  return timeBehind(match, ground) ?? ownTime(match, ground) ?? heldOn(match, ground) ?? metOn(match, ground);
}

/** Whether the deed of a match is the signing of a document, done or planned. */
function isSignedHere(match: RuleMatch, change: Change, ground: Ground): boolean {
  const isSigning = constant(match, "change") === "established" && !isRatified(match, ground);
  return isSigning && (change === "established" || change === "proposed");
}

/** "Commended Chad on presiding over the games next May": no day of the thanks. */
function isToCome(date: Dated | null, { scene }: Ground): boolean {
  const published = publishedOn(scene.document);
  return date !== null && published !== null && date.value.slice(0, published.length) > published;
}

/** "Today commended Chad on hosting the games": the date of the clause is that of the thanks. */
function isThanked(match: RuleMatch, { scene, context }: Ground): boolean {
  const tree = scene.syntax[match.sentence] ?? null;
  return constant(match, "relation") === "host" && tree !== null && thanking(tree, match.anchor, context) !== null;
}

/** The date that a slot holds, else that of the clause. */
function dateAt(match: RuleMatch, ground: Ground): Dated | null {
  const { scene, context } = ground;
  const lexicon = context.language.relations.partnerships;
  const bound = match.bindings.get("t");
  const told = bound?.values[0] === undefined ? null : startOf(bound.values[0]);
  if (told !== null) return { value: told, span: bound!.spans[0]! };
  const beside = besideAt(match, ground);
  if (beside !== null) return beside;
  const time = whenAt(match, ground) ?? finderOf(match, ground)(match.sentence, match.anchor, scene);
  if (time !== null && isOfElse(time, match, ground)) return null;
  const isHost = constant(match, "relation") === "host";
  const clause = dayOf(countedFor(match, ground), match, ground) ?? asDate(time ?? dateBelow(match, ground));
  const own = clause ?? (isHost ? ownTime(match, ground) : null);
  const isDeed = dated.has(constant(match, "change") ?? "") || isHost;
  return own ?? (isDeed ? onlyDate(loneDate(anchorOf(match), scene, lexicon), match, ground) : null);
}

/** "Signed the treaty on 3 May": the date right behind a document, unless it is that of an anniversary. */
function besideAt(match: RuleMatch, ground: Ground): Dated | null {
  const end = instrumentAt(match, ground)?.tokens[1];
  if (end === undefined || isOfYears(end, match, ground)) return null;
  return dateBehind(match.sentence, end, ground.scene, ground.context.language.relations.partnerships.days);
}

function anchorOf({ sentence, anchor }: RuleMatch): Anchor {
  return { sentence, tokens: [anchor, anchor + 1], head: anchor };
}

/** How the date of a clause is looked for: of what had been done before in its own, of what holds not above it. */
function finderOf(match: RuleMatch, ground: Ground): typeof stateDate {
  if (isBefore(match, ground) || isTold(match, ground)) return ownDate;
  return constant(match, "change") === "held" ? stateDate : changeDate;
}

/** "The truce signed by Chad and Fiji ends in May": a participle that only tells which one is meant. */
function isTold(match: RuleMatch, { scene: { syntax } }: Ground): boolean {
  const { sentence, anchor } = match;
  if (constant(match, "relation") !== "instrument") return false;
  return syntax[sentence]?.xpos[anchor] === "VBN" && syntax[sentence].relations[anchor] === "acl";
}

/** The year by arithmetic; one counted from diplomatic ties is theirs. */
function countedFor(match: RuleMatch, { scene, context }: Ground): Dated | null {
  const { partnerships } = context.language.relations;
  const isOfTies = constant(match, "relation") === "diplomatic";
  return countedDate(anchorOf(match), scene, isOfTies ? { ...partnerships, elsewhere: new Set() } : partnerships);
}

/** "The 25th anniversary of relations (established on 3 May 1992)": the day of the year that was counted, where the sentence tells it. */
function dayOf(year: Dated | null, { sentence }: RuleMatch, { scene }: Ground): Dated | null {
  const day = timesIn(scene, sentence).find(
    ({ value }) => year !== null && value?.startsWith(`${year.value}-`) === true,
  );
  return asDate(day ?? null) ?? year;
}

/** The only date of a sentence, but none of another noun ("the pact of 1987"), and of a work or a gathering none from which something goes on ("discussed since 1999", "held since 2014"). */
function onlyDate(date: Dated | null, match: RuleMatch, ground: Ground): Dated | null {
  const { scene } = ground;
  const isThing = /^(project|host)$/.test(constant(match, "relation") ?? "");
  const time = timesIn(scene, match.sentence).find(({ span }) => span === date?.span);
  if (time === undefined) return date;
  if (isTermOf(time, match, ground)) return null;
  const isOthers =
    isOfNoun(time, match, ground) ||
    isBefore(match, ground) ||
    isAside(time, match, ground) ||
    isAbove(time, match, ground);
  return (isThing && time.modifier === "since") || isOthers ? null : date;
}

/** "The truce signed by Chad ends in May": a date of the clause whose noun the deed only explains. */
function isAbove({ tokens }: FoundTime, match: RuleMatch, ground: Ground): boolean {
  const tree = ground.scene.syntax[match.sentence] ?? null;
  if (tree === null || !isTold(match, ground)) return false;
  const governor = governorOf(tree, tokens);
  return governor > match.anchor && ancestors(tree, tree.heads[match.anchor]!).includes(governor);
}

/** "A statement on their relations (3 May 1992)": a date in brackets right behind something else than the document. */
function isAside({ tokens: [from] }: FoundTime, match: RuleMatch, ground: Ground): boolean {
  const { tokens } = ground.scene.document.sentences[match.sentence]!;
  const document = instrumentAt(match, ground);
  return document !== null && tokens[from - 1]?.lower === "(" && document.tokens[1] < from - 1;
}

/** Whether a date hangs on a noun that does not govern the deed: "and of a planned summit on 28 May", "on trade of 7 March". */
function isOfNoun({ tokens }: FoundTime, { sentence, anchor }: RuleMatch, { scene, context }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const before = scene.document.sentences[sentence]!.tokens[tokens[0] - 1]?.lower;
  if (before === context.language.relations.partnerships.genitive) return true;
  const noun = tree === null ? -1 : governorOf(tree, tokens);
  if (tree === null || noun < 0 || !/^(NOUN|PROPN)$/.test(tree.upos[noun]!)) return false;
  const above = ancestors(tree, anchor);
  let at = noun;
  while (at >= 0 && !above.includes(at) && tree.relations[at] !== "conj") at = tree.heads[at]!;
  return !above.includes(at) || (at !== noun && at !== anchor);
}

/** "Applied to join in 1994", "filed a request to join in May": the date on another verb of the match. */
function dateBelow({ sentence, anchor, words }: RuleMatch, { scene }: Ground): FoundTime | null {
  const tree = scene.syntax[sentence] ?? null;
  const verbs = words.filter(
    (word) => tree !== null && tree.heads[word] === anchor && tree.relations[word] === "xcomp",
  );
  return (
    timesIn(scene, sentence).find(({ tokens }) => tree !== null && verbs.includes(governorOf(tree, tokens))) ?? null
  );
}

/** Whether the date of a clause is not that of its deed. */
function isOfElse(time: FoundTime, match: RuleMatch, ground: Ground): boolean {
  return isOfPromise(time, match, ground) || isTermOf(time, match, ground);
}

/** "Signed a deal on gas for 2020", "a statement on the tenth anniversary of their ties on 3 May 1992": the years that a document is about. */
function isTermOf({ tokens: [from], value }: FoundTime, match: RuleMatch, { scene, context }: Ground): boolean {
  if (constant(match, "relation") !== "instrument") return false;
  const before = scene.document.sentences[match.sentence]!.tokens[from - 1]?.lower ?? "";
  const isYears = /^\d{4}$/.test(value ?? "") && context.language.relations.partnerships.lasting.has(before);
  return isYears || isOfYears(from, match, { scene, context });
}

/** Whether an anniversary is told between a deed and a date. */
function isOfYears(
  from: number,
  { sentence, anchor }: RuleMatch,
  { scene, context }: Pick<Ground, "scene" | "context">,
): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  const counted = anniversaryBefore(from, tokens, context.language.relations.partnerships);
  return counted !== null && counted.span[0] > tokens[anchor]!.end;
}

/** Clauses of what is promised or meant to be done: "agreed to open", "met to open", "a decision to open". */
const PROMISED = /^(xcomp|advcl|acl)$/;

/** "Agreed on Monday to open an embassy", "will today take the decision to open one": the day of the promise, not of the deed. */
function isOfPromise(
  { tokens: [from, to], value }: FoundTime,
  { sentence, anchor }: RuleMatch,
  { scene }: Ground,
): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || to > anchor || scene.assertions.of(sentence, anchor) === "actual") return false;
  const published = publishedOn(scene.document) ?? "9";
  if (value !== null && value > published) return false;
  const above = ancestors(tree, anchor);
  const below = above.slice(0, above.indexOf(governorOf(tree, [from, to])));
  return below.some((at) => PROMISED.test(tree.relations[at]!));
}

/** The year that the document of the match bears. */
function bornAt(match: RuleMatch, ground: Ground): Dated | null {
  const { scene, context } = ground;
  const instrument = instrumentAt(match, ground);
  const lexicon = context.language.relations.partnerships;
  if (instrument === null) return null;
  const parties = sidesOf(match, ground) ?? [];
  const end = Math.max(instrument.tokens[1], ...parties.map(({ tokens }) => tokens[1]));
  return bornDate(match.sentence, instrument.head, scene, lexicon.dating) ?? signedBehind(match.sentence, end, ground);
}

/** "The treaty on fish signed on 3 May", "between Chad and Fiji, signed in Suva on 3 May". */
function signedBehind(sentence: number, to: number, { scene, context }: Ground): Dated | null {
  const { partnerships, instruments } = context.language.relations;
  const { tokens } = scene.document.sentences[sentence]!;
  const from = tokens[to]?.lower === "," ? to + 1 : to;
  const isSigned = instruments.dated.has(tokens[from]?.lower ?? "");
  const venue = scene.cast.inSentence(sentence).find(({ tokens: [start] }) => start === from + 2);
  const behind = instruments.venues.has(tokens[from + 1]?.lower ?? "") ? venue?.tokens[1] : undefined;
  return isSigned ? dateBehind(sentence, behind ?? from + 1, scene, partnerships.days) : null;
}
