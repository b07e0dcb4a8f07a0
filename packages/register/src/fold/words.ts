import { sha256 } from "@dragoman/model";

/** The words alone: lower case, marks of letters and all other signs dropped. */
export function plainWords(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) return lower.replace(/[^a-z0-9]+/g, " ").trim();
  return lower
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** 16 hexadecimal digits of the words alone: quotations that differ in marks or case are one. */
export function fingerprint(text: string): string {
  return sha256(plainWords(text) || text).slice(0, 16);
}
