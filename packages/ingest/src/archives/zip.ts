import type { Entry, ZipFile } from "yauzl";
import { isLeftOut } from "../endings.ts";
import type { Context, Input } from "../format.ts";
import type { Found } from "../ingested.ts";
import { readAll } from "../input.ts";
import { RefusalError, refusalFrom } from "../refusal.ts";
import { printable, refuse } from "../refuse.ts";
import { Budget } from "./budget.ts";
import { openZip, unpack } from "./entries.ts";

/** An archive is read from memory, so it may be this many times larger than a document, and no more. */
const LARGER = 10;

/** Folders, hidden files, what systems leave behind. */
const HIDDEN = /\/$|(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

/** Names of parts that make a ZIP an office document that is not taken, and what it is. */
const OFFICE: Readonly<Record<string, string>> = {
  "xl/workbook.xml": "a spreadsheet",
  "ppt/presentation.xml": "a presentation",
  "META-INF/manifest.xml": "an OpenDocument file",
};

/** Documents in a ZIP, in the order of its directory. Nothing is ever written to the disk. */
export async function* readZip(input: Input, context: Context): AsyncGenerator<Found> {
  const { name } = input.source;
  const bytes = await readAll(input, LARGER * context.limit, "unpack it and add the folder");
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const entries = await openZip(bytes);
  const names = new Set(entries.list.map(({ fileName }) => fileName));
  if (names.has("word/document.xml")) {
    const { readDocx } = await import("../documents/docx.ts");
    return yield* readDocx({ ...input, stream: () => once(bytes) }, context);
  }
  const office = Object.entries(OFFICE).find(([part]) => names.has(part));
  if (office) return yield refuse(name, "file.binary", `is ${office[1]}`, "save it as text or as a table first");
  const budget = new Budget();
  budget.takeIn(bytes.length);
  for (const entry of entries.list) yield* readEntry(entry, entries.zip, budget, input, context);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* readEntry(
  entry: Entry,
  zip: ZipFile,
  budget: Budget,
  input: Input,
  context: Context,
): AsyncGenerator<Found> {
  const { fileName } = entry;
  const origin = `${input.source.name}#${printable(fileName)}`;
  const { validateFileName } = await import("yauzl");
  if (validateFileName(fileName) !== null || fileName.includes("\0")) {
    return yield refuse(origin, "archive.path", "has a name that leads out of the archive");
  }
  if (HIDDEN.test(fileName) || isLeftOut(fileName)) return;
  if (entry.isEncrypted()) return yield refuse(origin, "archive.locked", "needs a password", "unpack it yourself");
  try {
    for await (const found of context.inner({ bytes: unpack(entry, zip, budget), name: origin, fileName })) {
      yield found;
    }
  } catch (error) {
    if (error instanceof RefusalError && error.code === "archive.bomb") throw error;
    yield refusalFrom(origin, "zip", error);
  }
}
