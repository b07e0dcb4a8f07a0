import { checkMakes } from "./makes.ts";
import { parseSurface, parseTree } from "./pattern.ts";
import type { Anchored, FactKind, Pattern, Rule, RuleIndex, RuleSet } from "./rule.ts";
import type { WordLists } from "./scan.ts";

const KEYS = new Set(["id", "tree", "match", "rank", "makes", "why", "yes", "no"]);

/** Compiles rule files (topic → list of rules); a mistake is a `RangeError` that names the rule. */
export function compileRules(language: string, files: Readonly<Record<string, unknown>>, lists: WordLists): RuleSet {
  const rules = Object.entries(files).flatMap(([topic, file]) => compileFile(topic, file, lists));
  const seen = new Set<string>();
  for (const { id } of rules) {
    if (seen.has(id)) throw new RangeError(`rule ${id}: the id stands twice`);
    seen.add(id);
  }
  return { language, rules, events: index(rules, "event"), relations: index(rules, "relation") };
}

function compileFile(topic: string, file: unknown, lists: WordLists): readonly Rule[] {
  if (!Array.isArray(file)) throw new RangeError(`rules of ${topic}: not a list`);
  return file.map((value, position) => {
    const raw = record(value);
    const id = typeof raw["id"] === "string" ? raw["id"] : `${topic} #${position + 1}`;
    try {
      return compileRule(topic, raw, lists);
    } catch (error) {
      throw new RangeError(`rule ${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

function compileRule(topic: string, raw: Readonly<Record<string, unknown>>, lists: WordLists): Rule {
  for (const key of Object.keys(raw)) if (!KEYS.has(key)) throw new RangeError(`unknown key "${key}"`);
  const { id, rank = 0 } = raw;
  if (typeof id !== "string" || id === "") throw new RangeError("no id");
  if (typeof rank !== "number" || !Number.isInteger(rank)) throw new RangeError("rank is no whole number");
  if ((raw["tree"] === undefined) === (raw["match"] === undefined)) throw new RangeError("either tree or match");
  const isTree = raw["tree"] !== undefined;
  const source = isTree ? strings(raw["tree"], "tree") : strings(raw["match"], "match");
  const patterns = source.map((text) => (isTree ? parseTree(text, lists) : parseSurface(text, lists)));
  return {
    id,
    topic,
    rank,
    source,
    patterns,
    why: typeof raw["why"] === "string" ? raw["why"] : null,
    makes: checkMakes(record(raw["makes"]), patterns),
    yes: strings(raw["yes"], "yes"),
    no: strings(raw["no"], "no"),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new RangeError("not a map of keys");
  return value as Readonly<Record<string, unknown>>;
}

function strings(value: unknown, key: string): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0 || list.some((item) => typeof item !== "string"))
    throw new RangeError(`"${key}" needs at least one text`);
  return list as readonly string[];
}

function index(rules: readonly Rule[], kind: FactKind): RuleIndex {
  const byWord = new Map<string, Anchored[]>();
  for (const rule of rules) {
    if (rule.makes.kind !== kind) continue;
    for (const [position, pattern] of rule.patterns.entries()) {
      const words = new Set(anchors(pattern));
      for (const word of words) {
        const list = byWord.get(word) ?? [];
        list.push({ rule, pattern: position });
        byWord.set(word, list);
      }
    }
  }
  return byWord;
}

function anchors(pattern: Pattern): readonly string[] {
  if (pattern.form === "tree") return [...(pattern.node.entries?.keys() ?? [])];
  return pattern.anchor.entries.map((entry) => entry.words[0] ?? "");
}
