import type { Event, Quotation, Reading, Relation, Time } from "@dragoman/model";
import type { Palette } from "./colour.ts";
import { evidenceRows, quotedRuns } from "./evidence.ts";
import { type Namer, namer } from "./names.ts";
import { type Runs, run } from "./runs.ts";
import { type Row, tableLines } from "./table.ts";
import { lasting, when } from "./when.ts";

/** What every row needs to know. */
interface Page {
  readonly text: string;
  readonly name: Namer;
  /** Those who speak, by the id of their quotation; none when the speaker is not resolved. */
  readonly speakers: ReadonlyMap<string, readonly string[]>;
  readonly colours: Palette;
}

/** The facts of a Reading as tables, each row with the words it rests on. */
export function factLines(reading: Reading, withTimes: boolean, columns: number, colours: Palette): readonly string[] {
  const { text, relations, events, quotations } = reading;
  const speakers = new Map(quotations.map((quotation) => [quotation.id, speakersOf(quotation)]));
  const page: Page = { text, name: namer(reading), speakers, colours };
  const times = withTimes ? reading.times : [];
  const section = (title: string, heads: readonly string[], rows: readonly Row[]): readonly string[] =>
    rows.length === 0 ? [] : ["", colours.heading(title), ...tableLines(["", ...heads], rows, columns, colours.faint)];
  return [
    ...section(
      "RELATIONS",
      ["kind", "parties", "what", "status"],
      relations.map((relation) => relationRow(relation, page)),
    ),
    ...section(
      "EVENTS",
      ["deed", "parties", "when, where", "status"],
      events.map((event) => eventRow(event, page)),
    ),
    ...section(
      "QUOTATIONS",
      ["kind", "speaker", "how"],
      quotations.map((quotation) => quotationRow(quotation, page)),
    ),
    ...section(
      "TIMES",
      ["words", "value", "kind"],
      times.map((time, index) => timeRow(time, index, page)),
    ),
  ];
}

function relationRow(relation: Relation, page: Page): Row {
  const { text, name, colours } = page;
  const { subject, object, level, tier, change, previous, start, end, duration, instrument } = relation;
  const parties = object === null ? names(subject, name) : `${names(subject, name)} → ${name(object)}`;
  const what = [
    level,
    tier !== null && `tier ${tier}`,
    change,
    previous !== null && `before: ${previous}`,
    period(start, end),
    duration !== null && `for ${lasting(duration)}`,
    instrument !== null && instrument !== object && `by ${name(instrument)}`,
  ];
  return {
    cells: [
      [run(relation.id, colours.relation)],
      [run(relation.kind)],
      [run(parties, colours.strong)],
      [run(listed(what))],
      status(relation, page),
    ],
    below: evidenceRows(text, relation.evidence, colours),
  };
}

function eventRow(event: Event, page: Page): Row {
  const { text, name, colours } = page;
  const { type, mode, cameo, actors, recipients, people, time, place } = event;
  const others = recipients.length > 0 ? ` → ${names(recipients, name)}` : "";
  const by = people.length > 0 ? ` (${names(people, name)})` : "";
  return {
    cells: [
      [run(event.id, colours.event)],
      [run(listed([type, mode, cameo !== null && `CAMEO ${cameo}`]))],
      [run(names(actors, name) + others, colours.strong), run(by)],
      [run(listed([time !== null && when(time), place !== null && name(place)]))],
      status(event, page),
    ],
    below: evidenceRows(text, event.evidence, colours),
  };
}

function quotationRow(quotation: Quotation, { text, name, colours }: Page): Row {
  const { kind, speaker, country, medium, addressee, relay, nestedIn, cue, sourceSpan } = quotation;
  const who = speaker === null ? "not resolved" : names(speakersOf(quotation), name);
  const how = [
    medium,
    addressee !== null && `to ${name(addressee)}`,
    relay.length > 0 && `via ${names(relay, name)}`,
    nestedIn !== null && `inside ${nestedIn}`,
    sourceSpan !== null && `“${text.slice(...sourceSpan)}”`,
    cue !== null && `“${text.slice(...cue)}”`,
  ];
  return {
    cells: [
      [run(quotation.id, colours.quotation)],
      [run(kind)],
      [run(who, speaker === null ? colours.warning : colours.strong), run(country === null ? "" : ` (${country})`)],
      [run(listed(how).replace(/\s+/g, " "), colours.faint)],
    ],
    below: [quotedRuns(text, quotation.content, [], colours)],
  };
}

function timeRow({ span, value, kind, modifier, basis }: Time, index: number, { text, colours }: Page): Row {
  return {
    cells: [
      [run(`t${index + 1}`, colours.time)],
      [run(text.slice(...span).replace(/\s+/g, " "))],
      [run(value ?? "not resolved", value === null ? colours.faint : colours.strong)],
      [run(listed([modifier, kind, basis]), colours.faint)],
    ],
    below: [],
  };
}

function status({ assertion, claimedBy }: Event | Relation, { name, speakers, colours }: Page): Runs {
  const said = claimedBy === null ? [] : (speakers.get(claimedBy) ?? []);
  const claimant = said.length === 0 ? "" : `${names(said, name)}, `;
  const claim = claimedBy === null ? "" : `, claimed (${claimant}${claimedBy})`;
  return [run(assertion, assertion === "actual" ? null : colours.warning), run(claim, colours.faint)];
}

function speakersOf({ speaker, jointWith }: Quotation): readonly string[] {
  return speaker === null ? [] : [speaker, ...jointWith];
}

function period(start: string | null, end: string | null): string | null {
  if (start === null) return end === null ? null : `until ${when(end)}`;
  return end === null ? `from ${when(start)}` : `${when(start)} to ${when(end)}`;
}

const names = (ids: readonly string[], name: Namer): string => ids.map(name).join(", ");

const listed = (parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join(", ");
