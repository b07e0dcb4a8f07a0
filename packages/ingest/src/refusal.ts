import type { Refused } from "./ingested.ts";
import { refuse } from "./refuse.ts";

/** Why a document cannot be taken, thrown from within its reading; becomes a `Refused` in the document's place. */
export class RefusalError extends Error {
  override readonly name = "RefusalError";
  readonly code: string;
  readonly hint: string | null;

  constructor(code: string, message: string, hint: string | null = null) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** What an error tells of a document: its own words when they were made for users, else that it is damaged. */
export function refusalFrom(origin: string, format: string, error: unknown): Refused {
  if (error instanceof RefusalError) return refuse(origin, error.code, error.message, error.hint);
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return refuse(origin, "source.damaged", `cannot be taken as ${format}: ${line}`);
}
