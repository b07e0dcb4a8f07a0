import type { Line } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { nameOf } from "./runs.ts";

/** Qualifiers that make an office another one: "first deputy", "acting". */
export interface Ranks {
  /** The token behind them; where none stands, the one that was asked for. */
  readonly to: number;
  readonly isDeputy: boolean;
}

/** The ranks that begin at a token. */
export function ranksAt({ names, tokens }: Line, at: number): Ranks {
  let to = at;
  let isDeputy = false;
  let isActing = false;
  for (;;) {
    const found = phraseAt(names.qualifiers, tokens, to);
    const word = tokens[to]?.lower ?? "";
    if (!found || (found.value !== "deputy" && !names.ranks.has(word))) break;
    isDeputy ||= found.value === "deputy";
    isActing ||= names.acting.has(word);
    to += found.length;
  }
  return { to: isDeputy || isActing ? to : at, isDeputy };
}

/** The words of an office in lower case, without the owner between rank and noun: "deputy foreign minister" of "Deputy Italian Foreign Minister". */
export function officeWords(line: Line, from: number, to: number): string {
  const owner = ranksAt(line, from).to;
  const alias = line.aliases[owner];
  const isSeat = alias?.targets.every(({ by }) => by === "capital") ?? false;
  const behind = isSeat ? owner : owner + (alias?.length ?? 0);
  const isBetween = from < owner && owner < behind && behind < to;
  const words = isBetween ? `${nameOf(line, from, owner)} ${nameOf(line, behind, to)}` : nameOf(line, from, to);
  return words.toLowerCase();
}
