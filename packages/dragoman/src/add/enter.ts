import { version } from "@dragoman/reader";
import { bandsOf, type Entry, engineStamp, signatureOf, toKeptArticle, toStatements } from "@dragoman/register";
import type { Reader } from "../load.ts";
import type { Entered, Item } from "./entrant.ts";

/** Reads articles and makes their entries, under the keys that the items have; never throws. */
export function enterAll(items: readonly Item[], reader: Reader): readonly Entered[] {
  return items.map((item) => {
    try {
      return { entry: enter(item, reader) };
    } catch (error) {
      return { failure: String((error as Error).message) };
    }
  });
}

function enter(item: Item, reader: Reader): Entry {
  const reading = reader.read(item.article);
  const article = { ...toKeptArticle(reading, item, reader.reference), key: item.key };
  const signature = signatureOf(article.text);
  const { entities, statements } = toStatements(reading, article, reader.reference);
  return { article, signature, bands: bandsOf(signature), entities, statements, engine: engineStamp(reading.engine) };
}

/** The stamp that everything read by this reader will carry. */
export function stampOf({ language, reference }: Reader): string {
  return engineStamp({
    version,
    rules: language.digest,
    weights: language.parser.digest,
    reference: reference.asOf,
  });
}
