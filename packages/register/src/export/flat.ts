import { claimantsOf, type Fact, type Statement } from "@dragoman/model";
import { ASSERTIONS, KINDS, REVIEWS, STATUSES } from "../terms.ts";
import { type Bundle, bundles, type Source } from "./bundle.ts";
import { exactDay, spanOf } from "./day.ts";
import type { ExportOptions } from "./options.ts";
import { type Cell, type Column, headLine, joined, rowLine, type Table } from "./table.ts";

const text = (name: string, description: string): Column => ({ name, description, type: "string" });
const date = (name: string, description: string): Column => ({ name, description, type: "date" });
const integer = (name: string, description: string): Column => ({ name, description, type: "integer" });
const codes = (name: string, description: string, list: readonly string[]): Column => ({
  ...text(name, description),
  codes: list,
  isRequired: true,
});

/** One line a fact. Lists are joined by `;`. */
export const factTable: Table = {
  name: "csv",
  title: "Facts, one row each",
  separator: ",",
  hasHeader: true,
  absent: "",
  columns: [
    { ...text("id", "Id of the fact."), pattern: "f[0-9a-f]{16}", isRequired: true },
    codes("kind", "What it is about.", KINDS),
    text("subject", "Entity ids: the parties, or whoever did, holds or said it."),
    text("subject_names", "Their names."),
    text("object", "Entity ids: recipients, organisation, gathering, instrument, project or topic."),
    text("object_names", "Their names."),
    text("value", "Level or office, PLOVER type, or the words of a quotation."),
    codes("assertion", "Only actual facts hold.", ASSERTIONS),
    codes("status", "How well it is supported.", STATUSES),
    codes("review", "What an analyst decided.", REVIEWS),
    text("from", "Start, or the time of a deed; EDTF."),
    text("from_basis", "stated, instrument, superseded or corrected."),
    text("to", "End; EDTF."),
    text("to_basis", "stated, instrument, superseded or corrected."),
    date("day", "The day of a deed, or on which it begins, when it is known to the day."),
    date("first_day", "First possible day of the start."),
    date("last_day", "Last possible day of the end, or of a deed."),
    integer("tier", "Ordinal of a partnership's level."),
    text("previous", "The level before."),
    text("instrument", "Entity id of the instrument that it rests on."),
    text("mode", "PLOVER mode."),
    text("contexts", "PLOVER contexts."),
    text("cameo", "CAMEO code when certain."),
    text("people", "Entity ids of persons who took part."),
    text("place", "Entity id."),
    text("medium", "Of a quotation."),
    text("addressee", "Of a quotation; entity id."),
    text("about", "Of a quotation; entity ids that its words name."),
    text("claimed_by", "Entity ids of speakers who claim it."),
    integer("sources", "Independent sources in their own voice."),
    integer("articles", "Articles that say it."),
    { name: "confidence", description: "0 to 1.", type: "number" },
    date("first_reported", "Day of the first report."),
    date("last_reported", "Day of the last report."),
    text("supersedes", "Id of the fact before."),
    text("superseded_by", "Id of the fact behind."),
    text("conflicts", "Fields about which sources do not agree."),
    text("corrected_by", "Analyst."),
    text("corrected_at", "When, ISO 8601."),
    text("corrected_why", "Reason given."),
    text("quote", "Words of the first source."),
    text("urls", "Addresses of the articles."),
    text("statements", "Ids of the rows that it rests on."),
  ],
};

/** The cells of `factTable`. */
function factCells(bundle: Bundle): readonly Cell[] {
  const { fact, entity, reference } = bundle;
  const names = (ids: readonly string[]): string | null => joined(ids.map((id) => entity(id).name));
  const days = spanOf(fact, reference);
  const start = spanOf({ ...fact, to: fact.from }, reference);
  return [
    fact.id,
    fact.kind,
    joined(fact.subject),
    names(fact.subject),
    joined(fact.object),
    names(fact.object),
    fact.value,
    fact.assertion,
    fact.status,
    fact.review,
    fact.from?.value ?? null,
    fact.from?.basis ?? null,
    fact.to?.value ?? null,
    fact.to?.basis ?? null,
    exactDay(start),
    days.first,
    days.last,
    ...qualifierCells(fact),
    joined(fact.claims.map(({ speaker }) => speaker)),
    fact.sources,
    fact.articles,
    fact.confidence,
    fact.firstReported,
    fact.lastReported,
    fact.supersedes,
    fact.supersededBy,
    joined(fact.conflicts.map(({ field }) => field)),
    fact.correction?.by ?? null,
    fact.correction?.at ?? null,
    fact.correction?.reason ?? null,
    bundle.statements.flatMap(({ evidence }) => evidence)[0]?.quote ?? null,
    joined([...bundle.articles.values()].map(({ url }) => url)),
    joined(fact.statements),
  ];
}

/** From `tier` to `about`. */
function qualifierCells({ qualifiers }: Fact): readonly Cell[] {
  const { tier, previous, instrument, mode, contexts, cameo, people, place, medium, addressee, about } = qualifiers;
  return [
    tier ?? null,
    previous ?? null,
    instrument ?? null,
    mode ?? null,
    joined(contexts ?? []),
    cameo ?? null,
    joined(people ?? []),
    place ?? null,
    medium ?? null,
    addressee ?? null,
    joined(about ?? []),
  ];
}

/** Rows of the log, one line each. */
export const statementTable: Table = {
  name: "csv-statements",
  title: "Statements that the facts rest on, one row each",
  separator: ",",
  hasHeader: true,
  absent: "",
  columns: [
    { ...text("fact", "Id of the fact that rests on it."), pattern: "f[0-9a-f]{16}", isRequired: true },
    { ...text("id", "Id of the row."), pattern: "s[0-9a-f]{32}", isRequired: true },
    codes("op", "What it does.", ["assert", "retract", "override", "confirm"]),
    codes("kind", "What it is about.", KINDS),
    text("subject", "Entity ids."),
    text("object", "Entity ids."),
    text("value", "Level or office, PLOVER type, or the words of a quotation."),
    text("change", "established, upgraded, reaffirmed, …"),
    text("from", "Start, or the time of a deed; EDTF."),
    text("to", "End; EDTF."),
    codes("assertion", "As the source has it.", ASSERTIONS),
    text("claimed_by", "Entity ids of those who say it; `unknown` when unresolved, empty in the outlet's own voice."),
    text("article", "Key of the article."),
    text("url", "Its address."),
    text("source", "Outlet or data set."),
    text("reported_at", "When the source said it, ISO 8601 as precise as known."),
    integer("start", "Where the words begin in the text, UTF-16 code units."),
    integer("end", "Where they end."),
    text("quote", "The words."),
    text("rule", "The rule that read them."),
    { name: "confidence", description: "Of the reading, 0 to 1.", type: "number" },
    text("engine", "What read it first."),
    text("by", "Analyst."),
    text("at", "When an analyst or a later engine said it, ISO 8601."),
    text("reason", "Reason given."),
    text("answers", "Ids of the rows that it speaks of."),
  ],
};

/** The cells of `statementTable`. */
function statementCells({ fact, articles }: Bundle, row: Statement): readonly Cell[] {
  const anchor = row.evidence[0];
  const head = row.article === null ? undefined : articles.get(row.article);
  return [
    fact.id,
    row.id,
    row.op,
    row.kind,
    joined(row.subject),
    joined(row.object),
    row.value,
    row.qualifiers.change ?? null,
    row.from,
    row.to,
    row.assertion,
    row.claimedBy === null ? null : joined(claimantsOf(row.claimedBy).map((id) => id ?? "unknown")),
    row.article,
    head?.url ?? null,
    row.source,
    row.reportedAt,
    anchor?.span[0] ?? null,
    anchor?.span[1] ?? null,
    anchor?.quote ?? null,
    anchor?.rule ?? null,
    anchor?.confidence ?? null,
    row.engine,
    row.by,
    row.at,
    row.reason,
    joined(row.answers),
  ];
}

/** Rows of one of the two tables, with what each is about. */
export type Rows = (
  source: Source,
  options: ExportOptions,
) => AsyncGenerator<readonly [cells: readonly Cell[], about: string]>;

export const factRows: Rows = async function* (source, options) {
  for await (const bundle of bundles(source)) {
    options.pass?.();
    yield [factCells(bundle), bundle.fact.id];
  }
};

/** Those of a fact stand together. */
export const statementRows: Rows = async function* (source, options) {
  for await (const bundle of bundles(source)) {
    options.pass?.();
    for (const row of bundle.statements) yield [statementCells(bundle, row), row.id];
  }
};

/** A table as text. */
export async function* tableText(table: Table, rows: ReturnType<Rows>): AsyncGenerator<string> {
  yield headLine(table);
  for await (const [cells, about] of rows) yield rowLine(table, cells, about);
}
