import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { EventLexicon } from "./lexicon.ts";

/** How far above a word the clause is looked for that says what it is for. */
const STEPS = 5;

/** Deeds of words, and meetings, which are done by whoever comes or writes for them: "called to congratulate". */
const WORDS: ReadonlySet<EventType> = new Set(["CONSULT", "SUPPORT", "AGREE", "REQUEST", "ACCUSE"]);

/**
 * Whether a deed is only what something is for or about: "efforts to secure the release", "a fund to help Chad", "its role
 * in supporting Ukraine". What somebody meets, calls or writes for is done, and so is "in what Ukraine called".
 */
export function isAim(scene: Scene, { sentence, anchor }: RuleMatch, type: EventType, { language }: Context): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return false;
  const { events } = language;
  const clause = clauseOf(tree, anchor, events);
  const relation = tree.relations[clause] ?? "";
  if (isListed(tree, anchor, clause)) return true;
  const isSaid = (tree.children[clause] ?? []).some((child) => tree.xpos[child] === "WP");
  if (!/^(acl|advcl)$/.test(relation) || isSaid) return false;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const marks = (tree.children[clause] ?? []).filter((child) => /^(mark|case)$/.test(tree.relations[child] ?? ""));
  const purpose = marks.find((child) => events.purposes.has(tokens[child]?.lower ?? ""));
  if (purpose !== undefined) return !isReached(scene, sentence, [clause, purpose], type, events);
  const mark = marks.find((child) => events.topics.has(tokens[child]?.lower ?? ""));
  return mark !== undefined && isTopic(tree, clause, mark, events);
}

/** "Its role in supporting Ukraine", "accused of helping Chad", "supports Chad in rejecting it". */
function isTopic(tree: Tree, clause: number, mark: number, events: EventLexicon): boolean {
  if (tree.relations[clause] === "acl") return !isOfSpan(tree, clause, events);
  const isOfWord = /^(NOUN|ADJ)$/.test(tree.upos[mark - 1] ?? "") || tree.xpos[mark - 1] === "VBN";
  const isOfHelp = events.helping.has(tree.lemmas[tree.heads[clause] ?? -1] ?? "") && tree.upos[mark - 1] === "PROPN";
  return !isDoneByObject(tree, clause, mark, events) && (isOfWord || isOfHelp);
}

/** "Five days of fighting between Chad and Mali": how long, or how much, is done. */
function isOfSpan({ heads, lemmas }: Tree, clause: number, { roles }: EventLexicon): boolean {
  return roles.containers.has(lemmas[heads[clause] ?? -1]?.toLowerCase() ?? "");
}

/** "Its commitment to reform and to helping Chad": a gerund beside a noun. */
function isListed(tree: Tree, anchor: number, clause: number): boolean {
  return clause !== anchor && tree.xpos[anchor] === "VBG" && /^(NOUN|PROPN)$/.test(tree.upos[clause] ?? "");
}

/** "Called to congratulate", "sent engineers to help", "sent an envoy to thank", "an order to expel": what is done by the deed above, or decided. */
function isReached(
  { syntax, assertions }: Scene,
  sentence: number,
  [clause, mark]: readonly [number, number],
  type: EventType,
  events: EventLexicon,
): boolean {
  const tree = syntax[sentence]!;
  const lemmaOf = (token: number): string => tree.lemmas[token]?.toLowerCase() ?? "";
  const head = tree.heads[clause] ?? -1;
  const isOfNoun = tree.relations[clause] === "acl";
  const value = assertions.of(sentence, head);
  if (isOfNoun && isCounted(tree, head, events)) return value === "actual";
  // "Announced its decision to leave": the decision is told, though what is announced is mostly to come.
  if (value !== "actual" && !(value === "planned" && isOfNoun)) return false;
  if (events.decisions.has(lemmaOf(head)) || events.decisions.has(lemmaOf(mark - 1))) return true;
  const verb = lemmaOf(isOfNoun ? (tree.heads[head] ?? -1) : head);
  if (isOfNoun) return WORDS.has(type) && events.roles.servants.has(lemmaOf(head)) && events.sending.has(verb);
  return doing(type, events)?.has(verb) ?? false;
}

/** The verbs that tell as done what they are done for. */
function doing(type: EventType, { using, sending, reaching }: EventLexicon): ReadonlySet<string> | null {
  if (type === "ASSAULT") return using;
  if (type === "AID") return sending;
  return WORDS.has(type) ? reaching : null;
}

/** "Became the latest country to recognise": one of a row of those who do it; no "first step to". */
function isCounted(tree: Tree, noun: number, { firsts }: EventLexicon): boolean {
  const isObject = /^(obj|obl)/.test(tree.relations[noun] ?? "");
  return !isObject && (tree.children[noun] ?? []).some((child) => firsts.has(tree.lemmas[child] ?? ""));
}

/** The first of the coordinated or chained verbs in which a word stands: "to continue supporting and arming". */
function clauseOf(tree: Tree, anchor: number, { roles }: EventLexicon): number {
  let at = anchor;
  for (let step = 0; step < STEPS; step++) {
    const head = tree.heads[at] ?? -1;
    const relation = tree.relations[at] ?? "";
    const isLight = /^(obj|obl|nsubj:pass)$/.test(relation) && roles.lightVerbs.has(tree.lemmas[head] ?? "");
    const isChained = relation === "conj" || (relation === "xcomp" && tree.upos[head] === "VERB");
    if (head < 0 || (!isLight && !isChained)) return at;
    at = head;
  }
  return at;
}

/** "Thanked Chad for releasing them", "accused Chad of attacking": the object of the higher verb has done it. */
function isDoneByObject(tree: Tree, clause: number, mark: number, { roles }: EventLexicon): boolean {
  const siblings = tree.children[tree.heads[clause] ?? -1] ?? [];
  return (
    roles.objectMarks.has(tree.lemmas[mark] ?? "") &&
    siblings.some((child) => tree.relations[child] === "obj" && child < mark)
  );
}
