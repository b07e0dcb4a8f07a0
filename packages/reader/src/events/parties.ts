import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { groupOf } from "./group.ts";
import { locate } from "./locate.ts";
import { partiesOf } from "./member.ts";
import { conjuncts, isLocative, owners, speakerAbove } from "./phrase.ts";
import { seriesAt } from "./series.ts";

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
}

/** Where parties are looked for. */
interface Search {
  readonly scene: Scene;
  readonly context: Context;
  readonly sentence: number;
  readonly admit: Admission;
}

/** Entities whose names hold the names of others. */
const TITLED = /^(gathering|instrument|project):/;

const everybody: Admission = { groups: true, belongings: false };

/** The states, organisations and groups for which the phrase headed by a token stands; lists are expanded. */
export function parties(
  scene: Scene,
  sentence: number,
  token: number,
  context: Context,
  admit: Admission = everybody,
): readonly Party[] {
  const search: Search = { scene, context, sentence, admit };
  const found: Party[] = [];
  for (const head of members(search, token)) {
    if (isLocative(scene, sentence, head, context)) continue;
    for (const party of ofPhrase(search, head)) {
      if (!found.some(({ entity }) => entity === party.entity)) found.push(party);
    }
  }
  return found;
}

/** What is coordinated with a token, by the tree or in a written list. */
function members({ scene, sentence, context }: Search, token: number): readonly number[] {
  const heads = conjuncts(scene.syntax[sentence] ?? null, token);
  const listed = seriesAt(scene, sentence, token, context.language.events.conjunctions)
    .filter(({ tokens: [from, to] }) => !heads.some((head) => from <= head && head < to))
    .map(({ tokens }) => tokens[0]);
  return listed.length === 0 ? heads : [...heads, ...listed].sort((a, b) => a - b);
}

function ofPhrase(search: Search, token: number): readonly Party[] {
  const { scene, sentence, context, admit } = search;
  const tree = scene.syntax[sentence] ?? null;
  const mentioned = ofMentions(search, token);
  if (mentioned.length > 0 || tree === null) return mentioned;
  if (tree.upos[token] === "PRON") {
    const speaker = speakerAbove(tree, token);
    return speaker === null ? together(search, token, tree) : parties(scene, sentence, speaker, context, admit);
  }
  const own = tree.upos[token] === "VERB" ? [] : ofNoun(search, token, tree);
  if (own.length > 0 && !own.every(({ entity }) => entity.startsWith("group:"))) return own;
  const apposed = (tree.children[token] ?? [])
    .filter((other) => /^(appos|flat)/.test(tree.relations[other] ?? ""))
    .flatMap((other) => ofMentions(search, other));
  return apposed.length > 0 ? apposed : own;
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

/** By the longest mention there; a gathering stands for those in its name ("ASEAN summit"), a document for nobody but them. */
function ofMentions({ scene, sentence, context, admit }: Search, token: number): readonly Party[] {
  const longest = scene.cast.allAt(sentence, token);
  const title = longest.find(({ entity }) => TITLED.test(entity));
  const isMeeting = title?.entity.startsWith("gathering:") ?? false;
  const mentions =
    title === undefined
      ? longest
      : scene.cast
          .inSentence(sentence)
          .filter(({ tokens: [from, to] }) =>
            isMeeting ? title.tokens[0] <= from && to <= title.tokens[1] : from === token,
          );
  return mentions.flatMap((mention) => partiesOf(scene, mention, admit, context));
}

/** "Chinese officials", "the leaders of Iran and Turkey"; else a group of its own, or a belonging's owner. */
function ofNoun(search: Search, token: number, tree: Tree): readonly Party[] {
  const { scene, sentence, context, admit } = search;
  const { officials, groups, estranging, roles } = context.language.events;
  const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
  const isStrange = (tree.children[token] ?? []).some((child) =>
    estranging.has(tree.lemmas[child]?.toLowerCase() ?? ""),
  );
  const found = officials.has(lemma) && !isStrange ? ofOfficial(search, token, tree) : [];
  if (found.length > 0) return found;
  if (groups.has(lemma) || isStrange) return ofGroup(search, token, tree, lemma);
  const held = roles.containers.has(lemma) ? heldBy(tree, token) : undefined;
  if (held !== undefined) return parties(scene, sentence, held, context, admit);
  return admit.belongings ? ofOwners(search, token, tree) : [];
}

/** Those beside the official's noun, or the state in whose land they are: "police in Lagos". */
function ofOfficial(search: Search, token: number, tree: Tree): readonly Party[] {
  const states = ofOwners(search, token, tree);
  const found = states.length > 0 ? states : locate(search.scene, search.sentence, token, search.context, /^nmod/);
  return whole(search, token, found);
}

function ofGroup(
  { scene, sentence, context, admit }: Search,
  token: number,
  tree: Tree,
  lemma: string,
): readonly Party[] {
  if (!admit.groups) return [];
  const group = groupOf(scene, sentence, token, tree);
  const isGeneric = context.language.events.generic.has(lemma) && !/\s/.test(group.entity);
  return isGeneric ? [] : [group];
}

function ofOwners({ scene, sentence, context, admit }: Search, token: number, tree: Tree): readonly Party[] {
  const mentions = owners(scene, sentence, token, tree, context).flatMap((owner) => owner.mentions);
  const found = mentions.flatMap((mention) => partiesOf(scene, mention, admit, context));
  const states = found.filter(({ entity }) => !entity.startsWith("group:"));
  return states.length > 0 ? states : found;
}

/** What a container holds: "thousands of students". */
function heldBy(tree: Tree, token: number): number | undefined {
  return (tree.children[token] ?? []).find((child) => tree.relations[child] === "nmod" && child > token);
}

/** The official's whole phrase is the evidence, when it stands for a single party. */
function whole({ scene, sentence }: Search, token: number, found: readonly Party[]): readonly Party[] {
  const [only, another] = found;
  const head = scene.document.sentences[sentence]?.tokens[token];
  if (only === undefined || another !== undefined || head === undefined) return found;
  return [{ ...only, span: [Math.min(only.span[0], head.start), Math.max(only.span[1], head.end)] }];
}
