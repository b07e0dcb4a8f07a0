import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
import { statesNamed } from "./named.ts";

/** States that the headline or title names; neither is parsed, so names alone are looked for. */
export function titleParties({ document }: Scene, context: Context): readonly string[] {
  const headlines = document.paragraphs.filter(({ kind }) => kind === "headline");
  const lines = headlines.map(({ span }) => document.text.slice(span[0], span[1]));
  if (document.article.title !== null) lines.push(document.article.title);
  const named = lines.flatMap((line) => statesNamed(line.match(/[\p{L}\p{N}.]+/gu) ?? [], context));
  return [...new Set(named)];
}
