import type { Word } from "../text/vocabulary.ts";
import { askedOnce } from "../text/word.ts";
import { Lists } from "./lists.ts";
import { checkMakes } from "./makes.ts";
import { needsOf, startsOf } from "./needs.ts";
import { parseSurface, parseTree } from "./pattern.ts";
import type { Anchored, FactKind, Form, Lemmas, Rule, RuleSet, Start, Starts } from "./rule.ts";
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
  const starts: Start[] = [];
  const of = (wanted: FactKind): ReadonlyMap<string, Starts> => {
    const own = all.filter(({ rule }) => rule.makes.kind === wanted).flatMap((one) => startsAt(one, needed));
    return new Map(
      [...index(own, ({ word }) => [word])].map(([word, list]) => [
        word,
        { word, from: starts.length, to: starts.push(...list) },
      ]),
    );
  };
  const [events, relations] = [of("event"), of("relation")];
  const byNeed = index(all, ({ needs }) => needed.wordsOf(needs[0]!));
  const formOf = ({ lower }: Word): Form => {
    const words = lemmas(lower);
    const lists = needed.having(words);
    if (lists.length === 0) return IDLE;
    const opens = [...new Set(words.flatMap((word) => byNeed.get(word) ?? []))];
    const startsOf = (known: ReadonlyMap<string, Starts>): readonly Starts[] =>
      words.flatMap((word) => known.get(word) ?? []);
    return {
      lists,
      starts: { event: startsOf(events), relation: startsOf(relations) },
      opens: opens.map(({ place }) => place),
      further: opens.flatMap(({ needs: [, ...others] }) => [others.length, ...others]),
    };
  };
  return {
    language,
    rules,
    formOf: askedOnce(formOf),
    starts,
    places: starts.map(({ anchored }) => anchored.place),
    lists: needed.size,
    patterns: all.length,
  };
}

function startsAt(anchored: Anchored, lists: Lists): readonly (Start & { readonly word: string })[] {
  return startsOf(anchored.rule.patterns[anchored.pattern]!).map(({ word, upos, beside }) => ({
    anchored,
    word,
    upos,
    beside: beside === null ? -1 : lists.idOf(beside),
  }));
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

function index<T>(all: readonly T[], wordsOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const byWord = new Map<string, T[]>();
  for (const one of all) {
    for (const word of wordsOf(one)) {
      const list = byWord.get(word);
      if (list) list.push(one);
      else byWord.set(word, [one]);
    }
  }
  return byWord;
}

const NONE: readonly never[] = [];

/** What most words are to the rules: nothing. Shared, so that it stays near the processor. */
const IDLE: Form = { lists: NONE, starts: { event: NONE, relation: NONE }, opens: NONE, further: NONE };
