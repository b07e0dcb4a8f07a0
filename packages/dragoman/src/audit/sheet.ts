import { DragomanError } from "../error.ts";

/** What an analyst found of a line. */
export type Verdict = "right" | "wrong" | "skipped";

/** A line that was drawn, as it is kept: whoever opens the file can judge it. */
export interface Line {
  /** Id of the statement. */
  readonly statement: string;
  /** Key of the article. */
  readonly article: string;
  readonly kind: string;
  /** Name of the outlet, or null. */
  readonly source: string | null;
  readonly title: string | null;
  readonly published: string | null;
  /** What was read, in a line. */
  readonly says: string;
  /** The sentences that it was read in; what a quotation tells as said stands in ⟦ ⟧. */
  readonly words: string;
  readonly verdict: Verdict | null;
  /** What is wrong with it, or null. */
  readonly note: string | null;
}

/** An audit: what was drawn, and what was found. */
export interface Sheet {
  readonly audit: 1;
  readonly seed: number;
  /** How many lines could have been drawn. */
  readonly population: number;
  readonly lines: readonly Line[];
}

const VERDICTS: readonly (Verdict | null)[] = ["right", "wrong", "skipped", null];
const TEXTS = ["statement", "article", "kind", "says", "words"] as const;
const MAYBE = ["source", "title", "published", "note"] as const;

/** Takes an audit from its file. Throws DragomanError where it is none. */
export function parseSheet(source: string, file: string): Sheet {
  const sheet = parsed(source);
  if (typeof sheet !== "object" || sheet === null) throw invalid(file, "it holds no audit");
  const { audit, seed, population, lines } = sheet as Readonly<Record<string, unknown>>;
  if (audit !== 1 || !Array.isArray(lines)) throw invalid(file, "it holds no audit");
  if (typeof seed !== "number" || typeof population !== "number") throw invalid(file, "seed or population are missing");
  for (const [i, line] of lines.entries()) checkLine(line, `${file}: line ${i + 1}`);
  return { audit, seed, population, lines: lines as readonly Line[] };
}

/** An audit as its file holds it. */
export function sheetText(sheet: Sheet): string {
  return `${JSON.stringify(sheet, null, 2)}\n`;
}

/** Index of the first line that nobody has judged; -1 when all are. */
export function firstOpen({ lines }: Sheet): number {
  return lines.findIndex(({ verdict }) => verdict === null);
}

/** The audit with a verdict on one of its lines. */
export function judged(sheet: Sheet, index: number, verdict: Verdict | null, note: string | null): Sheet {
  return { ...sheet, lines: sheet.lines.map((line, i) => (i === index ? { ...line, verdict, note } : line)) };
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function checkLine(value: unknown, place: string): void {
  if (typeof value !== "object" || value === null) throw invalid(place, "it is no object");
  const line = value as Readonly<Record<string, unknown>>;
  const wrong =
    TEXTS.find((field) => typeof line[field] !== "string") ??
    MAYBE.find((field) => line[field] !== null && typeof line[field] !== "string");
  if (wrong !== undefined) throw invalid(place, `"${wrong}" is no text`);
  if (!VERDICTS.includes(line["verdict"] as Verdict | null)) {
    throw invalid(place, '"verdict" is none of right, wrong, skipped, null');
  }
}

function invalid(place: string, why: string): DragomanError {
  return new DragomanError("audit.invalid", `${place}: ${why}`, "dragoman audit NEWFILE draws an audit");
}
