import { Budget } from "../archives/budget.ts";
import { openZip, unpack } from "../archives/entries.ts";
import type { Context, Input } from "../format.ts";
import type { Found } from "../ingested.ts";
import { readAll } from "../input.ts";
import { peer } from "../peer.ts";
import { RefusalError } from "../refusal.ts";
import { megabytes } from "../refuse.ts";

/** Titles that programs give. */
const NO_TITLE = /^(microsoft word|untitled|document\s?\d*$|title$)/i;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** An office document (OOXML): its paragraphs, those of tables too; notes and comments are left out. */
export async function* readDocx(input: Input, context: Context): AsyncGenerator<Found> {
  const { name, url = null } = input.source;
  const { default: mammoth } = await peer("mammoth", "an office document", () => import("mammoth"));
  const bytes = await readAll(input, context.limit, "save its text alone");
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const title = await checkParts(bytes, context.limit);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const text = value
    .replace(/\r\n?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  yield { article: { text, title, url }, format: "docx", origin: name, map: null, remarks: [] };
}

/** Unpacks every part once, so that none grows without bound in the hands of another program, and finds the title. */
async function checkParts(bytes: Uint8Array, limit: number): Promise<string | null> {
  const { zip, list } = await openZip(bytes);
  const budget = new Budget();
  budget.takeIn(bytes.length);
  let title: string | null = null;
  for (const entry of list) {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of unpack(entry, zip, budget)) {
      length += piece.length;
      if (/\.xml$/i.test(entry.fileName) && length > limit) {
        throw new RefusalError("source.large", `holds more than ${megabytes(limit)} of text`, "save its text alone");
      }
      if (entry.fileName === "docProps/core.xml") pieces.push(piece);
    }
    if (pieces.length > 0) title = titleIn(Buffer.concat(pieces).toString("utf8"));
  }
  return title;
}

function titleIn(properties: string): string | null {
  const written = /<dc:title[^>]*>([^<]{1,500})<\/dc:title>/.exec(properties)?.[1]?.trim() ?? "";
  const title = written.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
  return title === "" || NO_TITLE.test(title) ? null : title;
}
