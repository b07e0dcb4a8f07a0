import type { LinkedMention } from "../entities/cast.ts";
import { isGenitive } from "../text/document.ts";
import type { Hearing } from "./hearing.ts";
import { hangsOn, type Line } from "./line.ts";
import type { Source } from "./phrase.ts";

/** "The member of the board, N, left early": the name that the tree hangs on the subject. */
export function apposed({ index, tree, tokens }: Line, head: number, { cast }: Hearing): string | null {
  const names = cast.inSentence(index).filter(({ entity, by }) => entity.startsWith("person:") && by !== "pronoun");
  const isApposed = (at: number): boolean => /^(?:appos|flat)/.test(tree?.relations[at] ?? "");
  const hangs = (at: number): boolean => {
    const above = tree?.heads[at] ?? -1;
    return isApposed(at) && (above === head || (isApposed(above) && tree?.heads[above] === head));
  };
  const own = names.find(({ tokens: [from, to] }) => tree?.upos.some((_, at) => at >= from && at < to && hangs(at)));
  const ownedFrom = (from: number): number =>
    isGenitive(tokens[from - 1]) ? (cast.at(index, from - 2)?.tokens[0] ?? from) : from;
  // "Gabon's man in London, N, blew": the tree may hang the name on the noun right before the comma.
  const isBehind = ([from, to]: readonly [number, number]): boolean =>
    from > head &&
    tokens[ownedFrom(from) - 1]?.form === "," &&
    tokens[to]?.form === "," &&
    tree !== null &&
    hangsOn(tree, to - 1, head);
  // "Sportswriter N tweeted": the tree may take both for subjects.
  const isNext = ([from]: readonly [number, number]): boolean => from === head + 1 && tree?.upos[head] === "NOUN";
  return (own ?? names.find((name) => isBehind(name.tokens) || isNext(name.tokens)))?.entity ?? null;
}

/** "N, his wife and the head of the board, said": between two commas, with none inside, all of it tells of the one named before. */
export function isEpithet({ line: { tokens, tree }, head, tokens: [, end] }: Source, at: number): boolean {
  const comma = tokens.findIndex(({ form }, i) => i > head && form === ",");
  if (comma < 0 || at < comma || at >= end || tokens[end]?.form !== ",") return false;
  const isLed = (i: number): boolean => /^(?:DT|PRP\$)$/.test(tree?.xpos[i] ?? "");
  const joiner = tree?.upos.findIndex((tag, i) => i > comma && tag === "CCONJ") ?? -1;
  const isList = tokens.slice(comma + 1, end).some(({ form }) => form === ",");
  return !isList && joiner > 0 && joiner < at && isLed(comma + 1) && isLed(joiner + 1);
}

const NAMING = /^(?:flat|appos|compound|nmod:desc)/;

/** Whether a name is the head's own: it holds it, or hangs on it as part of the name or apposition; not "the Soto campaign". */
export function isHeadName(line: Line, mention: LinkedMention, head: number): boolean {
  const [from, to] = mention.tokens;
  if (from <= head && head < to) return true;
  const { tree } = line;
  if (!tree) return to === head + 1;
  for (let at = from; at < to; at++) {
    const isNaming = (tree.heads[at] as number) === head && NAMING.test(tree.relations[at] as string);
    if (isNaming) return !isGenitive(line.tokens[to]) && !(to <= head && /^NNS?$/.test(tree.xpos[head] as string));
    const isNamed = (tree.heads[head] as number) === at && NAMING.test(tree.relations[head] as string);
    if (isNamed) return !isGenitive(line.tokens[to]);
  }
  return false;
}

/** Behind the first comma, or behind "for roads, bridges and ports," at the end of the phrase. */
export function isFirstOrLast(
  { line: { tokens }, tokens: [, end] }: Source,
  [from, to]: readonly [number, number],
  head: number,
  { lexicon }: Pick<Hearing, "lexicon">,
): boolean {
  const between = tokens.slice(head + 1, from - 1);
  if (between.every(({ form }) => form !== ",")) return true;
  const isList = between.some(({ lower }) => lexicon.joiners.has(lower));
  return isList && to - from > 1 && (to === end || (to + 1 === end && tokens[to]?.form === ","));
}
