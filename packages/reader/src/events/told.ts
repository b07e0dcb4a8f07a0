import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import { type RoleWords, wholeOf } from "../rules/roles.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import { marksOf } from "./phrase.ts";
import { governingTime } from "./time.ts";

/** How far above a word its clause is looked for. */
const STEPS = 5;

/** How far above a word it is looked for what is discussed. */
const DEPTH = 8;

/** Relations in which a noun stands for itself. */
const ALONE = /^(root|nsubj|appos|conj|parataxis|list|dep|acl:relcl)/;

/** Whether a noun tells a deed: as subject of what happens, by a light verb, after "during" or "after", or standing alone; verbs always do. */
export function isTold(scene: Scene, { sentence, anchor }: RuleMatch, context: Context): boolean {
  const { language } = context;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return true;
  if (isAsked(scene, sentence, tree, anchor, language.events.asking)) return false;
  if (isHabit(tree, anchor, language.events.habits)) return false;
  if (isBlamed(scene, sentence, tree, anchor, context)) return false;
  if (isInverted(tree, anchor) || isDisowned(scene, sentence, tree, anchor, context)) return false;
  const isNoun = tree.upos[anchor] === "NOUN";
  if ((isNoun || tree.xpos[anchor] === "VBG") && isDiscussed(tree, anchor, context)) return false;
  return !isNoun || isNounTold(scene, sentence, tree, anchor, context);
}

/** "Meetings of the two have become a tradition", "continues the practice of exchanging views": nothing done once. */
function isHabit(
  { heads, relations, lemmas, children, xpos }: Tree,
  anchor: number,
  habits: ReadonlySet<string>,
): boolean {
  const head = heads[anchor] ?? -1;
  if (/^(acl|nmod)/.test(relations[anchor] ?? "") && xpos[anchor] === "VBG" && habits.has(lemmas[head] ?? ""))
    return true;
  if (relations[anchor] !== "nsubj") return false;
  const isOne = (token: number): boolean => habits.has(lemmas[token] ?? "");
  return (
    isOne(head) || (children[head] ?? []).some((child) => /^(obj|xcomp)/.test(relations[child] ?? "") && isOne(child))
  );
}

/** Links by which a noun belongs to what is spoken about. */
const WITHIN = /^(obl|obj|nmod|conj|appos|advcl|acl|xcomp|ccomp)(?!:relcl|:tmod|:desc)/;

/** "Discussed ways to trade, including by way of support for Chad": a topic, however deep it stands in it, unless that is a meeting. */
function isDiscussed(tree: Tree, anchor: number, { language }: Context): boolean {
  const { discussing, roles } = language.events;
  if (roles.meetings.has(tree.lemmas[anchor] ?? "")) return false;
  let at = anchor;
  for (let step = 0; step < DEPTH && WITHIN.test(tree.relations[at] ?? ""); step++) {
    const head = tree.heads[at]!;
    const isTopic = /^(obj|nmod|[cx]comp)/.test(tree.relations[at]!) || tree.upos[head] === "NOUN";
    if (isTopic && head < at && discussing.has(tree.lemmas[head] ?? "")) return true;
    if (tree.upos[head] === "VERB" && tree.xpos[head] !== "VBG") return false;
    at = head;
  }
  return false;
}

function isNounTold(scene: Scene, sentence: number, tree: Tree, anchor: number, context: Context): boolean {
  const { roles, telling, occasions, frames } = context.language.events;
  const first = firstOf(tree, anchor, roles);
  const head = tree.heads[first] ?? -1;
  const relation = tree.relations[first] ?? "";
  const verb = tree.lemmas[head] ?? "";
  if (relation === "nsubj" && tree.upos[head] === "VERB") return isHappening(scene, sentence, tree, anchor, context);
  if (/^obl/.test(relation) && isSetting(scene, sentence, tree, anchor, context)) return false;
  if (ALONE.test(relation) || roles.lightVerbs.has(verb) || telling.has(verb)) return true;
  if (relation === "nmod" && occasions.has(verb)) return true;
  if (!/^(obl|nmod)/.test(relation)) return false;
  if (relation === "nmod" && isTopicOf(scene, sentence, tree, anchor, context)) return false;
  return (
    marksOf(scene, sentence, anchor, "case").some((word) => frames.has(word)) &&
    !isSetting(scene, sentence, tree, anchor, context)
  );
}

/** "The talks ended", but not "its support for Chad keeps it afloat": that tells what an attitude does, and not that it was shown. */
function isHappening(scene: Scene, sentence: number, tree: Tree, anchor: number, context: Context): boolean {
  const { stative, attitudes, roles } = context.language.events;
  const verb = tree.lemmas[tree.heads[firstOf(tree, anchor, roles)] ?? -1] ?? "";
  const isTold = !stative.has(verb) && !attitudes.has(tree.lemmas[anchor] ?? "");
  return isTold && !isSupposed(scene, sentence, tree, anchor, context);
}

/** "An attack on Chad would have consequences": one that nobody has made. */
function isSupposed(scene: Scene, sentence: number, tree: Tree, anchor: number, { language }: Context): boolean {
  const { befalling, settings, indefinite } = language.events;
  const lemma = tree.lemmas[anchor] ?? "";
  const isAny = (tree.children[anchor] ?? []).some(
    (child) => tree.relations[child] === "det" && indefinite.has(tree.lemmas[child] ?? ""),
  );
  const isBlow = befalling.has(lemma) || settings.has(lemma);
  return isAny && isBlow && scene.assertions.of(sentence, tree.heads[anchor] ?? -1) !== "actual";
}

/** A war that frames what is told ("made gains in the fight"), unless it has a date. */
function isSetting(scene: Scene, sentence: number, tree: Tree, anchor: number, context: Context): boolean {
  const { settings } = context.language.events;
  return settings.has(tree.lemmas[anchor] ?? "") && governingTime(scene, sentence, anchor, context) === null;
}

/** "Discussed trade and the support for Chad", "a wave of strikes": the noun by which the others hang on the verb. */
function firstOf(tree: Tree, token: number, words: RoleWords): number {
  let at = token;
  for (let step = 0; step < STEPS && tree.relations[at] === "conj"; step++) {
    const head = tree.heads[at] ?? -1;
    if (tree.upos[head] !== "NOUN") return at;
    at = head;
  }
  return wholeOf(tree, at, words);
}

/** "An update on support for Chad": what another noun is about, unless that is a meeting. */
function isTopicOf(scene: Scene, sentence: number, tree: Tree, anchor: number, { language }: Context): boolean {
  const { topics, roles } = language.events;
  const isNoun = tree.upos[tree.heads[anchor] ?? -1] === "NOUN";
  const marks = marksOf(scene, sentence, anchor, "case");
  return isNoun && !roles.meetings.has(tree.lemmas[anchor] ?? "") && marks.every((word) => topics.has(word));
}

/** "Accused Chad of arming rebels" tells the accusation, and not that they were armed. */
function isBlamed({ document }: Scene, sentence: number, tree: Tree, anchor: number, { language }: Context): boolean {
  const { accusing, accused } = language.events;
  const tokens = document.sentences[sentence]?.tokens ?? [];
  let clause = anchor;
  for (let step = 0; step < STEPS && tree.relations[clause] === "conj"; step++) clause = tree.heads[clause] ?? -1;
  if (tree.upos[anchor] !== "VERB" || !accusing.has(tree.lemmas[tree.heads[clause] ?? -1] ?? "")) return false;
  return [clause - 1, ...(tree.children[clause] ?? [])].some((at) => accused.has(tokens[at]?.lower ?? ""));
}

/** "Should Oman choose to attack": a condition. */
function isInverted(tree: Tree, anchor: number): boolean {
  const head = tree.heads[anchor] ?? -1;
  const isModal = tree.xpos[anchor] === "MD" && tree.relations[anchor] === "aux";
  return (
    isModal && (tree.children[head] ?? []).some((child) => /^nsubj/.test(tree.relations[child] ?? "") && child > anchor)
  );
}

/** "We do not think that Oman should leave", "they say that Oman attacked", "no evidence that Oman attacked": not what the speaker tells. */
function isDisowned(scene: Scene, sentence: number, tree: Tree, token: number, { language }: Context): boolean {
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  for (let at = token, step = 0; step < STEPS; step++) {
    const head = tree.heads[at] ?? -1;
    if (head < 0) return false;
    if (isUnproved(tokens, tree, at, head, language) || isDoubted(tokens, tree, at, head, language)) return true;
    if (isAlleged(tree, at, head, language)) return true;
    at = head;
  }
  return false;
}

/** "Allegations that Chad helped the rebels" tell what is alleged. */
function isAlleged(tree: Tree, clause: number, head: number, { events }: Context["language"]): boolean {
  const parts = tree.children[clause] ?? [];
  const whole = tree.relations[clause] === "acl:relcl" ? /^(obj|xcomp)/ : /^(obj|xcomp|obl)/;
  const isWhole =
    parts.some((child) => whole.test(tree.relations[child] ?? "")) &&
    !parts.some((child) => tree.xpos[child]?.startsWith("W"));
  const isContent = /^(ccomp|acl)/.test(tree.relations[clause] ?? "") && tree.upos[clause] === "VERB" && isWhole;
  return isContent && tree.upos[head] === "NOUN" && events.allegations.has(tree.lemmas[head] ?? "");
}

function isDoubted(
  tokens: readonly Token[],
  tree: Tree,
  clause: number,
  head: number,
  { modality, events }: Context["language"],
): boolean {
  if (tree.relations[clause] !== "ccomp" || !events.believing.has(tree.lemmas[head] ?? "")) return false;
  return (tree.children[head] ?? []).some((child) => {
    const [word, relation] = [tokens[child]?.lower ?? "", tree.relations[child] ?? ""];
    const isNegated = modality.negators.has(word) && /^(advmod|aux)/.test(relation);
    return child < clause && (isNegated || (relation === "nsubj" && events.jointPronouns.has(word)));
  });
}

function isUnproved(
  tokens: readonly Token[],
  tree: Tree,
  clause: number,
  head: number,
  { modality, events }: Context["language"],
): boolean {
  if (!events.proofs.has(tree.lemmas[head] ?? "") || !/^(ccomp|acl|advcl)/.test(tree.relations[clause] ?? ""))
    return false;
  return isDenied(tokens, tree, head, modality.negators);
}

/** "No evidence", "has not confirmed": a negation on the word or on the one that has it. */
function isDenied(tokens: readonly Token[], tree: Tree, token: number, negators: ReadonlySet<string>): boolean {
  const isNegated = (word: number): boolean =>
    (tree.children[word] ?? []).some((child) => negators.has(tokens[child]?.lower ?? ""));
  return isNegated(token) || isNegated(tree.heads[token] ?? -1);
}

/** "If Chad attacks, Mali will send help": what is to come on a condition. */
export function isConditional(scene: Scene, { sentence, anchor }: RuleMatch, { language }: Context): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || scene.assertions.of(sentence, anchor) === "actual") return false;
  const clauses = (tree.children[anchor] ?? []).filter((child) => tree.relations[child] === "advcl");
  return clauses.some(
    (clause) =>
      marksOf(scene, sentence, clause, "mark").some((word) => language.events.asking.has(word)) ||
      (tree.children[clause] ?? []).some((child) => isInverted(tree, child)),
  );
}

/** Whether the clause of a word, or one above it, is a condition or a question told: "asked whether Oman will host the talks". */
function isAsked(scene: Scene, sentence: number, tree: Tree, token: number, asking: ReadonlySet<string>): boolean {
  for (let at = token, step = 0; at >= 0 && step < STEPS; at = tree.heads[at] ?? -1, step++) {
    if (marksOf(scene, sentence, at, "mark").some((word) => asking.has(word))) return true;
  }
  return false;
}
