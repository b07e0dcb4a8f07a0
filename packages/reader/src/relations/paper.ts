import type { Scene } from "../scene.ts";
import { ancestors } from "../syntax/words.ts";
import { establishes, isPaper, type Line, lemmaAt, lineOf } from "./cue.ts";
import { asDate, bornDate, clauseDate, type Dated, verbOver } from "./dates.ts";
import type { Ground } from "./ground.ts";
import type { LevelMention } from "./level.ts";
import type { Status } from "./status.ts";
import { timeAt, timesIn } from "./times.ts";

/** "The statement of May 2018 calls them L", "they signed a treaty on Monday which makes them L": the date of the document that says so. */
export function paperDate(
  level: LevelMention,
  { change, assertion }: Status,
  { scene, context, instruments }: Ground,
): Dated | null {
  const { sentence, head } = level;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || change !== "held" || assertion !== "actual") return null;
  const line = lineOf(sentence, scene, context.language.relations.partnerships);
  const path = ancestors(tree, head);
  const papers = instruments(sentence).map((paper) => paper.head);
  const isDocument = (at: number): boolean =>
    papers.includes(at) || isPaper(at, line) || line.lexicon.papers.has(lemmaAt(line, at));
  const meant = path.find((at) => tree.relations[at] === "acl:relcl" && isDocument(tree.heads[at]!));
  // "The statement recalled that they are L": of any other document than one with a title.
  const isTold = (verb: number): boolean =>
    path.includes(verb) && !path.slice(0, path.indexOf(verb)).some((at) => tree.relations[at] === "ccomp");
  const isTeller = (at: number): boolean =>
    tree.relations[at] === "nsubj" &&
    (isTold(tree.heads[at]!) ? isDocument(at) : papers.includes(at) && path.includes(tree.heads[at]!));
  const paper = meant === undefined ? line.tokens.findIndex((_, at) => isTeller(at)) : tree.heads[meant]!;
  if (paper < 0) return null;
  const own = bornDate(sentence, paper, scene, line.lexicon.dating) ?? signedOn(paper, line, scene, sentence);
  return own ?? (meant === undefined ? null : asDate(clauseDate(sentence, paper, scene)));
}

/** "The statement signed in May": the date of a participle of a document. */
function signedOn(paper: number, line: Line, scene: Scene, sentence: number): Dated | null {
  const tree = line.tree!;
  const time = timesIn(scene, sentence).find(({ tokens }) => {
    const verb = verbOver(tree, tokens);
    return tree.heads[verb] === paper && tree.relations[verb] === "acl" && isSigning(verb, line);
  });
  return asDate(time ?? null);
}

/** "Are L, a status agreed in May", "enjoy an L, proclaimed on Monday": when that began of which only that it holds is told. */
export function asideDate(
  level: LevelMention,
  { change, assertion }: Status,
  { scene, context }: Ground,
): Dated | null {
  const { sentence } = level;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || change !== "held" || assertion !== "actual") return null;
  const line = lineOf(sentence, scene, context.language.relations.partnerships);
  const aside = timesIn(scene, sentence).find(({ tokens }) =>
    isLooseParticiple(verbOver(tree, tokens), level, line, scene),
  );
  return asDate(aside ?? null);
}

/** "L with Chad, signed in May", "L, a status agreed in May": a participle behind a comma and the names of the parties, wherever the parser hangs it. */
export function isLooseParticiple(
  verb: number,
  { sentence, tokens: [, end] }: LevelMention,
  line: Line,
  scene: Scene,
): boolean {
  const tree = line.tree!;
  const isStatus = line.lexicon.recalling.get(line.tokens[verb - 1]?.lower ?? "") === "rank";
  const comma = isStatus ? verb - 3 : verb - 1;
  const isNoun = (upos: string, at: number): boolean =>
    /^(NOUN|PRON|VERB)$/.test(upos) && !line.lexicon.jointNouns.has(line.tokens[end + at]!.lower);
  const isElse = (child: number): boolean =>
    /^(nsubj|obj|cc$)/.test(tree.relations[child]!) && timeAt(scene, sentence, child) === null;
  return (
    comma >= end &&
    line.tokens[comma]!.lower === "," &&
    /^VB[DN]$/.test(tree.xpos[verb]!) &&
    isSigning(verb, line) &&
    !tree.upos.slice(end, comma).some(isNoun) &&
    !tree.children[verb]!.some(isElse)
  );
}

/** Whether a verb that puts a document into force stands here. */
export function isSigning(token: number, line: Line): boolean {
  const isSigned = establishes(line, token) || line.lexicon.signed.has(line.tokens[token]!.lower);
  return isSigned && line.tree?.upos[token] === "VERB";
}
