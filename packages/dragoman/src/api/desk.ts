import type { Reference } from "@dragoman/model";
import type { Head, Register, View } from "@dragoman/register";
import type { Effects, LineReader } from "../effects.ts";
import { systemCode } from "../error.ts";
import type { Directory } from "../register/directory.ts";
import { NameTable } from "./names.ts";
import { Readings } from "./readings.ts";

/** Milliseconds that an answer waits for facts to be brought up to date. */
const PATIENCE = 2000;
/** Milliseconds between two foldings, so that an add that goes on does not keep the server busy with nothing else. */
const PAUSE = 250;
/** What keeps one from writing, but not from reading. */
const UNWRITTEN = new Set(["register.locked", "register.readonly", "register.full"]);

/** What answers are made from. */
export interface DeskOptions {
  /** What is read; it is never written. */
  readonly register: Register;
  /** Another opening of the same register, which folds: readers never see part of a transaction. */
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
  private readonly folder: Register;
  private folding: Promise<void> | null = null;
  private folded = Number.NEGATIVE_INFINITY;

  constructor({ register, folder, effects, startReader }: DeskOptions) {
    this.view = register.view;
    this.reference = register.reference;
    this.folder = folder;
    this.effects = effects;
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

  async close(): Promise<void> {
    await this.folding?.catch(() => {});
    await this.readings.close();
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
