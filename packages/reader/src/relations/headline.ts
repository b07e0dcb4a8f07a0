import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
import { statesNamed } from "./named.ts";

/** The headlines of an article and its title; the first of several lines without a stop is one, too. */
export function titleLines({ paragraphs, text, article: { title } }: Scene["document"]): readonly string[] {
  const headlines = paragraphs.filter(
    ({ kind, span }, at) =>
      kind === "headline" || (at === 0 && paragraphs.length > 1 && !/[.!?…]["”’)]?\s*$/.test(text.slice(...span))),
  );
  return [...headlines.map(({ span }) => text.slice(span[0], span[1])), ...(title === null ? [] : [title])];
}

/** States and blocs that the headline or title names; neither is parsed, so names alone are looked for. */
export function titleParties({ document }: Scene, context: Context): readonly string[] {
  const lines = titleLines(document);
  const { blocs } = context.language.relations.partnerships;
  const named = lines.flatMap((line) => statesNamed(line.match(/[\p{L}\p{N}.]+/gu) ?? [], context, blocs));
  return [...new Set(named)];
}
