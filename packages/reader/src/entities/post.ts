import { isWord, type Line } from "./line.ts";
import { phraseAt } from "./phrases.ts";

/** Words between an envoy's title and the state to which he is sent: "to the". */
const POSTED = 3;

/** Words of whom an envoy comes, between his title and "to": "of the Republic of Chad". */
const SENT = 6;

/** The state to which the first envoy of a sentence is sent, told before a token: "Peru's ambassador to Chad", "the ambassador of Peru to Chad". */
export function postBefore(line: Line, before: number): string | null {
  const { tokens, aliases, names } = line;
  const envoy = tokens.findIndex((_, at) => phraseAt(names.titles, tokens, at)?.value.trait === "envoy");
  if (envoy < 0) return null;
  const to = isWord(line, envoy + 1, "of") ? towards(line, envoy + 2) : envoy + 1;
  const post = aliases.findIndex((alias, at) => alias !== null && to < at && at < to + POSTED);
  const target = aliases[post]?.targets.find(({ kind }) => kind === "state");
  return isWord(line, to, "to") && post < before && target !== undefined ? target.entity : null;
}

/** The "to" behind the state of whom an envoy comes. */
function towards(line: Line, from: number): number {
  const end = from + SENT;
  let to = from;
  while (to < end && !isWord(line, to, "to")) to += line.aliases[to]?.length ?? 1;
  return to;
}
