import type { Event, Note } from "@dragoman/model";
import type { Context } from "../context.ts";
import { matchRules, type RuleMatch } from "../rules/match.ts";
import type { Slots } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import { type Deed, deed } from "./deed.ts";
import { merge } from "./merge.ts";

export interface Events {
  readonly events: readonly Event[];
  readonly notes: readonly Note[];
}

/** Reads the deeds that the article tells. */
export function readEvents(scene: Scene, slots: Slots, context: Context): Events {
  const deeds: Deed[] = [];
  const notes: Note[] = [];
  const { jointPronouns } = context.language.events;
  for (const { index, tokens } of scene.document.sentences) {
    const isPeopled = scene.cast.inSentence(index).length > 0 || tokens.some(({ lower }) => jointPronouns.has(lower));
    if (!isPeopled) continue;
    for (const match of matchRules(scene, "event", index, slots, context)) {
      if (match.tied.length > 0) notes.push(tie(match));
      const made = deed(scene, match, context);
      if ("reason" in made) tell(match, context, made.reason);
      else {
        deeds.push(made);
        tell(match, context, null);
      }
    }
  }
  const events = merge(deeds).map((made, position): Event => ({ id: `e${position + 1}`, ...made }));
  return { events, notes };
}

function tie({ span, rule, tied }: RuleMatch): Note {
  return { code: "ambiguous", span, message: `${rule.id} fits as well as ${tied.join(", ")}` };
}

function tell({ span, rule }: RuleMatch, { trace }: Context, lost: string | null): void {
  trace?.({ stage: "events", span, rule: rule.id, outcome: lost === null ? "fired" : "lost", reason: lost ?? "fits" });
}
