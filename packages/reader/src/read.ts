import type { Article, Reading, Reference } from "@dragoman/model";
import { assemble } from "./assemble.ts";
import { weigh } from "./certainty/weigh.ts";
import type { Context } from "./context.ts";
import { draftOf } from "./draft.ts";
import { landsOf } from "./events/lands.ts";
import type { LanguagePack } from "./pack.ts";
import type { Trace } from "./trace.ts";

export interface ReadOptions {
  readonly language: LanguagePack;
  readonly reference: Reference;
  /** Told of every rule that fires or loses; see `explain`. */
  readonly trace?: Trace;
}

/** Reads one article, whatever its text: a value without evidence is never made, and no text throws. */
export function read(article: Article, options: ReadOptions): Reading {
  const context: Context = { language: options.language, reference: options.reference, trace: options.trace ?? null };
  const draft = draftOf(article, context);
  const { quotations, events, relations } = weigh(draft, context);
  const lands = landsOf(draft.scene, events, context);
  return assemble({ ...draft.scene, quotations }, { events, relations, lands, notes: draft.notes }, context);
}
