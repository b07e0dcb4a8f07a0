import type { Token } from "../text/document.ts";
import type { LevelLexicon } from "./lexicon.ts";
import { skipMarks } from "./marks.ts";

/** End of a label's suffix ("for a new era"), or the end of the label when there is none. */
export function suffixEnd(tokens: readonly Token[], end: number, lexicon: LevelLexicon): number {
  const opener = skipMarks(tokens, end);
  const first = lexicon.suffixOpeners.get(tokens[opener]?.lower ?? "");
  if (first === undefined) return end;
  let to = end;
  let isOpen = false;
  for (let at = skipMarks(tokens, opener + 1); at < tokens.length; at = skipMarks(tokens, at + 1)) {
    const { lower } = tokens[at]!;
    if (lexicon.suffixWords.has(lower)) {
      if (!isOpen && first.size > 0 && !first.has(lower)) return end;
      isOpen = true;
      to = at + 1;
    } else if (!lexicon.suffixFillers.has(lower)) break;
  }
  return to;
}

/** End of "of strategic coordination" after a head, not of "of strategic importance"; its words join those of the label. */
export function complementEnd(
  tokens: readonly Token[],
  head: number,
  lexicon: LevelLexicon,
  words: Set<string>,
): number {
  const opener = skipMarks(tokens, head + 1);
  if (tokens[opener]?.lower !== lexicon.complementOpener) return head + 1;
  const found: string[] = [];
  let end = head + 1;
  for (let at = skipMarks(tokens, opener + 1); at < tokens.length; at = skipMarks(tokens, at + 1)) {
    const word = lexicon.complements.get(tokens[at]!.lower);
    if (word === undefined) break;
    if (word === "") continue;
    found.push(word);
    end = at + 1;
  }
  if (!isJointWork(found.at(-1))) return head + 1;
  for (const word of found) words.add(word);
  return end;
}

/** "Interaction", "cooperation". */
function isJointWork(word: string | undefined): word is string {
  return word === "coordination" || word === "cooperative";
}

/** End of "partnership and cooperation" in the title of a treaty. */
export function titleEnd(tokens: readonly Token[], end: number, lexicon: LevelLexicon, words: Set<string>): number {
  const word = lexicon.titleNouns.get(tokens[end + 1]?.lower ?? "");
  if (word === undefined || !lexicon.links.has(tokens[end]!.lower)) return end;
  words.add(word);
  return end + 2;
}

/** End of "partnership and alliance", "partnership and allied relations", "partnership and strategic interaction". */
export function allianceEnd(tokens: readonly Token[], end: number, lexicon: LevelLexicon, words: Set<string>): number {
  if (!lexicon.links.has(tokens[end]?.lower ?? "")) return end;
  const [first = "", second = ""] = tokens.slice(end + 1, end + 3).map(({ lower }) => lower);
  const [modifier, noun] = [lexicon.modifiers.get(first), lexicon.complements.get(second)];
  if (words.has("comprehensive") && modifier === "strategic" && isJointWork(noun)) {
    words.add(modifier).add(noun);
    return end + 3;
  }
  const isAllied = modifier === "allied" && lexicon.heads.get(second) === "allied";
  if (!isAllied && lexicon.heads.get(first) !== "alliance") return end;
  words.add("alliance");
  return end + (isAllied ? 3 : 2);
}
