import type { Reference } from "@dragoman/model";
import type { LanguagePack } from "./pack.ts";
import type { Trace } from "./trace.ts";

/** What every stage may consult: the language, the facts, and the ear of whoever asked why. */
export interface Context {
  readonly language: LanguagePack;
  readonly reference: Reference;
  readonly trace: Trace;
}
