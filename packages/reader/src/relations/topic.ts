import type { Span } from "@dragoman/model";
import type { LinkedMention } from "../entities/cast.ts";
import { extent } from "../events/group.ts";
import { conjuncts } from "../events/phrase.ts";
import { type Filled, nothing } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { headOf, isPronounOwner } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { wordsIn } from "../text/words.ts";
import type { Ground } from "./ground.ts";
import { constant } from "./rule.ts";
import { timesIn } from "./times.ts";

/** What a position is about: the principles among the things named, and what others plan or have, as one topic. */
export function topicOf(match: RuleMatch, ground: Ground): Filled {
  const { scene, context } = ground;
  const tree = scene.syntax[match.sentence] ?? null;
  const bound = match.bindings.get("p") ?? match.bindings.get("w");
  if (tree === null || bound === undefined) return nothing;
  const heads = conjuncts(tree, headOf(tree.heads, bound.tokens));
  const all = heads.map((token): Extent => ({ token, range: wholeExtent(tree, token, match, ground) }));
  const isNamed = all.map((one) => isTopic(one, tree, match, ground));
  const extents = all.filter((one, at) => isNamed[at] || (isNamed[0] && isPrinciple(one, tree, ground)));
  if (extents.length === 0) return nothing;
  const line = scene.document.sentences[match.sentence]!;
  const from = Math.min(...extents.map(({ range }) => range[0]));
  const row = all.slice(all.indexOf(extents[0]!), all.indexOf(extents.at(-1)!) + 1);
  const last = Math.max(...row.map(({ range }) => range[1]));
  const dash = line.tokens.findIndex(({ lower }, at) => at > heads[0]! && at < last && /^[–—]$/.test(lower));
  const to = withoutManner(
    tree,
    line.tokens,
    [heads[0]!, dash < 0 ? last : dash],
    context.language.relations.objects.manners,
  );
  const span: Span = [line.tokens[from]!.start, line.tokens[to - 1]!.end];
  return { ...nothing, values: [`topic:${wordsIn(scene.document.text, span).toLowerCase()}`], spans: [span] };
}

/** "Chad's independence and territorial integrity": what is said with the first of a row, whose owner all of them share. */
function isPrinciple({ token }: Extent, tree: Tree, { context }: Ground): boolean {
  const { principles } = context.language.relations.objects;
  return principles.has(tree.lemmas[token]?.toLowerCase() ?? "") && !isOwn(tree, token);
}

/** End of a topic without "in the strongest terms". */
function withoutManner(
  tree: Tree,
  tokens: readonly Token[],
  [head, end]: readonly [number, number],
  manners: ReadonlySet<string>,
): number {
  const last = end - 1;
  if (!manners.has(tokens[last]!.lower)) return end;
  const from = (tree.children[last] ?? []).find((child) => child > head && tree.relations[child] === "case");
  return from ?? end;
}

/** A noun with the tokens of its phrase. */
interface Extent {
  readonly token: number;
  readonly range: readonly [from: number, to: number];
}

/** A principle that is not one's own, or a plan of which the words name the place or whose it is; a clear stance (`w`) may be about any thing. */
function isTopic({ token, range }: Extent, tree: Tree, match: RuleMatch, ground: Ground): boolean {
  const { scene, context } = ground;
  const { principles, plans, aims, harms, homely } = context.language.relations.objects;
  const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
  if (isOwn(tree, token)) return false;
  if (principles.has(lemma))
    return !homely.has(lemma) || isCompound(range, token, match, scene) || namesAnother(range, match, scene);
  const level = constant(match, "level");
  if (level === "condemns")
    return tree.xpos[match.anchor] !== "VBD" && harms.has(lemma) && namesAnother(range, match, scene);
  if (plans.has(lemma) && match.rule.id !== "position.uphold")
    return namesAnother(range, match, scene, ({ entity }) => context.reference.sort(entity) !== "company");
  if (isOfDocument(token, tree, match, ground)) return true;
  const isOpen = match.bindings.has("w") && isThing(token, tree, match, scene);
  const isAim = aims.has(lemma) && match.rule.id.startsWith("position.support");
  return (isOpen || isAim) && namesAbroad(range, match, { scene, context });
}

/** "Opposes the accord": a document that the article has told of. */
function isOfDocument(
  token: number,
  { children }: Tree,
  { sentence }: RuleMatch,
  { scene, context, instruments }: Ground,
): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  const { article } = context.language.relations.partnerships;
  const isDefinite = (children[token] ?? []).some((child) => tokens[child]!.lower === article);
  return isDefinite && instruments(sentence).some(({ head }) => head === token);
}

/** A noun, or a name of something else than a party: "the Legacy Act". */
function isThing(token: number, { upos }: Tree, { sentence }: RuleMatch, { cast }: Scene): boolean {
  return upos[token] === "NOUN" || (upos[token] === "PROPN" && cast.at(sentence, token) === null);
}

/** "A two-state solution", "the one-China principle". */
function isCompound([from]: readonly [number, number], token: number, { sentence }: RuleMatch, scene: Scene): boolean {
  const before = scene.document.sentences[sentence]!.tokens.slice(from, token);
  return before.some(({ lower }) => lower.includes("-"));
}

/** Whether some words name a state, a place or a body other than who takes the position. */
function namesAnother(
  [from, to]: readonly [number, number],
  { sentence, bindings }: RuleMatch,
  scene: Scene,
  counts: (mention: LinkedMention) => boolean = () => true,
): boolean {
  const own = bindings.get("a")?.values ?? [];
  return scene.cast
    .inSentence(sentence)
    .filter(({ tokens, entity }) => tokens[0] >= from && tokens[1] <= to && !own.includes(entity))
    .some((mention) => /^(state|org|region|place):/.test(mention.entity) && counts(mention));
}

/** Whether some words name another state, a region or a body of states: a party or a firm is a home affair. */
function namesAbroad(
  [from, to]: readonly [number, number],
  { sentence, bindings }: RuleMatch,
  { scene, context }: Pick<Ground, "scene" | "context">,
): boolean {
  const own = bindings.get("a")?.values ?? [];
  return scene.cast
    .inSentence(sentence)
    .filter(({ tokens, entity }) => tokens[0] >= from && tokens[1] <= to && !own.includes(entity))
    .some(({ entity }) => /^(state|region):/.test(entity) || context.reference.members(entity, null).length > 0);
}

/** "its sovereignty": what everybody stands for. */
function isOwn(tree: Tree, token: number): boolean {
  return (tree.children[token] ?? []).some((child) => isPronounOwner(tree, child));
}

/** The phrase of a noun with what stands right behind it, though the tree hangs that on the verb: "sovereignty over the islands". */
function wholeExtent(
  tree: Tree,
  token: number,
  match: RuleMatch,
  { scene, context }: Ground,
): readonly [number, number] {
  const { reaches } = context.language.relations.objects;
  const { tokens } = scene.document.sentences[match.sentence]!;
  const times = timesIn(scene, match.sentence);
  let [from, to] = extent(tree, token);
  const governor = tree.heads[token] ?? -1;
  const isBelowNoun = tree.upos[governor] === "NOUN" && tree.relations[token] !== "conj";
  const above = isBelowNoun ? [governor, tree.heads[governor] ?? -1] : [governor];
  const nearby = [...above, token].flatMap((at) => tree.children[at] ?? []).sort((a, b) => a - b);
  for (const child of nearby) {
    const [start, end] = phraseOf(tree, child);
    const isBehind = start === to || (start === to + 1 && tree.upos[to] === "ADV");
    const isPart =
      (/^obl/.test(tree.relations[child]!) && reaches.has(tokens[start]!.lower)) ||
      (tree.xpos[start] === "TO" && tree.xpos[child] === "VB");
    if (isBehind && isPart && !times.some((time) => time.tokens[0] < end && start < time.tokens[1])) to = end;
  }
  return [from, to];
}

/** A noun's phrase with its preposition. */
function phraseOf(tree: Tree, token: number): readonly [number, number] {
  const [from, to] = extent(tree, token);
  const first = (tree.children[token] ?? []).filter((child) => /^(case|det|mark)/.test(tree.relations[child]!));
  return [Math.min(from, ...first), to];
}
