import { DragomanError } from "../error.ts";
import { collect, collectNames, type FilterFlags } from "../register/filter.ts";

/** Options of a filter that may hold several values. */
const LISTS = ["state", "with", "kind", "value", "event", "status", "assertion", "review"] as const;
const SINGLES = ["from", "to", "speaker", "minSources", "minConfidence"] as const;
const NAMES: readonly string[] = [...LISTS, ...SINGLES];

const TOKEN = /(?:([a-zA-Z-]+)=)?(?:"([^"]*)"?|(\S+))/g;

/** Understands `state=China kind=event "joint statement" gas`: fields with values, and words that the articles hold. */
export function parseFilter(words: string): FilterFlags {
  const flags: Record<string, string | readonly string[]> = {};
  const text: string[] = [];
  for (const [, name, quoted, bare = ""] of words.matchAll(TOKEN)) {
    if (name === undefined) text.push(quoted === undefined ? bare : `"${quoted}"`);
    else put(flags, fieldOf(name), quoted ?? bare);
  }
  return { ...flags, ...(text.length === 0 ? {} : { text: text.join(" ") }) };
}

function put(flags: Record<string, string | readonly string[]>, field: string, value: string): void {
  const before = flags[field];
  const all = Array.isArray(before) ? before : [];
  if (field === "state" || field === "with") flags[field] = collectNames(value, all);
  else flags[field] = isList(field) ? collect(value, all) : value;
}

/** The same filter in the words that `parseFilter` understands. */
export function filterWords(flags: FilterFlags): string {
  const fields = NAMES.flatMap((name) => {
    const value = flags[name as keyof FilterFlags];
    if (value === undefined) return [];
    const hasNames = name === "state" || name === "with";
    const shown = typeof value === "string" ? [value] : hasNames ? value : [value.join(",")];
    return shown.map((one) => `${dashed(name)}=${/\s/.test(one) ? `"${one}"` : one}`);
  });
  return [...fields, ...(flags.text === undefined ? [] : [flags.text])].join(" ");
}

function fieldOf(name: string): string {
  const camel = name.toLowerCase().replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (NAMES.includes(camel)) return camel;
  throw new DragomanError("usage", `"${name}" is no field of a filter`, NAMES.map(dashed).join(", "));
}

const isList = (field: string): boolean => LISTS.some((one) => one === field);

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
