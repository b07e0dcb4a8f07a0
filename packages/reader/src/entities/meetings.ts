import { isWord, type Line } from "./line.ts";
import type { Named } from "./named.ts";
import { phraseAt } from "./phrases.ts";
import { nameOf } from "./runs.ts";

/** A gathering named by who or where: "ASEAN summit", "WTO ministerial conference", "the Astana summit". */
export function meetingAt(line: Line, at: number): Named | null {
  const alias = line.aliases[at];
  if (!alias || alias.targets.every((target) => target.kind === "state" || target.kind === "gathering")) return null;
  const owner = at + alias.length;
  const from = isWord(line, owner, "possessive") ? owner + 1 : owner;
  const found = phraseAt(line.names.meetings, line.tokens, from);
  if (!found) return null;
  const to = from + found.length;
  const words = `${nameOf(line, at, owner)} ${nameOf(line, from, to)}`;
  return { from: at, to, kind: "gathering", name: words, official: false, state: null };
}
