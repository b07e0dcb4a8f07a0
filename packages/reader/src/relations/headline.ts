import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
import { statesNamed } from "./named.ts";

/** States and blocs that the headline or title names; neither is parsed, so names alone are looked for. */
export function titleParties({ document }: Scene, context: Context): readonly string[] {
  const headlines = document.paragraphs.filter(({ kind }) => kind === "headline");
  const lines = headlines.map(({ span }) => document.text.slice(span[0], span[1]));
  if (document.article.title !== null) lines.push(document.article.title);
  const { blocs } = context.language.relations.partnerships;
  const named = lines.flatMap((line) => statesNamed(line.match(/[\p{L}\p{N}.]+/gu) ?? [], context, blocs));
  return [...new Set(named)];
}
