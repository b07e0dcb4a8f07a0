import { RefusalError } from "../refusal.ts";

/** Text rarely packs to less than a twentieth of its size; what unpacks to more than this many times its own is made to harm. */
const RATIO = 200;

/** Bytes that may come out of any archive, however small. */
const FREE = 20_000_000;

/** Counts what goes into an archive's unpacking and what comes out, and stops a bomb. */
export class Budget {
  private packed = 0;
  private unpacked = 0;

  takeIn(bytes: number): void {
    this.packed += bytes;
  }

  /** Throws a `RefusalError` once too much came out. */
  giveOut(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > FREE && this.unpacked > RATIO * this.packed) {
      throw new RefusalError(
        "archive.bomb",
        `unpacks to more than ${RATIO} times its size`,
        "unpack it yourself if you trust it",
      );
    }
  }
}
