import type { Context, Input } from "../format.ts";
import { type Found, isIngested } from "../ingested.ts";
import { RefusalError, refusalFrom } from "../refusal.ts";
import { Budget } from "./budget.ts";
import { ByteReader } from "./bytes.ts";
import { isUnpackingError } from "./encoding.ts";
import { type Headers, readHeaders } from "./headers.ts";
import { contentOf } from "./message.ts";

/** Media types of which articles are taken; pictures, scripts and styles make up the rest of an archive. */
const TYPES = /^(text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)\b/i;

/** Pages in a web archive (WARC 1.0 and 1.1, ISO 28500), one record at a time: answers with status 200, and resources. */
export async function* readWarc(input: Input, context: Context): AsyncGenerator<Found> {
  const bytes = new ByteReader(input.stream());
  for (let number = 1; ; number++) {
    const headers = await nextRecord(bytes);
    if (headers === null) return;
    const block = new Block(bytes, lengthIn(headers));
    const found = await readRecord(headers, block, number, input, context);
    await block.skip();
    const remarks = [`captured ${headers.get("warc-date") ?? "at an unknown time"}`];
    if (block.left > 0 || headers.has("warc-truncated")) remarks.push("is cut off in the archive");
    for (const item of found) yield isIngested(item) ? { ...item, remarks: [...item.remarks, ...remarks] } : item;
  }
}

/** The head of the next record; null at the end. */
async function nextRecord(bytes: ByteReader): Promise<Headers | null> {
  let line = await bytes.line(1000);
  while (line === "") line = await bytes.line(1000);
  if (line === null && (await bytes.peek()).length === 0) return null;
  if (line === null || !/^WARC\/\d/.test(line)) throw invalid("no record begins where one must");
  const headers = await readHeaders(bytes);
  if (headers === null) throw invalid("the head of a record does not end");
  return headers;
}

function lengthIn(headers: Headers): number {
  const length = headers.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(length)) throw invalid("a record does not tell its length");
  return Number(length);
}

const invalid = (reason: string): RefusalError =>
  new RefusalError("warc.invalid", `is a damaged web archive: ${reason}`);

/** The bytes of a record, which can be skipped wherever their reading ended. */
class Block {
  left: number;
  private readonly bytes: ByteReader;

  constructor(bytes: ByteReader, length: number) {
    this.bytes = bytes;
    this.left = length;
  }

  async *read(): AsyncGenerator<Uint8Array> {
    while (this.left > 0) {
      const { done, value } = await this.bytes.take(this.left).next();
      if (done === true) return;
      this.left -= value.length;
      yield value;
    }
  }

  async skip(): Promise<void> {
    for await (const _ of this.read());
  }
}

async function readRecord(
  headers: Headers,
  block: Block,
  number: number,
  input: Input,
  context: Context,
): Promise<readonly Found[]> {
  const url = headers.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? "";
  const name = `${input.source.name}#${number}`;
  const packed = block.left;
  const found: Found[] = [];
  try {
    const content = /^https?:/i.test(url) ? await contentOf(headers, block.read(), context.limit) : null;
    if (content === null || !TYPES.test(content.type)) return [];
    const source = { bytes: counted(content.bytes, packed), name, url, fileName: "", contentType: content.type };
    for await (const item of context.inner(source)) found.push(item);
  } catch (error) {
    if (!(error instanceof RefusalError || isUnpackingError(error))) throw error;
    found.push(refusalFrom(name, "warc", error));
  }
  return found;
}

async function* counted(bytes: AsyncIterable<Uint8Array>, packed: number): AsyncGenerator<Uint8Array> {
  const budget = new Budget();
  budget.takeIn(packed);
  for await (const piece of bytes) {
    budget.giveOut(piece.length);
    yield piece;
  }
}
