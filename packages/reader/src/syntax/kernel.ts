import { type Memory, webAssembly } from "./webassembly.ts";

/** The compiled functions of `kernel/`. Every pointer is a byte position in the memory; see there for the layouts. */
export interface Kernel {
  multiply(
    a: number,
    b: number,
    bias: number,
    c: number,
    rows: number,
    inner: number,
    columns: number,
    inverse: number,
  ): void;
  quantise(from: number, to: number, count: number, scale: number, floor: number): void;
  pack(from: number, rows: number, inner: number, to: number): void;
  embed(
    table: number,
    scales: number,
    ids: number,
    plain: number,
    averaged: number,
    size: number,
    gain: number,
    bias: number,
    sum: number,
    out: number,
    scale: number,
  ): void;
  combine(types: number, ids: number, out: number, from: number, to: number, size: number): void;
  recur(gates: number, x: number, out: number, from: number, to: number, half: number, scale: number): void;
  arcs(scores: number, words: number, stride: number, distance: number): void;
  best(scores: number, rows: number, stride: number, out: number): void;
  weigh(scores: number, rows: number, stride: number, chosen: number, out: number): void;
  join(heads: number, words: number, chosen: number, out: number, count: number, size: number): void;
}

const PAGE = 65536;

/** Starts the compiled kernel over a fresh memory of so many bytes; rejects where WebAssembly or its SIMD is missing. */
export async function startKernel(code: Uint8Array, bytes: number): Promise<{ kernel: Kernel; memory: Memory }> {
  if (webAssembly === null) throw new Error("the parser needs WebAssembly, which this platform does not have");
  if (!webAssembly.validate(code)) {
    throw new Error("the parser's kernel does not load: it is damaged, or this platform has no WebAssembly SIMD");
  }
  const memory = new webAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { instance } = await webAssembly.instantiate(code, { env: { memory } });
  return { kernel: instance.exports as Kernel, memory };
}
