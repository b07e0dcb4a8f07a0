import type { Fact } from "@dragoman/model";
import type { Names } from "@dragoman/register";
import { nameOf } from "../names.ts";
import { wordFor, words } from "../words.ts";

/** What a title is made of. */
export type Titled = Pick<Fact, "kind" | "subject" | "object" | "value" | "qualifiers">;

/** What a fact says, in one line of text. */
export function titleOf(fact: Titled, names: Names): string {
  const { kind, subject, object, value } = fact;
  const named = (ids: readonly string[]): string => ids.map((id) => nameOf(id, names)).join(", ");
  const [who, whom] = [named(subject), named(object)];
  if (kind === "quotation") return `${who || words.somebody}: “${value ?? ""}”`;
  if (kind === "event") return `${whom === "" ? who : `${who} → ${whom}`}: ${deedOf(fact)}`;
  const what = value ?? wordFor(words.kinds, kind);
  if (kind === "partnership" || kind === "diplomatic") return `${who}: ${what}`;
  if (kind === "instrument") return `${whom || what}: ${who}`;
  return whom === "" ? `${who}: ${what}` : `${who}: ${what}, ${whom}`;
}

function deedOf({ value, qualifiers: { mode } }: Titled): string {
  const deed = wordFor(words.events, value ?? "");
  return mode === undefined ? deed : `${deed} (${mode})`;
}
