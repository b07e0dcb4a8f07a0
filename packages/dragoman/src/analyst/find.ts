import type { Fact, Statement } from "@dragoman/model";
import type { Matter } from "@dragoman/register";
import { DragomanError } from "../error.ts";
import { findFact } from "../register/factid.ts";
import { type Bench, currentMatter } from "./bench.ts";

/** Ids that are listed when several begin alike. */
const LISTED = 5;

/** The fact that an id, or the beginning of one, names, with all that bears on it. */
export async function findMatter(bench: Bench, beginning: string): Promise<Matter> {
  await bench.fold();
  const id = await findFact(beginning, bench.register.view);
  const matter = await currentMatter(bench, id);
  if (matter !== null) return matter;
  throw new DragomanError("fact.unknown", `${id} is no fact any more`, "dragoman query lists facts with their ids");
}

/** The statement of a fact that an id, or the beginning of one, names. */
export function findRow(beginning: string, fact: Fact, statements: readonly Statement[]): string {
  const given = beginning.trim().toLowerCase();
  const own = statements.filter(({ id, op }) => op === "assert" && fact.statements.includes(id));
  const fitting = own.filter(({ id }) => id.startsWith(given));
  if (fitting.length === 1) return fitting[0]!.id;
  const listed = (fitting.length > 0 ? fitting : own).slice(0, LISTED).map(({ id }) => id.slice(0, 9));
  const hint = `${fitting.length > 0 ? "it can be" : "its statements are"} ${listed.join(", ")}${own.length > LISTED ? ", …" : ""}`;
  const problem = fitting.length > 0 ? "several statements begin with" : `no statement of ${fact.id} begins with`;
  throw new DragomanError("statement.unknown", `${problem} "${beginning}"`, hint);
}
