export type { LanguagePack } from "./pack.ts";
export { type ReadOptions, read } from "./read.ts";
export type { Trace, TraceEntry } from "./trace.ts";
export { version } from "./version.ts";
