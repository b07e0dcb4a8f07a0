import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reader } from "../../src/load.ts";

/** One expectation of another program's tests: a phrase and one field of what it makes of it. */
interface Row {
  readonly test: string;
  readonly skip: boolean;
  readonly fn: string;
  readonly input: readonly string[];
  readonly kw: { readonly query_date?: string };
  readonly field: string | number;
  readonly expected: string;
}

/**
 * Rows that only that program's look-up in an encyclopedia can answer: persons, towns and groups without a word of their state,
 * whom no table of ours knows; one whose expected value is no state; and the head of a state that it files elsewhere.
 */
const ASIDE = new Set(
  (
    "test_zetas2 test_def_min_name test_118 test_tseng_name test_tseng_name2 test_som_reb test_icj test_216_2 test_243 test_274 " +
    "test_277 test_280 test_uk16 test_uk19 test_def_min_full test_239"
  ).split(" "),
);

/** How many phrases were asked about, and how many were answered rightly. */
export interface Told {
  right: number;
  all: number;
}

/** Path of the phrases in a folder of gold. */
export const actorsFile = (folder: string): string => join(folder, "gold/actors/actors.jsonl");

/** Reads each phrase in a carrier sentence: `told` are those with a state, `none` those without, of which none may be given. */
export function actorCountries(folder: string, reader: Reader): { readonly told: Told; readonly none: Told } {
  const told: Told = { right: 0, all: 0 };
  const none: Told = { right: 0, all: 0 };
  for (const row of rows(folder)) {
    const phrase = row.input[0]!;
    const text = /^\p{Lu}/u.test(phrase)
      ? `${phrase} said on Monday that the talks would go on.`
      : `On Monday ${phrase} said that the talks would go on.`;
    const { entities, mentions } = reader.read({ text, published: dayOf(row) });
    const [start, end] = [text.indexOf(phrase), text.indexOf(phrase) + phrase.length];
    const country = new Map(entities.map((entity) => [entity.id, entity.country]));
    const inside = mentions.filter(({ span }) => span[0] < end && span[1] > start);
    const found = inside.map(({ entity }) => (entity.startsWith("state:") ? entity.slice(6) : country.get(entity)));
    const score = /^[A-Z]{3}$/.test(row.expected) && row.expected !== "IGO" ? told : none;
    score.all++;
    if (score === told ? found.includes(row.expected) : found.every((code) => code == null)) score.right++;
  }
  return { told, none };
}

/** Rows about the country of a phrase, each phrase once. */
function rows(folder: string): readonly Row[] {
  const all = readFileSync(actorsFile(folder), "utf8").trim().split("\n");
  const about = all
    .map((line) => JSON.parse(line) as Row)
    .filter(({ field, fn, skip }) => !skip && (field === "country" || (fn === "search_nat" && field === 0)));
  const once = new Map(about.map((row) => [`${row.input[0]} ${row.expected}`, row]));
  return [...once.values()].filter((row) => !ASIDE.has(row.test));
}

/** The day that the row asks about, else one shortly after the program was written. */
function dayOf({ kw, input }: Row): string {
  const told = kw.query_date ?? input[2] ?? "";
  return /^\d{4}-\d\d-\d\d$/.test(told) ? told : "2022-10-15";
}
