import { existsSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import type { Fault, Safety, Store, View, Writer } from "@dragoman/register";
import { StoreError } from "../fault.ts";
import { guarded } from "../guard.ts";
import { Memo } from "../sql/intern.ts";
import { SqlView } from "../sql/view.ts";
import { SqlWriter } from "../sql/writer.ts";
import type { Driver } from "./driver.ts";
import { explained } from "./explain.ts";
import { faultsOf } from "./integrity.ts";
import { sqliteWords } from "./words.ts";

/** Milliseconds until the next try. */
const PAUSE = 20;

/** A register in one SQLite file. Every error of the database comes as a StoreError. */
export class SqliteStore implements Store {
  readonly view: View;
  /** The library that opened it: `node:sqlite` or `libsql`. */
  readonly library: string;
  private readonly driver: Driver;
  private readonly path: string;
  private readonly wait: number;
  private readonly memo = new Memo();
  private last: Promise<unknown> = Promise.resolve();

  /** `wait`: milliseconds that others may write. */
  constructor(driver: Driver, path: string, wait: number) {
    this.driver = driver;
    this.path = path;
    this.wait = wait;
    this.library = driver.connection.library;
    this.view = guarded(new SqlView(driver, sqliteWords), (read) => this.patiently(read));
  }

  transact<T>(work: (writer: Writer) => Promise<T>, safety: Safety = "process"): Promise<T> {
    const done = this.last.then(() => this.run(work, safety));
    this.last = done.catch(() => {});
    return done;
  }

  async integrity(): Promise<readonly Fault[]> {
    await this.last;
    try {
      return await faultsOf(this.driver);
    } catch (error) {
      throw explained(error, this.path);
    }
  }

  async backup(path: string): Promise<void> {
    await this.last;
    if (existsSync(path)) {
      throw new StoreError("backup.exists", `${path} is there already`, "name a file that is not there yet");
    }
    try {
      this.driver.exec(`VACUUM INTO '${path.replaceAll("'", "''")}'`);
    } catch (error) {
      throw explained(error, path);
    }
  }

  /** What is committed is on the disk afterwards. */
  async close(): Promise<void> {
    await this.last;
    this.driver.close();
  }

  private async run<T>(work: (writer: Writer) => Promise<T>, safety: Safety): Promise<T> {
    // Work in memory alone would never let timers and signals through.
    await new Promise((resolve) => setImmediate(resolve));
    await this.patiently(async () => {
      this.driver.exec(`PRAGMA synchronous = ${safety === "power" ? "FULL" : "NORMAL"}`);
      this.driver.exec("BEGIN IMMEDIATE");
    });
    try {
      const writer = new SqlWriter(this.driver, sqliteWords, this.memo);
      const result = await work(writer);
      await writer.finish();
      this.driver.exec("COMMIT");
      return result;
    } catch (error) {
      this.rollback();
      throw explained(error, this.path);
    }
  }

  /** Tries again while another connection writes, which may be one of this very program: it must get its turn meanwhile. */
  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (const end = performance.now() + this.wait; ; ) {
      try {
        return await work();
      } catch (error) {
        const known = explained(error, this.path);
        const isLocked = known instanceof StoreError && known.code === "register.locked";
        if (!isLocked || performance.now() > end) throw known;
        await setTimeout(PAUSE);
      }
    }
  }

  /** A full disk may have rolled back already. */
  private rollback(): void {
    this.memo.forget();
    try {
      this.driver.exec("ROLLBACK");
    } catch (error) {
      if (!/no transaction is active/.test(String(error))) throw explained(error, this.path);
    }
  }
}
