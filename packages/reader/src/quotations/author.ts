import { type Hearing, isPerson, isWithin } from "./hearing.ts";
import { dependent, isPossessor, type Line } from "./line.ts";
import type { Source } from "./phrase.ts";

/** Sentences before a message among which its sending is told. */
const BACK = 3;
const SUBJECT: ReadonlySet<string> = new Set(["nsubj"]);

/** Whose message, letter or telegram "reads": the person named in its phrase, else the subject of the last sentence that sends or greets; nobody where none is told. */
export function authorOf(source: Source, hearing: Hearing): readonly string[] {
  const author = namedIn(source, hearing) ?? sender(source.line, hearing);
  return author === null ? [] : [author];
}

/** "Mr Oduya's message", "the letter from Mr Oduya", "the telegram sent by Mr Oduya"; not the one to whom it goes. */
function namedIn(source: Source, hearing: Hearing): string | null {
  const { line } = source;
  const { authors } = hearing.lexicon;
  const own = hearing.cast
    .inSentence(line.index)
    .filter((mention) => isWithin(mention, source) && isPerson(mention, hearing))
    .find(({ tokens: [from, to] }) => isPossessor(line, to) || authors.has(line.tokens[from - 1]?.lower ?? ""));
  return own?.entity ?? null;
}

function sender(line: Line, hearing: Hearing): string | null {
  for (let at = line.index - 1; at >= Math.max(0, line.index - BACK); at--) {
    const found = sending(hearing.lines[at], hearing);
    if (found !== null) return found;
  }
  return null;
}

/** The person who is the subject of the sentence's main verb, where that is one of sending. */
function sending(line: Line | undefined, { cast, lexicon }: Hearing): string | null {
  const { tree } = line ?? {};
  const root = tree?.relations.indexOf("root") ?? -1;
  if (line === undefined || !tree || root < 0) return null;
  const verbs = [root, ...(tree.children[root] ?? []).filter((child) => tree.relations[child] === "conj")];
  if (!verbs.some((verb) => lexicon.sending.has(tree.lemmas[verb] as string))) return null;
  const subject = dependent(tree, root, SUBJECT);
  const entity = subject < 0 ? null : (cast.at(line.index, subject)?.entity ?? null);
  return entity?.startsWith("person:") ? entity : null;
}
