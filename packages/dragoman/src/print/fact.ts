import type { Fact } from "@dragoman/model";
import type { Citation, FactList, ListedFact } from "@dragoman/register";
import { saidBy } from "./claim.ts";
import type { Palette } from "./colour.ts";
import type { Namer } from "./names.ts";
import { type Runs, run } from "./runs.ts";
import { type Row, tableLines } from "./table.ts";
import { edge, lasting, when } from "./when.ts";

/** Head of a column of `statusRuns`. */
export const STATUS_HEAD = "status, sources";

/** Heads of a table of facts. */
const FACT_HEADS: readonly string[] = ["", "kind", "parties", "what", STATUS_HEAD];

/** Longer words are shortened in lists. */
const LONGEST_QUOTE = 220;
/** A prefix of an id that is long enough to name one fact among some hundred thousand. */
const SHORT_ID = 9;

/** The beginning of an id, as lists show it and commands take it. */
export function shortId(id: string): string {
  return id.slice(0, SHORT_ID);
}

/** Names for people; an unknown id keeps its words. */
export function namerOf(names: Readonly<Record<string, string>>): Namer {
  return (id) => names[id] ?? id.slice(id.indexOf(":") + 1);
}

/** Facts as a table, each with the words it rests on beneath. */
export function factTable({ items, names }: FactList, columns: number, colours: Palette): readonly string[] {
  const name = namerOf(names);
  const rows = items.map((item) => factRow(item, name, colours));
  return tableLines(FACT_HEADS, rows, columns, colours.faint);
}

/** A fact as a row under `FACT_HEADS`; the title of an instrument stands beneath. */
export function factRow({ fact, citation }: ListedFact, name: Namer, colours: Palette): Row {
  const parties = fact.kind === "instrument" ? { ...fact, object: [] } : fact;
  return {
    cells: [
      [run(shortId(fact.id), colourOf(fact, colours))],
      [run(kindOf(fact))],
      [run(partiesOf(parties, name), colours.strong)],
      [run(whatOf(fact, name))],
      statusRuns(fact, colours),
    ],
    below: belowRuns({ fact, citation }, name, colours, parties === fact ? [] : fact.object),
  };
}

/** What stands beneath a row: titles, what else is known, and the words. */
export function belowRuns(
  { fact, citation }: ListedFact,
  name: Namer,
  colours: Palette,
  titles: readonly string[] = [],
): readonly Runs[] {
  const more = listed([...titles.map(name), moreOf(fact, name)]);
  const words = citation === null ? [] : [citationRuns(citation, name, colours)];
  return more === "" ? words : [[run(more, colours.faint)], ...words];
}

/** The kind of a relation; the type and mode of an event. */
export function kindOf({ kind, value, qualifiers }: Fact): string {
  return kind === "event" ? listed([value, qualifiers.mode]) : kind;
}

/** "Azerbaijan, China", "Azerbaijan → Türkiye". */
export function partiesOf({ subject, object }: Pick<Fact, "subject" | "object">, name: Namer): string {
  const to = object.length > 0 ? ` → ${object.map(name).join(", ")}` : "";
  return subject.map(name).join(", ") + to;
}

/** Level or office, time and place, apart by commas. */
export function whatOf(fact: Fact, name: Namer): string {
  const { kind, value, qualifiers } = fact;
  const { place, form } = qualifiers;
  const own = kind !== "event" && kind !== "quotation" ? value : null;
  return listed([own, form, interval(fact), place !== undefined && `in ${name(place)}`]);
}

/** What else is known of it: people, tier, length, occasion, the level before, the instrument. */
export function moreOf({ kind, qualifiers, object }: Fact, name: Namer): string {
  const { people = [], tier, previous, duration, instrument, medium, addressee } = qualifiers;
  return listed([
    people.map(name).join(", "),
    tier !== undefined && `tier ${tier}`,
    duration !== undefined && `for ${lasting(duration)}`,
    kind === "quotation" && medium,
    addressee !== undefined && `to ${name(addressee)}`,
    previous !== undefined && `before: ${previous}`,
    instrument !== undefined && !object.includes(instrument) && `by ${name(instrument)}`,
  ]);
}

/** "from 2024-07-03 to 2025-04-23 (superseded)"; an event's time alone; words by the day of their report. */
export function interval({ kind, from, to, firstReported }: Fact): string | null {
  if (kind === "quotation") return firstReported === null ? null : `reported ${firstReported}`;
  const passes = kind === "event" || kind === "instrument";
  if (passes && to === null) return from === null ? null : when(from.value);
  const end = to === null ? null : edge(to.value) + (to.basis === "superseded" ? " (superseded)" : "");
  if (from === null) return end === null ? null : `until ${end}`;
  return end === null ? `from ${edge(from.value)}` : `from ${edge(from.value)} to ${end}`;
}

/** "corroborated 3" (independent sources), with what must not be overlooked in colour. */
export function statusRuns(fact: Fact, colours: Palette): Runs {
  const { status, assertion, sources, review } = fact;
  const calm = status === "reported" || status === "corroborated" || status === "overridden";
  return [
    run(assertion === "actual" ? "" : `${assertion}, `, colours.warning),
    run(status, calm ? null : colours.warning),
    run(sources > 0 ? ` ${sources}` : ""),
    run(
      review === "open" || review === "edited" || review === "rejected" ? "" : `, ${review}`,
      reviewPaint(review, colours),
    ),
  ];
}

/** "corroborated by 3 independent sources", "planned, reported by 1 independent source". */
export function statusWords({ status, assertion, sources, review }: Fact): string {
  const by = status === "reported" || status === "corroborated" ? " by " : ", ";
  return listed([
    assertion !== "actual" && assertion,
    status + (sources > 0 ? by + counted(sources, "independent source") : ""),
    review !== "open" && review !== "edited" && review !== "rejected" && review,
  ]);
}

/** “The words” with their outlet and date. */
function citationRuns(citation: Citation, name: Namer, colours: Palette): Runs {
  const { quote, by } = citation;
  const words = quote === null ? "" : `“${shortened(quote)}” `;
  const source = by === null ? sourceOf(citation, name) : `entered by ${by}`;
  return [run(words), run(source, colours.faint)];
}

/** "Reuters, 2024-07-03, as Ilham Aliyev says". */
function sourceOf({ source, reportedAt, claimedBy }: Citation, name: Namer): string {
  const claim = claimedBy === null ? null : saidBy(claimedBy, name);
  return listed([source === null ? "unknown outlet" : name(source), reportedAt?.slice(0, 10), claim]);
}

/** One line, cut between words. */
export function shortened(words: string, longest: number = LONGEST_QUOTE): string {
  const flat = words.replace(/\s+/g, " ").trim();
  if (flat.length <= longest) return flat;
  const blank = flat.lastIndexOf(" ", longest);
  return `${flat.slice(0, blank > longest / 2 ? blank : longest)} …`;
}

/** "1 source", "2 sources". */
export function counted(count: number, noun: string, ending: string = "s"): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : ending}`;
}

/** What is there, apart by commas. */
export function listed(parts: readonly (string | null | false | undefined)[]): string {
  return parts.filter(Boolean).join(", ");
}

function colourOf({ kind }: Fact, colours: Palette) {
  return kind === "event" ? colours.event : kind === "quotation" ? colours.quotation : colours.relation;
}

function reviewPaint(review: Fact["review"], colours: Palette) {
  return review === "reopened" ? colours.warning : colours.faint;
}
