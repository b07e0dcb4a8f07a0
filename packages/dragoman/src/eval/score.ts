import type { Reading } from "@dragoman/model";
import { beside } from "./case.ts";
import { scoreEvents } from "./events.ts";
import type { GoldArticle } from "./gold.ts";
import { scoreQuotations } from "./quotations.ts";
import { scoreRelations } from "./relations.ts";
import { type Board, emptyBoard } from "./tally.ts";
import { scoreTimes } from "./times.ts";

/** Articles without quotations judge partnerships alone. */
const PARTNERSHIP: ReadonlySet<string> = new Set(["partnership"]);

/** Scores one set: the n-th Reading answers the n-th gold article. */
export function score(gold: readonly GoldArticle[], readings: readonly Reading[]): Board {
  const board = emptyBoard();
  const annotated = annotatedKinds(gold);
  for (const [index, article] of gold.entries()) {
    const it = beside(article, readings[index]!, board.faults);
    if (article.quotations) scoreQuotations(article.quotations, it, board);
    if (article.events) scoreEvents(article.events, it, board);
    if (article.relations) scoreRelations(article.relations, article.quotations ? annotated : PARTNERSHIP, it, board);
    if (article.times) scoreTimes(article.times, it, board);
  }
  return board;
}

/** Kinds that the set never requires are left out of its score. */
export function annotatedKinds(gold: readonly GoldArticle[]): ReadonlySet<string> {
  const required = gold.flatMap(({ relations }) => (relations ?? []).filter(({ optional }) => !optional));
  return new Set(required.map(({ kind }) => kind));
}
