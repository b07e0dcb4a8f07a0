import { setFlagsFromString } from "node:v8";

/**
 * Bytes of bytecode that a function runs before V8 compiles it. With V8's own 132 KiB the functions of the reader are
 * compiled before all that they meet was seen, and again and again afterwards, in every thread.
 */
const PATIENCE = 1_000_000;

/**
 * Bytes of bytecode of other functions that V8 compiles into one: with its own 920 the reader, whose time is spread over
 * thousands of functions, compiles longer than it gains, in every thread.
 */
const INLINED = 500;

/** Per cent by which heaps grow before they are collected: left to itself V8 keeps garbage of twice their size. */
const GROWTH = 30;

/**
 * Lets V8, in this thread and in those started later, watch functions longer before it compiles them, and compile less of others with
 * each; until then it runs machine code that it makes of each function at its first call.
 */
export function compileLater(): void {
  if (!process.versions.v8.startsWith("11.")) return;
  setFlagsFromString("--always-sparkplug");
  setFlagsFromString(`--interrupt-budget=${PATIENCE}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
}

/** Lets V8, in this thread and in those started later, collect garbage sooner. */
export function collectSooner(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
