import type { Claimant } from "@dragoman/model";
import type { Names } from "@dragoman/register";
import { alpha2 } from "./codes.ts";
import { words } from "./words.ts";

const both = new Intl.ListFormat(words.locale);
const regions = new Intl.DisplayNames([words.locale], { type: "region", fallback: "none" });

/** Kind of an entity, by its id: `state`, `person`, … */
export function kindOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(":")));
}

/** What stands behind the kind: `AZE` of `state:AZE`. */
export function wordsOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** Name of an entity: a country's in the reader's language, else as the register has it. */
export function nameOf(id: string, names: Names): string {
  return (kindOf(id) === "state" ? countryName(wordsOf(id)) : null) ?? names[id] ?? wordsOf(id);
}

/** Name of a publisher, also of one that is not known. */
export function outletOf(source: string | null, names: Names): string {
  return source === null ? words.unknownOutlet : nameOf(source, names);
}

/** Name of a speaker, or what stands for one that is not named. */
export function speakerOf(id: string | null, names: Names): string {
  return id === null ? words.somebody : nameOf(id, names);
}

/** Names of all who say something together, the speaker first. */
export function speakersOf({ speaker, jointWith = [] }: Pick<Claimant, "speaker" | "jointWith">, names: Names): string {
  return both.format([speaker, ...jointWith].map((id) => speakerOf(id, names)));
}

/** Name of the state with an ISO code of three letters, or null. */
export function countryName(code: string): string | null {
  const two = alpha2.get(code);
  return two === undefined ? null : (regions.of(two) ?? null);
}

/** The page of two states. */
export function dyadPage(a: string, b: string): string {
  const [left, right] = [a, b].map((id) => encodeURIComponent(wordsOf(id))).sort();
  return `/dyad/${left}/${right}`;
}

/** Codes and folded names of all states, once they are looked through. */
let states: readonly { readonly code: string; readonly name: string }[] | null = null;

/** States whose name begins with, else holds, the words; at most so many. */
export function statesNamed(text: string, limit: number): readonly string[] {
  const wanted = folded(text);
  if (wanted === "") return [];
  states ??= [...alpha2.keys()].map((code) => ({ code, name: folded(countryName(code) ?? code) }));
  const ranked = states.map((state) => ({ ...state, rank: rankOf(state, wanted) })).filter(({ rank }) => rank < 3);
  ranked.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
  return ranked.slice(0, limit).map(({ code }) => `state:${code}`);
}

/** Two states that the words name side by side ("Azerbaijan and China", "aze chn"), or null. */
export function pairNamed(text: string): readonly [string, string] | null {
  const parts = text.trim().split(/\s*(?:,|\/|–|\s-\s|\sand\s|&)\s*|\s+/i);
  for (let cut = 1; cut < parts.length; cut++) {
    const [left, right] = [parts.slice(0, cut).join(" "), parts.slice(cut).join(" ")];
    const [a, b] = [surely(left), surely(right)];
    if (a !== null && b !== null && a !== b) return [a, b];
  }
  return null;
}

/** The state whose name these words begin, when they are three letters or more. */
function surely(text: string): string | null {
  if (text.length < 3) return null;
  const [first] = statesNamed(text, 1);
  return first !== undefined && (folded(countryName(wordsOf(first)) ?? "").startsWith(folded(text)) || isCode(text))
    ? first
    : null;
}

function isCode(text: string): boolean {
  return alpha2.has(text.toUpperCase());
}

function rankOf({ code, name }: { readonly code: string; readonly name: string }, wanted: string): number {
  if (code.toLowerCase() === wanted || name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(` ${wanted}`) ? 2 : 3;
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
