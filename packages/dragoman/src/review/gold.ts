import { type Fact, type Span, type Statement, spansBehind } from "@dragoman/model";
import { boundsOf, containsTime, type KeptArticle } from "@dragoman/register";
import type { GoldArticle, GoldEvent, GoldPlace, GoldQuotation, GoldRelation } from "../eval/gold.ts";

/** What a row of an article became in the eyes of analysts. */
export interface Judged {
  readonly row: Statement;
  readonly fact: Fact;
  /** The correction in force on its fact, or null. */
  readonly correction: Statement | null;
}

/** Why a row is not in the annotation. */
export type LeftOut = "no words of the article" | "words in several places";

/** An article with the annotation that its review gives, and what became of how many rows. */
export interface Annotated {
  readonly article: GoldArticle;
  readonly required: number;
  readonly optional: number;
  readonly leftOut: Readonly<Record<LeftOut, number>>;
}

/** Annotates an article: what was accepted or corrected is required, what nobody decided on is optional. */
export function annotate(
  article: KeptArticle,
  judged: readonly Judged[],
  country: (id: string) => string | null,
): Annotated {
  const { key, text, published, title, url, publisher, language } = article;
  const lists = { quotations: [] as GoldQuotation[], events: [] as GoldEvent[], relations: [] as GoldRelation[] };
  const leftOut = { "no words of the article": 0, "words in several places": 0 };
  let [required, optional] = [0, 0];
  for (const one of judged) {
    const found = placeOf(one.row, text);
    if (typeof found === "string") {
      leftOut[found]++;
      continue;
    }
    const isDecided = one.fact.review === "accepted" || one.fact.review === "edited";
    const place = isDecided ? found : { ...found, optional: true };
    if (isDecided) required++;
    else optional++;
    if (one.row.kind === "quotation") lists.quotations.push(quotation(one, place, text, country));
    else if (one.row.kind === "event") lists.events.push(event(one, place));
    else lists.relations.push(relation(one, place));
  }
  const annotated = { id: key, text, published, title, url, publisher, language, ...lists };
  return { article: annotated, required, optional, leftOut };
}

function relation({ row, fact, correction }: Judged, place: GoldPlace): GoldRelation {
  const said = correction ?? row;
  const [start, end] = [timeOf("from", row, fact, correction), timeOf("to", row, fact, correction)];
  const change =
    (isCorrected(fact, "change", correction) ? correction?.qualifiers.change : null) ?? row.qualifiers.change;
  const others = {
    ...(start.other === null ? {} : { start: [start.other] }),
    ...(end.other === null ? {} : { end: [end.other] }),
  };
  return {
    kind: row.kind,
    subject: said.subject.map(local),
    object: said.object[0] === undefined ? null : local(said.object[0]),
    level: correction !== null && "value" in fact.correction!.before ? correction.value : row.value,
    change: change ?? null,
    start: start.value,
    end: end.value,
    ...place,
    ...(Object.keys(others).length > 0 ? { accept: others } : {}),
  };
}

function event({ row, fact, correction }: Judged, place: GoldPlace): GoldEvent {
  const said = correction ?? row;
  const { value: time, other } = timeOf("from", row, fact, correction);
  return {
    type: said.value ?? "",
    actors: said.subject.map(local),
    recipients: said.object.map(local),
    time,
    assertion: correction !== null && "assertion" in fact.correction!.before ? correction.assertion : row.assertion,
    ...place,
    ...(other === null ? {} : { accept: { time: [other] } }),
  };
}

function quotation(
  { row, correction }: Judged,
  place: GoldPlace,
  text: string,
  country: (id: string) => string | null,
): GoldQuotation {
  const said = correction ?? row;
  const [first] = said.subject;
  const source = spansBehind(row.evidence[0]?.fields["source"])[0];
  const own = first === undefined ? null : country(first);
  return {
    kind: said.qualifiers.form ?? row.qualifiers.form ?? "direct",
    ...place,
    ...(source === undefined ? {} : { source: text.slice(...source) }),
    speaker: said.subject.length === 0 ? null : said.subject.map(local).join(" + "),
    country: own,
  };
}

/** The corrected time where one was given; what the article says itself is right too when it is only coarser. */
function timeOf(
  field: "from" | "to",
  row: Statement,
  fact: Fact,
  correction: Statement | null,
): { readonly value: string | null; readonly other: string | null } {
  if (correction === null || !isCorrected(fact, field, correction)) return { value: row[field], other: null };
  const value = fact[field]?.value ?? null;
  const [exact, own] = [value === null ? null : boundsOf(value), row[field] === null ? null : boundsOf(row[field])];
  const isCoarser = exact !== null && own !== null && value !== row[field] && containsTime(own, exact);
  return { value, other: isCoarser ? row[field] : null };
}

function isCorrected(
  { correction: noted }: Fact,
  field: "from" | "to" | "change",
  correction: Statement | null,
): boolean {
  if (noted === null || correction === null) return false;
  return field === "change"
    ? correction.qualifiers.change !== undefined
    : correction[field] !== null || field in noted.before;
}

/** Ids of persons in the register tell namesakes apart by state or article; an annotation has the name alone. */
function local(id: string): string {
  return id.startsWith("person:") ? id.replace(/[/@][^/@]*$/, "") : id;
}

/** The exact words with their number among equal ones, or why there are none. */
function placeOf({ evidence, kind }: Statement, text: string): GoldPlace | LeftOut {
  const anchor = evidence.find(({ span, quote }) => quote !== "" && text.slice(...span) === quote);
  if (anchor === undefined) return "no words of the article";
  if (kind !== "quotation") return { at: anchor.quote, ...nth(numberOf(text, anchor.span)) };
  const parts = spansBehind(anchor.fields["content"]);
  const numbers = new Set(parts.map((span) => numberOf(text, span)));
  if (parts.length === 0) return "no words of the article";
  if (numbers.size > 1) return "words in several places";
  return { content: parts.map((span) => text.slice(...span)), ...nth([...numbers][0]!) };
}

const nth = (number: number): GoldPlace => (number === 1 ? {} : { "#": number });

/** How often the words have begun, from the text's start to these: 1 for the first time. */
function numberOf(text: string, [start, end]: Span): number {
  const words = text.slice(start, end);
  let number = 0;
  for (let at = text.indexOf(words); at >= 0 && at <= start; at = text.indexOf(words, at + 1)) number++;
  return number;
}
