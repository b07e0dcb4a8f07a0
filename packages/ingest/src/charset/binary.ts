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

/** What bytes are that are no text ("is a PDF"); null for text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 8));
  const known = SIGNATURES.find(([start]) => head.startsWith(start));
  if (known) return `is ${known[1]}`;
  return markOf(bytes) === null && unmarkedUtf16(bytes) === null && controlShare(bytes) > 0.1 ? "is no text" : null;
}

/** The encoding that a byte order mark tells. */
export function markOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  const head = latin1(bytes.subarray(0, 3));
  if (head === "\xef\xbb\xbf") return "utf-8";
  if (head.startsWith("\xff\xfe")) return "utf-16le";
  return head.startsWith("\xfe\xff") ? "utf-16be" : null;
}

/** English in UTF-16 has a zero in nearly every second byte. */
export function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8) return null;
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

/** Bytes as a string of one character each. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
