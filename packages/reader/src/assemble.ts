import type { Reading } from "@dragoman/model";
import type { Context } from "./context.ts";
import type { Events } from "./events/read.ts";
import type { Relations } from "./relations/read.ts";
import type { Scene } from "./scene.ts";
import { version } from "./version.ts";

/** One frozen object of all layers; entities that nothing cites are left out. */
export function assemble(scene: Scene, events: Events, relations: Relations, context: Context): Reading {
  const { document, times, cast, quotations } = scene;
  return {
    schema: "dragoman/reading@1",
    engine: {
      version,
      rules: context.language.digest,
      weights: context.language.parser.digest,
      reference: context.reference.asOf,
    },
    article: document.article,
    text: document.text,
    entities: [...cast.entities.values()],
    mentions: cast.mentions.map(({ span, entity, by }) => ({ span, entity, by })),
    times: times.found.map(({ span, value, timex3, kind, modifier, basis }) => ({
      span,
      value,
      timex3,
      kind,
      modifier,
      basis,
    })),
    quotations,
    events: events.events,
    relations: relations.relations,
    notes: [...document.notes, ...times.notes, ...events.notes, ...relations.notes],
  };
}
