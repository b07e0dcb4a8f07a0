import type { Format } from "./format.ts";
import { ARCHIVES } from "./formats/archives.ts";
import { TEXTS } from "./formats/texts.ts";

/** Every format, in the order in which they are looked for: by content first, then by name, then by what the transport says. */
export const FORMATS: readonly Format[] = [...ARCHIVES, ...TEXTS];
