import type { AliasTarget } from "@dragoman/model";
import { type FoundAlias, isSeated } from "./found.ts";
import { enter, introduce, introduceOrgan, type Ledger, tell } from "./ledger.ts";
import { isPlaced, isWord, type Line } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { nameOf } from "./runs.ts";
import { isCapital } from "./shape.ts";

/** Links a known name: a city behind "in" is a place, a capital elsewhere its state; of two states that fit equally the one from which the article is written, else neither. */
export function enterAlias(ledger: Ledger, line: Line, found: FoundAlias): void {
  const target = choose(line, found, ledger);
  if (!target) {
    if (found.match.targets.length === 0) return;
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
  const { from, to } = found;
  const id =
    target.organ === undefined
      ? introduceKnown(ledger, line, found, target)
      : introduceOrgan(ledger, target.organ, target.entity);
  enter(ledger, line, from, to, id, target.by);
}

function introduceKnown(
  ledger: Ledger,
  line: Line,
  { from, to, match }: FoundAlias,
  { entity, kind }: AliasTarget,
): string {
  const name = nameOf(line, from, to);
  const seat = match.targets.find(({ by }) => by === "capital")?.entity ?? null;
  introduce(ledger, entity, kind, name, kind === "place" ? (cityState(ledger, name) ?? seat) : null);
  if (kind === "organisation" && !ledger.acts.has(entity)) settle(ledger, entity);
  return entity;
}

/** For whom an organisation of the tables acts: an organ for its state, a company or armed group for nobody. */
function settle(ledger: Ledger, id: string): void {
  const sort = ledger.context.reference.sort(id);
  const country = ledger.entities.get(id)?.country;
  if (sort === "state-organ" && country) ledger.acts.set(id, `state:${country}`);
  else if (sort !== null && privates.has(sort)) ledger.acts.set(id, null);
}

const privates: ReadonlySet<string> = new Set(["company", "ngo", "party", "armed-group"]);

function cityState(ledger: Ledger, name: string): string | null {
  return ledger.context.reference.capitalOf(name) ?? ledger.context.reference.cityState(name);
}

function choose(line: Line, found: FoundAlias, ledger: Ledger): AliasTarget | null {
  const { seen } = ledger;
  const targets = found.match.targets.filter((target) => !isInsideLabel(line, found, target));
  const city = targets.find((target) => target.kind === "place");
  const capital = targets.find((target) => target.by === "capital");
  const isCity = (city ?? capital) !== undefined && isWhere(line, found);
  if (capital && isCity && !isBody(line, found)) return city ?? asPlace(line, found);
  if (city && isCity && !isNamesake(line, city, targets, seen)) return city;
  const named = targets.filter((target) => target.kind === "organisation" && seen.has(target.entity));
  if (named.length === 1) return named[0]!;
  const open = targets.filter(
    (target) => target.guard !== "locative" && (target.guard === "none" || isMarked(line, found)),
  );
  if (open.length <= 1) return open[0] ?? (isMarked(line, found) ? (city ?? null) : null);
  const told = open.filter((target) => seen.has(target.entity));
  if (told.length === 1) return told[0]!;
  return isBehindCity(line, found.from) ? null : stateAmong(open, ledger);
}

/** Whether a city is meant by the words around its name. */
function isWhere(line: Line, { from, to }: FoundAlias): boolean {
  return isPlaced(line, from) || isAttribute(line, to);
}

/** The only state, unless its capital alone is named and an organisation has its seat there; of several that are not told the article's own, or the one whose officials it names. */
function stateAmong(targets: readonly AliasTarget[], { counts, home, seen }: Ledger): AliasTarget | null {
  const states = targets.filter(({ kind }) => kind === "state");
  const [state, ...others] = states;
  if (state === undefined || states.some(({ entity }) => others.length > 0 && seen.has(entity))) return null;
  if (others.length > 0) {
    const acting = states.filter(({ entity }) => counts.has(entity));
    return states.find(({ entity }) => entity === home) ?? (acting.length === 1 ? acting[0]! : null);
  }
  return counts.has(state.entity) ? state : (targets.find(isSeated) ?? state);
}

/** "On a visit to Georgia": a state of that name is meant, unless the text tells of the land in which the place lies. */
function isNamesake(
  line: Line,
  city: AliasTarget,
  targets: readonly AliasTarget[],
  seen: ReadonlySet<string>,
): boolean {
  const state = targets.find(({ kind, by }) => kind === "state" && by === "name");
  if (city.by !== "name" || !state || seen.has(city.entity)) return false;
  const land = line.reference.entity(city.entity)?.country;
  return seen.has(state.entity) || !land || !seen.has(`state:${land}`);
}

/** "in the State Duma": the words of a body are no place. */
function isBody(line: Line, found: FoundAlias): boolean {
  return phraseAt(line.names.heads, line.tokens, found.from)?.value === "official";
}

function asPlace(line: Line, found: FoundAlias): AliasTarget {
  const name = nameOf(line, found.from, found.to);
  const isCity = line.reference.capitalOf(name) !== null || line.reference.cityState(name) !== null;
  return { entity: `place:${name}`, kind: "place", by: isCity ? "name" : "alias", guard: "locative" };
}

/** "the Astana summit", "Baku airport". */
function isAttribute(line: Line, at: number): boolean {
  const head = phraseAt(line.names.heads, line.tokens, at);
  return (
    head !== null &&
    (head.value === "place" || head.value === "gathering" || head.value === "document" || head.value === "project")
  );
}

/** "Comprehensive Strategic Partnership for Peace": a name of several words behind other capitals is part of a longer one. */
function isInsideLabel(line: Line, { from, to }: FoundAlias, { kind }: AliasTarget): boolean {
  const before = line.tokens[from - 1];
  if (to - from === 1 || from < 2 || !before || !isCapital(before.form) || kind === "state" || kind === "place")
    return false;
  const isName = line.aliases.some((match, at) => match !== null && at < from && at + match.length >= from);
  return !isName && !line.names.never.has(before.lower) && phraseAt(line.names.titles, line.tokens, from - 1) === null;
}

/** "Atlanta, Georgia", "the state of Georgia". */
function isBehindCity(line: Line, at: number): boolean {
  if (isWord(line, at - 1, "of")) return isWord(line, at - 2, "statehood");
  const city = line.tokens[at - 2]?.form;
  return (
    line.tokens[at - 1]?.form === "," &&
    city !== undefined &&
    line.reference.cityState(city) !== null &&
    line.reference.capitalOf(city) === null
  );
}

/** A capital that the head of a sentence does not explain. */
function isMarked(line: Line, found: FoundAlias): boolean {
  return found.from > 0 || found.to - found.from > 1 || line.tree?.upos[0] === "PROPN";
}
