import { claimant } from "../events/claim.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, childOf, childrenBy, firstOfRow, hasVerb, isPerfect } from "../syntax/words.ts";
import type { FoundTime } from "../times/find.ts";
import { isOneDay } from "../times/period.ts";
import { begins } from "./changes.ts";
import { isInClause } from "./clause.ts";
import { establishes, isPaper, type Line, lemmaAt, lineOf } from "./cue.ts";
import { asDate, type Dated, governorOf, isNominal } from "./dates.ts";
import type { Ground } from "./ground.ts";
import { isHenceforth } from "./henceforth.ts";
import type { LevelMention } from "./level.ts";
import { tellsWhen } from "./start.ts";
import type { Status } from "./status.ts";
import { timesIn } from "./times.ts";

/** Sentences before that of a level in which those who share it may be seen to meet. */
const REACH = 3;

/** Times in a sentence among which the day of a deed may be told apart. */
const TIMES = 4;

/** "They met in Suva on Monday. … The presidents signed a declaration on an L": the day of the scene in which a level begins; what a report opens with ("have signed") is of the day of its dateline. */
export function sceneDay(
  level: LevelMention,
  status: Status,
  parties: readonly string[],
  ground: Ground,
): Dated | null {
  const { memory, scene } = ground;
  const { sentence } = level;
  if (status.cue === null) return newsDay(level, status, parties, ground);
  if (isConferred(level, status, sentence, ground)) return dayOf(timesIn(scene, sentence), isOfDeed, ground);
  if (!isBegun(level, status, ground)) return null;
  const times = timesIn(scene, sentence);
  if (times.some((time) => time.kind === "duration" || asDate(time) !== null))
    return times.length > TIMES ? null : dayOf(times, isOfAside, ground);
  if (sentence === 0)
    return isDone(level, status, false, ground) ? wholeDay(asDate(timesIn(scene, -1)[0] ?? null)) : null;
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH); at--) {
    const named = memory.partiesIn(at).flatMap(({ entity, isPlace }) => (isPlace ? [] : [entity]));
    if (named.some((entity) => entity.startsWith("state:") && !parties.includes(entity))) return null;
    if (timesIn(scene, at).length > 0)
      return dayAt(at, level, status, parties.filter((party) => named.includes(party)).length, ground);
  }
  return null;
}

/** "Chad and Fiji strategic partners": a first sentence that is no more than what is new. */
export function isHeadline({ sentence, head }: LevelMention, { change, cue }: Status, scene: Scene): boolean {
  if (sentence > 0 || change !== "held" || cue !== null || timesIn(scene, 0).length > 0) return false;
  const tree = scene.syntax[0];
  return tree?.relations[head] === "root" && !hasVerb(tree);
}

/** "Chad and Fiji strategic partners. The presidents of Chad and Fiji signed on Monday": the day of what the next sentence tells of both. */
function newsDay(
  { sentence }: LevelMention,
  { change }: Status,
  parties: readonly string[],
  ground: Ground,
): Dated | null {
  const times = sentence === 0 && change === "established" ? timesIn(ground.scene, 1) : [];
  if (times.length === 0) return null;
  const named = ground.memory.partiesIn(1).map(({ entity }) => entity);
  return parties.every((party) => named.includes(party)) ? dayOf(times, isOfDeed, ground) : null;
}

/** The day of a meeting of both parties, or of what else the sentence right before tells of one of them: "He landed on Monday. They agreed to form an L". */
function dayAt(at: number, level: LevelMention, status: Status, parties: number, ground: Ground): Dated | null {
  const times = timesIn(ground.scene, at);
  const met = parties === 2 && isDone(level, status, false, ground) ? dayOf(times, isOfMeeting, ground) : null;
  if (met !== null || parties === 0 || at !== level.sentence - 1) return met;
  const isOfIt = isDone(level, status, true, ground) || isConferred(level, status, at, ground);
  return isOfIt ? dayOf(times, isOfDeed, ground) : null;
}

/** The only day of what is told of in a sentence; none of a visit of days. */
function dayOf(times: readonly FoundTime[], fits: typeof isOfMeeting, ground: Ground): Dated | null {
  if (times.some(({ kind, value }) => kind === "duration" && DAYS.test(value ?? ""))) return null;
  const [day, other] = times.flatMap((time) => (fits(time, ground) ? (asDate(time) ?? []) : []));
  return other === undefined ? wholeDay(day ?? null) : null;
}

/** More days than one. */
const DAYS = /^P([2-9]|\d\d+)D$/;

/** No month, nor a day of which nobody tells the year. */
function wholeDay(date: Dated | null): Dated | null {
  return date !== null && isOneDay(date.value) ? date : null;
}

/** Whether a level is told to begin, nobody says when. */
function isBegun({ sentence }: LevelMention, { change, assertion, cue }: Status, { scene }: Ground): boolean {
  return cue !== null && scene.syntax[sentence] != null && assertion === "actual" && begins.has(change);
}

/** "They signed six papers on Monday. The first raises ties to an L", "…; it raises them", "their statement says that they begin an L": whether what a document does is told in the present, behind a time of its sentence or of the one before. */
function isConferred(
  { sentence, tokens: [from] }: LevelMention,
  { change, assertion, cue }: Status,
  before: number,
  { scene, context }: Ground,
): boolean {
  const { partnerships } = context.language.relations;
  const line = lineOf(sentence, scene, partnerships);
  const { tree, tokens } = line;
  if (cue === null || tree === null || assertion !== "actual" || !begins.has(change)) return false;
  const verb = tree.relations[cue] === "ccomp" ? tree.heads[cue]! : cue;
  const doer = childOf(tree, verb, "nsubj") ?? childOf(tree, firstOfRow(tree, verb), "nsubj");
  if (doer === undefined || !/^VB[ZP]$/.test(tree.xpos[verb]!) || doer > verb) return false;
  if (before === sentence && from < doer) return false;
  const isDocument = (at: number, one: Line): boolean => isPaper(at, one) || partnerships.papers.has(lemmaAt(one, at));
  if (before !== sentence && isDocument(doer, line)) return true;
  const { lower } = tokens[doer]!;
  if (!partnerships.ranking.has(lower) && partnerships.recalling.get(lower) !== "pronoun") return false;
  const other = lineOf(before, scene, partnerships);
  const told = other.tokens.slice(0, before === sentence ? doer : undefined).map((_, at) => at);
  return told.some((at) => isDocument(at, other)) && told.some((at) => establishes(other, at));
}

/** "Signed a declaration on an L", "announced the elevation": whether a main clause tells that a level begins there and then; not "had raised" or "became", which may be long ago, and "agreed to raise" only right behind what else is told. */
function isDone(
  level: LevelMention,
  { change, cue: word }: Status,
  isNext: boolean,
  { scene, context }: Ground,
): boolean {
  const { sentence } = level;
  const line = lineOf(sentence, scene, context.language.relations.partnerships);
  const tree = line.tree!;
  const { tokens } = line;
  const cue = word!;
  const isOpening = sentence === 0;
  if (isOpening && isHenceforth(cue, line)) return true;
  const verb = mainVerb(cue, isOpening, tree, isNext ? line.lexicon.performing : undefined);
  if (verb === null || context.language.modality.performing.has(lemmaAt(line, verb))) return false;
  const isRaised =
    !isOpening && verb === cue && change === "upgraded" && !line.lexicon.becoming.has(lemmaAt(line, verb));
  const { start, end } = tokens[verb]!;
  return (isRaised || isAct(level, verb, line)) && claimant(scene, [start, end])?.kind !== "direct";
}

/** The verb of the main clause in which a word stands, no infinitive between: in the simple past, of what a report opens with in the perfect. */
function mainVerb(word: number, isOpening: boolean, tree: Tree, agreed?: ReadonlySet<string>): number | null {
  const path = ancestors(tree, word);
  const place = path.findIndex((at) => isTold(at, isOpening, tree));
  const isAgreed = agreed?.has(tree.lemmas[path[place] ?? -1] ?? "") === true;
  const isElse = (at: number): boolean =>
    isPerfect(tree, at) || (!isAgreed && tree.children[at]!.some((child) => tree.xpos[child] === "TO"));
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
    [at, ...childrenBy(tree, at, /^(aux|cop)/)].some((word) => tense.test(tree.xpos[word]!))
  );
}

/** Whether a verb heads the sentence, or goes on with what heads it; a report may stand behind: "they met, it said". */
function isMain(verb: number, tree: Tree): boolean {
  const { heads, relations } = tree;
  return ancestors(tree, verb).every(
    (at) =>
      /^(root|conj)$/.test(relations[at]!) || (relations[at] === "ccomp" && heads[at]! > at) || tellsWhen(at, tree),
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

/** "Came to Suva on Monday": whether a time is that of what else is told in a main clause in the past. */
function isOfDeed({ sentence, tokens: place }: FoundTime, { scene, context }: Ground): boolean {
  const line = lineOf(sentence, scene, context.language.relations.partnerships);
  const verb = line.tree === null ? null : mainVerb(governorOf(line.tree, place), false, line.tree);
  return verb !== null && isDeed(verb, line, context);
}

/** "The king, whom he saw on Monday,", "when they met on Monday", "by a text issued on Monday": whether a time is that of a meeting or document of which a clause beside a deed tells. */
function isOfAside({ sentence, tokens: place, value, modifier }: FoundTime, { scene, context }: Ground): boolean {
  const line = lineOf(sentence, scene, context.language.relations.partnerships);
  const { tree } = line;
  const verb = tree && ancestors(tree, governorOf(tree, place)).find((at) => tree.upos[at] === "VERB");
  if (tree === null || verb == null || modifier === "since" || value! > (scene.times.today ?? "9")) return false;
  const isClause = tree.relations[verb]!.startsWith("acl");
  const isOfPaper = isClause && isPaper(tree.heads[verb]!, line) && !isInClause(tree.heads[verb]!, tree);
  const isWhom = (at: number): boolean => tree.xpos[at] === "WP" && tree.relations[at] === "obj";
  const { meeting, joint, reaching } = context.language.events;
  const lemma = lemmaAt(line, verb);
  const isCall = reaching.has(lemma) && childOf(tree, verb, "obj") === undefined;
  const isMeeting = isCall || meeting.has(lemma) || joint.has(lemma) || tree.children[verb]!.some(isWhom);
  const isWhen = tree.relations[verb] === "advcl" && !isInClause(tree.heads[verb]!, tree);
  const isOfIt = isOfPaper ? establishes(line, verb) : isMeeting || isWhen;
  const isParticiple = isOfPaper
    ? tree.xpos[verb] === "VBN"
    : isMeeting && tree.xpos[verb] === "VBG" && isDeed(tree.heads[verb]!, line, context);
  return isOfIt && (isParticiple || isTold(verb, false, tree)) && isDeed(verb, line, context);
}

/** Not "said on Monday" or "returned". */
function isDeed(verb: number, line: Line, { language }: Ground["context"]): boolean {
  const { saying, departing } = line.lexicon;
  const lemma = lemmaAt(line, verb);
  return !saying.has(line.tokens[verb]!.lower) && !departing.has(lemma) && !language.modality.performing.has(lemma);
}
