import { createHash } from "node:crypto";
import type { Fact } from "@dragoman/model";
import { type ChangePlace, citedInChange, type FactChangeEntry, namesOf, type View } from "@dragoman/register";
import { titleOf } from "../print/says.ts";
import type { Links } from "../register/links.ts";
import { placeWords } from "../register/since.ts";
import type { Hook } from "./hook.ts";

/** The id of the message that tells of what stands after a place. */
export function messageId({ id }: Hook, from: ChangePlace): string {
  const digest = createHash("sha256")
    .update(`${id} ${placeWords(from)}`)
    .digest("hex");
  return `msg_${digest.slice(0, 24)}`;
}

/** What a message says of some changes, at least one: at every try the same. */
export async function bodyOf(
  { id, query }: Hook,
  entries: readonly FactChangeEntry[],
  { view, links }: { readonly view: View; readonly links: Links },
): Promise<string> {
  const names = await namesOf(view, entries.flatMap(citedInChange));
  const changes = entries.map((entry) => {
    const fact = (entry.after ?? entry.before) as Fact;
    return { ...entry, title: titleOf(fact, names), link: links.fact(fact.id) };
  });
  const { tx, before, after } = entries.at(-1)!;
  const next = placeWords({ tx, fact: (after ?? before)!.id });
  return JSON.stringify({ type: "facts.changed", hook: id, query, changes, names, next });
}

/** What a test says. */
export function testBody({ id, query }: Hook): string {
  return JSON.stringify({ type: "test", hook: id, query, changes: [], names: {}, next: null });
}
