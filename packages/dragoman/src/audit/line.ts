import { contains, type Span, type Statement, spansBehind } from "@dragoman/model";
import { citedInRow, type KeptArticle, namesOf, type View } from "@dragoman/register";
import { sentenceAround } from "../analyst/sentence.ts";
import { saidBy } from "../print/claim.ts";
import type { Palette } from "../print/colour.ts";
import { listed, namerOf } from "../print/fact.ts";
import type { Namer } from "../print/names.ts";
import { rowRuns } from "../print/row.ts";
import { plainText } from "../print/runs.ts";
import type { Line } from "./sheet.ts";

/** Lines of an audit, not judged yet, for rows of the register. */
export async function toLines(rows: readonly Statement[], view: View, colours: Palette): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const row of rows) {
    const article = row.article === null ? null : await view.article(row.article);
    if (article !== null) lines.push(await toLine(row, article, view, colours));
  }
  return lines;
}

async function toLine(row: Statement, article: KeptArticle, view: View, colours: Palette): Promise<Line> {
  const sources = row.source === null ? [] : [row.source];
  const name = namerOf(await namesOf(view, [...citedInRow(row), ...sources]));
  return {
    statement: row.id,
    article: article.key,
    kind: row.kind,
    source: row.source === null ? null : name(row.source),
    title: article.title,
    published: article.published,
    says: says(row, name, colours),
    words: sentences(row, article.text),
    verdict: null,
    note: null,
  };
}

/** "event Kenya → Portugal: CONSULT, 2024-07-03, planned · visit · as William Ruto says". */
function says(row: Statement, name: Namer, colours: Palette): string {
  const { qualifiers, claimedBy } = row;
  const { change, previous, mode, people = [], place, form, instrument, addressee } = qualifiers;
  const more = listed([
    change,
    previous !== undefined && `before: ${previous}`,
    mode,
    people.map(name).join(", "),
    place !== undefined && `in ${name(place)}`,
    form,
    instrument !== undefined && `by ${name(instrument)}`,
    addressee !== undefined && `to ${name(addressee)}`,
    claimedBy !== null && saidBy(claimedBy, name),
  ]);
  const what = plainText(rowRuns(row, name, colours));
  return more === "" ? what : `${what} · ${more}`;
}

/** The sentences of the evidence, none twice; of two that are alike the earlier one stays. What a quotation tells as said stands in ⟦ ⟧. */
function sentences({ kind, evidence }: Statement, text: string): string {
  const spans = evidence.map(({ span }) => sentenceAround(text, span));
  const isSaid = (span: Span, at: number): boolean =>
    spans.some((other, i) => contains(other, span) && (!contains(span, other) || i < at));
  const apart = spans.filter((span, i) => !isSaid(span, i));
  const told = kind === "quotation" ? evidence.flatMap(({ fields }) => spansBehind(fields["content"])) : [];
  return apart.map((span) => markedIn(text, span, told)).join(" … ");
}

function markedIn(text: string, [start, end]: Span, told: readonly Span[]): string {
  const inside = told.filter((span) => contains([start, end], span));
  const starts = [start, ...inside.map(([, to]) => to)];
  const ends = [...inside.map(([from]) => from), end];
  const between = starts.map((from, i) => text.slice(from, ends[i]));
  const said = inside.map(([from, to]) => `⟦${text.slice(from, to)}⟧`);
  return between.map((piece, i) => piece + (said[i] ?? "")).join("");
}
