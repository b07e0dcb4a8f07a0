import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { lexicon } from "../../packages/english/src/generated/lexicon.ts";
import { rules } from "../../packages/english/src/generated/rules.ts";
import { cities } from "../../packages/reference/src/generated/cities.ts";
import { codes } from "../../packages/reference/src/generated/codes.ts";
import { memberships } from "../../packages/reference/src/generated/memberships.ts";
import { names } from "../../packages/reference/src/generated/names.ts";
import { persons } from "../../packages/reference/src/generated/persons.ts";
import { records } from "../../packages/reference/src/generated/records.ts";
import { terms } from "../../packages/reference/src/generated/terms.ts";
import { compiled } from "../../scripts/assembly.ts";
import { columnsOf, partsOf, type Rules, TURNED } from "./src/read/columns.ts";
import { packed } from "./src/read/packer.ts";

/** Parts of the lexicon whose lists are sets: the order of their words means nothing. */
const SETS = ["events", "names-given", "shades", "words-events"];

/** A text of more words than this is a list of them. */
const FEW = 40;

const reference = { cities, codes, memberships, names, persons, records, terms };
const english = { lexicon: unordered(untried(lexicon)), rules: partsOf(sorted(rules)) };
const turned = Object.fromEntries(TURNED.map((name) => [name, columnsOf(reference[name])]));
const tables: Readonly<Record<string, unknown>> = { ...english, ...reference, ...turned };

const cache = join(import.meta.dirname, "../../node_modules/.cache");
const modules = join(import.meta.dirname, "src/read/tables.ts");
let written: Promise<void> | null = null;

/**
 * Rules, lexicons and reference tables as one packed file beside the code, of which the modules that held them take their parts:
 * a third smaller than what gzip makes of these modules.
 */
export function packedTables(): Plugin {
  return {
    name: "packed-tables",
    buildStart: () => (written ??= write()),
    resolveId: (id) => (id === "tables.bin?url" || id === "unpack.wasm?url" ? join(cache, id) : null),
    transform(_, id) {
      const name = /packages\/(?:english|reference)\/src\/generated\/(\w+)\.ts$/.exec(id)?.[1] ?? "";
      return name in tables ? part(name) : null;
    },
  };
}

/** The module that packs and unpacks. */
export function packing(): Promise<Uint8Array> {
  return compiled("apps/web/src/read/packing/index.ts", ["--shrinkLevel", "2"]);
}

async function write(): Promise<void> {
  const code = await packing();
  const bytes = new TextEncoder().encode(unescaped(JSON.stringify(tables)));
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "unpack.wasm"), code);
  writeFileSync(join(cache, "tables.bin"), await packed(code, bytes));
}

/** Each tab and line break of a table as one sign instead of JSON's two, which `src/read/tables.ts` turns back. */
function unescaped(json: string): string {
  return json.replaceAll("\\t", "\t").replaceAll("\\n", "\n");
}

function part(name: string): { readonly code: string; readonly map: null } {
  const code = `import { tables } from ${JSON.stringify(modules)};\nexport const ${name} = tables.${name};`;
  return { code, map: null };
}

/** Leaves out the sentences that try frames, of which one at least must stand there, and the reasons: nothing runs or shows them here. */
function untried(file: unknown): unknown {
  return JSON.parse(JSON.stringify(file), (key, value: unknown) => {
    if (key === "why") return undefined;
    return (key === "yes" || key === "no") && Array.isArray(value) ? value.slice(0, 1).map(() => "–") : value;
  });
}

/** The words of sets in the order of the alphabet, in which they pack better. */
function unordered(file: unknown): unknown {
  const parts = Object.entries(file as Readonly<Record<string, unknown>>);
  return Object.fromEntries(parts.map(([name, part]) => [name, SETS.includes(name) ? alphabetical(part) : part]));
}

function alphabetical(part: unknown): unknown {
  return JSON.parse(JSON.stringify(part), (_, value: unknown) => {
    if (typeof value === "string") return value.split(" ").length > FEW ? value.split(" ").sort().join(" ") : value;
    return Array.isArray(value) && value.every((word) => typeof word === "string") ? value.sort() : value;
  });
}

/** The alternatives of each place of a pattern in one order, in which they pack better; which of them stands first means nothing. */
function sorted(file: unknown): Rules {
  const order = (_: string, words: string): string => `{${words.split("|").sort().join("|")}}`;
  return JSON.parse(JSON.stringify(file).replace(/\{([^{}"]*\|[^{}"]*)\}/g, order));
}
