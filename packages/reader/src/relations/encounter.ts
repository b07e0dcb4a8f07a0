import { claimant } from "../events/claim.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, childrenBy, isPerfect } from "../syntax/words.ts";
import type { FoundTime } from "../times/find.ts";
import { isOneDay } from "../times/period.ts";
import { begins } from "./changes.ts";
import { isPaper, type Line, lemmaAt, lineOf } from "./cue.ts";
import { asDate, type Dated, governorOf, isNominal } from "./dates.ts";
import { isHenceforth } from "./deed.ts";
import type { Ground } from "./ground.ts";
import type { LevelMention } from "./level.ts";
import type { Status } from "./status.ts";
import { timesIn } from "./times.ts";

/** Sentences before that of a level in which those who share it may be seen to meet. */
const REACH = 3;

/** "They met in Suva on Monday. … The presidents signed a declaration on an L": the day of the scene in which a level begins; what a report opens with ("have signed") is of the day of its dateline. */
export function sceneDay(
  level: LevelMention,
  status: Status,
  parties: readonly string[],
  ground: Ground,
): Dated | null {
  const { memory, scene } = ground;
  const { sentence } = level;
  if (!isDone(level, status, ground)) return null;
  if (sentence === 0) return wholeDay(asDate(timesIn(scene, -1)[0] ?? null));
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH); at--) {
    const named = memory.partiesIn(at).flatMap(({ entity, isPlace }) => (isPlace ? [] : [entity]));
    if (named.some((entity) => entity.startsWith("state:") && !parties.includes(entity))) return null;
    const times = timesIn(scene, at);
    if (times.length > 0) return parties.every((party) => named.includes(party)) ? meetingDay(times, ground) : null;
  }
  return null;
}

/** The only day of a meeting that is told of in a sentence; none of a visit of days. */
function meetingDay(times: readonly FoundTime[], ground: Ground): Dated | null {
  if (times.some(({ kind }) => kind === "duration")) return null;
  const [day, other] = times.flatMap((time) => (isOfMeeting(time, ground) ? (asDate(time) ?? []) : []));
  return other === undefined ? wholeDay(day ?? null) : null;
}

/** No month, nor a day of which nobody tells the year. */
function wholeDay(date: Dated | null): Dated | null {
  return date !== null && isOneDay(date.value) ? date : null;
}

/** "Signed a declaration on an L", "announced the elevation": whether a main clause tells that a level begins there and then; not "agreed to raise", "had raised" or "became", which may be long ago. */
function isDone(level: LevelMention, { change, assertion, cue }: Status, { scene, context }: Ground): boolean {
  const { sentence } = level;
  const { partnerships } = context.language.relations;
  const line = lineOf(sentence, scene, partnerships);
  const { tree, tokens } = line;
  if (cue === null || tree === null || assertion !== "actual" || !begins.has(change)) return false;
  if (timesIn(scene, sentence).some((time) => time.kind === "duration" || asDate(time) !== null)) return false;
  const isOpening = sentence === 0;
  if (isOpening && isHenceforth(cue, line)) return true;
  const verb = mainVerb(cue, isOpening, tree);
  if (verb === null || context.language.modality.performing.has(lemmaAt(line, verb))) return false;
  const isRaised =
    !isOpening && verb === cue && change === "upgraded" && !partnerships.becoming.has(lemmaAt(line, verb));
  const { start, end } = tokens[verb]!;
  return (isRaised || isAct(level, verb, line)) && claimant(scene, [start, end])?.kind !== "direct";
}

/** The verb of the main clause in which a word stands, no infinitive between: in the simple past, of what a report opens with in the perfect. */
function mainVerb(word: number, isOpening: boolean, tree: Tree): number | null {
  const path = ancestors(tree, word);
  const place = path.findIndex((at) => isTold(at, isOpening, tree));
  const isElse = (at: number): boolean =>
    isPerfect(tree, at) || tree.children[at]!.some((child) => tree.xpos[child] === "TO");
  return place < 0 || path.slice(0, place).some(isElse) || !isMain(path[place]!, tree) ? null : path[place]!;
}

/** Whether a verb tells of a deed of one day: an announcement, or something done with a document on the level. */
function isAct({ head }: LevelMention, verb: number, line: Line): boolean {
  const { performing, signed } = line.lexicon;
  const { tokens, tree } = line;
  if (performing.has(lemmaAt(line, verb)) || signed.has(tokens[verb]!.lower)) return true;
  return [...ancestors(tree!, head), ...tree!.children[verb]!].some((at) => isPaper(at, line));
}

/** "Met", "was signed"; as the opening of a report "have signed". */
function isTold(at: number, isOpening: boolean, tree: Tree): boolean {
  const tense = isOpening ? /^VB[PZ]$/ : /^VBD$/;
  return (
    isPerfect(tree, at) === isOpening &&
    [at, ...childrenBy(tree, at, /^aux/)].some((word) => tense.test(tree.xpos[word]!))
  );
}

/** Whether a verb heads the sentence, or goes on with what heads it; a report may stand behind: "they met, it said". */
function isMain(verb: number, { heads, relations }: Tree): boolean {
  return ancestors({ heads }, verb).every(
    (at) => /^(root|conj)$/.test(relations[at]!) || (relations[at] === "ccomp" && heads[at]! > at),
  );
}

/** "Met on Monday", "held talks today": whether a time is that of a meeting told of in a main clause in the past. */
function isOfMeeting({ sentence, tokens: place }: FoundTime, { scene, context }: Ground): boolean {
  const { events, relations } = context.language;
  const line = lineOf(sentence, scene, relations.partnerships);
  const { tree, tokens } = line;
  if (tree === null) return false;
  const verb = mainVerb(governorOf(tree, place), false, tree);
  if (verb === null) return false;
  const lemma = lemmaAt(line, verb);
  const isTalks = (object: number): boolean =>
    tokens.some(({ lower }, at) => relations.partnerships.visits.has(lower) && isNominal(tree, at, object));
  return events.meeting.has(lemma) || events.joint.has(lemma) || childrenBy(tree, verb, /^obj$/).some(isTalks);
}
