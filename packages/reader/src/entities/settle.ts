import type { AliasMatch } from "@dragoman/model";
import { type Line, withAliases } from "./line.ts";

/** Gives words that may mean several states ("Congolese") the one that the article names in other words too. */
export function settle(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ aliases }) => aliases.some(isOpen))) return lines;
  const named = new Set<string>();
  for (const { aliases } of lines) {
    for (const match of aliases) {
      const states = match ? statesOf(match) : [];
      if (states.length === 1) named.add(states[0]!);
    }
  }
  return lines.map((line) => settledIn(line, named));
}

function settledIn(line: Line, named: ReadonlySet<string>): Line {
  if (!line.aliases.some(isOpen)) return line;
  const aliases = line.aliases.map((match) => settled(match, named));
  return withAliases(line, aliases);
}

function isOpen(match: AliasMatch | null): boolean {
  return match !== null && match.targets.length > 1 && statesOf(match).length > 1;
}

function statesOf({ targets }: AliasMatch): readonly string[] {
  return targets.filter(({ kind }) => kind === "state").map(({ entity }) => entity);
}

function settled(match: AliasMatch | null, named: ReadonlySet<string>): AliasMatch | null {
  if (match === null || !isOpen(match)) return match;
  const meant = statesOf(match).filter((state) => named.has(state));
  if (meant.length !== 1) return match;
  return { ...match, targets: match.targets.filter(({ kind, entity }) => kind !== "state" || entity === meant[0]) };
}
