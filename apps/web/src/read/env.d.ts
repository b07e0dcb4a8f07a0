/// <reference types="vite/client" />

/** Bytes of the weights, which the build puts in. */
declare const __WEIGHTS_SIZE__: number;

/** The packed tables, which the build makes. */
declare module "tables.lzma?url" {
  export { default } from "*?url";
}
