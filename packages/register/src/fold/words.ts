/** The words alone: lower case, marks of letters and all other signs dropped. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** 16 hexadecimal digits of the words alone, the same for texts that differ in marks or case; no secure digest. */
export function fingerprint(text: string): string {
  return quickPrint(text) ?? quickPrint(plainWords(text)) ?? printOf(plainWords(text) || text);
}

/** Without the detour over plain words, for texts of ASCII and the punctuation of printed pages; null for others. */
function quickPrint(text: string): string | null {
  const hash = new Hash();
  let isApart = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 && !isPunctuation(code)) return null;
    const letter = letterOf(code);
    if (letter !== 0 && isApart && hash.count > 0) hash.feed(SPACE);
    if (letter !== 0) hash.feed(letter);
    isApart = letter === 0;
  }
  return hash.count === 0 ? null : hash.digits();
}

/** The small letter or digit of an ASCII code, 0 for any other. */
function letterOf(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? code : 0;
}

function printOf(text: string): string {
  const hash = new Hash();
  for (let at = 0; at < text.length; at++) hash.feed(text.charCodeAt(at));
  return hash.digits();
}

const SPACE = 32;

/** No-break space, dashes, quotation marks, ellipsis. */
function isPunctuation(code: number): boolean {
  return code === 0xa0 || (code >= 0x2010 && code <= 0x2027);
}

/** Two rounds of multiply and add (FNV-1a with two primes), 64 bits together. */
class Hash {
  count = 0;
  private left = 0x811c9dc5;
  private right = 0xcbf29ce4;

  feed(code: number): void {
    this.left = Math.imul(this.left ^ code, 0x01000193);
    this.right = Math.imul(this.right ^ code, 0x85ebca6b) + this.count;
    this.count += 1;
  }

  digits(): string {
    return [this.left, this.right].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }
}
