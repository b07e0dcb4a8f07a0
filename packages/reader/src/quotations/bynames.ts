import type { Cast, LinkedMention } from "../entities/cast.ts";
import { gathered } from "../gathered.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { isFiniteVerb, type Line, quoteAt } from "./line.ts";
import type { Source } from "./phrase.ts";

/** A noun, or an age in figures, that an article sets beside somebody's name. */
export interface Byname {
  readonly person: string;
  readonly noun: string;
  /** Where the name stands. */
  readonly offset: number;
}

/** Tokens before and behind a name in which it is told what the person is. */
const REACH = 8;

/** All nouns for people and ages beside the names of an article: "Archbishop N", "N, a biologist,", "the captain, N, 58,". */
export function indexBynames(lines: readonly Line[], cast: Cast, lexicon: SpeechLexicon): readonly Byname[] {
  return gathered(lines, (line) =>
    gathered(cast.inSentence(line.index), (mention) => {
      const { entity, by, span } = mention;
      if (!entity.startsWith("person:") || (by !== "name" && by !== "title")) return [];
      return nounsBeside(line, mention, lexicon).map((noun) => ({ person: entity, noun, offset: span[0] }));
    }),
  );
}

/** For each word of an article, in lower case, the first sentence in which it stands outside of marks and of titles. */
export function indexUses(lines: readonly Line[], cast: Cast): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const line of lines)
    for (const [at, { lower }] of line.tokens.entries())
      if (!uses.has(lower) && quoteAt(line, at) < 0 && cast.at(line.index, at)?.by !== "title")
        uses.set(lower, line.index);
  return uses;
}

/** The nouns for people inside a source phrase. */
export function nounsOf({ line, tokens: [from, to] }: Source, lexicon: SpeechLexicon): readonly string[] {
  return nounsIn(line, from, to, lexicon);
}

function nounsBeside(line: Line, { by, tokens: [from, to] }: LinkedMention, lexicon: SpeechLexicon): readonly string[] {
  const isPersonal = (word: string): boolean => (lexicon.sources.get(word) ?? "person") === "person";
  const titles =
    by === "title" ? line.tokens.slice(from, to).flatMap(({ lower }) => (isPersonal(lower) ? [lower] : [])) : [];
  return [...titles, ...nounsIn(line, leadOf(line, from), from, lexicon), ...behind(line, to, lexicon)];
}

/** Where the nouns right before a name begin, one comma passed over: "the captain, N,". */
function leadOf({ tokens, tree }: Line, from: number): number {
  let start = from;
  const isApposed = tokens[from - 1]?.form === ",";
  if (isApposed) start--;
  while (start > Math.max(0, from - REACH) && /^(?:NOUN|PROPN|ADJ)$/.test(tree?.upos[start - 1] ?? "")) start--;
  return start;
}

/** The age and the first noun for people behind the comma after a name. */
function behind(line: Line, to: number, lexicon: SpeechLexicon): readonly string[] {
  if (line.tokens[to]?.form !== ",") return [];
  const found: string[] = [];
  for (let at = to + 1; at < Math.min(line.tokens.length, to + REACH); at++) {
    const { lower } = line.tokens[at]!;
    if (/^[1-9]\d$/.test(lower) && at === to + 1) found.push(lower);
    else if (lexicon.sources.get(lower) === "person") return [...found, lower];
    else if (isFiniteVerb(line.tree, at) || lexicon.joiners.has(lower)) break;
  }
  return found;
}

function nounsIn({ tokens }: Line, from: number, to: number, lexicon: SpeechLexicon): readonly string[] {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  return words.filter((word) => lexicon.sources.get(word) === "person");
}
