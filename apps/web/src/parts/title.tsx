import type { Fact } from "@dragoman/model";
import type { Names } from "@dragoman/register";
import { nameOf } from "../names.ts";
import { wordFor, words } from "../words.ts";

/** What a title is made of. */
export type Titled = Pick<Fact, "kind" | "subject" | "object" | "value" | "qualifiers">;

/** What a fact says, in one line of text. */
export function titleOf(fact: Titled, names: Names): string {
  const { kind, subject, object, value } = fact;
  const named = (ids: readonly string[]): string => ids.map((id) => apart(nameOf(id, names))).join(", ");
  const [who, whom] = [named(subject), named(object)];
  if (kind === "quotation") return `${who || words.somebody}: “${apart(value ?? "")}”`;
  if (kind === "event") return `${whom === "" ? who : `${who} → ${whom}`}: ${deedOf(fact)}`;
  const what = value ?? wordFor(words.kinds, kind);
  if (kind === "partnership" || kind === "diplomatic") return `${who}: ${what}`;
  if (kind === "instrument") return `${whom || what}: ${who}`;
  return whom === "" ? `${who}: ${what}` : `${who}: ${what}, ${whom}`;
}

/** Words that are written from right to left, kept apart from those around them. */
function apart(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

function deedOf({ value, qualifiers: { mode } }: Titled): string {
  const deed = wordFor(words.events, value ?? "");
  return mode === undefined ? deed : `${deed} (${mode})`;
}
