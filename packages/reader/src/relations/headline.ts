import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";

/** States that the headline or title names; neither is parsed, so names alone are looked for. */
export function titleParties({ document }: Scene, { reference }: Context): readonly string[] {
  const headlines = document.paragraphs.filter(({ kind }) => kind === "headline");
  const lines = headlines.map(({ span }) => document.text.slice(span[0], span[1]));
  if (document.article.title !== null) lines.push(document.article.title);
  const found = new Set<string>();
  for (const line of lines) {
    const forms = line.match(/[\p{L}\p{N}.]+/gu) ?? [];
    for (let at = 0; at < forms.length; ) {
      const match = reference.match(forms, at);
      const state = match?.targets.find(({ entity }) => entity.startsWith("state:"));
      if (state !== undefined) found.add(state.entity);
      at += match?.length ?? 1;
    }
  }
  return [...found];
}
