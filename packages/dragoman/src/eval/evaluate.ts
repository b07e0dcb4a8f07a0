import type { Reader } from "../load.ts";
import type { GoldArticle } from "./gold.ts";
import { score } from "./score.ts";
import type { Board } from "./tally.ts";

/** Reads the texts of a set with all that is told of them, and scores the Readings. */
export function evaluate(gold: readonly GoldArticle[], reader: Reader): Board {
  const readings = gold.map((article) => {
    const { text, published = null, title = null, url = null, publisher = null, language = null } = article;
    return reader.read({ text, published, title, url, publisher, language });
  });
  return score(gold, readings);
}
