import type { Rule } from "@dragoman/reader";
import { examples } from "./generated/examples.ts";
import { lexicon } from "./generated/lexicon.ts";
import { rules as files } from "./generated/rules.ts";

/** A rule as people read it. */
export interface RuleText {
  readonly id: string;
  /** What it reads, as its file is called: `consult`, `chair`, `quotations`, … */
  readonly topic: string;
  /** Why it stands as it does, or what it does; null when nothing is told. */
  readonly why: string | null;
  /** Its patterns or words as they are written. */
  readonly patterns: readonly string[];
  /** Sentences that it reads, with what must be found in brackets, and sentences that it leaves. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** What is read by the program itself, without a pattern. */
const BUILT_IN: Readonly<Record<string, readonly [topic: string, why: string]>> = {
  "quote.turn": ["quotations", "A line of an interview or transcript that begins with its speaker's name."],
  "quote.header": ["quotations", "A text under a header that names its speaker."],
  "quote.headline": ["quotations", "A headline that gives a speaker before a colon, or after the words."],
  "quote.label": ["quotations", "Words in quotation marks beside a name that stands as a label."],
  "quote.floating": [
    "quotations",
    "Words in quotation marks apart from their speaker: the one before, or whom the last line announces (“The message reads:”).",
  ],
  "office.title": ["offices", "A title before or after a name: “President of Kenya Daniel Otieno”."],
  "partnership.name": ["partnerships", "A level that is named of two parties without a word of change."],
  "partnership.join": [
    "partnerships",
    "Who does what others did before: “Fiji joined them”, “Peru is expected to follow”.",
  ],
};

interface RawRule {
  readonly id: string;
}

const LEXICONS: Readonly<Record<string, string>> = { "speech-frames": "quotations", relations: "partnerships" };

let texts: ReadonlyMap<string, RuleText> | null = null;

/** A rule of the shipped pack by its id, or null. */
export function describeRule(id: string): RuleText | null {
  return all().get(id) ?? null;
}

/** Ids of all rules, sorted. */
export function ruleIds(): readonly string[] {
  return [...all().keys()].sort();
}

/** The rules with their reasons and examples, which the shipped ones do not carry while they run. */
export function withExamples(rules: readonly Rule[]): readonly Rule[] {
  return rules.map((rule) => {
    const { why, yes, no } = describeRule(rule.id) ?? rule;
    return { ...rule, why, yes, no };
  });
}

function all(): ReadonlyMap<string, RuleText> {
  texts ??= new Map([
    ...Object.entries(BUILT_IN).map(([id, [topic, why]]) => [id, text(id, topic, { why })] as const),
    ...Object.entries(LEXICONS).flatMap(([file, topic]) => entries(lexicon[file as keyof typeof lexicon], topic)),
    ...Object.entries(files).flatMap(([topic, file]) => shipped(file as readonly RawRule[], topic)),
  ]);
  return texts;
}

function shipped(rules: readonly RawRule[], topic: string): readonly (readonly [string, RuleText])[] {
  const kept = examples();
  return rules.map((rule) => [rule.id, text(rule.id, topic, { ...rule, ...(kept[rule.id] as object) })]);
}

/** Everything with an id and examples, however deep it lies. */
function entries(value: unknown, topic: string): readonly (readonly [string, RuleText])[] {
  if (Array.isArray(value)) return value.flatMap((one) => entries(one, topic));
  if (typeof value !== "object" || value === null) return [];
  const { id, yes } = value as { readonly id?: unknown; readonly yes?: unknown };
  if (typeof id === "string" && yes !== undefined)
    return [[id, text(id, topic, value as Readonly<Record<string, unknown>>)]];
  return Object.values(value).flatMap((one) => entries(one, topic));
}

function text(id: string, topic: string, raw: Readonly<Record<string, unknown>>): RuleText {
  const { why, yes, no } = raw;
  const patterns = ["tree", "match", "words"].flatMap((key) => list(raw[key]));
  const order = list(raw["order"]).join(", ");
  return {
    id,
    topic,
    why: typeof why === "string" ? why : null,
    patterns: order === "" ? patterns : [order],
    yes: list(yes),
    no: list(no),
  };
}

function list(value: unknown): readonly string[] {
  return value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);
}
