import { spelled } from "../text/words.ts";
import { asDocument, type Hearing, NOBODY, type Speaker, speakers } from "./hearing.ts";
import { issuerIn } from "./issuer.ts";
import { extent, type Line, quoteAt } from "./line.ts";
import type { Source } from "./phrase.ts";

/** Sentences over which "the document" looks back. */
const BACK = 12;

/** A document that a sentence names. */
interface Paper {
  readonly line: Line;
  readonly noun: string;
  /** The noun and all beside it that tells which one it is, in lower case. */
  readonly words: string;
  /** "The treaty": one of which more has been told before. */
  readonly isBare: boolean;
}

/**
 * "The agreement" behind "a swap agreement", "the text" behind "the joint declaration": the document that the sentences before
 * name, by its fullest words, or whoever issued it; nobody where two fit, null where none does.
 */
export function paperBefore(source: Source, hearing: Hearing): Speaker | null {
  const { line, head, tokens } = source;
  const { lexicon, cast } = hearing;
  const isKnown = lexicon.definite.has(line.tokens[tokens[0]]!.lower) && cast.at(line.index, head) === null;
  const own = isKnown ? paperAt(line, head, hearing) : null;
  if (!own || endOf(line, head, hearing) > head + 1) return null;
  const isText = lexicon.texts.has(own.noun);
  if (isText && own.words !== own.noun) return null;
  return (isText ? goingOn(line, hearing) : null) ?? named(own, isText, hearing);
}

/** Who spoke in the sentence before, where that is a document or somebody in one. */
function goingOn({ index }: Line, { heard, lexicon, lines }: Hearing): Speaker | null {
  const last = heard.at(-1);
  const isNear = last !== undefined && last.offset >= (lines[index - 1]?.span[0] ?? 0);
  return isNear && lexicon.sources.get(last.noun ?? "") === "document" ? { ...last, isAmbiguous: false } : null;
}

/** The last one named before in more words than an article and its noun; a text is that of any noun. */
function named(own: Paper, isText: boolean, hearing: Hearing): Speaker | null {
  let meant: Paper | null = null;
  let isFull = false;
  for (let index = own.line.index - 1; !isFull && index >= Math.max(0, own.line.index - BACK); index--) {
    const papers = papersIn(hearing.lines[index]!, hearing);
    const fitting = papers.filter((one) => (meant || !isText ? isSame(one, meant ?? own) : !isOfAny(one, hearing)));
    const full = fitting.filter(({ isBare }) => !isBare);
    if (new Set(full.map(({ words }) => words)).size > 1 || new Set(fitting.map(({ noun }) => noun)).size > 1)
      return NOBODY;
    isFull = full.length > 0;
    meant = full[0] ?? meant ?? fitting[0] ?? null;
  }
  if (meant === null || meant.words === own.words) return null;
  const issuer = isText ? issuerIn(meant.line, meant.noun, hearing) : null;
  return issuer === null ? asDocument(meant.words, hearing) : speakers([issuer], hearing);
}

/** Whether the words for one hold all that a later phrase tells of it: "the draft" for "the draft agreement". */
function isSame({ noun, words }: Paper, later: Paper): boolean {
  if (noun !== later.noun && !words.startsWith(`${later.words} `)) return false;
  const own = words.split(" ");
  return later.words.split(" ").every((word) => own.includes(word));
}

function isOfAny({ noun }: Paper, { lexicon }: Hearing): boolean {
  return lexicon.texts.has(noun);
}

function papersIn(line: Line, hearing: Hearing): readonly Paper[] {
  return line.tokens.flatMap((_, at) => (quoteAt(line, at) < 0 ? (paperAt(line, at, hearing) ?? []) : []));
}

/** The document that a noun in the singular means, unless it is but a part of another noun's phrase. */
function paperAt(line: Line, head: number, hearing: Hearing): Paper | null {
  const { tokens, tree } = line;
  const { lexicon } = hearing;
  const noun = tokens[head]!.lower;
  const isPaper = lexicon.sources.get(noun) === "document" || lexicon.acts.has(noun);
  if (!isPaper || !/^NNP?$/.test(tree?.xpos[head] ?? "") || /^(?:amod|compound)$/.test(tree!.relations[head]!))
    return null;
  let from = head;
  for (const child of [...tree!.children[head]!].reverse()) {
    const [first, end] = extent(tree!, child);
    if (end === from && /^(?:amod|compound)$/.test(tree!.relations[child]!)) from = first;
  }
  const words = spelled(tokens, from, endOf(line, head, hearing), "lower");
  return { line, noun, words, isBare: words === noun && lexicon.definite.has(tokens[head - 1]?.lower ?? "") };
}

/** The end of the words behind a noun that tell of what it is: "memorandum of understanding on energy". */
function endOf({ tokens, tree }: Line, head: number, { lexicon }: Hearing): number {
  let end = head + 1;
  while (lexicon.scopes.has(tokens[end]?.lower ?? "")) {
    const noun = tree!.heads[end]!;
    const isInside =
      noun > end && tree!.relations[noun] === "nmod" && tree!.heads[noun]! >= head && tree!.heads[noun]! < end;
    if (!isInside || lexicon.days.has(tokens[noun]!.lower)) break;
    end = noun + 1;
  }
  return end;
}

/** "A copy of the agreement seen by Reuters": the agreement; any other phrase is itself. */
export function pastCopy(source: Source, { lexicon }: Hearing): Source {
  const { line, head, tokens } = source;
  const { tree } = line;
  const of = head + 1;
  if (!lexicon.copies.has(line.tokens[head]!.lower) || !lexicon.owning.has(line.tokens[of]?.lower ?? "")) return source;
  const noun = tree?.heads[of] ?? -1;
  return noun > of && noun < tokens[1] ? { ...source, head: noun, tokens: [of + 1, tokens[1]] } : source;
}
