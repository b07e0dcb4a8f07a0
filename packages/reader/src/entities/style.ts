import { spelled } from "../text/words.ts";
import type { FoundPronoun } from "./found.ts";
import type { Ledger } from "./ledger.ts";
import type { Line } from "./line.ts";

/** "His Majesty" behind "His Majesty King N": the only person whom the article has named in that style, or null. */
export function styledAs({ mentions, document }: Ledger, { from, to }: FoundPronoun, { tokens }: Line): string | null {
  const style = spelled(tokens, from, to, "lower");
  const isStyled = ([start, end]: readonly [number, number]): boolean => {
    const words = document.text.slice(Math.max(0, start - style.length - 1), end).toLowerCase();
    return words.startsWith(`${style} `) || words.slice(style.length + 1).startsWith(`${style} `);
  };
  const named = mentions.filter(
    ({ entity, by, span }) => (by === "title" || by === "name") && entity.startsWith("person:") && isStyled(span),
  );
  const [only, ...others] = new Set(named.map(({ entity }) => entity));
  return only !== undefined && others.length === 0 ? only : null;
}
