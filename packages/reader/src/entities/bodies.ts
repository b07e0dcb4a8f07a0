import type { FoundNamed } from "./found.ts";
import { stateOfSite } from "./home.ts";
import { enter, introduce, introduceOrgan, type Ledger } from "./ledger.ts";
import { isReply, type Line } from "./line.ts";
import type { Named } from "./named.ts";
import { postBefore } from "./post.ts";
import { backwards, lastStates, stateActing, stateOf, statesBefore } from "./recall.ts";
import { nameOf } from "./runs.ts";

/** Links a body, document, gathering, project or place that is known by its own words. */
export function enterNamed(ledger: Ledger, line: Line, found: FoundNamed): void {
  const { named, from, to } = found;
  if (named.kind === "state") {
    introduce(ledger, named.state!, "state", named.state!, null);
    enter(ledger, line, from, to, named.state!, "description");
    return;
  }
  const id = named.official
    ? officialId(ledger, line, named, from)
    : introduce(
        ledger,
        `${prefixes[named.kind] ?? "org"}:${keyOf(found)}`,
        named.kind,
        named.name,
        named.state ?? seatOf(ledger, line, found),
      );
  if (id === null) return;
  if (named.kind === "organisation" && !named.official)
    ledger.acts.set(id, ledger.context.reference.entity(id) ? id : null);
  enter(ledger, line, from, to, id, "name");
}

/** The state of "Kano State" or "Aden airport", when the city is known; of a body that bears a city's or province's name. */
function seatOf(
  { context: { reference } }: Ledger,
  line: Line,
  { named: { kind, name }, from, to }: FoundNamed,
): string | null {
  const alias = line.aliases[from];
  const isOfPlace = kind === "organisation" && alias?.targets[0]?.kind === "place" && from + alias.length < to;
  if (isOfPlace) return reference.cityState(nameOf(line, from, from + alias.length));
  const city = kind === "place" ? name.slice(0, name.lastIndexOf(" ")) : "";
  return city ? (reference.capitalOf(city) ?? reference.cityState(city)) : null;
}

const prefixes: Readonly<Record<string, string>> = {
  organisation: "org",
  instrument: "instrument",
  gathering: "gathering",
  project: "project",
  place: "place",
  outlet: "outlet",
};

function keyOf({ named }: FoundNamed): string {
  return named.kind === "instrument" ? named.name.toLowerCase() : named.name;
}

/** On a government's own site its state; that to which an envoy is sent; the only state before it in the sentence or the one that is its subject, else the one that acts in the sentence before, unless it is sure from where the article is, else the only one there, else the article's own. */
function nearestState(ledger: Ledger, line: Line, token: number): string | null {
  const sentence = line.index;
  const own = stateOfSite(ledger.document, ledger.context) ?? postBefore(line, token);
  if (own !== null) return own;
  const here = statesBefore(ledger, sentence, token);
  if (here.length === 1) return here[0]!;
  if (here.length > 1) return subjectState(ledger, sentence, token);
  const acting = ledger.isHomeSure ? null : stateActing(ledger, sentence, isReply(line, token));
  return acting ?? lastStates(ledger, sentence, token, 1)?.[0] ?? ledger.home;
}

function subjectState(ledger: Ledger, sentence: number, token: number): string | null {
  const subjects = new Set<string>();
  for (const entry of backwards(ledger, sentence, token)) {
    if (entry.sentence !== sentence) break;
    const state = entry.isSubject ? stateOf(ledger, entry.entity) : null;
    if (state) subjects.add(state);
  }
  return subjects.size === 1 ? [...subjects][0]! : null;
}

function nameOfBody({ context: { language, reference } }: Ledger, name: string, state: string): string {
  return language.names.bodyName(name, reference.entity(state)?.name ?? state);
}

/** Of the few states that have such a body the only one whose body came up, else of which the article speaks, else its own. */
function oneAmong(ledger: Ledger, name: string, among: readonly string[]): string | null {
  const known = among.filter((state) => ledger.entities.has(`org:${nameOfBody(ledger, name, state)}`));
  const named = known.length > 0 ? known : among.filter((state) => ledger.counts.has(state));
  const fitting = named.length > 0 ? named : among;
  const [only = null, other] = fitting;
  if (other === undefined) return only;
  return ledger.home !== null && fitting.includes(ledger.home) ? ledger.home : null;
}

/** A body of a state: of the one told, else of the only one near, else of the article's own. */
export function officialId(ledger: Ledger, line: Line, named: Named, from: number): string | null {
  const { among } = named;
  const state = named.state ?? (among ? oneAmong(ledger, named.name, among) : nearestState(ledger, line, from));
  if (!state) return null;
  return introduceOrgan(ledger, nameOfBody(ledger, named.name, state), state);
}
