import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { ofMentions } from "./mentioned.ts";
import { ofNoun } from "./noun.ts";
import { conjuncts, isLocative, speakerAbove } from "./phrase.ts";
import { halvesAt, seriesAt } from "./series.ts";
import { ofUnknown } from "./unknown.ts";

/** One for whom a phrase stands. */
export interface Party {
  /** `state:…`, `org:…` or `group:<words>`. */
  readonly entity: string;
  readonly span: Span;
  /** Entity id of the person who acts for it, or null. */
  readonly person: string | null;
}

/** What may count as a party beside states, organisations and their officials. */
export interface Admission {
  /** Rebels, companies, private persons, "countries with …". */
  readonly groups: boolean;
  /** A thing stands for the state whose it is: "the US decision", "Ukraine's sovereignty". */
  readonly belongings: boolean;
  /** Things that can be struck or seized count as groups too: "a mosque", "two boats". */
  readonly things?: boolean;
}

/** Where parties are looked for. */
export interface Search {
  readonly scene: Scene;
  readonly context: Context;
  readonly sentence: number;
  readonly admit: Admission;
  /** Those for whom another phrase of the sentence stands. */
  readonly others: (token: number, admit: Admission) => readonly Party[];
}

const everybody: Admission = { groups: true, belongings: false };

/** The states, organisations and groups for which the phrase headed by a token stands; lists are expanded. */
export function parties(
  scene: Scene,
  sentence: number,
  token: number,
  context: Context,
  admit: Admission = everybody,
): readonly Party[] {
  const others = (other: number, among: Admission): readonly Party[] => parties(scene, sentence, other, context, among);
  const search: Search = { scene, context, sentence, admit, others };
  const found: Party[] = [];
  for (const head of members(search, token)) {
    if (isLocative(scene, sentence, head, context) && !isGathering(scene, sentence, head)) continue;
    for (const party of ofPhrase(search, head)) {
      if (!found.some(({ entity }) => entity === party.entity)) found.push(party);
    }
  }
  return found;
}

/** "In the NATO summit" names who meets, not where. */
function isGathering({ cast }: Scene, sentence: number, token: number): boolean {
  return cast.at(sentence, token)?.entity.startsWith("gathering:") ?? false;
}

/** What is coordinated with a token, by the tree or in a written list. */
function members({ scene, sentence, context }: Search, token: number): readonly number[] {
  const heads = [...conjuncts(scene.syntax[sentence] ?? null, token), ...halvesAt(scene, sentence, token)];
  const listed = seriesAt(scene, sentence, token, context.language.events.conjunctions)
    .filter(({ tokens: [from, to] }) => !heads.some((head) => from <= head && head < to))
    .map(({ tokens }) => tokens[0]);
  return listed.length === 0 ? heads : [...heads, ...listed].sort((a, b) => a - b);
}

function ofPhrase(search: Search, token: number): readonly Party[] {
  const { scene, sentence, admit, others } = search;
  const tree = scene.syntax[sentence] ?? null;
  const mentioned = ofMentions(search, token);
  if (mentioned.length > 0 || tree === null) return mentioned;
  if (tree.upos[token] !== "PRON") return ofWords(search, token, tree);
  const speaker = speakerAbove(tree, token);
  return speaker === null ? together(search, token, tree) : others(speaker, admit);
}

/** By its noun, by an apposition, or as a group that nobody knows. */
function ofWords(search: Search, token: number, tree: Tree): readonly Party[] {
  const own = tree.upos[token] === "VERB" ? [] : ofNoun(search, token, tree);
  if (own.some(({ entity }) => !entity.startsWith("group:"))) return own;
  const apposed = (tree.children[token] ?? [])
    .filter((other) => /^(appos|flat)/.test(tree.relations[other] ?? ""))
    .flatMap((other) => ofMentions(search, other));
  if (apposed.length > 0) return apposed;
  return own.length > 0 ? own : ofUnknown(search, token, tree);
}

/** "They" for the parties who together are the subject of the sentence before. */
function together({ scene, context, sentence, admit }: Search, token: number, tree: Tree): readonly Party[] {
  const pronoun = scene.document.sentences[sentence]?.tokens[token];
  if (tree.relations[token] !== "nsubj" || pronoun === undefined) return [];
  if (!context.language.events.jointPronouns.has(pronoun.lower)) return [];
  const before = scene.syntax[sentence - 1] ?? null;
  const root = before?.relations.indexOf("root") ?? -1;
  const subject = before?.children[root]?.find((child) => before.relations[child]?.startsWith("nsubj"));
  if (subject === undefined || before?.upos[subject] === "PRON") return [];
  const found = parties(scene, sentence - 1, subject, context, { ...admit, groups: false, belongings: false });
  return found.length > 1 ? found.map((party) => ({ ...party, span: [pronoun.start, pronoun.end] })) : [];
}
