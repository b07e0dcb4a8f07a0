/** The smallest module that has an instruction of WebAssembly's SIMD: a function that returns `i8x16.splat`. */
const SIMD = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

/** What this browser lacks that the engine cannot do without, or null. */
export function lacking(): "workers" | "wasm" | "simd" | null {
  if (!("Worker" in globalThis)) return "workers";
  if (!("WebAssembly" in globalThis)) return "wasm";
  return WebAssembly.validate(SIMD) ? null : "simd";
}
