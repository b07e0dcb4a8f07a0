import type { NameLexicon } from "../entities/lexicon.ts";
import type { Card } from "./cards.ts";
import { titleLength } from "./title.ts";

/** Characters before and behind a head in which the words of the link must stand. */
const REACH = 120;
/** Characters that the words of a link have at least. */
const SHORTEST_LINK = 3;
const SHORT_NAME = /^ ?\(([^()\n]{1,20})\)/;

/** "The Mekong River Commission Background information Mekong River Commission (MRC) met". */
export function headedCards(text: string, names: NameLexicon): readonly Card[] {
  const found: Card[] = [];
  for (const head of names.cards) {
    for (let at = text.indexOf(` ${head} `); at >= 0; at = text.indexOf(` ${head} `, at + head.length))
      found.push(headedCard(text, at, at + head.length + 2, names));
  }
  return found;
}

/** The card whose head stands from a blank to its title: the words of the link again, or a title of its own; either with its short name. */
function headedCard(text: string, blank: number, title: number, names: NameLexicon): Card {
  const link = text.slice(Math.max(0, blank - REACH), blank);
  const behind = text.slice(title, title + REACH);
  const repeated = repeatedLength(link, behind);
  const length = repeated ?? titleLength(behind, names, true);
  const [whole, short] = SHORT_NAME.exec(behind.slice(length)) ?? [];
  const isOwn = short !== undefined && (repeated !== null || link.endsWith(short));
  return { start: blank + 1, title, end: title + length + (isOwn ? whole!.length : 0) };
}

/** How many of the characters with which a link ends stand behind it again. */
function repeatedLength(link: string, behind: string): number | null {
  for (let length = Math.min(link.length, behind.length); length > SHORTEST_LINK; length--) {
    const isEnd = /^(?:[\s,.;:)]|$)/.test(behind.slice(length));
    if (isEnd && link.endsWith(behind.slice(0, length))) return length;
  }
  return null;
}
