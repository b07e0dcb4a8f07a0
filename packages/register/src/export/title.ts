import type { Fact } from "@dragoman/model";
import { edge, when } from "../time/words.ts";
import type { Bundle } from "./bundle.ts";
import { clean } from "./table.ts";

const LONGEST = 140;

/** A fact in one line of words: "Azerbaijan, China: strategic partnership, since 2024-07-03". */
export function titleOf({ fact, entity }: Pick<Bundle, "fact" | "entity">): string {
  const names = (ids: readonly string[]): string => ids.map((id) => clean(entity(id).name, ",")).join(", ");
  const [subject, object] = [names(fact.subject), names(fact.object)];
  const parties = object === "" ? subject : subject === "" ? object : `${subject} → ${object}`;
  const value = fact.value === null ? "" : clean(fact.value, ",");
  const cut = value.length > LONGEST ? `${[...value].slice(0, LONGEST).join("")}…` : value;
  const what = fact.kind === "quotation" ? `“${cut}”` : [cut, kindWords(fact)].filter(Boolean).join(" ");
  const state = fact.assertion === "actual" ? "" : ` (${fact.assertion})`;
  return `${parties}: ${what}${state}${whenWords(fact)}`;
}

/** The kind, where the value does not say it. */
function kindWords({ kind, value }: Fact): string {
  if (value === null) return kind;
  return kind === "partnership" && !value.includes(kind) ? kind : "";
}

function whenWords({ kind, from, to }: Fact): string {
  if (kind === "event" || kind === "instrument") return from === null ? "" : `, ${when(from.value)}`;
  if (kind === "quotation" || (from === null && to === null)) return "";
  if (to === null) return `, since ${edge(from!.value)}`;
  return from === null ? `, until ${edge(to.value)}` : `, ${edge(from.value)} to ${edge(to.value)}`;
}
