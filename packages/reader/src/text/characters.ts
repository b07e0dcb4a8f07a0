export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
const SPACE = 4;
const NEWLINE = 5;

/** Code units up to the end of general punctuation are looked up, the rest asked of the Unicode tables. */
const TABLE_SIZE = 0x2070;
const table: Uint8Array = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classify(code));

/** Class of a code unit; letters without case count as lower, halves of a surrogate pair as other. */
export function classOf(code: number): number {
  return code < TABLE_SIZE ? (table[code] as number) : classify(code);
}

/** Class of the code unit at a position; beyond the text it is a newline. */
export function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? classOf(text.charCodeAt(at)) : NEWLINE;
}

/** Letter or digit. */
export function isWord(kind: number): boolean {
  return kind >= LOWER && kind <= DIGIT;
}

/** Space, newline, or the text's end. */
export function isBlank(kind: number): boolean {
  return kind >= SPACE;
}

/** Straight or curly apostrophe. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function classify(code: number): number {
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return NEWLINE;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code >= 0x3400 && code <= 0xd7a3) return LOWER;
  if (code > 0x3000 && code < 0x3040) return OTHER;
  const character = String.fromCharCode(code);
  if (/[\s\u200b-\u200f\u2060\ufeff\u00ad]/.test(character)) return SPACE;
  if (/[\p{Ll}\p{Lo}\p{M}\p{Lm}]/u.test(character)) return LOWER;
  return /[\p{Lu}\p{Lt}]/u.test(character) ? UPPER : OTHER;
}
