import { officialId } from "./bodies.ts";
import { resolveDescription } from "./describe.ts";
import type { FoundTitle } from "./found.ts";
import { countryOf, enter, introduce, type Ledger, tell } from "./ledger.ts";
import type { Line } from "./line.ts";
import type { Named } from "./named.ts";
import { organisationAt } from "./organisations.ts";
import type { Person } from "./roster.ts";
import { nameOf } from "./runs.ts";
import type { Title } from "./title.ts";

/** Writes down who holds which office. */
export function enterOffice(ledger: Ledger, line: Line, title: Title, person: Person): void {
  const [from, to] = title.words;
  ledger.offices.push({
    sentence: line.index,
    tokens: [title.from, title.to],
    person: person.id,
    title: nameOf(line, from, to).toLowerCase().replace(`${title.noun}s`, title.noun),
    titleSpan: [line.tokens[from]!.start, line.tokens[to - 1]!.end],
    of: title.of[0] ?? person.of ?? ledger.home,
    former: title.former,
  });
}

/** Links a title without a name: to its holder, to the institution of an unnamed spokesperson, or to a group of officials. */
export function enterTitle(ledger: Ledger, line: Line, item: FoundTitle): void {
  const { title } = item;
  const words = nameOf(line, title.words[0], title.words[1]).toLowerCase();
  const description = { ...title, isDefinite: item.isDefinite, words };
  const meant = isUnnamed(title, item) ? null : resolveDescription(ledger, description, line.index, item.from);
  if (meant?.isAmbiguous) tell(ledger, line, item.from, item.to, "description", "ambiguous");
  const isKnown = meant !== null && meant.entities.length > 0;
  for (const entity of meant?.entities ?? []) enter(ledger, line, item.from, item.to, entity, "description");
  if (isKnown || meant?.isAmbiguous) return;
  if (title.noun.startsWith("spokes")) enterInstitution(ledger, line, item);
  else if (title.sort === "epithet" && title.offices.length === 0 && title.of.length === 1)
    enterGroup(ledger, line, item);
}

/** "Indian officials", "a Kazakh diplomat", "a spokesperson of …": nobody is named. */
function isUnnamed(title: Title, item: FoundTitle): boolean {
  return (
    !item.isDefinite &&
    (title.plural || title.sort === "epithet" || title.noun.startsWith("spokes")) &&
    title.noun !== "counterpart" &&
    title.offices.every((office) => office === "other")
  );
}

/** "a spokesperson of the US Department of State" speaks for the department. */
function enterInstitution(ledger: Ledger, line: Line, item: FoundTitle): void {
  const { title } = item;
  const body = bodyOf(line, title);
  const state = body?.state ?? title.of[0] ?? ledger.home;
  const id = body?.official && body.kind !== "state" ? officialId(ledger, line, { ...body, state }, item.from) : state;
  if (id) enter(ledger, line, item.from, item.to, introduce(ledger, id, "state", id, null), "description");
}

function bodyOf(line: Line, title: Title): Named | null {
  for (let at = title.from; at < title.to; at++) {
    const body = organisationAt(line, at);
    if (body) return body;
  }
  return null;
}

/** Officials who are not named act for their state. */
function enterGroup(ledger: Ledger, line: Line, item: FoundTitle): void {
  const state = item.title.of[0]!;
  const words = nameOf(line, item.title.from, item.to);
  const id = introduce(ledger, `group:${words}`, "group", words, state);
  ledger.acts.set(id, countryOf(state) ? state : null);
  enter(ledger, line, item.from, item.to, id, "group");
}
