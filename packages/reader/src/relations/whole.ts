import type { Context } from "../context.ts";
import type { SlotReader, SlotValue } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, headOf } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { wordsIn } from "../text/words.ts";
import { timesIn } from "./times.ts";

/** A slot of gatherings, with the words before a name that belong to it: "the 14th Chad-Fiji Forum", "the World Rapid and Blitz Championship". */
export function wholeSlot(scene: Scene, one: SlotReader, context: Context): SlotReader {
  return {
    resolve(sentence, token) {
      const found = one.resolve(sentence, token);
      return found === null ? null : widened(scene, sentence, found, context);
    },
    from: (sentence, token) => one.from(sentence, token).map((value) => widened(scene, sentence, value, context)),
  };
}

function widened(scene: Scene, sentence: number, value: SlotValue, context: Context): SlotValue {
  const { language, reference } = context;
  const [id = "", ...others] = value.values;
  const { text, sentences } = scene.document;
  const tree = scene.syntax[sentence] ?? null;
  const isOwn = others.length === 0 && id === `gathering:${wordsIn(text, value.spans[0]!)}`;
  if (tree === null || others.length > 0 || reference.entity(id) !== null) return value;
  if (!isOwn) return { ...value, values: [nameBefore(scene, sentence, id, context) ?? id] };
  const { tokens } = sentences[sentence]!;
  const [first, to] = value.tokens;
  const head = headOf(tree.heads, value.tokens);
  const { ordinals } = language.relations.partnerships;
  const from = nameStart(scene, sentence, [first, head], tree, ordinals);
  const end = subjectEnd(scene, sentence, [head, to], tree, language.relations);
  if (from === first && end === to) return value;
  const span = [tokens[from]!.start, tokens[end - 1]!.end] as const;
  return { ...value, tokens: [from, end], values: [`gathering:${wordsIn(text, span)}`], spans: [span] };
}

/** Where the words of a name begin that hang on its head. */
function nameStart(
  scene: Scene,
  sentence: number,
  [first, head]: readonly [number, number],
  tree: Tree,
  ordinals: ReadonlyMap<string, number>,
): number {
  const { tokens } = scene.document.sentences[sentence]!;
  const isState = (at: number): boolean => scene.cast.at(sentence, at)?.entity.startsWith("state:") ?? false;
  let from = first;
  for (let at = first - 1; at > 0 && ancestors(tree, at).includes(head); at--) {
    if (
      isDate(scene, sentence, at) ||
      isList(scene, sentence, at, tree) ||
      !isPart(tokens, at, tree, ordinals) ||
      (tree.relations[at] === "nmod:poss" && isState(at))
    )
      break;
    if (isStart(tokens[at]!, tree.upos[at]!, ordinals)) from = at;
  }
  return from;
}

/** Sentences over which the name of a gathering is remembered. */
const REACH = 20;

/** "The conference": the whole name that was given before. */
function nameBefore(scene: Scene, sentence: number, id: string, context: Context): string | null {
  const words = id.replace("gathering:", "");
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH); at--) {
    const named = scene.cast
      .inSentence(at)
      .find(({ entity, span }) => entity === id && wordsIn(scene.document.text, span) === words);
    if (named === undefined) continue;
    const value = { tokens: named.tokens, values: [id], spans: [named.span], people: [] };
    return widened(scene, at, value, context).values[0]!;
  }
  return null;
}

/** End of what a gathering is about: "the Lima conference on Chad", "the Suva Forum on Fish and Trade". */
function subjectEnd(
  scene: Scene,
  sentence: number,
  [head, to]: readonly [number, number],
  tree: Tree,
  { objects, instruments }: Context["language"]["relations"],
): number {
  const { tokens } = scene.document.sentences[sentence]!;
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.form ?? "");
  const from = [to + 1, to + 2].find(isCapital);
  if (!objects.subjects.has(tokens[to]?.lower ?? "") || from === undefined) return to;
  if (from > to + 1 && tree.upos[to + 1] !== "DET") return to;
  const noun = tree.heads[to]!;
  if (noun < from || !(ancestors(tree, noun).includes(head) || tree.heads[noun] === tree.heads[head])) return to;
  if (timesIn(scene, sentence).some(({ tokens: [start] }) => start === from)) return to;
  let end = from;
  for (let at = from; isCapital(at) || instruments.joiners.has(tokens[at]?.lower ?? ""); at++)
    if (isCapital(at)) end = at + 1;
  return end;
}

/** "Last November's Lima summit", "the May 2019 Ocean Summit": a date before a name. */
function isDate(scene: Scene, sentence: number, at: number): boolean {
  return timesIn(scene, sentence).some(({ kind, tokens: [from, to] }) => kind === "date" && from <= at && at < to);
}

/** "The G7 and Ocean Summit": an "and" behind a body or a state parts two names. */
function isList({ cast }: Scene, sentence: number, at: number, tree: Tree): boolean {
  return tree.relations[at] === "cc" && /^(org|state|gathering):/.test(cast.at(sentence, at - 1)?.entity ?? "");
}

/** A name begins with a capital or an ordinal. */
function isStart({ form, lower }: Token, upos: string, ordinals: ReadonlyMap<string, number>): boolean {
  return (/^\p{Lu}/u.test(form) && upos !== "CCONJ") || isOrdinal(lower, ordinals);
}

function isOrdinal(word: string, ordinals: ReadonlyMap<string, number>): boolean {
  return ordinals.has(word) || /^\d+(st|nd|rd|th)$/.test(word);
}

/** A capital, an ordinal, or what joins them. */
function isPart(tokens: readonly Token[], at: number, tree: Tree, ordinals: ReadonlyMap<string, number>): boolean {
  const { form, lower } = tokens[at]!;
  if (/^\p{Lu}/u.test(form) && !/^(DET|PRON)$/.test(tree.upos[at]!)) return true;
  const isJoin = tree.relations[at] === "cc" || tree.xpos[at] === "POS" || tree.xpos[at] === "HYPH";
  const isCounted = /^(\d+|\+)$/.test(lower) || (tree.upos[at] === "ADJ" && tree.relations[at] === "amod");
  return isJoin || isCounted || isOrdinal(lower, ordinals);
}
