import type { Article, Event, Note, Relation } from "@dragoman/model";
import { assess } from "./assertion.ts";
import type { Context } from "./context.ts";
import { link } from "./entities/link.ts";
import { readEvents } from "./events/read.ts";
import { attribute } from "./quotations/attribute.ts";
import { readRelations } from "./relations/read.ts";
import { openRules } from "./rules/open.ts";
import { sceneSlots } from "./rules/slots.ts";
import type { Scene } from "./scene.ts";
import { parse } from "./syntax/parse.ts";
import { layOut } from "./text/layout.ts";
import { makeRoom } from "./text/word.ts";
import { findTimes } from "./times/find.ts";

/** What the rules read, before it is asked how sure it is. */
export interface Draft {
  readonly scene: Scene;
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
  readonly notes: readonly Note[];
}

/** All that the rules read in an article, sure or not. */
export function draftOf(article: Article, context: Context): Draft {
  makeRoom();
  const document = layOut(article, context);
  const syntax = parse(document, context);
  const times = findTimes(document, syntax, context);
  const cast = link(document, syntax, times, context);
  const assertions = assess(document, syntax, context);
  const speech = attribute(document, syntax, cast, context);
  const openings = openRules(document, syntax, context.language.rules);
  const scene = { document, syntax, times, cast: speech.cast, assertions, quotations: speech.quotations, openings };
  const slots = sceneSlots(scene, context);
  const { events, notes } = readEvents(scene, slots, context);
  const states = readRelations(scene, slots, context);
  return {
    scene,
    events,
    relations: states.relations,
    notes: [...document.notes, ...times.notes, ...speech.notes, ...notes, ...states.notes],
  };
}
