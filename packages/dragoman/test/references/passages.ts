import type { Article, Reading, Span } from "@dragoman/model";

/** Words of a passage with whom they mean. */
export interface Reference {
  readonly span: Span;
  readonly words: string;
  /** Alternatives, parted by `;`: ids joined by `+`; `@USA` for somebody of that state, `@` of none, `none` for nobody who can be told. */
  readonly meant: readonly string[];
}

/** A short text with every reference that counts in it. */
export interface Passage {
  readonly name: string;
  readonly article: Article;
  readonly references: readonly Reference[];
}

/** How the references of passages were resolved. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly open: number;
  /** Each that is not right, in words. */
  readonly faults: readonly string[];
}

const HEADER = /^(published|title|url): (.*)$/;

/** Passages of a file: `# name`, lines `published: …`, then the text with `{words|meant}`; a blank line ends each. */
export function passagesOf(file: string): readonly Passage[] {
  return file
    .trim()
    .split(/\n\n(?=# )/)
    .map(passageOf);
}

function passageOf(block: string): Passage {
  const [name = "", ...lines] = block.split("\n");
  const isHeader = (line: string): boolean => HEADER.test(line);
  const fields = Object.fromEntries(lines.filter(isHeader).map((line) => HEADER.exec(line)?.slice(1) ?? []));
  const marked = lines.filter((line) => !isHeader(line)).join("\n\n");
  const references: Reference[] = [];
  let text = "";
  for (const [, before = "", words, meant] of marked.matchAll(/([^{]*)(?:\{([^|]*)\|([^}]*)\})?/g)) {
    text += before;
    if (words === undefined || meant === undefined) continue;
    references.push({ span: [text.length, text.length + words.length], words, meant: meant.split(";") });
    text += words;
  }
  return { name: name.slice(2), article: { ...fields, text }, references };
}

/** Counts what a reader makes of the references. */
export function scoreOf(passages: readonly Passage[], read: (article: Article) => Reading): Score {
  const faults: string[] = [];
  const counts = { right: 0, wrong: 0, open: 0 };
  for (const { name, article, references } of passages) {
    const reading = read(article);
    for (const reference of references) {
      const found = foundAt(reading, reference.span);
      const verdict = judge(reading, reference, found);
      counts[verdict]++;
      if (verdict !== "right") faults.push(`${verdict} · ${name} · ${reference.words} · ${found.join("+") || "none"}`);
    }
  }
  return { ...counts, faults };
}

function judge(reading: Reading, { meant }: Reference, found: readonly string[]): "right" | "wrong" | "open" {
  const isMeant = meant.some((ids) => {
    if (ids === "none") return found.length === 0;
    if (ids.startsWith("@")) return found.length === 1 && (countryOf(reading, found[0]!) ?? "") === ids.slice(1);
    return ids.split("+").sort().join("+") === [...found].sort().join("+");
  });
  if (isMeant) return "right";
  const isUnlinked = meant.some((ids) => ids.startsWith("@")) && found.every((id) => countryOf(reading, id) === null);
  return found.length === 0 || isUnlinked ? "open" : "wrong";
}

function countryOf({ entities }: Reading, id: string): string | null {
  return entities.find((entity) => entity.id === id)?.country ?? null;
}

/** Those for whom the longest mention inside some words stands. */
function foundAt({ mentions }: Reading, [start, end]: Span): readonly string[] {
  const inside = mentions.filter(({ span }) => start <= span[0] && span[1] <= end);
  const longest = Math.max(...inside.map(({ span }) => span[1] - span[0]));
  const best = inside.filter(({ span }) => span[1] - span[0] === longest);
  return [...new Set(best.map(({ entity }) => entity))];
}
