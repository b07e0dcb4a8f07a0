import type { Article } from "@dragoman/model";
import { KINDS, type Kind } from "./print.ts";

/** A short article and the lines that a reader should print of it. */
export interface Case {
  readonly title: string;
  /** Line of the title in its file, from 1. */
  readonly line: number;
  readonly article: Article;
  /** Kinds of line that are compared; of each of them the Reading must print exactly the expected ones. */
  readonly kinds: readonly Kind[];
  readonly expected: readonly string[];
}

const FIELDS = new Set(["published", "title", "url", "publisher", "language"]);

/**
 * The cases of a file: `# title`, lines such as `published 2025-02-12`, a blank line, the text, `---`, and what is
 * expected, one item a line. `no events` says that there is none of a kind.
 */
export function parseCases(source: string, file: string): readonly Case[] {
  const cases: Case[] = [];
  const titles = new Set<string>();
  for (const { block, line } of blocks(source)) {
    const parsed = parseCase(block, line, file);
    if (titles.has(parsed.title)) throw new Error(`${file}:${line} repeats the title "${parsed.title}"`);
    titles.add(parsed.title);
    cases.push(parsed);
  }
  if (cases.length === 0) throw new Error(`${file} holds no case`);
  return cases;
}

function blocks(source: string): readonly { readonly block: readonly string[]; readonly line: number }[] {
  const lines = source.split("\n");
  const starts = lines.flatMap((line, index) => (line.startsWith("# ") ? [index] : []));
  return starts.map((start, i) => ({ block: lines.slice(start, starts[i + 1]), line: start + 1 }));
}

function parseCase(block: readonly string[], line: number, file: string): Case {
  const place = `${file}:${line}`;
  const rule = block.lastIndexOf("---");
  if (rule < 0) throw new Error(`${place} has no "---"`);
  const blank = block.indexOf("");
  if (blank < 0 || blank > rule) throw new Error(`${place} has no blank line before its text`);
  const fields = Object.fromEntries(block.slice(1, blank).map((field) => parseField(field, place)));
  const text = block
    .slice(blank + 1, rule)
    .join("\n")
    .trim();
  const lines = block
    .slice(rule + 1)
    .map(squeezed)
    .filter(Boolean);
  if (lines.length === 0) throw new Error(`${place} expects nothing`);
  const expected = lines.filter((expectation) => !expectation.startsWith("no "));
  return {
    title: block[0]!.slice(2),
    line,
    article: { ...fields, text },
    kinds: [...new Set(lines.map((expectation) => kindOf(expectation, place)))],
    expected,
  };
}

function parseField(field: string, place: string): [string, string] {
  const blank = field.indexOf(" ");
  const name = field.slice(0, blank);
  if (!FIELDS.has(name)) throw new Error(`${place} has an unknown field "${field}"`);
  return [name, field.slice(blank + 1)];
}

/** "no events" and "event SUPPORT …" are both of the kind "event". */
function kindOf(expectation: string, place: string): Kind {
  const [first, second] = expectation.split(" ");
  const kind = first === "no" ? second?.replace(/s$/, "") : first;
  const known = KINDS.find((name) => name === kind);
  if (!known) throw new Error(`${place} expects an unknown kind: ${expectation}`);
  return known;
}

/** Columns may be lined up with blanks. */
const squeezed = (line: string): string => line.trim().replace(/ +/g, " ");
