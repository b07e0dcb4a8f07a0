import type { Refused } from "./ingested.ts";

/** Something that cannot be taken, said for users. */
export function refuse(origin: string, code: string, message: string, hint: string | null = null): Refused {
  return { origin, code, message: printable(message), hint };
}

/** Without control characters, with which names in archives and answers of servers could command a terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "\ufffd");
}

/** A document beyond the bound. */
export function tooLarge(origin: string, limit: number, hint: string): Refused {
  return refuse(origin, "source.large", `is larger than ${megabytes(limit)}`, hint);
}

/** A size for people: `20 MB`. */
export function megabytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
  return `${Math.round(bytes / 1e6)} MB`;
}
