import type { Columns, IngestOptions } from "@dragoman/ingest";
import { isPublished } from "@dragoman/reader";
import { DragomanError } from "../error.ts";

/** Options of `dragoman add`. */
export interface AddFlags {
  readonly register?: string;
  readonly published?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly language?: string;
  readonly columns?: string;
  readonly rules?: string;
  readonly watch?: true;
  readonly every?: string;
  readonly dryRun?: true;
  readonly json?: true;
  readonly allowPrivate?: true;
}

const FIELDS: ReadonlySet<string> = new Set(["text", "published", "title", "url", "publisher", "language"]);

/** How sources are taken in, from the options and the ISO time of now; a mistake in one is a usage error. */
export function ingestOptions(flags: AddFlags, now: string): IngestOptions {
  const { published, title, publisher, url, language } = flags;
  if (published !== undefined && !isPublished(published)) {
    throw new DragomanError("usage", `"${published}" is no date`, "write 2025-02-12 or 2025-02-12T10:30+03:00");
  }
  const given = Object.entries({ published, title, publisher, url, language }).filter(([, value]) => value);
  return {
    defaults: Object.fromEntries(given),
    now,
    ...(flags.columns === undefined ? {} : { columns: columnsOf(flags.columns) }),
  };
}

/** "text=body,published=date" */
function columnsOf(list: string): Columns {
  const columns: Record<string, string> = {};
  for (const pair of list.split(",")) {
    const [, field = "", column = ""] = /^\s*([a-z]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
    if (!FIELDS.has(field) || column === "") {
      const hint = `write FIELD=COLUMN,… with the fields ${[...FIELDS].join(", ")}`;
      throw new DragomanError("usage", `--columns does not understand "${pair.trim()}"`, hint);
    }
    columns[field] = column;
  }
  return columns;
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of "90s", "15m", "2h" or "1d"; null when absent. */
export function intervalOf(every: string | undefined): number | null {
  if (every === undefined) return null;
  const [, count = "", unit = ""] = /^(\d+)([smhd])$/.exec(every.trim()) ?? [];
  const length = Number(count) * (UNITS[unit] ?? 0);
  if (length > 0) return length;
  throw new DragomanError("usage", `--every does not understand "${every}"`, "write 90s, 15m, 2h or 1d");
}
