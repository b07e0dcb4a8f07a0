import type { Article } from "@dragoman/model";
import type { KeptArticle } from "@dragoman/register";
import type { LineReader } from "../effects.ts";
import { Problem } from "./problem.ts";

/** Articles that wait to be read; more are asked to come back. */
const WAITING = 16;
/** Readings kept, by article. */
const KEPT = 32;
const OUTLET = "outlet:";

/** Reads texts, one after another, in a thread of its own that starts with the first. */
export class Readings {
  private readonly start: () => LineReader;
  private reader: LineReader | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private readonly kept = new Map<string, Promise<string>>();

  constructor(start: () => LineReader) {
    this.start = start;
  }

  /** The Reading as JSON. Throws Problem when too many wait, or the text cannot be read. */
  read(article: Article): Promise<string> {
    if (this.waiting >= WAITING) {
      throw new Problem(503, "read.busy", "other texts are being read", {
        hint: "try again in a few seconds",
        headers: { "Retry-After": "5" },
      });
    }
    this.waiting++;
    const reading = this.last.then(() => this.readNow(article)).finally(() => this.waiting--);
    this.last = reading.catch(() => {});
    return reading;
  }

  /** The Reading of an article of the register as the engine that runs now reads it; kept for a while. */
  ofArticle(article: KeptArticle): Promise<string> {
    const known = this.kept.get(article.key);
    if (known) return known;
    const { text, published, title, url, publisher, language } = article;
    const outlet = publisher?.slice(OUTLET.length) ?? null;
    const reading = this.read({ text, published, title, url, publisher: outlet, language });
    this.kept.set(article.key, reading);
    reading.catch(() => this.kept.delete(article.key));
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return reading;
  }

  async close(): Promise<void> {
    await this.reader?.close();
    this.reader = null;
  }

  private async readNow(article: Article): Promise<string> {
    this.reader ??= this.start();
    const { output, failed } = await this.reader.read([JSON.stringify(article)]);
    const json = new TextDecoder().decode(output).trimEnd();
    if (failed === 0) return json;
    const { error } = JSON.parse(json) as { readonly error: { readonly code: string; readonly message: string } };
    throw new Problem(422, error.code, error.message, { hint: "send a shorter text" });
  }
}
