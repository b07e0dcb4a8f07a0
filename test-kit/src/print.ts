import {
  type Event,
  type Evidence,
  type Quotation,
  type Reading,
  type Relation,
  type Span,
  spansBehind,
} from "@dragoman/model";

/** The kinds of line, in the order in which they are printed. */
export const KINDS = ["article", "entity", "mention", "time", "quotation", "event", "relation", "note"] as const;

export type Kind = (typeof KINDS)[number];

/** One line for each item of the kinds asked for, with the words it covers between brackets. */
export function printReading(reading: Reading, kinds: readonly Kind[]): readonly string[] {
  return KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => PRINTERS[kind](reading));
}

/** The evidence and rule behind each event and relation, for whole articles. */
export function printEvidence(reading: Reading): readonly string[] {
  return [...reading.events, ...reading.relations].flatMap(({ id, evidence }) =>
    evidence.map(({ span, rule, confidence, fields }) => {
      const behind = Object.entries(fields).flatMap(([field, value]) => {
        const words = covered(reading, spansBehind(value));
        return words === "" ? [] : [`${field} ${words}`];
      });
      return [`evidence ${id} ${rule} ${confidence} ${covered(reading, [span])}`, ...behind].join(", ");
    }),
  );
}

const PRINTERS: Readonly<Record<Kind, (reading: Reading) => readonly string[]>> = {
  article: ({ article }) => [
    line("article", [
      article.published && `published ${article.published} from ${article.publishedFrom}`,
      article.place,
      article.publisher,
    ]),
  ],
  entity: ({ entities }) =>
    entities.map(({ id, name, country, wikidata }) => line("entity", [id, `"${name}"`, country, wikidata])),
  mention: (reading) =>
    reading.mentions.map(({ span, entity, by }) => line("mention", [covered(reading, [span]), `= ${entity}`, by])),
  time: (reading) =>
    reading.times.map(({ span, value, kind, modifier }) =>
      line("time", [covered(reading, [span]), `= ${value ?? "?"}`, kind === "date" ? null : kind, modifier]),
    ),
  quotation: (reading) => reading.quotations.map((quotation) => printQuotation(quotation, reading)),
  event: (reading) => reading.events.map((event) => printEvent(event, reading)),
  relation: ({ relations }) => relations.map(printRelation),
  note: (reading) => reading.notes.map(({ code, span }) => line("note", [code, span && covered(reading, [span])])),
};

function printQuotation(quotation: Quotation, reading: Reading): string {
  const { kind, content, sourceSpan, speaker, jointWith, cue, medium, addressee, relay, nestedIn } = quotation;
  return line("quotation", [
    kind,
    covered(reading, content),
    sourceSpan && `source ${covered(reading, [sourceSpan])}`,
    `= ${[speaker ?? "?", ...jointWith].join(" + ")}`,
    cue && `cue ${covered(reading, [cue])}`,
    medium && `in ${medium}`,
    addressee && `to ${addressee}`,
    relay.length > 0 && `via ${relay.join(", ")}`,
    nestedIn && `inside ${nestedIn}`,
  ]);
}

function printEvent(event: Event, reading: Reading): string {
  const { type, mode, cameo, actors, recipients, people, time, place, assertion, claimedBy, evidence } = event;
  return line("event", [
    type,
    mode && `(${mode})`,
    cameo,
    actors.join(" + "),
    recipients.length > 0 && `→ ${recipients.join(" + ")}`,
    people.length > 0 && `with ${people.join(" + ")}`,
    time && `time ${time}`,
    place && `at ${place}`,
    assertion,
    claimedBy && `claimed ${claimedBy}`,
    actOf(reading, evidence),
  ]);
}

function printRelation(relation: Relation): string {
  const { kind, subject, object, level, tier, change, previous, start, end, duration, instrument } = relation;
  return line("relation", [
    kind,
    subject.join(" + "),
    object && `→ ${object}`,
    level && `"${level}"`,
    tier !== null && `tier ${tier}`,
    change,
    previous && `before "${previous}"`,
    start && `start ${start}`,
    end && `end ${end}`,
    duration && `for ${duration}`,
    instrument && `by ${instrument}`,
    relation.assertion,
    relation.claimedBy && `claimed ${relation.claimedBy}`,
  ]);
}

function actOf(reading: Reading, evidence: readonly Evidence[]): string | null {
  const act = spansBehind(evidence[0]?.fields["act"]);
  return act.length > 0 ? covered(reading, act) : null;
}

const covered = ({ text }: Reading, spans: readonly Span[]): string =>
  spans.map(([start, end]) => `[${text.slice(start, end).replace(/\s+/g, " ")}]`).join(" ");

const line = (kind: Kind, parts: readonly (string | null | false | undefined)[]): string =>
  [kind, ...parts.filter(Boolean)].join(" ");
