import type { Hearing } from "./hearing.ts";
import { hangsOn, type Line } from "./line.ts";

/** "The member of the board, N, left early": the name that the tree hangs on the subject. */
export function apposed({ index, tree, tokens }: Line, head: number, { cast }: Hearing): string | null {
  const names = cast.inSentence(index).filter(({ entity, by }) => entity.startsWith("person:") && by !== "pronoun");
  const isApposed = (at: number): boolean => /^(?:appos|flat)/.test(tree?.relations[at] ?? "");
  const hangs = (at: number): boolean => {
    const above = tree?.heads[at] ?? -1;
    return isApposed(at) && (above === head || (isApposed(above) && tree?.heads[above] === head));
  };
  const own = names.find(({ tokens: [from, to] }) => tree?.upos.some((_, at) => at >= from && at < to && hangs(at)));
  // "Gabon's man in London, N, blew": the tree may hang the name on the noun right before the comma.
  const isBehind = ([from, to]: readonly [number, number]): boolean =>
    from > head &&
    tokens[from - 1]?.form === "," &&
    tokens[to]?.form === "," &&
    tree !== null &&
    hangsOn(tree, to - 1, head);
  return (own ?? names.find((name) => isBehind(name.tokens)))?.entity ?? null;
}
