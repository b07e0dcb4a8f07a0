import type { Reference } from "@dragoman/model";
import { calendar } from "../../../english/src/calendar.ts";
import { names } from "../../../english/src/names.ts";
import { text as textLexicon } from "../../../english/src/text.ts";
import type { Context } from "../../src/context.ts";
import type { Cast } from "../../src/entities/cast.ts";
import { link } from "../../src/entities/link.ts";
import { layOut } from "../../src/text/layout.ts";
import { reference as stub } from "./stub.ts";

/** The cast of a text without trees: names must be found by their words alone. */
export function castOf(
  text: string,
  published: string | null = "2025-02-12",
  reference: Reference = stub,
  publisher: string | null = null,
): Cast {
  const language = { id: "en", calendar, names, text: textLexicon } as Context["language"];
  const context: Context = { language, reference, trace: null };
  const document = layOut({ text, published, publisher }, context);
  return link(
    document,
    document.sentences.map(() => null),
    { found: [], inSentence: () => [], today: null, notes: [] },
    context,
  );
}

/** "[words] = id by" of every mention, nested ones left out. */
export function linesOf(text: string, published?: string | null): string[] {
  return castOf(text, published)
    .mentions.filter(({ isNested }) => !isNested)
    .map(({ span, entity, by }) => `${text.slice(span[0], span[1])} = ${entity} ${by}`);
}

/** "person | of | title" of every office. */
export function officesOf(text: string, published?: string | null): string[] {
  return castOf(text, published).offices.map(
    ({ person, of, title, former }) => `${person.slice(7)} | ${of} | ${former ? "former " : ""}${title}`,
  );
}
