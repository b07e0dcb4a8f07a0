import type { Head, View } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { type Folder, foldIfPossible } from "../fold/folder.ts";

/** Milliseconds that answers wait for facts to be brought up to date, from when that began. */
const PATIENCE = 2000;
/** Answers that wait at once: a person's page does, a crowd is not held up. */
const WAITING = 4;
/** Milliseconds between two foldings, so that an add that goes on does not keep a core busy with nothing else. */
const PAUSE = 250;
/** Milliseconds in which another folding follows when an add goes on: nobody waits for those. */
const QUIET = 2000;

/** What it takes to keep facts up to date. */
export interface UpkeepOptions {
  readonly view: View;
  readonly folder: Folder;
  readonly effects: Pick<Effects, "now" | "sleep" | "stderr">;
}

/** Keeps the facts up to date that answers are made from, while others write to the register. */
export class Upkeep {
  private readonly options: UpkeepOptions;
  private folding: Promise<void> | null = null;
  private begun = Number.NEGATIVE_INFINITY;
  private ended = Number.NEGATIVE_INFINITY;
  private patience = PATIENCE;
  private waiting = 0;

  constructor(options: UpkeepOptions) {
    this.options = options;
  }

  /** Folds what was left over, and has ready what folding takes. */
  start(): void {
    this.told(foldIfPossible(this.options.folder));
  }

  /** The register's figures once its facts are up to date; or as far as they are, after some patience, and at once while others keep adding or many ask. */
  async fresh(): Promise<Head> {
    const { view, effects } = this.options;
    const head = await view.head();
    const now = effects.now();
    if (head.stale === 0 || (this.folding === null && now - this.ended < PAUSE)) return head;
    const folding = this.folding ?? this.begin(now);
    const left = this.begun + this.patience - now;
    if (left <= 0 || this.waiting >= WAITING) return head;
    await this.patiently(folding, left);
    return view.head();
  }

  private begin(now: number): Promise<void> {
    this.begun = now;
    this.patience = now - this.ended < QUIET ? 0 : PATIENCE;
    const folding = this.fold();
    this.folding = folding;
    this.told(folding);
    return folding;
  }

  private told(folding: Promise<void>): void {
    folding.catch(({ stack }: Error) => this.options.effects.stderr.write(`dragoman: folding failed: ${stack}\n`));
  }

  private async fold(): Promise<void> {
    try {
      await foldIfPossible(this.options.folder);
    } finally {
      this.folding = null;
      this.ended = this.options.effects.now();
    }
  }

  private async patiently(work: Promise<void>, milliseconds: number): Promise<void> {
    const enough = new AbortController();
    this.waiting++;
    try {
      await Promise.race([work, this.options.effects.sleep(milliseconds, enough.signal)]);
    } finally {
      enough.abort();
      this.waiting--;
    }
  }
}
