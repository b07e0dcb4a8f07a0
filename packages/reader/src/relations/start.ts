import type { Change } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, childrenBy } from "../syntax/words.ts";
import type { FoundTime } from "../times/find.ts";
import { countedDate, heldFor, refined } from "./anniversary.ts";
import { dateAfter, dateBefore } from "./beyond.ts";
import { isKept, keptSince, sinceDate, thereSince, yearBefore } from "./born.ts";
import { begins, over } from "./changes.ts";
import {
  asDate,
  clauseDate,
  type Dated,
  dateBehind,
  governorOf,
  isOfChange,
  isOfEarlier,
  isOthers,
  isRankedSince,
  loneDate,
  ownDate,
  stateDate,
} from "./dates.ts";
import type { LevelMention } from "./level.ts";
import { isDefinite } from "./levels.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { occasionDate, setDownOn } from "./occasion.ts";
import type { Rise } from "./previous.ts";
import type { Status } from "./status.ts";
import { timeAt, timesIn } from "./times.ts";

const opened: ReadonlySet<Change> = new Set([...begins, "downgraded"]);

/** The date stated for a level, other than that of the level that is left for it. */
export function dateOf(rise: Rise, status: Status, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { level, previous } = rise;
  const date = statedFor(rise, status, scene, lexicon);
  if (date === null) return null;
  const isLeft = date.span[0] === leftOn(rise, scene, lexicon)?.span[0];
  const isElse = isLeft || isRankedSince(date, level.sentence, scene, lexicon);
  if (!isElse && !isOfEarlier(date, level.sentence, scene, lexicon)) return date;
  return opened.has(status.change) ? loneDate(level, scene, lexicon, previous?.tokens[0]) : null;
}

/** "From an L agreed on in 2017 to …", "to which they raised their L of 2017", "up from the L signed in 2017": when the level that is left began. */
export function leftOn({ level, previous }: Rise, scene: Scene, { genitive }: PartnershipLexicon): FoundTime | null {
  if (previous === null) return null;
  const tree = scene.syntax[level.sentence] ?? null;
  const { tokens } = scene.document.sentences[level.sentence]!;
  const [first, end] = previous.tokens;
  const isUnder = (place: FoundTime["tokens"]): boolean => {
    if (tree === null) return false;
    const governor = governorOf(tree, place);
    const path = ancestors(tree, governor);
    const isOfNew = path.includes(level.head) && !ancestors(tree, previous.head).includes(level.head);
    return governor !== previous.head && path.includes(previous.head) && !isOfNew;
  };
  // "Their L1 of 2012 gave way on Monday to an L2".
  const isDoer = tree?.relations[previous.head]?.startsWith("nsubj") === true && tree.heads[previous.head]! > first;
  const verb = isDoer ? tree.heads[previous.head]! : tokens.length;
  const time = timesIn(scene, level.sentence).find(({ tokens: place }) => {
    const [from, to] = place;
    if (to <= level.tokens[0]) return from >= first - 1 && from < verb;
    return from >= end && (isUnder(place) || (from === end + 1 && tokens[end]!.lower === genitive));
  });
  return asDate(time ?? null) === null ? null : time!;
}

/** At the label itself, by a count of years, or that of the clause that tells of it. */
function statedFor(rise: Rise, status: Status, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { level } = rise;
  if (isKept(status, level, scene, lexicon)) return keptSince(level, status, scene, lexicon);
  if (over.has(status.change)) return endDate(rise, status, scene, lexicon);
  const beside =
    refined(countedDate(level, scene, lexicon), level, scene, lexicon) ??
    dateBehind(level.sentence, level.tokens[1], scene, lexicon.dating, lexicon.hedging) ??
    sinceDate(level, scene, lexicon) ??
    yearBefore(level, scene) ??
    toldDate(level, scene);
  if (beside !== null) return beside;
  const { cue } = status;
  if (cue === null) return status.change === "held" ? labelDate(level, scene, lexicon) : null;
  if (status.change === "proposed") return dateUnder(level, cue, scene);
  if (opened.has(status.change) && status.origin === null) return deedDate(rise, status, cue, scene, lexicon);
  if (status.change === "held") return heldDate(level, cue, scene, lexicon);
  const stated = stateDate(level.sentence, cue, scene);
  return stated === null || isOthers(stated, scene, lexicon) ? null : asDate(stated);
}

/** Of a label of which no verb tells: what is told of when it began, or for how long it has held. */
function labelDate(level: LevelMention, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const since = level.isPartner ? setDownOn : thereSince;
  return (
    since(level, scene, lexicon) ?? heldFor(level, level.head, scene, lexicon) ?? calledSince(level, scene, lexicon)
  );
}

/** "Have figured as an L since 2011", "partners they had called each other since 2011", "it is since 2011 that they have spoken of an L", not "as partners they have traded since 2011". */
function calledSince({ sentence, head }: LevelMention, scene: Scene, { roles }: PartnershipLexicon): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  const verb = tree?.heads[head] ?? -1;
  if (tree === null || verb < 0) return null;
  const isFronted = tree.relations[head] === "nsubj" && childrenBy(tree, verb, /^nsubj/).length > 1;
  const { tokens } = scene.document.sentences[sentence]!;
  const isRole = head > verb && childrenBy(tree, head, /^case$/).some((at) => roles.has(tokens[at]!.lower));
  const isSince = ({ modifier, tokens: [from, to] }: FoundTime): boolean => {
    const isCleft = from <= tree.heads[verb]! && tree.heads[verb]! < to;
    return modifier === "since" && (isCleft || ((isFronted || isRole) && governorOf(tree, [from, to]) === verb));
  };
  return asDate(timesIn(scene, sentence).find(isSince) ?? null);
}

/** By the years for which it has held, that of its clause, or that of the document or meeting by which it began. */
function heldDate(level: LevelMention, cue: number, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const counted = heldFor(level, cue, scene, lexicon);
  const stated = stateDate(level.sentence, cue, scene);
  // "For ten years, from May 2010 on".
  if (counted !== null && stated?.modifier !== "since") return counted;
  // "Their partnership, launched in 2008, is a strategic one".
  const same = namesakeOf(level, scene);
  const own =
    same === undefined ? null : thereSince({ ...level, head: same, tokens: [same, same + 1] }, scene, lexicon);
  if (own !== null) return own;
  if (stated === null) return occasionDate(level, cue, scene, lexicon) ?? setDownOn(level, scene, lexicon);
  return isOthers(stated, scene, lexicon) || isOfDoing(stated, level, scene, lexicon) ? null : asDate(stated);
}

/** "On Monday they celebrated the L": a date that is not that of the level which something is done with. */
function isOfDoing({ modifier }: FoundTime, level: LevelMention, scene: Scene, lexicon: PartnershipLexicon): boolean {
  if (modifier === "since" || level.isPartner) return false;
  const isDoer = scene.syntax[level.sentence]?.relations[level.head]?.startsWith("nsubj") === true;
  return !isDoer && isDefinite(level, scene.document.sentences[level.sentence]!, lexicon);
}

/** "The L was from 2012": the date of which a level is the subject. */
function toldDate({ sentence, head }: LevelMention, scene: Scene): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  const told = tree?.relations[head] === "nsubj" ? tree.heads[head]! : -1;
  return asDate(timeAt(scene, sentence, told));
}

/** "Ended their L of 2017 in 2020": not the date that is a part of the words for the level. */
function endDate(rise: Rise, status: Status, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { cue, origin } = status;
  if (cue === null) return null;
  if (origin !== null) return dateUnder(rise.level, cue, scene) ?? dateBetween(cue, rise.level, scene);
  const end = deedDate(rise, status, cue, scene, lexicon);
  const born = thereSince(rise.level, scene, lexicon);
  return end !== null && end.span[0] === born?.span[0] ? null : end;
}

/** The date of the clause that a cue heads; else the one that stands alone. */
function deedDate(
  { level, previous }: Rise,
  { change }: Status,
  cue: number,
  scene: Scene,
  lexicon: PartnershipLexicon,
): Dated | null {
  // Not "the treaty that makes them L was ratified in May".
  const isOwnChange = (time: FoundTime): boolean => isOfChange(time) && !isOthers(time, scene, lexicon);
  return (
    dateBehind(level.sentence, level.tokens[1], scene, lexicon.days) ??
    asDate(ownDate(level.sentence, cue, scene, isOfChange)) ??
    dateBehind(level.sentence, cue + 1, scene, lexicon.days) ??
    occasionDate(level, cue, scene, lexicon) ??
    asDate(clauseDate(level.sentence, cue, scene, undefined, isOwnChange)) ??
    loneDate(level, scene, lexicon, previous?.tokens[0] ?? namesakeOf(level, scene)) ??
    whenDate(level, cue, scene) ??
    dateBefore(level, scene, lexicon) ??
    dateAfter(level, over.has(change), scene, lexicon) ??
    asDate(ownDate(level.sentence, cue, scene))
  );
}

/** "Their L1, signed in 2017, will be an L2": the level that is told to be another. */
function namesakeOf({ sentence, head }: LevelMention, { syntax }: Scene): number | undefined {
  const tree = syntax[sentence] ?? null;
  const isSame = (at: number): boolean => tree!.relations[at] === "nsubj" && tree!.lemmas[at] === tree!.lemmas[head];
  return tree?.children[head]?.find(isSame);
}

/** "Will sign an L in May", "when the king comes in May": a date in the clause of a deed, or in one that tells when. */
function dateUnder({ sentence }: LevelMention, cue: number, scene: Scene): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  const isBorder = (at: number): boolean =>
    /^(ccomp|conj|parataxis|acl)/.test(tree.relations[at]!) && !tellsWhen(at, tree);
  const isOwn = ({ tokens }: FoundTime): boolean => {
    const path = ancestors(tree, governorOf(tree, tokens));
    return path.includes(cue) && !path.slice(0, path.indexOf(cue)).some(isBorder);
  };
  return (
    timesIn(scene, sentence)
      .filter(isOwn)
      .flatMap((time) => asDate(time) ?? [])[0] ?? null
  );
}

/** "Ended, with effect from May, the L": a date behind a word and before the level. */
function dateBetween(cue: number, { sentence, tokens: [first] }: LevelMention, scene: Scene): Dated | null {
  return asDate(timesIn(scene, sentence).find(({ tokens: [from, to] }) => from > cue && to <= first) ?? null);
}

/** Whether a clause tells when what governs it is done; the parser may hang it on the noun before it. */
export function tellsWhen(at: number, { relations, children, xpos }: Tree): boolean {
  return /^(advcl|acl:relcl)/.test(relations[at]!) && children[at]!.some((child) => xpos[child] === "WRB");
}

/** "When the king came in June 2022, they signed an L": the date of the clause that tells when. */
function whenDate({ sentence, head }: LevelMention, cue: number, scene: Scene): Dated | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  const path = ancestors(tree, head);
  const clauses = (path.includes(cue) ? path : ancestors(tree, cue)).flatMap((at) =>
    tree.children[at]!.filter((child) => tellsWhen(child, tree)),
  );
  const time = timesIn(scene, sentence).find(({ tokens }) => {
    const governor = governorOf(tree, tokens);
    return clauses.includes(governor) || clauses.includes(tree.heads[governor] ?? -1);
  });
  return asDate(time ?? null);
}

/** When a level began that now ends. */
export function beganAt(
  level: LevelMention,
  { origin }: Status,
  scene: Scene,
  lexicon: PartnershipLexicon,
): Dated | null {
  if (origin === null) return thereSince(level, scene, lexicon);
  return asDate(ownDate(level.sentence, origin, scene)) ?? dateUnder(level, origin, scene);
}
