import type { Fact } from "@dragoman/model";
import type { Names } from "@dragoman/register";
import { interval, kindOf, listed, moreOf, namerOf, partiesOf, shortened, statusWords, whatOf } from "./fact.ts";
import type { Namer } from "./names.ts";

/** Characters of a name. */
const LONGEST_NAME = 120;

/** Names and titles come from articles too: no line of an answer may be theirs alone. */
export function oneLine(words: string): string {
  return words.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** Names as one short line each. */
export function nameIn(names: Names): Namer {
  const name = namerOf(names);
  return (id) => oneLine(shortened(name(id), LONGEST_NAME));
}

/** "partnership: Azerbaijan, China – strategic partnership, from 2024-07-03". */
export function titleOf(fact: Fact, names: Names): string {
  const name = nameIn(names);
  const what = listed([whatOf(fact, name), moreOf(fact, name)]);
  const isUndated = fact.from === null && fact.to === null && interval(fact) === null;
  const said = `${kindOf(fact)}: ${partiesOf(fact, name)}${what === "" ? "" : ` – ${what}`}`;
  return oneLine(isUndated ? `${said}, undated` : said);
}

/** The same with what sources make of it: "… (corroborated by 2 independent sources)". */
export function saysOf(fact: Fact, names: Names): string {
  return `${titleOf(fact, names)} (${statusWords(fact)})`;
}
