import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { LinkedMention } from "../entities/cast.ts";
import { gathered } from "../gathered.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { childOf, firstOfRow } from "../syntax/words.ts";

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "ADJ", "NUM", "X"]);

/** Relations without which nothing can be coordinated with a token. */
const GOING_ON = new Set(["conj", "flat"]);

/** The head of a phrase and everything coordinated with it, in order. */
export function conjuncts(tree: Tree | null, token: number): readonly number[] {
  if (tree === null || !(tree.children[token] ?? []).some((child) => GOING_ON.has(tree.relations[child] ?? "")))
    return [token];
  const found = [token];
  for (let at = 0; at < found.length && found.length < 60; at++) {
    const next = gathered(nameParts(tree, found[at]!), (part) => tree.children[part]!);
    for (const child of next) {
      if (tree.relations[child] === "conj" && NOMINAL.has(tree.upos[child] ?? "") && !found.includes(child))
        found.push(child);
    }
  }
  return found.sort((a, b) => a - b);
}

/** A token and the further words of its name, to any of which the parser may have tied what is coordinated with it. */
function nameParts(tree: Tree, token: number): readonly number[] {
  const parts = [token];
  for (let at = 0; at < parts.length && parts.length < 8; at++)
    parts.push(...(tree.children[parts[at] ?? -1] ?? []).filter((child) => tree.relations[child] === "flat"));
  return parts;
}

/** What a container holds: "students" of "thousands of students". */
export function heldBy(tree: Tree, token: number): number | undefined {
  return tree.children[token]?.find((child) => tree.relations[child] === "nmod" && child > token);
}

/** The noun of which a number is told: "Serbs" of "tens of thousands of Serbs"; else the noun itself. */
export function countedBy(tree: Tree, token: number, containers: ReadonlySet<string>, depth: number = 3): number {
  const isContainer = containers.has(tree.lemmas[token]?.toLowerCase() ?? "");
  const held = heldBy(tree, token);
  return isContainer && held !== undefined && depth > 0 ? countedBy(tree, held, containers, depth - 1) : token;
}

/** Tokens of a span before any preposition: "positions" of "positions near Goma". */
export function headWords({ document, syntax }: Scene, sentence: number, [start, end]: Span): readonly number[] {
  const tree = syntax[sentence] ?? null;
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const words = tokens.flatMap((token, at) => (start <= token.start && token.start < end ? [at] : []));
  const preposition = words.findIndex((at) => tree?.upos[at] === "ADP");
  return preposition < 0 ? words : words.slice(0, preposition);
}

/** Lemma, in small letters, of the last of these tokens: "position". */
export function headLemma(scene: Scene, sentence: number, span: Span): string {
  const head = headWords(scene, sentence, span).at(-1) ?? -1;
  return scene.syntax[sentence]?.lemmas[head]?.toLowerCase() ?? "";
}

/** Where the word before a name stands, an article between them left out: "in" of "the attack in the Sudan". */
export function wordBefore(
  { document }: Scene,
  { sentence, tokens: [from] }: Pick<LinkedMention, "sentence" | "tokens">,
  { language }: Context,
): number {
  const before = document.sentences[sentence]?.tokens[from - 1]?.lower ?? "";
  return language.events.definite.has(before) ? from - 2 : from - 1;
}

/** Where the preposition of a name stands, of several in a row that of the first: "in the Middle East and Iraq". */
export function markOf(scene: Scene, mention: LinkedMention, context: Context): number {
  return wordBefore(scene, firstListed(scene, mention), context);
}

function firstListed({ cast, syntax }: Scene, mention: LinkedMention): LinkedMention {
  const { sentence } = mention;
  const tree = syntax[sentence] ?? null;
  const [from, to] = mention.tokens;
  for (let at = from; at < to; at++) {
    const head = tree?.relations[at] === "conj" ? (tree.heads[at] ?? -1) : -1;
    const first = head >= 0 && head < from ? cast.at(sentence, head) : null;
    if (first !== null) return first;
  }
  return mention;
}

/** Words, in small letters, by which a phrase (`case`: "at") or a clause (`mark`: "whether") hangs on what it belongs to. */
export function marksOf(
  { document, syntax }: Scene,
  sentence: number,
  token: number,
  relation: "case" | "mark",
): readonly string[] {
  const tree = syntax[sentence];
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const marks = (tree?.children[token] ?? []).filter((child) => tree?.relations[child] === relation);
  return marks.map((mark) => tokens[mark]?.lower ?? "");
}

/** Whether the phrase stands after a preposition of place, though that was tied to its name: "in Lima province". */
export function isLocative(scene: Scene, sentence: number, token: number, context: Context): boolean {
  const { locatives } = context.language.events;
  const tree = scene.syntax[sentence];
  const names = (tree?.children[token] ?? []).filter((child) => tree?.relations[child] === "compound");
  return [token, ...names].some((word) => marksOf(scene, sentence, word, "case").some((mark) => locatives.has(mark)));
}

/** Whether words are a pronoun of the one who speaks: "us", but not "US". */
export function isFirstPerson(words: string, firstPerson: ReadonlySet<string>): boolean {
  const isAcronym = words.length > 1 && words === words.toUpperCase();
  return !isAcronym && firstPerson.has(words.toLowerCase());
}

/** Whether words begin with a pronoun. */
export function isPronoun({ document, syntax }: Scene, sentence: number, [start]: Span): boolean {
  const at = document.sentences[sentence]?.tokens.findIndex((token) => token.start === start) ?? -1;
  return syntax[sentence]?.upos[at] === "PRON";
}

/** Somebody whose a thing or an official is. */
export interface Owner {
  readonly token: number;
  readonly mentions: readonly LinkedMention[];
}

const OWNING = /^(nmod|compound|amod|det:poss|nmod:poss|nmod:desc|flat)/;

/** Possessors, demonyms and compounds of a noun that are mentioned entities, else its of-phrases ("your support for Chad" is not Chad's); lists are expanded. */
export function owners(scene: Scene, sentence: number, token: number, tree: Tree, context: Context): readonly Owner[] {
  const found = owning(scene, sentence, token, tree, context);
  const own = found.filter((owner) => isPossessor(tree, token, owner.token));
  if (own.length > 0) return own;
  const before = found.filter((owner) => owner.token < token);
  const isOwned =
    tree.relations[token] === "obj" && (tree.children[token] ?? []).some((child) => tree.xpos[child] === "PRP$");
  return before.length > 0 || isOwned ? before : doers(scene, sentence, found, context);
}

/** "Mali's UN envoy", "Mali's and Chad's NATO policy": of a possessor's things other names only tell more. */
function isPossessor(tree: Tree, noun: number, owner: number): boolean {
  const first = firstOfRow(tree, owner);
  return tree.relations[first] === "nmod:poss" && tree.heads[first] === noun;
}

/** "The violation of the border by Chad" is Chad's, whoever else is named. */
function doers(scene: Scene, sentence: number, found: readonly Owner[], { language }: Context): readonly Owner[] {
  const { byDoer } = language.events.roles;
  const tree = scene.syntax[sentence]!;
  const done = found.filter(({ token }) =>
    marksOf(scene, sentence, firstOfRow(tree, token), "case").some((word) => byDoer.includes(word)),
  );
  return done.length > 0 ? done : found;
}

function owning(scene: Scene, sentence: number, token: number, tree: Tree, context: Context): readonly Owner[] {
  const found: Owner[] = [];
  for (const child of tree.children[token] ?? []) {
    if (!owns(scene, sentence, child, tree, context) || isOfCompanion(tree, token, child, context)) continue;
    for (const owner of conjuncts(tree, child)) {
      const mentions = mentioned(scene, sentence, owner, token);
      if (mentions.length > 0) found.push({ token: owner, mentions }, ...joined(scene, sentence, owner, tree));
      else if (found.length < 8 && !isName(scene, sentence, owner, tree, context))
        found.push(...owners(scene, sentence, owner, tree, context));
    }
  }
  return found;
}

/** "Chad's partners" are others than Chad; "Malian partners" are Mali. */
function isOfCompanion(tree: Tree, noun: number, owner: number, { language }: Context): boolean {
  const isOwner = /^nmod/.test(tree.relations[owner] ?? "");
  return isOwner && language.events.companions.has(tree.lemmas[noun]?.toLowerCase() ?? "");
}

/** "Railways" of "the heads of Malian Railways", which is not Mali's. */
function isName({ document }: Scene, sentence: number, token: number, tree: Tree, { language }: Context): boolean {
  const form = document.sentences[sentence]?.tokens[token]?.form ?? "";
  const isNamed = tree.upos[token] === "PROPN" && /^\p{Lu}/u.test(form);
  const isBehind = (tree.children[token] ?? []).some(
    (child) => child < token && /^(amod|compound)/.test(tree.relations[child] ?? ""),
  );
  return isNamed && isBehind && !language.events.officials.has(tree.lemmas[token]?.toLowerCase() ?? "");
}

/** The other half of "Canada-India ties", "Canadian-Indian ties". */
function joined(scene: Scene, sentence: number, token: number, tree: Tree): readonly Owner[] {
  const halves = (tree.children[token] ?? []).filter((child) => /^(compound|amod)$/.test(tree.relations[child] ?? ""));
  return halves.flatMap((half) => {
    const mentions = mentioned(scene, sentence, half, token);
    return mentions.length > 0 ? [{ token: half, mentions }] : [];
  });
}

function mentioned(scene: Scene, sentence: number, token: number, head: number): readonly LinkedMention[] {
  const found = scene.cast.allAt(sentence, token);
  return found.every(({ tokens: [from, to] }) => head < from || to <= head) ? found : [];
}

/** "Iran-backed", "the minister for trade with Iran" name no owner. */
function owns(scene: Scene, sentence: number, token: number, tree: Tree, context: Context): boolean {
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  if (!OWNING.test(tree.relations[token] ?? "") || /^(VERB|PRON)$/.test(tree.upos[token] ?? "")) return false;
  if (tokens[token + 1]?.form === "-" && /^(VERB|ADJ)$/.test(tree.upos[token + 2] ?? "")) return false;
  const { owning } = context.language.events;
  return marksOf(scene, sentence, token, "case").every((word) => owning.has(word));
}

/** "Ethiopia said it would …": the subject of the clause above that a pronoun as subject repeats; null elsewhere. */
export function speakerAbove(tree: Tree, token: number): number | null {
  const verb = tree.heads[token] ?? -1;
  if (
    !/^(nsubj|expl)$/.test(tree.relations[token] ?? "") ||
    tree.relations[verb] !== "ccomp" ||
    tree.xpos[token] !== "PRP"
  )
    return null;
  const above = tree.heads[verb] ?? -1;
  const subject = childOf(tree, above, "nsubj");
  return subject === undefined || tree.upos[subject] === "PRON" ? null : subject;
}

/** The subject of the clause above the one in which a word is the subject; null elsewhere, or when it is a pronoun. */
export function subjectAbove(tree: Tree, token: number): number | null {
  const verb = tree.heads[token] ?? -1;
  if (!/^nsubj/.test(tree.relations[token] ?? "") || !/^(ccomp|advcl)/.test(tree.relations[verb] ?? "")) return null;
  const above = tree.heads[verb] ?? -1;
  const subject = (tree.children[above] ?? []).find((child) => /^nsubj/.test(tree.relations[child] ?? ""));
  return subject === undefined || subject === token || tree.upos[subject] === "PRON" ? null : subject;
}

/** Words above another that are looked at for its verb. */
const HIGHEST = 8;

/** The nearest verb above a word; -1 when there is none. */
export function verbAbove(tree: Tree, token: number): number {
  let at = token < 0 ? -1 : (tree.heads[token] ?? -1);
  for (let step = 0; at >= 0 && step < HIGHEST && tree.upos[at] !== "VERB"; step++) at = tree.heads[at] ?? -1;
  return at;
}
