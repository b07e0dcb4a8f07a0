import type { Hearing, Speaker } from "./hearing.ts";
import { NOBODY, speakers } from "./hearing.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { extent, type Line, quoteAt } from "./line.ts";
import type { Source } from "./phrase.ts";
import { described } from "./unnamed.ts";

/**
 * "Two aides said nothing. One of them …", "two aides, one of whom …": of the people whom the nearest noun of several before
 * names; null for any other phrase.
 */
export function partOf(source: Source, hearing: Hearing): Speaker | null {
  const { line, tokens } = source;
  if (!isPart(source, hearing.lexicon)) return null;
  const before = hearing.lines[line.index - 1];
  const spoke = heardGroup(line, hearing);
  if (spoke !== null) return speakers([spoke], hearing);
  const here = peopleBefore(line, tokens[0], hearing.lexicon);
  if (here) return described(here, hearing);
  const above =
    before && line.paragraph - before.paragraph <= 1
      ? peopleBefore(before, before.tokens.length, hearing.lexicon)
      : null;
  return above ? described(above, hearing) : NOBODY;
}

/** The last of several people who spoke near by. */
function heardGroup({ paragraph }: Line, { heard, lexicon }: Hearing): string | null {
  const isSeveral = (noun: string): boolean => noun.endsWith("s") || lexicon.crowds.has(noun);
  const last = heard.findLast(({ speaker, noun }) => speaker.startsWith("group:") && isSeveral(noun ?? ""));
  return last && paragraph - last.paragraph <= 1 ? last.speaker : null;
}

/** "Another", "one of them", "two of the three": a number, and behind "of" nothing but small words. */
function isPart({ line, tokens: [from, to] }: Source, { units, owning }: SpeechLexicon): boolean {
  const { tokens, tree } = line;
  if (!units.has(tokens[from]?.lower ?? "")) return false;
  if (to === from + 1) return true;
  if (!owning.has(tokens[from + 1]?.lower ?? "")) return false;
  return to > from + 2 && tree !== null && tree.upos.slice(from + 2, to).every((tag) => /^(?:PRON|DET|NUM)$/.test(tag));
}

/** The last noun of several people before a token, with what hangs on it. */
function peopleBefore(line: Line, until: number, { sources, crowds }: SpeechLexicon): Source | null {
  const { tokens, tree } = line;
  for (let head = until - 1; tree && head >= 0; head--) {
    const { lower } = tokens[head]!;
    const isSeveral = crowds.has(lower) || (tree.xpos[head] === "NNS" && sources.get(lower) === "person");
    if (!isSeveral || quoteAt(line, head) >= 0) continue;
    let [from, to] = extent(tree, head);
    while (from < head && tree.relations[from] === "case") from++;
    to = Math.min(to, until);
    return { line, tokens: [from, to], head, place: "own", confidence: 1 };
  }
  return null;
}
