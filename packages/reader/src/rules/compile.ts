import type { Word } from "../text/vocabulary.ts";
import { askedOnce } from "../text/word.ts";
import { Lists } from "./lists.ts";
import { checkMakes } from "./makes.ts";
import { needsOf, startsOf } from "./needs.ts";
import { parseSurface, parseTree } from "./pattern.ts";
import type { Anchored, FactKind, Form, Lemmas, Rule, RuleIndex, RuleSet } from "./rule.ts";
import type { WordLists } from "./scan.ts";

const KEYS = new Set(["id", "tree", "match", "rank", "makes", "why", "yes", "no"]);

/** Compiles rule files (topic → list of rules); a mistake is a `RangeError` that names the rule. */
export function compileRules(
  language: string,
  files: Readonly<Record<string, unknown>>,
  lists: WordLists,
  lemmas: Lemmas,
): RuleSet {
  const rules = Object.entries(files).flatMap(([topic, file]) => compileFile(topic, file, lists));
  const seen = new Set<string>();
  for (const { id } of rules) {
    if (seen.has(id)) throw new RangeError(`rule ${id}: the id stands twice`);
    seen.add(id);
  }
  const needed = new Lists();
  const all = anchoredOf(rules, needed);
  const of = (wanted: FactKind): RuleIndex =>
    index(
      all.filter(({ rule }) => rule.makes.kind === wanted),
      ({ rule, pattern }) => startsOf(rule.patterns[pattern]!),
    );
  const [events, relations] = [of("event"), of("relation")];
  const byNeed = index(all, ({ needs }) => needed.wordsOf(needs[0]!));
  const formOf = ({ lower }: Word): Form => {
    const words = lemmas(lower);
    const lists = needed.having(words);
    if (lists.length === 0) return IDLE;
    const opens = [...new Set(words.flatMap((word) => byNeed.get(word) ?? []))];
    const isStart = (starts: RuleIndex): boolean => words.some((word) => starts.has(word));
    return {
      lists,
      starts: { event: isStart(events), relation: isStart(relations) },
      own: { event: events.get(lower) ?? [], relation: relations.get(lower) ?? [] },
      opens: opens.map(({ place }) => place),
      further: opens.flatMap(({ needs: [, ...others] }) => [others.length, ...others]),
    };
  };
  return {
    language,
    rules,
    events,
    relations,
    formOf: askedOnce(formOf),
    lists: needed.size,
    patterns: all.length,
  };
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
    yes: raw["yes"] === undefined ? [] : strings(raw["yes"], "yes"),
    no: raw["no"] === undefined ? [] : strings(raw["no"], "no"),
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

function anchoredOf(rules: readonly Rule[], lists: Lists): readonly Anchored[] {
  return rules
    .flatMap((rule) => rule.patterns.map((one, pattern) => ({ rule, pattern, needs: needsOf(one) })))
    .map(({ rule, pattern, needs }, place) => ({
      rule,
      pattern,
      place,
      needs: needs.map((words) => lists.idOf(words)),
    }));
}

function index(all: readonly Anchored[], wordsOf: (anchored: Anchored) => readonly string[]): RuleIndex {
  const byWord = new Map<string, Anchored[]>();
  for (const anchored of all) {
    for (const word of wordsOf(anchored)) {
      const list = byWord.get(word);
      if (list) list.push(anchored);
      else byWord.set(word, [anchored]);
    }
  }
  return byWord;
}

/** What most words are to the rules: nothing. Shared, so that it stays near the processor. */
const IDLE: Form = {
  lists: [],
  starts: { event: false, relation: false },
  own: { event: [], relation: [] },
  opens: [],
  further: [],
};
