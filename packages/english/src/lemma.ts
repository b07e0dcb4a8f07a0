import { isLower } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";
import { stemOf } from "./stem.ts";

interface LemmaTable {
  readonly irregular: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>>;
  readonly unchanged: readonly string[];
}

type Kind = "verb" | "noun" | "adjective" | "adverb" | "other";

const table = lexicon["lemmas"] as LemmaTable;
const unchanged: ReadonlySet<string> = new Set(table.unchanged);
const irregular: Readonly<Record<Kind, ReadonlyMap<string, string>>> = {
  verb: byForm("verb"),
  noun: byForm("noun"),
  adjective: byForm("adjective"),
  adverb: byForm("adverb"),
  other: byForm("other"),
};

/** Dictionary form of a word by its Universal and Penn tags: in small letters but for names, with straight quotes. */
export function lemma(form: string, upos: string, xpos: string): string {
  const isPlain = isLower(form);
  const word = isPlain ? form : straighten(form);
  if (upos === "PROPN") return word;
  const lower = isPlain ? word : word.toLowerCase();
  if (upos === "VERB" || upos === "AUX") return irregular.verb.get(lower) ?? base(lower, xpos);
  if (upos === "NOUN") return xpos === "NNS" ? singular(lower) : (irregular.noun.get(lower) ?? lower);
  if (upos === "ADJ") return irregular.adjective.get(lower) ?? positive(lower, xpos);
  if (upos === "ADV") return irregular.adverb.get(lower) ?? positive(lower, xpos);
  return irregular.other.get(lower) ?? lower;
}

/** Tags under which a form has different lemmas. */
const KINDS: readonly (readonly [upos: string, xpos: string])[] = [
  ["PROPN", "NNP"],
  ["VERB", "VB"],
  ["VERB", "VBZ"],
  ["VERB", "VBG"],
  ["VERB", "VBD"],
  ["NOUN", "NN"],
  ["NOUN", "NNS"],
  ["ADJ", "JJ"],
  ["ADJ", "JJR"],
  ["ADJ", "JJS"],
  ["ADV", "RB"],
  ["ADV", "RBR"],
  ["ADV", "RBS"],
  ["X", "FW"],
];

/** Every lemma that a form in small letters can have, whatever its tags, and the form itself. */
export function lemmas(form: string): readonly string[] {
  return [...new Set([form, ...KINDS.map(([upos, xpos]) => lemma(form, upos, xpos))])];
}

/** Curly quotes and apostrophes made straight. */
function straighten(form: string): string {
  for (let i = 0; i < form.length; i++) {
    if (form.charCodeAt(i) >= 0x2018) return form.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  }
  return form;
}

function byForm(kind: Kind): ReadonlyMap<string, string> {
  const entries = Object.entries(table.irregular[kind]);
  return new Map(entries.flatMap(([base, forms]) => forms.map((form) => [form, base] as const)));
}

/** A verb without its ending. */
function base(verb: string, xpos: string): string {
  if (xpos === "VBZ") return withoutS(verb);
  if (xpos === "VBG" && verb.endsWith("ing") && verb.length > 4) return stemOf(verb.slice(0, -3));
  if (xpos !== "VBD" && xpos !== "VBN") return verb;
  if (verb.endsWith("ied")) return verb.length > 4 ? `${verb.slice(0, -3)}y` : verb.slice(0, -1);
  return verb.endsWith("ed") && verb.length > 3 ? stemOf(verb.slice(0, -2)) : verb;
}

/** A noun in the singular; a compound by its last part. */
function singular(noun: string): string {
  const known = irregular.noun.get(noun);
  if (known !== undefined) return known;
  if (unchanged.has(noun)) return noun;
  if (noun.endsWith("men")) return `${noun.slice(0, -2)}an`;
  const dash = noun.lastIndexOf("-");
  if (dash > 0) return noun.slice(0, dash + 1) + singular(noun.slice(dash + 1));
  return /(?:ss|us|[sx]is|\d.?s)$/.test(noun) ? noun : withoutS(noun);
}

/** The common rule of plural nouns and of verbs in the third person. */
function withoutS(word: string): string {
  if (!/s$/i.test(word) || word.length < 3) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** A comparative or superlative without its ending. */
function positive(word: string, xpos: string): string {
  const ending = xpos === "JJR" || xpos === "RBR" ? "er" : xpos === "JJS" || xpos === "RBS" ? "est" : null;
  if (ending === null || !word.endsWith(ending) || word.length < ending.length + 3) return word;
  const stem = word.slice(0, -ending.length);
  return stem.endsWith("i") ? `${stem.slice(0, -1)}y` : stemOf(stem);
}
