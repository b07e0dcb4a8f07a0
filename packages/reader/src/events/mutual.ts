import type { EventType } from "@dragoman/model";
import type { Filled } from "../rules/fill.ts";
import { nothing } from "../rules/fill.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { childOf, subjectIn } from "../syntax/words.ts";
import { NAMED } from "./acting.ts";
import type { Party, Search } from "./parties.ts";
import { verbAbove } from "./phrase.ts";

type Words = ReadonlySet<string>;

/** "Chad and Mali accused each other": the several who are the subject of its clause. */
export function ofEachOther(search: Search, token: number, tree: Tree): readonly Party[] {
  const { scene, sentence, context, others } = search;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const first = tokens[token];
  if (!first || !context.language.events.reciprocals.has(first.lower)) return [];
  const other = childOf(tree, token, "fixed");
  const last = other === undefined ? undefined : tokens[other];
  if (!last) return [];
  const subject = subjectIn(tree, verbAbove(tree, token));
  const found = subject === undefined ? [] : others(subject, NAMED);
  return found.length > 1 ? found.map((party) => ({ ...party, span: [first.start, last.end] })) : [];
}

/** Those to whom something is done, none where the actors do it to each other: "each other", or the two countries whose ties both sides agree to raise. */
export function withoutSelves(
  { document }: Scene,
  recipients: Filled,
  actors: Filled,
  { type, reciprocals }: { readonly type: EventType; readonly reciprocals: Words },
): Filled {
  const isMutual = recipients.spans.every(([from, to]) =>
    reciprocals.has(document.text.slice(from, to).split(" ")[0]!.toLowerCase()),
  );
  const areActors = recipients.values.length > 1 && recipients.values.every((entity) => actors.values.includes(entity));
  return areActors && (isMutual || type === "AGREE") ? nothing : recipients;
}
