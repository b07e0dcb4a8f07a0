import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, isCopular } from "../syntax/words.ts";
import { isOneDay } from "../times/period.ts";
import { closed } from "./changes.ts";
import { cuesAt, type Line, lemmaAt, lineOf } from "./cue.ts";
import { asDate, bornDate, clauseDate, type Dated, governorOf, isNominal, loneDate, verbOver } from "./dates.ts";
import type { LevelMention } from "./level.ts";
import { isDefinite } from "./levels.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { setDownOn } from "./occasion.ts";
import { isLooseParticiple, isSigning } from "./paper.ts";
import type { Status } from "./status.ts";
import { timesIn } from "./times.ts";

/** "an L of Fiji since 2003", "their L, in place since 2003", "Chad, since 2003 an L of Fiji": the date that hangs on the label. */
export function sinceDate(level: LevelMention, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { sentence, head } = level;
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  const time = timesIn(scene, sentence).find(({ tokens: [from, to] }) => {
    const since = [from, from - 1].find((at) => lexicon.since.has(tokens[at]?.lower ?? ""));
    if (tree === null || since === undefined) return false;
    return (
      isStanding(since, level, { tokens, tree, lexicon }) ||
      isNominal(tree, governorOf(tree, [from, to]), head) ||
      isOfPartner(since, to, level, tree) ||
      isOfPredicate(governorOf(tree, [from, to]), level, tree) ||
      isOfBeing(since, level, { tokens, tree, lexicon }) ||
      isOfNaming(governorOf(tree, [from, to]), level, { tokens, tree, lexicon })
    );
  });
  return asDate(time ?? null);
}

/** "Their L, in place since", "their L in force between them since", "their L, a label in use since": whether two words behind a level say that it is there. */
function isStanding(since: number, { head, tokens: [, end] }: LevelMention, { tokens, tree, lexicon }: Line): boolean {
  const { upos } = tree!;
  let at = since - 1;
  while (at > end && !/^(VERB|AUX|PUNCT)$/.test(upos[at]!) && !isTwo(at)) at--;
  const before = at - 2;
  if (at <= end || !isTwo(at) || before < end - 1) return false;
  const isLabel = lexicon.recalling.get(tokens[before]!.lower) === "rank";
  const isBehind = before === end - 1 || isLabel || /^(PUNCT|AUX|PROPN)$/.test(upos[before]!);
  const isOther = (one: string, offset: number): boolean =>
    one === "VERB" || (one === "NOUN" && !lexicon.jointNouns.has(tokens[head + 1 + offset]!.lower));
  return isBehind && !upos.slice(head + 1, isLabel ? before : before + 1).some(isOther);

  function isTwo(second: number): boolean {
    return lexicon.standing.has(`${tokens[second - 1]?.lower} ${tokens[second]?.lower}`);
  }
}

/** "The L has been the rule since 2003", "the L, which was the norm since 2003": whether a noun is what a level is told to be. */
function isOfPredicate(noun: number, { head }: LevelMention, tree: Tree): boolean {
  const isOfIt =
    (tree.relations[head] === "nsubj" && tree.heads[head] === noun) ||
    (tree.relations[noun] === "acl:relcl" && tree.heads[noun] === head);
  return noun >= 0 && isOfIt && tree.upos[noun] === "NOUN" && isCopular(tree, noun);
}

/** "Fiji, a partner of Chad since 2003, …", "since 2003 a partner of Chad": words from `since` to `to` that only the label can govern, whatever the parser makes of them. */
function isOfPartner(
  since: number,
  to: number,
  { head, tokens: [first, end], isPartner }: LevelMention,
  tree: Tree,
): boolean {
  if (!isPartner || /^nsubj/.test(tree.relations[head]!)) return false;
  if (to <= first) return first - to < 2;
  return (
    since >= end &&
    /^(appos|conj)$/.test(tree.relations[head]!) &&
    !tree.upos.slice(end, since).some((upos) => /^(VERB|AUX|PUNCT)$/.test(upos))
  );
}

/** "Have been L, as they like to say, since 2003": a date behind a comma, wherever below the level the parser hangs it. */
function isOfBeing(since: number, { head }: LevelMention, { tokens, tree }: Line): boolean {
  const path = ancestors(tree!, since);
  const isBeing = tree!.children[head]!.some(
    (child) => tree!.relations[child] === "cop" && tree!.xpos[child] === "VBN",
  );
  return (
    isBeing &&
    tokens[since - 1]?.lower === "," &&
    path.includes(head) &&
    !path.some((at) => at > head && tree!.relations[at] === "conj")
  );
}

/** "L is the name of what they have had since 2003", "under the title of an L they have worked since 2003": whether a verb tells for how long two have been called so. */
function isOfNaming(verb: number, level: LevelMention, line: Line): boolean {
  const { tokens, tree, lexicon } = line;
  const { heads, relations, children, lemmas, upos } = tree!;
  const { head } = level;
  const isElse = (): boolean =>
    lexicon.intents.has(lemmas[verb]!) || cuesAt(line, verb).some(({ change }) => change !== "held" && change !== null);
  if (verb < 0 || isElse()) return false;
  const isRank = (at: number): boolean => at >= 0 && lexicon.ranks.has(tokens[at]!.lower);
  let noun = heads[verb]!;
  if (relations[verb] === "acl:relcl" && isRank(noun)) {
    while (isRank(noun) && relations[noun] === "nmod") noun = heads[noun]!;
    return relations[head] === "nsubj" ? heads[head] === noun && isRank(noun) : heads[noun] === head;
  }
  noun = isRank(heads[head]!) ? heads[head]! : head;
  const isOther = (at: number): boolean =>
    /^(nsubj|obj)/.test(relations[at]!) && at !== noun && upos[at] === "NOUN" && !lexicon.ties.has(lemmas[at]!);
  const isSo = heads[noun] === verb && /^(obl|nsubj)$/.test(relations[noun]!) && !isDefinite(level, line, lexicon);
  return isSo && children[verb]!.some((at) => lemmas[at] === "have") && !children[verb]!.some(isOther);
}

/** When a level began by the words for it: "their 2020 L", "their L with Chad of 2020", "since 2020", "fixed by a 2020 treaty". */
export function bornOf(level: LevelMention, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { sentence, head } = level;
  return (
    sinceDate(level, scene, lexicon) ??
    yearBefore(level, scene) ??
    bornDate(sentence, head, scene, new Set([lexicon.genitive])) ??
    setDownOn(level, scene, lexicon)
  );
}

/** "Their 2020 L", "Chad, 2020: an L", "set up an L1 in 2012 and six years later an L2". */
export function yearBefore({ sentence, head, tokens: [first] }: LevelMention, scene: Scene): Dated | null {
  const { tokens } = scene.document.sentences[sentence]!;
  const tree = scene.syntax[sentence] ?? null;
  const end = tokens[first - 1]?.lower === ":" ? first - 1 : first;
  const isFurther = tree?.relations[head] === "conj" && !isCopular(tree, head);
  const time = timesIn(scene, sentence).find(
    ({ tokens: [from, to], value }) =>
      (to === end && /^\d{4}$/.test(value ?? "")) ||
      (isFurther && to < first && (to === first - 1 || governorOf(tree, [from, to]) === head)),
  );
  return asDate(time ?? null);
}

/** "Reaffirmed their L", "has not suspended it": what was there before, though a word may say of it that it is over. */
export function isKept(
  { change, cue }: Status,
  { sentence }: LevelMention,
  scene: Scene,
  lexicon: PartnershipLexicon,
): boolean {
  if (change !== "held" || cue === null) return change === "reaffirmed";
  const line = lineOf(sentence, scene, lexicon);
  return cuesAt(line, cue).some((one) => one.change !== null && closed.has(one.change));
}

/** "Reaffirmed their L, which dates from 2017", "signed a declaration on deepening their L": the day of neither saying nor wishing it. */
export function keptSince(
  level: LevelMention,
  { cue }: Status,
  scene: Scene,
  lexicon: PartnershipLexicon,
): Dated | null {
  const { sentence, head } = level;
  const tree = scene.syntax[sentence] ?? null;
  const own = thereSince(level, scene, lexicon);
  if (own !== null || tree === null || cue === null) return own;
  const line = lineOf(sentence, scene, lexicon);
  const above = ancestors(tree, head);
  const isSigned = above
    .slice(above.indexOf(cue) + 1)
    .some((at) => isSigning(at, line) && !lexicon.performing.has(lemmaAt(line, at)));
  if (!isSigned) return null;
  return asDate(clauseDate(sentence, cue, scene)) ?? loneDate(level, scene, lexicon);
}

/** When a level began of which something else is told: by the words for it, or by a clause behind it ("which dates from 2017", "signed in 2017"). */
export function thereSince(level: LevelMention, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { sentence } = level;
  const tree = scene.syntax[sentence] ?? null;
  const own = bornOf(level, scene, lexicon);
  if (own !== null || tree === null) return own;
  const line = lineOf(sentence, scene, lexicon);
  const clause = timesIn(scene, sentence).find(({ tokens }) => {
    const verb = verbOver(tree, tokens);
    const isSince = [tokens[0], tokens[0] - 1].some((at) => lexicon.since.has(line.tokens[at]?.lower ?? ""));
    return (
      ((verb === level.tokens[1] || isOfClause(verb, level, tree)) && (isSince || isTelling(verb, line))) ||
      isLooseParticiple(verb, level, line, scene)
    );
  });
  return asDate(clause ?? null);
}

/** "The L, which dates from 2017", "the L signed in 2017", "the L treaty that they signed": whether a verb heads a clause of the words for a level, or of what these are a part of. */
function isOfClause(verb: number, { head, tokens: [from, to] }: LevelMention, { heads, relations }: Tree): boolean {
  const noun = heads[verb] ?? -1;
  const isPart = relations[head] === "compound" && noun === heads[head];
  return /^acl/.test(relations[verb] ?? "") && (isPart || (noun >= from && noun < to));
}

/** Whether a verb tells how something began or holds, and not how it ended or what was thought of it. */
function isTelling(verb: number, line: Line): boolean {
  return cuesAt(line, verb).some(
    ({ change, target }) => change !== null && !closed.has(change) && (change !== "reaffirmed" || target !== null),
  );
}

/** "L, 2003" names the year in which a level began, "it was, on 3 May, an L" its day. */
export function named(
  status: Status,
  date: Dated | null,
  isBorn: boolean,
  level: LevelMention,
  scene: Scene,
  lexicon: PartnershipLexicon,
): Status {
  if (date === null || level.isPartner || status.assertion !== "actual") return status;
  const isSaid = scene.syntax[level.sentence]?.relations[status.cue ?? -1] === "cop";
  const isNew = isSaid && !isDefinite(level, scene.document.sentences[level.sentence]!, lexicon);
  const time = timesIn(scene, level.sentence).find(({ span }) => span === date.span);
  const isDay = isNew && isOneDay(date.value) && time !== undefined && time.modifier !== "since";
  const isBegun =
    (status.cue === null && time?.modifier !== "since") || ((isBorn || isDay) && status.change === "held");
  return isBegun ? { ...status, change: "established" } : status;
}
