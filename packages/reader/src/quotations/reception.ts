import type { Token } from "../text/document.ts";
import { metIn } from "./company.ts";
import type { Hearing } from "./hearing.ts";
import { type Line, subjectOf } from "./line.ts";
import type { Source } from "./phrase.ts";

/** Sentences over which "the guest" looks back at who received whom. */
const BACK = 24;

/** "N received M. … The guest said": of the last two of whom one received the other the one so called; null where nobody did. */
export function receptionOf({ line, head, tokens: [from] }: Source, hearing: Hearing): string | null {
  const { lexicon, lines } = hearing;
  const { lower } = line.tokens[head] as Token;
  const isHost = lexicon.receivers.has(lower);
  if (!isHost && !lexicon.received.has(lower)) return null;
  if (!lexicon.definite.has((line.tokens[from] as Token).lower)) return null;
  for (let index = line.index - 1; index >= Math.max(0, line.index - BACK); index--) {
    const [host, guest] = receivedIn(lines[index] as Line, hearing);
    if (host && guest) return isHost ? host : guest;
  }
  return null;
}

/** Who receives whom in a sentence, where both are people. */
function receivedIn(line: Line, { cast, lexicon }: Hearing): readonly (string | undefined)[] {
  const [met] = metIn(line, lexicon.receptions);
  if (met === undefined) return [];
  const people = [subjectOf(line), met].map((at) => cast.at(line.index, at)?.entity);
  return people.map((id) => (id?.startsWith("person:") ? id : undefined));
}
