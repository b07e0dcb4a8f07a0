import type { Token } from "../text/document.ts";

/** Whether the word begins with a capital letter. */
export function isCapital(form: string): boolean {
  const code = form.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = form.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether the word has two letters or more and no small one: "OTS", "U.S.", "COP29". */
export function isAllCapital(form: string): boolean {
  return form.length > 1 && isCapital(form) && form === form.toUpperCase();
}

/** Whether no blank parts the token from the one before it. */
export function isGlued(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at - 1]?.end === tokens[at]?.start;
}

export function isHyphen(form: string | undefined): boolean {
  return form === "-" || form === "‐" || form === "‑";
}

const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({ ı: "i", ø: "o", ł: "l", ß: "ss", ə: "a", đ: "d", æ: "ae", œ: "oe", ð: "d", þ: "th" }),
);

/** A name for comparing: small letters without marks, hyphens and apostrophes. */
export function fold(name: string): string {
  const lower = name.toLowerCase();
  const plain = isAscii(lower)
    ? lower
    : lower
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .replace(/[ıøłßəđæœðþ]/g, (letter) => letters.get(letter) ?? letter);
  return plain.replace(/[-‐‑’'.\s]+/g, " ").trim();
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}

/** The token behind "(IEA)", or the one given. */
export function pastLetters(tokens: readonly Token[], at: number): number {
  const isLetters = tokens[at]?.form === "(" && tokens[at + 2]?.form === ")" && isAllCapital(tokens[at + 1]!.form);
  return isLetters ? at + 3 : at;
}
