import type { Article, Reading, Reference } from "@dragoman/model";
import { assemble } from "./assemble.ts";
import { assess } from "./assertion.ts";
import type { Context } from "./context.ts";
import { link } from "./entities/link.ts";
import { landsOf } from "./events/lands.ts";
import { readEvents } from "./events/read.ts";
import type { LanguagePack } from "./pack.ts";
import { attribute } from "./quotations/attribute.ts";
import { readRelations } from "./relations/read.ts";
import { sceneSlots } from "./rules/slots.ts";
import { parse } from "./syntax/parse.ts";
import { layOut } from "./text/layout.ts";
import { findTimes } from "./times/find.ts";
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
  const document = layOut(article, context);
  const syntax = parse(document, context);
  const times = findTimes(document, syntax, context);
  const cast = link(document, syntax, times, context);
  const assertions = assess(document, syntax, context);
  const speech = attribute(document, syntax, times, cast, assertions, context);
  const scene = { document, syntax, times, cast: speech.cast, assertions, quotations: speech.quotations };
  const slots = sceneSlots(scene, context);
  const deeds = readEvents(scene, slots, context);
  const states = readRelations(scene, slots, context);
  const notes = [...document.notes, ...times.notes, ...speech.notes, ...deeds.notes, ...states.notes];
  const lands = landsOf(scene, deeds.events, context);
  return assemble(scene, { events: deeds.events, relations: states.relations, lands, notes }, context);
}
