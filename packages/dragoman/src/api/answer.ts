import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Head } from "@dragoman/register";
import type { Context } from "hono";

const zip = promisify(gzip);

/** Bytes of answers that are kept, in all, and of one. */
const KEPT = 32_000_000;
const LARGEST = 2_000_000;
/** Smaller answers are not worth compressing. */
const SMALL = 1024;

/** An answer in JSON, as it is sent. */
export class Answer {
  private readonly plain: Uint8Array<ArrayBuffer>;
  private zipped: Promise<Uint8Array<ArrayBuffer>> | null = null;

  constructor(json: string) {
    this.plain = Buffer.from(json);
  }

  get length(): number {
    return this.plain.length;
  }

  /** Sends it, compressed once for all who take that. */
  async send(c: Context, headers: Readonly<Record<string, string>>): Promise<Response> {
    const all = { ...headers, "Content-Type": "application/json", Vary: "Accept-Encoding" };
    const takesZip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(c.req.header("Accept-Encoding") ?? "");
    if (!takesZip || this.length < SMALL) return c.body(this.plain, 200, all);
    this.zipped ??= zip(this.plain, { level: 5 });
    return c.body(await this.zipped, 200, { ...all, "Content-Encoding": "gzip" });
  }
}

/** Answers that are right as long as the register stays as it is. */
export class Answers {
  private readonly kept = new Map<string, Answer>();
  private readonly making = new Map<string, Promise<unknown>>();
  private size = 0;

  get(tag: string): Answer | undefined {
    return this.kept.get(tag);
  }

  /** What makes an answer, done once for all who ask for it meanwhile. */
  async once<T>(tag: string, make: () => Promise<T>): Promise<T> {
    const begun = this.making.get(tag) as Promise<T> | undefined;
    if (begun !== undefined) return begun;
    const made = make().finally(() => this.making.delete(tag));
    this.making.set(tag, made);
    return made;
  }

  put(tag: string, answer: Answer): void {
    if (answer.length > LARGEST || this.kept.has(tag)) return;
    this.kept.set(tag, answer);
    this.size += answer.length;
    for (const [oldest, { length }] of this.kept) {
      if (this.size <= KEPT) break;
      this.kept.delete(oldest);
      this.size -= length;
    }
  }
}

/** What an answer depends on, as an ETag. */
export function tagOf(
  parts: { readonly salt: string; readonly head: Head; readonly today: string },
  url: string,
): string {
  const { salt, head, today } = parts;
  const { tx, stale } = head;
  const { pathname, search } = new URL(url);
  return weakTag([salt, tx, stale, today, pathname, search]);
}

/** An ETag of parts: weak, for what it stands for may be sent compressed. */
export function weakTag(parts: readonly unknown[]): string {
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
  return `W/"${digest.slice(0, 22)}"`;
}

/** Whether a client has it already. */
export function has(header: string | undefined, tag: string): boolean {
  const bare = (each: string): string => each.trim().replace(/^W\//, "");
  return header?.split(",").some((each) => bare(each) === bare(tag)) ?? false;
}
