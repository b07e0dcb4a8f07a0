import type { Reference } from "@dragoman/model";
import type { Head, Register, View } from "@dragoman/register";
import { risingClock } from "../analyst/who.ts";
import type { Effects, LineReader } from "../effects.ts";
import { type Folder, foldIfPossible } from "../fold/folder.ts";
import type { Directory } from "../register/directory.ts";
import { NameTable } from "./names.ts";
import { Problem } from "./problem.ts";
import { Queue } from "./queue.ts";
import { Readings } from "./readings.ts";
import { Trail } from "./review/trail.ts";
import { Upkeep } from "./upkeep.ts";

/** Deeds that wait for others; more are asked to come back. */
const WAITING = 32;

/** Work on the opening of the register that writes. */
type Deed<T> = (register: Register) => Promise<T>;

/** What answers are made from. */
export interface DeskOptions {
  /** What is read; it is never written. */
  readonly register: Register;
  /** Another opening of the same register, which writes: readers never see part of a transaction. */
  readonly writer: Register;
  /** Folds the same register. */
  readonly folder: Folder;
  /** Whether the register's file can be written at all. */
  readonly isWritable: boolean;
  readonly effects: Pick<Effects, "clock" | "now" | "sleep" | "stderr">;
  readonly startReader: () => LineReader;
}

/** An open register with all that routes answer from. */
export class Desk implements Directory {
  readonly view: View;
  readonly reference: Reference;
  readonly readings: Readings;
  readonly names: NameTable;
  readonly trail: Trail;
  readonly isWritable: boolean;
  readonly effects: DeskOptions["effects"];
  /** The moment of the next act, later than the one given and than every act before it. */
  readonly time: (after: string | null) => string;
  private readonly writer: Register;
  private readonly folder: Folder;
  private readonly upkeep: Upkeep;
  private readonly deeds = new Queue(WAITING, busy);

  constructor({ register, writer, folder, isWritable, effects, startReader }: DeskOptions) {
    this.view = register.view;
    this.reference = register.reference;
    this.writer = writer;
    this.folder = folder;
    this.isWritable = isWritable;
    this.effects = effects;
    this.time = risingClock(effects.clock);
    this.upkeep = new Upkeep({ view: register.view, folder, effects });
    this.readings = new Readings(startReader);
    this.names = new NameTable(register.reference);
    this.trail = new Trail(register.view);
  }

  /** ISO day. */
  get today(): string {
    return this.effects.clock().slice(0, 10);
  }

  /** Begins to keep facts up to date. */
  start(): void {
    this.upkeep.start();
  }

  /** The register's figures once its facts are up to date; or as far as they are, after some patience, and at once while others keep adding or many ask. */
  fresh(): Promise<Head> {
    return this.upkeep.fresh();
  }

  /** Brings facts up to date as far as that is possible now: in the midst of a deed. */
  async fold(): Promise<void> {
    if ((await this.writer.view.head()).stale > 0) await foldIfPossible(this.folder);
  }

  /** Does a deed, one after another, and folds what it touched; others read what was before until it is done. Throws Problem when too many wait. */
  async write<T>(deed: Deed<T>): Promise<T> {
    return this.deeds.add(() => this.writeNow(deed));
  }

  async close(): Promise<void> {
    await this.deeds.done();
    await this.folder.close();
    await this.readings.close();
  }

  /** What is written stays so when it cannot be folded yet. */
  private async writeNow<T>(deed: Deed<T>): Promise<T> {
    const result = await deed(this.writer);
    await this.fold();
    return result;
  }
}

function busy(): Problem {
  const headers = { "Retry-After": "1" };
  return new Problem(503, "register.busy", "others are writing", { hint: "try again in a second", headers });
}
