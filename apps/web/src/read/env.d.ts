/// <reference types="vite/client" />

/** Bytes of the weights, which the build puts in. */
declare const __WEIGHTS_SIZE__: number;

/** The packed tables and what unpacks them, which the build makes. */
declare module "tables.bin?url" {
  export { default } from "*?url";
}
declare module "unpack.wasm?url" {
  export { default } from "*?url";
}
