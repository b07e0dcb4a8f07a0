import { createHash } from "node:crypto";
import type { Head } from "@dragoman/register";

/** Characters of answers that are kept, in all, and of one. */
const KEPT = 16_000_000;
const LARGEST = 1_000_000;

/** Answers that are right as long as the register stays as it is. */
export class Answers {
  private readonly kept = new Map<string, string>();
  private size = 0;

  get(tag: string): string | undefined {
    return this.kept.get(tag);
  }

  put(tag: string, json: string): void {
    if (json.length > LARGEST || this.kept.has(tag)) return;
    this.kept.set(tag, json);
    this.size += json.length;
    for (const [oldest, { length }] of this.kept) {
      if (this.size <= KEPT) break;
      this.kept.delete(oldest);
      this.size -= length;
    }
  }
}

/** What an answer depends on, as an ETag: weak, for it may be sent compressed. */
export function tagOf(
  parts: { readonly salt: string; readonly head: Head; readonly today: string },
  url: string,
): string {
  const { salt, head, today } = parts;
  const { tx, stale } = head;
  const { pathname, search } = new URL(url);
  const digest = createHash("sha256").update(JSON.stringify([salt, tx, stale, today, pathname, search]));
  return `W/"${digest.digest("base64url").slice(0, 22)}"`;
}

/** Whether a client has it already. */
export function has(header: string | undefined, tag: string): boolean {
  const bare = (each: string): string => each.trim().replace(/^W\//, "");
  return header?.split(",").some((each) => bare(each) === bare(tag)) ?? false;
}
