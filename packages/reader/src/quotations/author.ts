import type { Context } from "../context.ts";
import { isGenitive } from "../text/document.ts";
import { asDocument, type Hearing, isPerson, mentionsWithin, NOBODY, type Speaker, speakers } from "./hearing.ts";
import type { Roll } from "./label.ts";
import { type Line, rootOf, subjectOf } from "./line.ts";
import { paperBefore } from "./papers.ts";
import type { Source } from "./phrase.ts";
import { type Teller, tellerOf } from "./tellers.ts";

/** Sentences before a message among which its sending is told. */
const BACK = 3;
/** Sentences from the head of an article on in which "the message" is that of its title. */
const HEAD = 12;
const SUBJECT: ReadonlySet<string> = new Set(["nsubj"]);

/**
 * Whose message, letter or telegram "reads": the person named in its phrase, else the subject of the last sentence that
 * sends or greets, at the head of an article also of its title; nobody where none is told.
 */
export function authorOf(source: Source, hearing: Hearing): Speaker {
  const author = namedIn(source, hearing) ?? sendsIt(source, hearing) ?? sender(source.line, hearing);
  if (author !== null) return speakers([author], hearing);
  const titled = source.line.index < HEAD ? hearing.titled() : null;
  if (titled?.speaker == null) return itself(source, hearing);
  if (titled.entity === null) return speakers([titled.speaker], hearing);
  hearing.add(titled.entity);
  return { ...NOBODY, speaker: titled.speaker, country: titled.entity.country };
}

/** "The letter says" where nobody is told to have written it: the document speaks. */
function itself(source: Source, hearing: Hearing): Speaker {
  const { line, head, tokens } = source;
  const { lower } = line.tokens[head]!;
  if (head !== tokens[0] + 1 || !hearing.lexicon.papers.has(lower)) return NOBODY;
  return paperBefore(source, hearing) ?? asDocument(lower, hearing);
}

/** "Mr Oduya's message", "the letter from Mr Oduya", "the telegram sent by Mr Oduya"; not the one to whom it goes. */
function namedIn(source: Source, hearing: Hearing): string | null {
  const { line } = source;
  const { authors } = hearing.lexicon;
  const own = mentionsWithin(source, hearing)
    .filter((mention) => isPerson(mention, hearing))
    .find(({ tokens: [from, to] }) => isGenitive(line.tokens[to]) || authors.has(line.tokens[from - 1]?.lower ?? ""));
  return own?.entity ?? null;
}

/** "N sent a letter to M, asking …": the subject of the sentence, where the letter is not. */
function sendsIt({ line, head }: Source, hearing: Hearing): string | null {
  return subjectOf(line, SUBJECT) < head ? sending(line, hearing) : null;
}

function sender({ index }: Line, hearing: Hearing): string | null {
  for (const line of hearing.lines.slice(Math.max(0, index - BACK), index).reverse()) {
    const found = sending(line, hearing);
    if (found !== null) return found;
  }
  return null;
}

/** The person who sends something by the title, or by a headline in the text: "President Oduya sent a telegram to …". */
export function titleSender(roll: Roll, context: Context): Teller | null {
  const { article, paragraphs, text } = roll.document;
  const headlines = paragraphs.filter(({ kind }) => kind === "headline").map(({ span }) => text.slice(...span));
  for (const words of [article.title ?? "", ...headlines]) {
    const found = senderIn(words.split(/\s+/), roll, context);
    if (found) return found;
  }
  return null;
}

function senderIn(words: readonly string[], roll: Roll, context: Context): Teller | null {
  const verb = words.findIndex((word) => context.language.speech.sending.has(word.toLowerCase()));
  const isAuxiliary = /^ha[sd]$/.test(words[verb - 1] ?? "");
  const label = words.slice(0, isAuxiliary ? verb - 1 : verb).join(" ");
  if (verb < 1 || label === "") return null;
  const teller = tellerOf(label, roll, context);
  return teller.speaker?.startsWith("person:") ? teller : null;
}

/** The person who is the subject of the sentence's main verb, where that is one of sending. */
function sending(line: Line, { cast, lexicon }: Hearing): string | null {
  const { tree, tokens, index } = line;
  const subject = subjectOf(line, SUBJECT);
  if (!tree || subject < 0) return null;
  const root = rootOf(line);
  const verbs = [root, ...(tree.children[root] ?? []).filter((child) => tree.relations[child] === "conj")];
  if (!verbs.some((verb) => lexicon.sending.has(tokens[verb]?.lower ?? ""))) return null;
  const entity = cast.at(index, subject)?.entity ?? null;
  return entity?.startsWith("person:") ? entity : null;
}
