import type { Tree } from "../syntax/tree.ts";
import { childOf, isCopular, isPronounOwner } from "../syntax/words.ts";
import { OMITTED, type Reach, relative } from "./reach.ts";
import type { RoleWords } from "./roles.ts";

/** Words that tell who controls a clause without a subject. */
export type ControlWords = Pick<
  RoleWords,
  | "subjectControl"
  | "objectMarks"
  | "aims"
  | "meetings"
  | "persons"
  | "servants"
  | "ordering"
  | "infinitive"
  | "about"
  | "utterances"
  | "minded"
  | "dates"
  | "likewise"
>;

/** How far a subject is inherited from clause to clause. */
const DEPTH = 6;

export function isVerb(tree: Tree, token: number): boolean {
  return tree.upos[token] === "VERB" || tree.upos[token] === "AUX";
}

/** Whether the grammatical subject suffers the deed. */
export function isPassive(tree: Tree, token: number): boolean {
  const relations = (tree.children[token] ?? []).map((child) => tree.relations[child]);
  if (relations.some((relation) => relation === "aux:pass" || relation === "nsubj:pass")) return true;
  if (tree.xpos[token] !== "VBN" || relations.includes("nsubj") || relations.includes("aux")) return false;
  const relation = tree.relations[token];
  if (relation === "acl" && relations.includes("obj")) return false;
  if (relation === "conj") return isPassive(tree, tree.heads[token] ?? -1);
  return relation === "acl" || relation === "advcl" || relation === "amod" || relation === "xcomp";
}

/** The grammatical subject: the verb's own, or inherited from the clause it hangs on. */
export function subjectOf(tree: Tree, token: number, words: ControlWords, depth: number = DEPTH): Reach | null {
  const children = tree.children[token] ?? [];
  const own =
    children.find((child) => /^nsubj/.test(tree.relations[child] ?? "")) ??
    children.find((child) => isReported(tree, token, child));
  if (own !== undefined) return meant(tree, token, { token: own, confidence: tree.confidence[own] ?? 0 }, words);
  const head = tree.heads[token] ?? -1;
  if (isLineVerb(tree, token)) return { token: OMITTED, confidence: 1 };
  if (head < 0 || depth === 0) return null;
  const inherited = inherit(tree, token, head, words, depth - 1);
  return inherited && { token: inherited.token, confidence: inherited.confidence * (tree.confidence[token] ?? 0) };
}

/** "Welcome the treaty", "2. condemned the raid": the verb of a line without a subject. */
export function isLineVerb(tree: Tree, token: number): boolean {
  if (tree.relations[token] !== "root" || !/^VB[DNP]?$/.test(tree.xpos[token] ?? "")) return false;
  const isOther = tree.upos.slice(0, token).some((upos) => !/^(PUNCT|NUM|SYM|X)$/.test(upos));
  const hasSubject = (tree.children[token] ?? []).some((child) =>
    /^(nsubj|aux|cop|expl)/.test(tree.relations[child] ?? ""),
  );
  return !isOther && !hasSubject;
}

/** The noun of which a relative clause tells; "people in Chad, which left": the name alone, for which its pronoun stands. */
function meant(tree: Tree, verb: number, subject: Reach, { persons }: ControlWords): Reach {
  const reach = relative(tree, verb, subject);
  const isOther = tree.xpos[subject.token] === "WDT" && persons.has(tree.lemmas[reach.token] ?? "");
  return isOther && reach.token < nameBefore(tree, subject.token) ? subject : reach;
}

/** The name before the comma of a relative clause: "Chad" of "people in Chad, which left"; -1 when no name stands there. */
export function nameBefore(tree: Tree, pronoun: number): number {
  const isName = tree.lemmas[pronoun - 1] === "," && tree.upos[pronoun - 2] === "PROPN";
  return isName ? pronoun - 2 : -1;
}

/** "Peru says it is willing": a pronoun that was taken for an expletive. */
function isReported(tree: Tree, token: number, child: number): boolean {
  return tree.relations[child] === "expl" && tree.xpos[child] === "PRP" && tree.relations[token] === "ccomp";
}

function inherit(tree: Tree, token: number, head: number, words: ControlWords, depth: number): Reach | null {
  const relation = tree.relations[token] ?? "";
  if (relation.startsWith("acl")) return ofNoun(tree, token, head, words, depth);
  if (relation === "advcl" && (/^VB[DPZ]$/.test(tree.xpos[token] ?? "") || isTopic(tree, token, words))) return null;
  if (relation === "advcl" && isManner(tree, token, words)) return null;
  if (isOfDoer(tree, token, head, words)) return subjectOf(tree, tree.heads[head] ?? -1, words, depth);
  if (relation === "xcomp" || relation === "advcl") {
    const controller = controls(tree, token, head, words);
    return controller ?? subjectOf(tree, head, words, depth);
  }
  return relation === "conj" || relation === "parataxis" ? ofClauseBefore(tree, token, head, words, depth) : null;
}

/** "Chad blamed Niger for shelling a village, calling it a crime": words behind a comma go on with who blames. */
function isOfDoer(tree: Tree, token: number, head: number, { minded, objectMarks }: ControlWords): boolean {
  const isBehind = tree.relations[token] === "advcl" && tree.xpos[token] === "VBG" && tree.lemmas[token - 1] === ",";
  if (!isBehind || !minded.has(tree.lemmas[token] ?? "") || tree.xpos[head] !== "VBG") return false;
  const mark = childOf(tree, head, "mark");
  return mark !== undefined && objectMarks.has(tree.lemmas[mark] ?? "");
}

/** "Chad met Niger and signed …": the subject of the clause that goes on. */
function ofClauseBefore(tree: Tree, token: number, head: number, words: ControlWords, depth: number): Reach | null {
  const isPlain = tree.xpos[token] === "VBD" || tree.xpos[token] === "VBZ";
  if ((tree.relations[token] === "parataxis" && isPlain) || isBehindStop(tree, head, token)) return null;
  if (isGiven(tree, token, head)) return null;
  if (isOfSpeaker(tree, head, token, words)) return subjectOf(tree, sayingOf(tree, head), words, depth);
  return isVerb(tree, head) || tree.upos[head] === "ADJ" || tree.upos[head] === "NOUN"
    ? subjectOf(tree, head, words, depth)
    : null;
}

/** "Was summoned and handed a note": a past behind a passive may be one more of it. */
function isGiven(tree: Tree, token: number, head: number): boolean {
  const hasObject = childOf(tree, token, "obj") !== undefined;
  return tree.xpos[token] === "VBD" && hasObject && isVerb(tree, head) && isPassive(tree, head);
}

/** "Voiced concern over fighting in Mali": what words are about, whoever says them. */
function isTopic(tree: Tree, token: number, { about, objectMarks }: ControlWords): boolean {
  return (tree.children[token] ?? []).some((child) => {
    const word = tree.lemmas[child] ?? "";
    return /^(mark|case)$/.test(tree.relations[child] ?? "") && about.includes(word) && !objectMarks.has(word);
  });
}

/** "To close the deal, as outlined by Mali": what is done as others did it. */
function isManner(tree: Tree, token: number, { likewise }: ControlWords): boolean {
  const isLike = (child: number): boolean => tree.relations[child] === "mark" && likewise.has(tree.lemmas[child] ?? "");
  return tree.xpos[token] === "VBN" && (tree.children[token] ?? []).some(isLike);
}

/** "Chad protested; Niger, however, paid": what stands behind a semicolon has a subject of its own, though the tree has lost it. */
function isBehindStop(tree: Tree, head: number, token: number): boolean {
  const stop = tree.lemmas.lastIndexOf(";", token - 2);
  return stop > head && /^(PROPN|NOUN|DET)$/.test(tree.upos[stop + 1] ?? "");
}

/** "Chad said the deal did not matter and urged …", "that it will be a gate and voiced …": a past tense beside another form goes on with who said it. */
function isOfSpeaker(tree: Tree, head: number, token: number, { minded }: ControlWords): boolean {
  const above = sayingOf(tree, head);
  const isToBe = (tree.children[head] ?? []).some(
    (child) => tree.relations[child] === "cop" && tree.xpos[child] === "VB",
  );
  // "Had opened fire and overrun a post" goes on, "had failed and urged restraint" does not.
  const isPerfect = tree.xpos[head] === "VBN" && !isPassive(tree, head) && !minded.has(tree.lemmas[token] ?? "");
  const isOther = /^VBN?$/.test(tree.xpos[head] ?? "") || isToBe || isSetOff(tree, token);
  const isBehind = above < token && tree.xpos[above] === "VBD";
  return isBehind && isOther && !isPerfect && /^VB[DN]$/.test(tree.xpos[token] ?? "");
}

/** The verb whose words a clause is: "told" of "told reporters that it was late", the clause of which may be tied to the hearers; else -1. */
function sayingOf(tree: Tree, clause: number): number {
  const above = tree.heads[clause] ?? -1;
  if (tree.relations[clause] === "ccomp") return above;
  const hasMark = (tree.children[clause] ?? []).some((child) => tree.relations[child] === "mark");
  const isHeard = tree.relations[clause] === "acl" && hasMark && /^i?obj$/.test(tree.relations[above] ?? "");
  return isHeard ? (tree.heads[above] ?? -1) : -1;
}

/** "…, and called on Mali": a mark stands before "and". */
function isSetOff(tree: Tree, token: number): boolean {
  const joint = (tree.children[token] ?? []).find((child) => tree.relations[child] === "cc") ?? -1;
  return tree.upos[joint - 1] === "PUNCT";
}

/** "Urged Iran to sign", "accused Iran of attacking": the object of the higher verb acts. */
function controls(tree: Tree, token: number, head: number, words: ControlWords): Reach | null {
  if (!isVerb(tree, head) || words.subjectControl.has(tree.lemmas[head] ?? "")) return null;
  const marks = (tree.children[token] ?? [])
    .filter((child) => tree.relations[child] === "mark")
    .map((child) => tree.lemmas[child]);
  const byObject = tree.relations[token] === "xcomp" || marks.some((mark) => words.objectMarks.has(mark ?? ""));
  if (!byObject || isPassive(tree, head)) return null;
  const before = (tree.children[head] ?? []).filter((child) => child < token);
  const object =
    before.find((child) => tree.relations[child] === "obj") ??
    before.find((child) => tree.relations[child] === "iobj") ??
    (tree.relations[token] === "xcomp" ? undefined : before.find((child) => isAimedAt(tree, child, words)));
  if (object === undefined || isOwnServant(tree, object, words)) return null;
  return { token: object, confidence: tree.confidence[object] ?? 0 };
}

/** "Lashed out at Iran for seizing a ship": at whom a verb is aimed. */
function isAimedAt(tree: Tree, token: number, { aims }: ControlWords): boolean {
  const isCase = (child: number): boolean => tree.relations[child] === "case" && aims.has(tree.lemmas[child] ?? "");
  return tree.relations[token] === "obl" && (tree.children[token] ?? []).some(isCase);
}

/** "Ordered the navy to leave", "told his envoy to sign": those who act for the subject, which does it by them. */
export function isOwnServant(
  tree: Tree,
  object: number,
  { servants, ordering }: Pick<RoleWords, "servants" | "ordering">,
): boolean {
  const head = tree.heads[object] ?? -1;
  if (!servants.has(tree.lemmas[object] ?? "") || !/^i?obj$/.test(tree.relations[object] ?? "")) return false;
  const [first, other] = (tree.children[object] ?? []).filter(
    (child) => !/^(amod|compound)$/.test(tree.relations[child] ?? "") || tree.upos[child] === "PROPN",
  );
  if (first === undefined || other !== undefined) return false;
  const isOrdered = ordering.has(tree.lemmas[head] ?? "") && tree.relations[first] === "det";
  return isOrdered || isPronounOwner(tree, first);
}

/** "Voted on a resolution to leave": the phrase right behind a verb without an object, unless it is about what others do. */
function isDecided(tree: Tree, noun: number, verb: number, words: ControlWords): boolean {
  if (tree.relations[noun] !== "obl" || isTopic(tree, noun, words)) return false;
  const isNext = (tree.children[noun] ?? []).some((child) => child === verb + 1 && tree.relations[child] === "case");
  return isNext && !(tree.children[verb] ?? []).some((child) => tree.relations[child] === "obj");
}

/** Whether a verb has the mark of an infinitive. */
export function isInfinitive(tree: Tree, verb: number, { infinitive }: Pick<RoleWords, "infinitive">): boolean {
  return (tree.children[verb] ?? []).some(
    (child) => tree.relations[child] === "mark" && tree.lemmas[child] === infinitive,
  );
}

/** "In a statement condemning Mali, Chad …": who says it acts, or whose it is. */
function speaker(tree: Tree, token: number, noun: number, words: ControlWords, depth: number): Reach | null {
  if (tree.xpos[token] !== "VBG" || !words.utterances.has(tree.lemmas[noun] ?? "")) return null;
  const before = (tree.children[noun] ?? []).filter((child) => child < token);
  const owner = before.find((child) => tree.relations[child] === "nmod:poss");
  if (owner !== undefined) return { token: owner, confidence: tree.confidence[owner] ?? 0 };
  const verb = tree.heads[noun] ?? -1;
  const isOfVerb = /^(obj|obl)/.test(tree.relations[noun] ?? "") && verb >= 0 && isVerb(tree, verb);
  const isOfOthers = before.some((child) => tree.relations[child] === "nmod" && !isDate(tree, child, words));
  return isOfVerb && !isOfOthers && !isPassive(tree, verb) ? subjectOf(tree, verb, words, depth) : null;
}

function isDate(tree: Tree, token: number, { dates }: ControlWords): boolean {
  return dates.has(tree.lemmas[token]?.toLowerCase() ?? "");
}

/** A participle or relative clause tells of its noun; an infinitive ("the decision to leave") of the noun's owner. */
function ofNoun(tree: Tree, token: number, head: number, words: ControlWords, depth: number): Reach | null {
  if (!isInfinitive(tree, token, words))
    return speaker(tree, token, head, words, depth) ?? { token: head, confidence: 1 };
  const owner = (tree.children[head] ?? []).find(
    (child) => tree.relations[child] === "nmod:poss" || tree.relations[child] === "amod",
  );
  if (owner !== undefined && tree.relations[owner] === "nmod:poss")
    return { token: owner, confidence: tree.confidence[owner] ?? 0 };
  if (tree.relations[head] !== "xcomp" && isCopular(tree, head)) return subjectOf(tree, head, words, depth);
  const verb = tree.heads[head] ?? -1;
  const isOfVerb = /^(obj|nsubj|xcomp)/.test(tree.relations[head] ?? "") || isDecided(tree, head, verb, words);
  return verb >= 0 && isOfVerb && isVerb(tree, verb) ? subjectOf(tree, verb, words, depth) : null;
}
