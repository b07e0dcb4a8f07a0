import type { Article } from "@dragoman/model";
import type { Explanation } from "@dragoman/reader";
import type { KeptArticle } from "@dragoman/register";
import type { LineReader, LinesRead } from "../effects.ts";
import { Problem } from "./problem.ts";
import { Queue } from "./queue.ts";

/** Articles that wait to be read; more are asked to come back. */
const WAITING = 16;
/** Readings kept, by article. */
const KEPT = 32;
const OUTLET = "outlet:";

/** What was tried on an article. */
export interface Explained {
  readonly sentences: readonly Explanation[];
}

/** Reads texts, one after another, in a thread of its own that starts with the first. */
export class Readings {
  private readonly start: () => LineReader;
  private reader: LineReader | null = null;
  private readonly texts = new Queue(WAITING, busy);
  private readonly kept = new Map<string, Promise<string>>();
  private readonly explained = new Map<string, Promise<Explained>>();

  constructor(start: () => LineReader) {
    this.start = start;
  }

  /** The Reading as JSON. Throws Problem when too many wait, or the text cannot be read. */
  read(article: Article): Promise<string> {
    return this.queue((reader) => reader.read([JSON.stringify(article)]));
  }

  /** What the engine that runs now tries on each sentence of an article of the register; kept for a while. */
  explain(article: KeptArticle): Promise<Explained> {
    const line = JSON.stringify(articleOf(article));
    return remember(this.explained, article.key, () =>
      this.queue((reader) => reader.explain(line)).then((json) => JSON.parse(json) as Explained),
    );
  }

  private queue(work: (reader: LineReader) => Promise<LinesRead>): Promise<string> {
    return this.texts.add(() => this.doNow(work));
  }

  /** The Reading of an article of the register as the engine that runs now reads it; kept for a while. */
  ofArticle(article: KeptArticle): Promise<string> {
    return remember(this.kept, article.key, () => this.read(articleOf(article)));
  }

  async close(): Promise<void> {
    await this.reader?.close();
    this.reader = null;
  }

  private async doNow(work: (reader: LineReader) => Promise<LinesRead>): Promise<string> {
    this.reader ??= this.start();
    const { output, failed } = await work(this.reader);
    const json = new TextDecoder().decode(output).trimEnd();
    if (failed === 0) return json;
    const { error } = JSON.parse(json) as { readonly error: { readonly code: string; readonly message: string } };
    throw new Problem(422, error.code, error.message, { hint: "send a shorter text" });
  }
}

function busy(): Problem {
  const headers = { "Retry-After": "5" };
  return new Problem(503, "read.busy", "other texts are being read", { hint: "try again in a few seconds", headers });
}

/** An article of the register as readers take it. */
function articleOf({ text, published, title, url, publisher, language }: KeptArticle): Article {
  return { text, published, title, url, publisher: publisher?.slice(OUTLET.length) ?? null, language };
}

/** What is kept under a key, or is made now and kept as long as it did not fail and others do not push it out. */
function remember<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return made;
}
