import type { Reference, Span } from "@dragoman/model";

/** A dateline stands at the very beginning: "ASTANA, 3 July (Xinhua) —". */
const DATELINE = 120;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}&'’/.-]*/gu;

/** Outlets whose news an article passes on in its own voice. */
export interface Wires {
  /** Those in the dateline, and those named in the paragraph of some words; in order of id. */
  at(span: Span): readonly string[];
}

/** Whoever names another outlet beside what it tells has not shown that it knows it from elsewhere. `own` is the article's publisher. */
export function wiresIn(text: string, own: string | null, reference: Reference): Wires {
  const paragraphs = new Map<number, readonly string[]>();
  const dateline = /^[^\n]*?\(([^()\n]+)\)\s*[-–—:]/.exec(text.trimStart().slice(0, DATELINE))?.[1];
  const heads = dateline === undefined ? [] : outletsIn(dateline, own, reference);
  return {
    at([start, end]) {
      const from = text.lastIndexOf("\n", start) + 1;
      const known = paragraphs.get(from);
      if (known !== undefined) return known;
      const stop = text.indexOf("\n", end);
      const found = outletsIn(text.slice(from, stop < 0 ? text.length : stop), own, reference);
      const wires = [...new Set([...heads, ...found])].sort();
      paragraphs.set(from, wires);
      return wires;
    },
  };
}

/** Outlets of the reference whose names are no common words. */
function outletsIn(words: string, own: string | null, reference: Reference): readonly string[] {
  const forms = (words.match(WORD) ?? []).map((form) => form.replace(/[.'’/-]+$/, ""));
  const found: string[] = [];
  for (const [at, form] of forms.entries()) {
    if (!/^\p{Lu}/u.test(form)) continue;
    const targets = reference.match(forms, at)?.targets ?? [];
    const [target] = targets;
    const isSure = targets.length === 1 && target?.kind === "outlet" && target.guard === "none";
    if (isSure && target.entity !== own) found.push(target.entity);
  }
  return found;
}
