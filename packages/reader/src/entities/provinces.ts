import type { Line } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { nameOf, runAt, runEnd } from "./runs.ts";
import { isCapital } from "./shape.ts";

/** A part of a state by its name. */
export interface Province {
  readonly id: string;
  readonly to: number;
}

/** The city or province that begins at a token: one that is known, one with a telling noun ("Kano State"), else unknown capitals up to a given name. */
export function placeAt(line: Line, at: number): Province | null {
  const alias = line.aliases[at];
  const run = runAt(line, at);
  if (run?.kind === "place" && run.to > at + (alias?.length ?? 0)) return { id: `place:${run.name}`, to: run.to };
  if ((run && run.kind !== "place") || isBody(line, at)) return null;
  const target = alias?.targets.find(({ kind, by }) => kind === "place" || by === "capital");
  if (alias && target) {
    const to = at + alias.length;
    return { id: target.kind === "place" ? target.entity : `place:${nameOf(line, at, to)}`, to };
  }
  return alias ? null : unknownPlace(line, at);
}

/** "the Central Bank". */
function isBody({ names, tokens }: Line, at: number): boolean {
  const head = phraseAt(names.heads, tokens, at);
  return phraseAt(names.bodies, tokens, at) !== null || (head !== null && head.value !== "place");
}

function unknownPlace(line: Line, at: number): Province | null {
  if (!isCapital(line.tokens[at]?.form ?? "")) return null;
  const end = runEnd(line, at);
  let to = at + 1;
  while (to < end && !line.names.given.has(line.tokens[to]!.lower) && !line.aliases[to]) to++;
  return { id: `place:${nameOf(line, at, to)}`, to };
}
