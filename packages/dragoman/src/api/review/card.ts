import type { Fact, Span, Statement } from "@dragoman/model";
import { type ArticleHead, type KeptArticle, matterOf, type Names, type PastAct, versionOf } from "@dragoman/register";
import { loadCard, SHOWN } from "../../review/card.ts";
import type { Desk } from "../desk.ts";

/** A fact with all that is needed to judge it. */
export interface CardAnswer {
  readonly fact: Fact;
  readonly version: string;
  readonly names: Names;
  /** Rows that it rests on, the surest first; the first of many. */
  readonly rows: readonly CardRow[];
  /** How many others there are. */
  readonly more: number;
  /** What analysts did, the earliest first; also what was undone. */
  readonly acts: readonly Omit<PastAct, "statements" | "judgements">[];
}

/** A row with its words among those around them. */
export interface CardRow {
  readonly statement: Statement;
  readonly article: ArticleHead | null;
  /** The paragraphs of the article in which its words stand, or null. */
  readonly passage: { readonly span: Span; readonly text: string } | null;
}

/** Characters of a passage on one side of the words. */
const REACH = 900;

/** The card of a fact. */
export async function cardOf(fact: Fact, { view, reference }: Pick<Desk, "view" | "reference">): Promise<CardAnswer> {
  const card = await loadCard(view, await matterOf(view, fact, reference));
  const shown = card.rows.slice(0, SHOWN);
  return {
    fact,
    version: versionOf(fact),
    names: card.names,
    rows: shown.map((statement) => rowOf(statement, card.articles.get(statement.article ?? "") ?? null)),
    more: card.rows.length - shown.length,
    acts: card.history.map(({ id, deed, by, at, reason, isInForce }) => ({ id, deed, by, at, reason, isInForce })),
  };
}

function rowOf(statement: Statement, article: KeptArticle | null): CardRow {
  if (article === null) return { statement, article, passage: null };
  const { text, notes: _, ...head } = article;
  const spans = statement.evidence.map(({ span }) => span);
  if (spans.length === 0) return { statement, article: head, passage: null };
  const [start, end] = passageAround(text, [
    Math.min(...spans.map((span) => span[0])),
    Math.max(...spans.map((span) => span[1])),
  ]);
  return { statement, article: head, passage: { span: [start, end], text: text.slice(start, end) } };
}

/** The paragraphs that hold the words, cut at a blank where they are long. */
function passageAround(text: string, [first, last]: Span): Span {
  const from = Math.max(text.lastIndexOf("\n", first - 1) + 1, 0);
  const line = text.indexOf("\n", last);
  const to = line < 0 ? text.length : line;
  const start = first - from > REACH ? text.indexOf(" ", first - REACH) + 1 : from;
  const end = to - last > REACH ? text.lastIndexOf(" ", last + REACH) : to;
  return [Math.min(start, first), Math.max(end, last)];
}
