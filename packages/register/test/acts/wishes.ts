import { type accept, edit, type Field, historyOf, latestInForce, undo } from "../../src/index.ts";
import type { World } from "./world.ts";

/** An edit to these texts, whoever is named in them. */
export const editing =
  (changes: Partial<Record<Field, string>>) =>
  (...[matter, analyst]: Parameters<typeof accept>) =>
    edit(matter, new Map(Object.entries(changes) as [Field, string][]), analyst, () => true);

/** Takes back the last act in force on a fact. */
export async function undoLast(it: World, kind: string, value?: string, by = "Ann"): Promise<void> {
  const fact = await it.fact(kind, value);
  const act = latestInForce(historyOf(await it.matter(fact)))!;
  await it.do(fact, ({ judgements }, analyst) => undo(act, judgements, analyst), by);
}
