import type { Note, Relation } from "@dragoman/model";
import type { Context } from "../context.ts";
import { matchRules } from "../rules/match.ts";
import type { Slots } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import type { Trace } from "../trace.ts";
import { joinDocuments } from "./documents.ts";
import { followersIn } from "./follow.ts";
import type { Ground } from "./ground.ts";
import { levelsOf } from "./levels.ts";
import { remember } from "./memory.ts";
import { merge, type Told } from "./merge.ts";
import { officesOf } from "./office.ts";
import { partnershipsIn } from "./partnership.ts";
import { predecessorsIn } from "./precede.ts";
import { rosters } from "./roster.ts";
import { ruled } from "./ruled.ts";
import { instrumentsOf, relationSlots } from "./slots.ts";
import { inTense } from "./tense.ts";

export interface Relations {
  readonly relations: readonly Relation[];
  readonly notes: readonly Note[];
}

/** Reads what the article says holds between its parties. */
export function readRelations(scene: Scene, slots: Slots, context: Context): Relations {
  const memory = remember(scene, context);
  const instruments = instrumentsOf(scene, context);
  const ground: Ground = {
    scene,
    context,
    memory,
    instruments,
    slots: relationSlots(scene, slots, instruments, memory, context),
    speakers: new Map(scene.quotations.map(({ id, speaker }) => [id, speaker])),
    titles: titlesOf(scene),
  };
  const levels = levelsOf(scene, context.language.relations);
  const offices = officesOf(scene, context.language.relations.objects);
  const told: Told[] = [];
  const rowsIn = rosters(ground);
  for (const { index } of scene.document.sentences) {
    told.push(...partnershipsIn(levels[index]!, told, ground));
    told.push(...predecessorsIn(levels[index]!, index, told, ground));
    told.push(...followersIn(index, told, ground), ...rowsIn(index, levels[index]!, told));
    for (const match of matchRules(scene, "relation", index, ground.slots, context)) told.push(...ruled(match, ground));
  }
  const { times, document } = scene;
  const relations = merge(
    joinDocuments([
      ...offices,
      ...told.map((one) => (one.kind === "office" ? one : inTense(one, times.today, document.text, times.found))),
    ]),
  );
  if (context.trace !== null) traceFired(relations, context.trace);
  return { relations, notes: [] };
}

function titlesOf({ cast }: Scene): ReadonlyMap<string, ReadonlySet<string>> {
  const titles = new Map<string, Set<string>>();
  for (const { person, title } of cast.offices) titles.set(person, (titles.get(person) ?? new Set()).add(title));
  return titles;
}

function traceFired(relations: readonly Relation[], trace: NonNullable<Trace>): void {
  for (const { id, kind, evidence } of relations) {
    for (const { span, rule } of evidence) {
      trace({ stage: "relations", span, rule, outcome: "fired", reason: `tells ${kind} ${id}` });
    }
  }
}
