import type { Event, Evidence, Quotation, Reading, Relation, Span } from "@dragoman/model";
import type { Cover } from "../layers.ts";
import { speakersOf } from "../names.ts";
import { type Titled, titleOf } from "../parts/title.tsx";
import { spanOf } from "../parts/when.ts";
import { written } from "../time.ts";
import { words } from "../words.ts";

/** One thing that a text says, as lists and tables show it. */
export interface Line extends Pick<Titled, "kind" | "subject" | "object" | "value"> {
  /** Id in the Reading: `r1`, `e2`, `q3`. */
  readonly id: string;
  readonly title: string;
  /** Kind of a quotation, or what became of a relation: `direct`, `upgraded`; null for a deed. */
  readonly manner: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly place: string | null;
  readonly assertion: Event["assertion"];
  /** Who says so: the speakers of the quotation that it stands in; null for the outlet's own voice. */
  readonly claimedBy: string | null;
  readonly confidence: number;
  readonly rules: readonly string[];
  readonly spans: readonly Span[];
}

/** Names of the entities of a Reading. */
export function namesIn({ entities }: Reading): Readonly<Record<string, string>> {
  return Object.fromEntries(entities.map(({ id, name }) => [id, name]));
}

/** Relations, events and quotations, in the order of their words. */
export function linesOf(reading: Reading): readonly Line[] {
  const { relations, events, quotations } = reading;
  const names = namesIn(reading);
  const speakers = new Map(quotations.map((quotation) => [quotation.id, speakersOf(quotation, names)]));
  const claimant = (id: string | null): string | null => (id === null ? null : (speakers.get(id) ?? words.somebody));
  const titled = (line: Omit<Line, "title">, mode: string | null = null): Line => ({
    ...line,
    title: titleOf({ ...line, qualifiers: mode === null ? {} : { mode } }, names),
  });
  const lines = [
    ...relations.map((relation) => titled(relationLine(relation, claimant(relation.claimedBy)))),
    ...events.map((event) => titled(eventLine(event, claimant(event.claimedBy)), event.mode)),
    ...quotations.map((quotation) => titled(quotationLine(quotation, reading.text, claimant(quotation.nestedIn)))),
  ];
  return lines.sort((a, b) => startOf(a) - startOf(b));
}

/** The words of lines, as a layer of the text. */
export function lineCovers(lines: readonly Line[]): readonly Cover[] {
  return lines.flatMap(({ id, title, spans }) =>
    spans.map((span): Cover => ({ span, layer: "fact", id, label: title })),
  );
}

/** When it holds or was done, in words; empty when nothing tells. */
export function timeOf({ kind, from, to }: Line): string {
  return kind === "event" && from !== null ? written(from) : spanOf(from, to);
}

function relationLine(relation: Relation, claimedBy: string | null): Omit<Line, "title"> {
  const { id, kind, subject, object, level, change, start, end, assertion, evidence } = relation;
  return {
    ...{ id, kind, subject, object: object === null ? [] : [object], value: level, manner: change },
    ...{ from: start, to: end, place: null, assertion, claimedBy, ...restOn(evidence) },
  };
}

function eventLine(event: Event, claimedBy: string | null): Omit<Line, "title"> {
  const { id, type, actors, recipients, time, place, assertion, evidence } = event;
  return {
    ...{ id, kind: "event", subject: actors, object: recipients, value: type, manner: null },
    ...{ from: time, to: null, place, assertion, claimedBy, ...restOn(evidence) },
  };
}

function quotationLine(quotation: Quotation, text: string, claimedBy: string | null): Omit<Line, "title"> {
  const { id, kind, content, speaker, jointWith, addressee, rule, confidence } = quotation;
  const said = content.map((span) => text.slice(...span)).join(" … ");
  return {
    ...{ id, kind: "quotation", subject: speaker === null ? [] : [speaker, ...jointWith], value: said },
    ...{ object: addressee === null ? [] : [addressee], manner: kind, from: null, to: null, place: null },
    ...{ assertion: "actual", claimedBy, confidence, rules: [rule], spans: content },
  };
}

function restOn(evidence: readonly Evidence[]): Pick<Line, "spans" | "rules" | "confidence"> {
  return {
    spans: evidence.map(({ span }) => span),
    rules: [...new Set(evidence.map(({ rule }) => rule))],
    confidence: Math.max(0, ...evidence.map(({ confidence }) => confidence)),
  };
}

function startOf({ spans }: Line): number {
  return Math.min(...spans.map(([start]) => start));
}
