import type { Reader } from "../load.ts";
import { articleOf, type GoldArticle } from "./gold.ts";
import { score } from "./score.ts";
import type { Board } from "./tally.ts";

/** Reads the texts of a set with all that is told of them, and scores the Readings. */
export function evaluate(gold: readonly GoldArticle[], reader: Reader): Board {
  return score(
    gold,
    gold.map((article) => reader.read(articleOf(article))),
  );
}
