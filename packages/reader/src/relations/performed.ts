import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenBy } from "../syntax/words.ts";
import { publishedOn } from "../text/published.ts";
import { establishes, isPaper, type Line, lemmaAt } from "./cue.ts";
import { governorOf } from "./dates.ts";
import type { LevelMention } from "./level.ts";
import { tellsWhen } from "./start.ts";
import { timesIn } from "./times.ts";
import { isReserved, type Way } from "./way.ts";

/** "Agreed to set up an L and to prepare a document", "and told a committee to draft one": a deed for which something is still to be done. */
function isPrepared(deed: number, line: Line): boolean {
  const { tree, lexicon } = line;
  if (tree === null) return false;
  return childrenBy(tree, deed, /^conj$/)
    .flatMap((other) => [other, ...childrenBy(tree, other, /^(xcomp|obl)$/)])
    .some((at) => lexicon.preparing.has(lemmaAt(line, at)));
}

/** "agreed to set up an L by the end of the year", "during the visit this autumn": a date that is still ahead. */
function isPutOff(cue: number, sentence: number, scene: Scene, line: Line): boolean {
  return isSignedLater(sentence, scene, line) || (line.tree !== null && isAhead(cue, sentence, scene, line.tree));
}

function isAhead(cue: number, sentence: number, scene: Scene, tree: Tree): boolean {
  const published = publishedOn(scene.document) ?? "9";
  return timesIn(scene, sentence).some(({ tokens, value, modifier }) => {
    const governor = governorOf(tree, tokens);
    const isOfOccasion =
      tree.heads[governor] === cue && (tree.relations[governor] === "obl" || tellsWhen(governor, tree));
    if (governor !== cue && !isOfOccasion) return false;
    return (
      modifier === "before" || modifier === "until" || (/^\d{4}/.test(value ?? "") && value!.slice(0, 10) > published)
    );
  });
}

/** "Agreed to raise their ties to an L. The document will be signed in May", "a committee will draft the text": the next sentence puts the deed off. */
function isSignedLater(sentence: number, { assertions, document, syntax }: Scene, line: Line): boolean {
  const next = document.sentences[sentence + 1];
  const tree = syntax[sentence + 1] ?? null;
  if (next === undefined || tree === null || next.paragraph !== document.sentences[sentence]!.paragraph) return false;
  return next.tokens.some(({ lower }, at) => {
    const isDrafted = line.lexicon.preparing.has(lower);
    if (!(isDrafted || line.lexicon.signed.has(lower)) || assertions.of(sentence + 1, at) !== "planned") return false;
    return tree.children[at]!.some((child) =>
      isDrafted
        ? tree.relations[child] === "obj" && isPaper(child, { ...line, tokens: next.tokens, tree })
        : tree.relations[child] === "nsubj:pass",
    );
  });
}

/** "Under which ties will be raised". */
function standsUnderDocument(cue: number, { tokens, tree, lexicon }: Line): boolean {
  return (tree?.children[cue] ?? []).some((child) => lexicon.relatives.has(tokens[child]!.lower));
}

/** "By a declaration signed on Friday ties will be raised": whether a document that is there does what is told. */
function isDoneByPaper(cue: number, { sentence, head }: LevelMention, { assertions }: Scene, line: Line): boolean {
  const tree = line.tree!;
  const nouns = [...childrenBy(tree, cue, /^(obl|nsubj$)/), ...childrenBy(tree, head, /^nmod/)];
  const isSigned = (verb: number): boolean =>
    establishes(line, verb) &&
    assertions.of(sentence, verb) === "actual" &&
    !tree.children[verb]!.some((at) => tree.xpos[at] === "TO");
  return [...nouns, ...nouns.flatMap((noun) => childrenBy(tree, noun, /^nmod/))].some(
    (noun) => isPaper(noun, line) && childrenBy(tree, noun, /^acl/).some(isSigned),
  );
}

/** "agreed to turn their ties into L", "by a declaration that they signed ties will be raised to L", "signed a declaration under which ties will be raised to L": done by agreeing or signing. */
export function isPerformed(cue: number, way: Way, level: LevelMention, scene: Scene, line: Line): boolean {
  const from = way.above.indexOf(cue);
  if (line.tree === null || from < 0 || isPutOff(cue, level.sentence, scene, line)) return false;
  return isDoneByPaper(cue, level, scene, line) || isDoneBy(way.above.slice(from), level, scene, line);
}

/** "Agreed that their ties be raised" or "become", not "should be" or "will be raised". */
function isSettled(verb: number, { children, relations, xpos }: Tree): boolean {
  const helpers = children[verb]!.filter((at) => /^(aux|cop)/.test(relations[at]!));
  return relations[verb] === "ccomp" && /^VB[PZ]?$/.test(xpos[helpers[0] ?? verb]!);
}

/** Whether a verb of agreeing or signing above a cue does what the cue tells. */
function isDoneBy([cue, ...above]: readonly number[], { sentence }: LevelMention, scene: Scene, line: Line): boolean {
  const isUnderDocument = standsUnderDocument(cue!, line);
  const isActual = (token: number): boolean => scene.assertions.of(sentence, token) === "actual";
  for (const token of [cue!, ...above]) {
    if (isReserved(token, line) || isPrepared(token, line)) return false;
    // "Took the decision", not "will vote on the decision".
    const isNoun = line.tree!.upos[token] === "NOUN";
    const isDone = token !== cue && isActual(token) && (!isNoun || isActual(line.tree!.heads[token]!));
    if (isDone && line.lexicon.performing.has(lemmaAt(line, token))) return true;
    if (isDone && isUnderDocument && establishes(line, token)) return true;
    if (/^(ccomp|parataxis)/.test(line.tree!.relations[token]!) && !isSettled(token, line.tree!)) return false;
  }
  return false;
}
