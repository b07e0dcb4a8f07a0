import { DragomanError } from "../error.ts";

export interface Decoded {
  readonly text: string;
  /** As the WHATWG names it. */
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** Whether the encoding is declared (a mark, or valid UTF-8) or only likely. */
  readonly certain: boolean;
}

/** Leading bytes (in Latin-1) of files that hold no plain text. */
const SIGNATURES: readonly (readonly [start: string, kind: string])[] = [
  ["%PDF-", "a PDF"],
  ["PK\x03\x04", "a ZIP archive or an office document"],
  ["\x1f\x8b", "a gzip archive"],
  ["\x89PNG", "a PNG image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["\x7fELF", "a program"],
  ["\xd0\xcf\x11\xe0", "an old office document"],
  ["{\\rtf", "an RTF document"],
];

/** Turns the bytes of a text file into text; refuses what is no text. */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (head.startsWith("\xff\xfe")) return { text: decodeAs("utf-16le", bytes), encoding: "utf-16le", certain: true };
  if (head.startsWith("\xfe\xff")) return { text: decodeAs("utf-16be", bytes), encoding: "utf-16be", certain: true };
  const known = SIGNATURES.find(([start]) => head.startsWith(start));
  if (known) throw notText(name, `is ${known[1]}`);
  const wide = unmarkedUtf16(bytes);
  if (wide) return { text: decodeAs(wide, bytes), encoding: wide, certain: false };
  if (controlShare(bytes) > 0.1) throw notText(name, "is no text");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", certain: true };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: "windows-1252", certain: false };
  }
}

const decodeAs = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

/** What windows-1252 has where Latin-1 has the control characters 0x80 to 0x9f. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Some versions of Node decode windows-1252 as if it were Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}

function notText(name: string, what: string): DragomanError {
  return new DragomanError("file.binary", `${name} ${what}`, "extract its text first; dragoman reads plain text");
}

/** English in UTF-16 has a zero in nearly every second byte. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 4096);
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2]!++;
  const [even, odd] = zeros.map((count) => count / (sample.length / 2 || 1)) as [number, number];
  if (odd > 0.7 && even < 0.05) return "utf-16le";
  return even > 0.7 && odd < 0.05 ? "utf-16be" : null;
}

/** The share of control characters other than blanks among the first bytes. */
function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, 1 << 16);
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1b) controls++;
  return sample.length === 0 ? 0 : controls / sample.length;
}
