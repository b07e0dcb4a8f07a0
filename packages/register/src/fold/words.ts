import { sha256 } from "@dragoman/model";

/** The words alone: lower case, marks of letters and all other signs dropped. */
export function plainWords(text: string): string {
  return text
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
