import { binaryKind, latin1, markOf, unmarkedUtf16 } from "./binary.ts";
import { charsetOf, isSingleByte } from "./label.ts";

/** What is known of bytes before they are looked at. */
export interface Hints {
  /** The `Content-Type` of the transport. */
  readonly contentType?: string | null;
  /** Whether the document can declare its own encoding, as HTML and XML do. */
  readonly markup?: boolean;
}

export interface Decoded {
  readonly text: string;
  /** As the WHATWG names it. */
  readonly encoding: string;
  /** Whether the encoding is declared (a mark, a header, valid UTF-8) or only likely. */
  readonly certain: boolean;
  /** What the user should hear of the choice, or null. */
  readonly remark: string | null;
}

/** An encoding for some bytes, and how it was found. */
export interface Encoding {
  readonly name: string;
  readonly certain: boolean;
  readonly remark: string | null;
}

/** Turns the bytes of a document into text; `{ binary }` says what they are when they are no text. */
export async function decode(bytes: Uint8Array, hints: Hints = {}): Promise<Decoded | { readonly binary: string }> {
  const binary = binaryKind(bytes);
  if (binary !== null) return { binary };
  const { name, certain, remark } = await findEncoding(bytes, hints);
  return { text: decodeAs(name, bytes), encoding: name, certain, remark };
}

/** The beginning of a document as text, good enough to tell its format by; null for what is no text. */
export function glance(bytes: Uint8Array): string | null {
  if (binaryKind(bytes) !== null) return null;
  return decodeAs(markOf(bytes) ?? unmarkedUtf16(bytes) ?? "utf-8", bytes);
}

/** Mark, then header, then the document's own declaration, then UTF-8 if valid, then the likeliest. */
export async function findEncoding(bytes: Uint8Array, hints: Hints): Promise<Encoding> {
  const mark = markOf(bytes);
  if (mark !== null) return { name: mark, certain: true, remark: null };
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return { name: wide, certain: false, remark: `has no byte order mark; read as ${wide}` };
  const declared = charsetOf(hints.contentType) ?? (hints.markup ? await declaredInMarkup(bytes) : null);
  const utf8 = checkUtf8(bytes);
  if (utf8 === "valid" && (declared === null || declared.startsWith("utf-") || isSingleByte(declared))) {
    return { name: "utf-8", certain: true, remark: null };
  }
  if (declared !== null && !declared.startsWith("utf-")) return { name: declared, certain: true, remark: null };
  if (utf8 === "damaged")
    return { name: "utf-8", certain: true, remark: "holds bytes that are no UTF-8; they read as �" };
  return guessEncoding(bytes);
}

/** Decodes by name; some versions of Node decode windows-1252 as if it were Latin-1. */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  return encoding === "windows-1252" ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** What windows-1252 has where Latin-1 has the control characters 0x80 to 0x9f. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

export function fromWindows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}

async function declaredInMarkup(bytes: Uint8Array): Promise<string | null> {
  const { Sniffer, ResultType } = await import("encoding-sniffer/sniffer");
  const sniffer = new Sniffer({ maxBytes: 4096 });
  sniffer.write(bytes.subarray(0, 4096));
  const found = sniffer.resultType === ResultType.DEFAULT ? null : sniffer.encoding.toLowerCase();
  return found?.startsWith("utf-16") ? "utf-8" : found;
}

/** `damaged`: not valid, but the valid characters outside of ASCII by far outnumber the broken ones. A character cut off at the end is no damage. */
function checkUtf8(bytes: Uint8Array): "valid" | "damaged" | "no" {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return "valid";
  } catch {
    const sample = new TextDecoder().decode(bytes.subarray(0, 1 << 20));
    const broken = sample.match(/\ufffd/g)?.length ?? 0;
    const sound = sample.match(/[\u0080-\ufffc]/g)?.length ?? 0;
    return sound > 3 * broken ? "damaged" : "no";
  }
}

async function guessEncoding(bytes: Uint8Array): Promise<Encoding> {
  const { detectEncoding } = await import("./detect.ts");
  const name = detectEncoding(bytes);
  return { name, certain: false, remark: `is not UTF-8; read as ${name}` };
}
