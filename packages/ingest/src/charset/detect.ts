import { chardet } from "jschardet";
import { encodingNamed } from "./label.ts";

/** Encodings in use on the web, by jschardet's flags. */
const MODERN_WEB = 1;

/** Below this many bytes outside of ASCII every guess but the commonest is luck. */
const ENOUGH = 16;

/** Encodings that windows-1252 holds, with the quote marks and dashes that press texts have. */
const LATIN = new Set(["iso-8859-15", "iso-8859-1", "us-ascii"]);

/** The likeliest encoding of bytes that are no UTF-8 and declare nothing. */
export function detectEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 1 << 16);
  if (sample.filter((byte) => byte >= 0x80).length < ENOUGH) return "windows-1252";
  const name = encodingNamed(chardet.detect(sample, { encodingEra: MODERN_WEB }).encoding);
  return name === null || LATIN.has(name) ? "windows-1252" : name;
}
