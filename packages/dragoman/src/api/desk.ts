import type { Reference } from "@dragoman/model";
import type { Head, Register, View } from "@dragoman/register";
import { risingClock } from "../analyst/who.ts";
import type { Effects, LineReader } from "../effects.ts";
import { systemCode } from "../error.ts";
import type { Directory } from "../register/directory.ts";
import { NameTable } from "./names.ts";
import { Problem } from "./problem.ts";
import { Readings } from "./readings.ts";
import type { Deed } from "./route.ts";

/** Milliseconds that an answer waits for facts to be brought up to date. */
const PATIENCE = 2000;
/** Milliseconds between two foldings, so that an add that goes on does not keep the server busy with nothing else. */
const PAUSE = 250;
/** Deeds that wait for others; more are asked to come back. */
const WAITING = 32;
/** What keeps one from writing, but not from reading. */
const UNWRITTEN = new Set(["register.locked", "register.readonly", "register.full"]);

/** What answers are made from. */
export interface DeskOptions {
  /** What is read; it is never written. */
  readonly register: Register;
  /** Another opening of the same register, which folds and writes: readers never see part of a transaction. */
  readonly folder: Register;
  readonly effects: Pick<Effects, "clock" | "now" | "sleep" | "stderr">;
  readonly startReader: () => LineReader;
}

/** An open register with all that routes answer from. */
export class Desk implements Directory {
  readonly view: View;
  readonly reference: Reference;
  readonly readings: Readings;
  readonly names: NameTable;
  readonly effects: DeskOptions["effects"];
  /** The moment of the next act, later than the one given and than every act before it. */
  readonly time: (after: string | null) => string;
  private readonly folder: Register;
  private folding: Promise<void> | null = null;
  private folded = Number.NEGATIVE_INFINITY;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor({ register, folder, effects, startReader }: DeskOptions) {
    this.view = register.view;
    this.reference = register.reference;
    this.folder = folder;
    this.effects = effects;
    this.time = risingClock(effects.clock);
    this.readings = new Readings(startReader);
    this.names = new NameTable(register.reference);
  }

  /** ISO day. */
  get today(): string {
    return this.effects.clock().slice(0, 10);
  }

  /** The register's figures once its facts are up to date, or after some patience as far as they are. */
  async fresh(): Promise<Head> {
    const head = await this.view.head();
    if (head.stale === 0 || this.effects.now() - this.folded < PAUSE) return head;
    this.folding ??= this.fold();
    await this.patiently(this.folding);
    return this.view.head();
  }

  /** Does a deed, one after another, and folds what it touched; others read what was before until it is done. Throws Problem when too many wait. */
  async write<T>(deed: Deed<T>): Promise<T> {
    if (this.waiting >= WAITING) {
      throw new Problem(503, "register.busy", "others are writing", {
        hint: "try again in a second",
        headers: { "Retry-After": "1" },
      });
    }
    this.waiting++;
    const done = this.last.then(() => this.writeNow(deed)).finally(() => this.waiting--);
    this.last = done.catch(() => {});
    return done;
  }

  async close(): Promise<void> {
    await this.last;
    await this.folding?.catch(() => {});
    await this.readings.close();
  }

  private async writeNow<T>(deed: Deed<T>): Promise<T> {
    const result = await deed(this.folder);
    await this.folder.refresh();
    return result;
  }

  private async patiently(work: Promise<void>): Promise<void> {
    const enough = new AbortController();
    try {
      await Promise.race([work, this.effects.sleep(PATIENCE, enough.signal)]);
    } finally {
      enough.abort();
    }
  }

  private async fold(): Promise<void> {
    try {
      await this.folder.refresh();
    } catch (error) {
      if (!UNWRITTEN.has(systemCode(error) ?? "")) throw error;
    } finally {
      this.folding = null;
      this.folded = this.effects.now();
    }
  }
}
