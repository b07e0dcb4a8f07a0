import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { marksOf } from "./phrase.ts";
import { governingTime } from "./time.ts";

/** How far above a word its clause is looked for. */
const STEPS = 5;

/** Relations in which a noun stands for itself. */
const ALONE = /^(root|nsubj|appos|conj|parataxis|list|dep|acl:relcl)/;

/** Whether a noun tells a deed: as subject of what happens, by a light verb, after "during" or "after", or standing alone; verbs always do. */
export function isTold(scene: Scene, { sentence, anchor }: RuleMatch, context: Context): boolean {
  const { language } = context;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return true;
  if (isAsked(scene, sentence, tree, anchor, language.events.asking)) return false;
  if (isBlamed(scene, sentence, tree, anchor, context)) return false;
  if (isInverted(tree, anchor) || isDisowned(scene, sentence, tree, anchor, context)) return false;
  return tree.upos[anchor] !== "NOUN" || isNounTold(scene, sentence, tree, anchor, context);
}

function isNounTold(scene: Scene, sentence: number, tree: Tree, anchor: number, context: Context): boolean {
  const { roles, telling, occasions, stative, settings, frames } = context.language.events;
  const head = tree.heads[anchor] ?? -1;
  const relation = tree.relations[anchor] ?? "";
  const verb = tree.lemmas[head] ?? "";
  if (relation === "nsubj" && tree.upos[head] === "VERB") return !stative.has(verb);
  if (ALONE.test(relation) || roles.lightVerbs.has(verb) || telling.has(verb)) return true;
  if (relation === "nmod" && occasions.has(verb)) return true;
  if (!/^(obl|nmod)/.test(relation)) return false;
  if (relation === "nmod" && isTopicOf(scene, sentence, tree, anchor, context)) return false;
  if (!marksOf(scene, sentence, anchor, "case").some((word) => frames.has(word))) return false;
  // A war that frames what is told is its setting, unless it has a date.
  return !settings.has(tree.lemmas[anchor] ?? "") || governingTime(scene, sentence, anchor, context) !== null;
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
  return (tree.children[clause] ?? []).some((child) => accused.has(tokens[child]?.lower ?? ""));
}

/** "Should Oman choose to attack": a condition. */
function isInverted(tree: Tree, anchor: number): boolean {
  const head = tree.heads[anchor] ?? -1;
  const isModal = tree.xpos[anchor] === "MD" && tree.relations[anchor] === "aux";
  return (
    isModal && (tree.children[head] ?? []).some((child) => /^nsubj/.test(tree.relations[child] ?? "") && child > anchor)
  );
}

/** "We do not think that Oman should leave", "they say that Oman attacked": not what the speaker tells. */
function isDisowned({ document }: Scene, sentence: number, tree: Tree, token: number, { language }: Context): boolean {
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const { modality, events } = language;
  for (let at = token, step = 0; step < STEPS; step++) {
    const head = tree.heads[at] ?? -1;
    if (head < 0) return false;
    const words = (tree.children[head] ?? []).filter((child) => child < at);
    const isDoubted = words.some(
      (child) => modality.negators.has(tokens[child]?.lower ?? "") && /^(advmod|aux)/.test(tree.relations[child] ?? ""),
    );
    const isHearsay = words.some(
      (child) => tree.relations[child] === "nsubj" && events.jointPronouns.has(tokens[child]?.lower ?? ""),
    );
    if (tree.relations[at] === "ccomp" && events.believing.has(tree.lemmas[head] ?? "") && (isDoubted || isHearsay))
      return true;
    at = head;
  }
  return false;
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
