import type { AliasTarget } from "@dragoman/model";
import type { FoundAlias } from "./found.ts";
import { enter, introduce, type Ledger, tell } from "./ledger.ts";
import { isPlaced, type Line } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { nameOf } from "./runs.ts";

/** Links a known name: a city behind "in" is a place, a capital elsewhere its state; two states that fit equally are left open. */
export function enterAlias(ledger: Ledger, line: Line, found: FoundAlias, seen: ReadonlySet<string>): void {
  const target = choose(line, found, seen);
  if (!target) {
    tell(
      ledger,
      line,
      found.from,
      found.to,
      "alias",
      `ambiguous: ${found.match.targets.map(({ entity }) => entity).join(", ")}`,
    );
    return;
  }
  const name = nameOf(line, found.from, found.to);
  const state = target.kind === "place" ? cityState(ledger, name) : null;
  introduce(ledger, target.entity, target.kind, name, state);
  enter(ledger, line, found.from, found.to, target.entity, target.by);
}

function cityState(ledger: Ledger, name: string): string | null {
  return ledger.context.reference.capitalOf(name) ?? ledger.context.reference.cityState(name);
}

function choose(line: Line, found: FoundAlias, seen: ReadonlySet<string>): AliasTarget | null {
  const { targets } = found.match;
  const city = targets.find((target) => target.kind === "place");
  const isCity = isPlaced(line, found.from) || isAttribute(line, found.to);
  const capital = targets.find((target) => target.by === "capital");
  if (capital && isCity && !isBody(line, found)) return city ?? asPlace(line, found);
  if (city && isCity) return city;
  const open = targets.filter(
    (target) => target.guard !== "locative" && (target.guard === "none" || isMarked(line, found)),
  );
  if (open.length <= 1) return open[0] ?? (isMarked(line, found) ? (city ?? null) : null);
  const told = open.filter((target) => seen.has(target.entity));
  if (told.length === 1) return told[0]!;
  const states = open.filter((target) => target.kind === "state");
  return states.length === 1 && !isBehindCity(line, found.from) ? states[0]! : null;
}

/** "in the State Duma": the words of a body are no place. */
function isBody(line: Line, found: FoundAlias): boolean {
  return phraseAt(line.names.heads, line.tokens, found.from)?.value === "official";
}

function asPlace(line: Line, found: FoundAlias): AliasTarget {
  return { entity: `place:${nameOf(line, found.from, found.to)}`, kind: "place", by: "name", guard: "locative" };
}

/** "the Astana summit", "Baku airport". */
function isAttribute(line: Line, at: number): boolean {
  const head = phraseAt(line.names.heads, line.tokens, at);
  return (
    head !== null &&
    (head.value === "place" || head.value === "gathering" || head.value === "document" || head.value === "project")
  );
}

/** "Atlanta, Georgia", "the state of Georgia". */
function isBehindCity(line: Line, at: number): boolean {
  const before = line.tokens[at - 1]?.lower;
  if (before === "of") return line.tokens[at - 2]?.lower === "state";
  const city = line.tokens[at - 2]?.form;
  return (
    before === "," &&
    city !== undefined &&
    line.reference.cityState(city) !== null &&
    line.reference.capitalOf(city) === null
  );
}

/** A capital that the head of a sentence does not explain. */
function isMarked(line: Line, found: FoundAlias): boolean {
  return found.from > 0 || found.to - found.from > 1 || line.tree?.upos[0] === "PROPN";
}
