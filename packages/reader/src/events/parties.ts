import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { gathered } from "../gathered.ts";
import { OMITTED } from "../rules/reach.ts";
import { nameBefore } from "../rules/subject.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { acting, mainVerb, NAMED } from "./acting.ts";
import { groupOf } from "./group.ts";
import { withoutKin } from "./kin.ts";
import { ofListed } from "./listed.ts";
import { ofMentions } from "./mentioned.ts";
import { ofEachOther } from "./mutual.ts";
import { nameBeside, ofNoun } from "./noun.ts";
import { ofOmitted } from "./omitted.ts";
import { ofPaper } from "./paper.ts";
import { isMinority } from "./people.ts";
import { conjuncts, isLocative, marksOf, speakerAbove } from "./phrase.ts";
import { halvesAt, personsBeside, seriesAt } from "./series.ts";
import { isOfPrivate } from "./strange.ts";
import { ofThem } from "./them.ts";
import { ofUnknown } from "./unknown.ts";

/** One for whom a phrase stands. */
export interface Party {
  /** `state:…`, `org:…` or `group:<words>`. */
  readonly entity: string;
  readonly span: Span;
  /** Entity id of the person who acts for it, or null. */
  readonly person: string | null;
  /** Further persons of the row who act for it: "Chad's president and foreign minister". */
  readonly beside?: readonly string[];
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
  /** The same in another sentence. */
  readonly at: (sentence: number) => Search;
}

/** Phrases that may stand for each other in a row: "a member of his delegation" may hang on the clause of whom "his" means. */
const DEEPEST = 5;

/** What a look into another sentence counts for. */
const FURTHER = 2;

const everybody: Admission = { groups: true, belongings: false };

/** The states, organisations and groups for which the phrase headed by a token stands; lists are expanded. */
export function parties(
  scene: Scene,
  sentence: number,
  token: number,
  context: Context,
  admit: Admission = everybody,
  depth = 0,
): readonly Party[] {
  const search = searchIn(scene, sentence, context, admit, depth);
  if (token === OMITTED) return ofOmitted(search);
  const found: Party[] = [];
  for (const head of members(search, token)) {
    if (isLocative(scene, sentence, head, context) && !isNoVenue(scene, sentence, head, context)) continue;
    for (const party of ofPhrase(search, head)) add(found, party);
  }
  return found;
}

/** Adds a party, or who else acts for one that is there. */
function add(found: Party[], party: Party): void {
  const at = found.findIndex(({ entity }) => entity === party.entity);
  const first = found[at];
  if (first === undefined) return void found.push(party);
  const [person = null, ...beside] = peopleOf([first, party]);
  found[at] = { ...first, person, beside };
}

/** Who acts for parties. */
export function peopleOf(found: readonly Party[]): readonly string[] {
  return gathered(found, ({ person, beside = [] }) => (person === null ? [] : [person, ...beside]));
}

function searchIn(scene: Scene, sentence: number, context: Context, admit: Admission, depth: number): Search {
  return {
    scene,
    context,
    sentence,
    admit,
    others: (other, among) => (depth < DEEPEST ? parties(scene, sentence, other, context, among, depth + 1) : []),
    at: (elsewhere) => searchIn(scene, elsewhere, context, admit, depth + FURTHER),
  };
}

/** "In the NATO summit" names who meets, "at the demonstrators" whom it hits, not where. */
function isNoVenue(scene: Scene, sentence: number, token: number, context: Context): boolean {
  const { crowds, crowding } = context.language.events;
  const mention = scene.cast.at(sentence, token);
  if (mention?.entity.startsWith("gathering:")) return true;
  const lemma = scene.syntax[sentence]?.lemmas[token]?.toLowerCase() ?? "";
  const isHit = mention?.entity.startsWith("state:") || crowds.has(lemma);
  return isHit && marksOf(scene, sentence, token, "case").every((word) => crowding.has(word));
}

/** What is coordinated with a token, by the tree or in a written list. */
function members({ scene, sentence, context }: Search, token: number): readonly number[] {
  const tied = conjuncts(scene.syntax[sentence] ?? null, token);
  const row = [...tied, ...halvesAt(scene, sentence, token), ...personsBeside(scene, sentence, token)];
  const tree = scene.syntax[sentence];
  const heads = row.length > 1 && tree ? withoutKin(tree, row, context.language.events.kin) : row;
  const listed = seriesAt(scene, sentence, token, context.language.events)
    .filter(({ tokens: [from, to] }) => !heads.some((head) => from <= head && head < to))
    .map(({ tokens }) => tokens[0]);
  return listed.length === 0 ? heads : [...heads, ...listed].sort((a, b) => a - b);
}

function ofPhrase(search: Search, token: number): readonly Party[] {
  const { scene, sentence, admit, others } = search;
  const tree = scene.syntax[sentence] ?? null;
  if (tree !== null && isMinority(scene, sentence, token, search.context))
    return admit.groups ? [groupOf(scene, sentence, token, tree)] : [];
  if (tree !== null && isOfPrivate(search, token, tree)) return [];
  const mentioned = ofMentions(search, token);
  if (tree === null) return mentioned;
  if (mentioned.length > 0) return ofOfficials(search, token, tree, mentioned);
  if (tree.xpos[token] === "WDT") return ofMentions(search, nameBefore(tree, token));
  const mutual = ofEachOther(search, token, tree);
  if (mutual.length > 0) return mutual;
  const listed = ofListed(search, token, tree);
  if (listed.length > 0) return listed;
  if (tree.upos[token] !== "PRON") return ofWords(search, token, tree);
  const apposed = ofApposed(search, token, tree);
  if (apposed.length > 0) return apposed;
  const speaker = speakerAbove(tree, token);
  return speaker === null ? ofThem(search, token, tree) : others(speaker, admit);
}

/**
 * The states of those whom no name tells: "Malian and Chadian officials conferred. They agreed", "Ann Hale, commander of the Malian
 * contingent".
 */
function ofOfficials(search: Search, token: number, tree: Tree, mentioned: readonly Party[]): readonly Party[] {
  if (!mentioned.every(({ entity }) => entity.startsWith("group:"))) return mentioned;
  const states = tree.upos[token] === "PRON" ? ofThem(search, token, tree) : ofHolder(search, token, tree, mentioned);
  return states.length > 0 ? states : mentioned;
}

/** Somebody whose office an apposition tells, by its state. */
function ofHolder(
  { context, others }: Search,
  token: number,
  tree: Tree,
  [only, other]: readonly Party[],
): readonly Party[] {
  const { officials } = context.language.events;
  const isOffice = (child: number): boolean =>
    tree.relations[child] === "appos" && tree.upos[child] === "NOUN" && officials.has(tree.lemmas[child] ?? "");
  const office = tree.children[token]?.find(isOffice);
  if (office === undefined || only === undefined || other !== undefined || only.person === null) return [];
  const [state, further] = others(office, NAMED);
  return state === undefined || further !== undefined ? [] : [{ ...only, entity: state.entity }];
}

/** "We, the presidents of Chad and Mali": those who are named behind the pronoun. */
function ofApposed({ others, admit }: Search, token: number, tree: Tree): readonly Party[] {
  const name = (tree.children[token] ?? []).find((child) => tree.relations[child] === "appos");
  return name === undefined ? [] : others(name, admit);
}

/** By its noun, by an apposition, or as a group that nobody knows. */
function ofWords(search: Search, token: number, tree: Tree): readonly Party[] {
  const own = tree.upos[token] === "VERB" ? [] : ofNoun(search, token, tree);
  if (own.some(({ entity }) => !entity.startsWith("group:"))) return own;
  const name = nameBeside(token, tree);
  const body = name === null ? [] : ofMentions(search, name).filter(({ entity }) => entity.startsWith("org:"));
  if (body.length > 0) return body;
  const apposed = (tree.children[token] ?? [])
    .filter((other) => /^(appos|flat)/.test(tree.relations[other] ?? "") && !isOneOfThem(tree, other))
    .filter((other) => !isMinority(search.scene, search.sentence, other, search.context))
    .flatMap((other) => ofMentions(search, other));
  if (apposed.length > 0) return apposed;
  if (own.length > 0) return own;
  const issued = ofPaper(search, token, tree);
  return issued.length > 0 ? issued : ofUnknown(search, token, tree);
}

/** "Eleven people, among them an Omani": no second name for all of them. */
function isOneOfThem(tree: Tree, name: number): boolean {
  const start = Math.min(name, tree.children[name]?.[0] ?? name);
  return tree.upos[start - 1] === "PRON" && tree.relations[start - 1] === "obl";
}

/** Those who act in the main clause of a sentence, or in that of a verb, and whom they meet there; no groups. */
export function actingIn(scene: Scene, sentence: number, context: Context, verb?: number): readonly Party[] {
  const tree = scene.syntax[sentence] ?? null;
  return tree === null ? [] : acting(searchIn(scene, sentence, context, everybody, 0), verb ?? mainVerb(tree), tree);
}
