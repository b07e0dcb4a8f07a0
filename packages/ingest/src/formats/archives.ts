import type { Format } from "../format.ts";

/** Formats of packed and binary documents. */
export const ARCHIVES: readonly Format[] = [];
