import type { Assertion } from "@dragoman/model";
import type { Context } from "./context.ts";
import { isDismissed } from "./dismissal.ts";
import type { ModalCue, ModalityLexicon } from "./modality.ts";
import { introduced, type Refusal, refusalOf } from "./refusal.ts";
import type { RoleWords } from "./rules/roles.ts";
import { isIndicative, isTold } from "./stated.ts";
import type { Syntax, Tree } from "./syntax/tree.ts";
import type { Document, Sentence } from "./text/document.ts";
import { isHopedOfOther, ordersOwn, wantsOther } from "./wish.ts";

/** The status of each clause, by the token that heads it. */
export interface Assertions {
  /** Value of the clause in which a token stands. */
  of(sentence: number, token: number): Assertion;
  /** What a negated clause says beyond a mere "did not", which is null. */
  refusal(sentence: number, token: number): Refusal | null;
}

/** One sentence as its clauses are judged. */
export interface Clause {
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly lexicon: ModalityLexicon;
  readonly roles: RoleWords;
}

const STEPS = 8;

/** Judges clauses when asked; scope is the clause, not the sentence. */
export function assess(document: Document, syntax: Syntax, context: Context): Assertions {
  const known = new Map<number, Assertion>();
  return {
    of(index, token) {
      const tree = syntax[index] ?? null;
      const sentence = document.sentences[index];
      if (tree === null || sentence === undefined) return "actual";
      const key = sentence.span[0] * 2 ** 20 + token;
      const value = known.get(key) ?? judge({ sentence, tree, ...wordsOf(context) }, token);
      known.set(key, value);
      return value;
    },
    refusal(index, token) {
      const tree = syntax[index] ?? null;
      const sentence = document.sentences[index];
      return tree === null || sentence === undefined ? null : refusalOf({ sentence, tree, ...wordsOf(context) }, token);
    },
  };
}

function wordsOf({ language }: Context): Pick<Clause, "lexicon" | "roles"> {
  return { lexicon: language.modality, roles: language.events.roles };
}

/** Climbs from the word to the heads whose tense and mood it shares; the lowest cue decides. */
function judge(clause: Clause, token: number): Assertion {
  let at = token;
  let value: Assertion = "actual";
  for (let step = 0; step < STEPS; step++) {
    value = strongest(value, own(clause, at));
    const head = clause.tree.heads[at] ?? -1;
    if (head < 0 || isPerformed(clause, at, head)) return value;
    const relation = clause.tree.relations[at] ?? "";
    value = strongest(value, isDismissed(clause, head, relation) ? "denied" : governed(clause, at, head, relation));
    if (!sharesMood(clause, at, head, relation)) return value;
    at = head;
  }
  return value;
}

/** "I would like to thank", "let me congratulate": it is done by being said, unless it is denied. */
function isPerformed({ sentence, tree, lexicon }: Clause, token: number, head: number): boolean {
  const isWished = lexicon.wishing.has(tree.lemmas[head]?.toLowerCase() ?? "");
  const isSaid = lexicon.performing.has(tree.lemmas[token]?.toLowerCase() ?? "");
  if (!isWished || !isSaid || !/^(xcomp|ccomp|acl|advcl)$/.test(tree.relations[token] ?? "")) return false;
  return !(tree.children[head] ?? []).some((child) => lexicon.negators.has(sentence.tokens[child]?.lower ?? ""));
}

/**
 * A negation below a plan is a planned negation: the outer cue counts only where the inner one says nothing; "should stop
 * attacking", "urged it to attend the next summit" and "hoped that it would attend" are asked for all the same, and "a planned
 * visit was cancelled" and "failed to agree to sign" tell of nothing to come.
 */
function strongest(inner: Assertion, outer: Assertion): Assertion {
  const isAsked = outer === "requested" && inner !== "denied";
  const isUndone = outer === "negated" && inner === "planned";
  return inner === "actual" || isAsked || isUndone ? outer : inner;
}

/** Cues among the word's own dependents; a negation outweighs the rest. */
function own(clause: Clause, token: number): Assertion {
  let value = introduced(clause, token);
  for (const child of clause.tree.children[token] ?? []) {
    const cue = ofDependent(clause, child);
    if (cue === "negated") return cue;
    value = strongest(value, cue);
  }
  return value === "actual" ? infinitive(clause, token) : value;
}

function ofDependent(clause: Clause, token: number): Assertion {
  const { sentence, tree, lexicon } = clause;
  const lower = sentence.tokens[token]?.lower ?? "";
  switch (withoutSubtype(tree.relations[token] ?? "")) {
    case "aux":
      return isBackshifted(clause, token) ? "planned" : (lexicon.auxiliaries.get(lower) ?? "actual");
    case "mark":
      return ofConjunction(clause, token);
    case "amod":
    case "compound":
      return lexicon.adjectives.get(tree.lemmas[token] ?? lower) ?? lexicon.adjectives.get(lower) ?? "actual";
    case "nsubj":
    case "iobj":
      return isNegative(clause, token) ? "negated" : "actual";
    case "case":
    case "advmod":
    case "det":
    case "cc":
      return isNegation(clause, token) ? "negated" : (lexicon.adverbs.get(lower) ?? "actual");
    default:
      return "actual";
  }
}

/** What a conjunction says; "until Chad joins", "until it has joined": a verb in the present behind a word for what is to come. */
function ofConjunction({ sentence, tree, lexicon }: Clause, mark: number): Assertion {
  const lower = sentence.tokens[mark]?.lower ?? "";
  if (!lexicon.pending.has(lower)) return lexicon.marks.get(lower) ?? "actual";
  const verb = tree.heads[mark] ?? -1;
  const forms = [verb, ...(tree.children[verb] ?? []).filter((child) => /^aux/.test(tree.relations[child] ?? ""))];
  return forms.some((at) => /^VB[ZP]$/.test(tree.xpos[at] ?? "")) ? "possible" : "actual";
}

/** "Not", but not "not just". */
function isNegation({ sentence, lexicon }: Clause, token: number): boolean {
  const isLimited = lexicon.limiters.has(sentence.tokens[token + 1]?.lower ?? "");
  return !isLimited && lexicon.negators.has(sentence.tokens[token]?.lower ?? "");
}

/** "nsubj" of "nsubj:pass". */
function withoutSubtype(relation: string): string {
  const colon = relation.indexOf(":");
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** "He said the country would send troops", "was travelling to Chad", and all that it would do besides: the future of a told past. */
function isBackshifted({ sentence, tree, lexicon }: Clause, token: number): boolean {
  let verb = tree.heads[token] ?? -1;
  const isGoing =
    tree.xpos[token] === "VBD" && tree.xpos[verb] === "VBG" && lexicon.moving.has(tree.lemmas[verb] ?? "");
  for (let step = 0; step < STEPS && tree.relations[verb] === "conj"; step++) verb = tree.heads[verb] ?? -1;
  const above = tree.heads[verb] ?? -1;
  const isToCome = isGoing || lexicon.refusing.has(sentence.tokens[token]?.lower ?? "");
  if (!isToCome || tree.relations[verb] !== "ccomp") return false;
  return tree.xpos[above] === "VBD" || tree.xpos[above] === "VBN" || tree.xpos[above] === "VBG";
}

/** "Neither country signed", "none of them signed", "not one of them signed". */
function isNegative({ sentence, tree, lexicon }: Clause, token: number): boolean {
  const negates = (at: number): boolean => lexicon.negators.has(sentence.tokens[at]?.lower ?? "");
  const words = tree.upos[token] === "NUM" ? /^(det|cc|advmod)/ : /^(det|cc)/;
  return (
    negates(token) ||
    (tree.children[token] ?? []).some((child) => words.test(tree.relations[child] ?? "") && negates(child))
  );
}

/** "The leaders are to meet", "it is to be signed": a form of be with an infinitive; "Chad has to leave": a duty, which in the past was done unless it is told as said. */
function infinitive(clause: Clause, token: number): Assertion {
  const { sentence, tree, lexicon } = clause;
  const mark = (tree.children[token] ?? []).find(
    (child) => tree.relations[child] === "mark" && sentence.tokens[child]?.lower === lexicon.infinitive,
  );
  if (mark === undefined) return "actual";
  if (tree.xpos[token] === "VBN") return hasCopula(tree, token, mark, lexicon) ? "planned" : "actual";
  return tree.xpos[token] === "VB" ? active(clause, token) : "actual";
}

function active({ tree, lexicon }: Clause, token: number): Assertion {
  const head = tree.heads[token] ?? -1;
  const relation = tree.relations[token] ?? "";
  const isDuty = relation === "xcomp" && lexicon.obliging.has(tree.lemmas[head] ?? "");
  if (isDuty && (tree.xpos[head] !== "VBD" || tree.relations[head] === "ccomp")) return "requested";
  const copula = relation === "root" || (tree.lemmas[head] === lexicon.copula && /^(xcomp|ccomp)$/.test(relation));
  return copula || hasCopula(tree, token, token, lexicon) ? "planned" : "actual";
}

/** "Flew to Chad and was to continue", "who is to visit": a form of be before a word of the infinitive. */
function hasCopula(tree: Tree, token: number, before: number, { copula }: ModalityLexicon): boolean {
  return (tree.children[token] ?? []).some(
    (child) =>
      /^(aux(:pass)?|cop)$/.test(tree.relations[child] ?? "") && tree.lemmas[child] === copula && child < before,
  );
}

/** What the governing word makes of this one. */
function governed(clause: Clause, token: number, head: number, relation: string): Assertion {
  const { tree, lexicon } = clause;
  const { governors } = lexicon;
  const cues =
    governors.get(tree.lemmas[head]?.toLowerCase() ?? "") ?? governors.get(clause.sentence.tokens[head]!.lower);
  if (cues === undefined) return "actual";
  const link = linkOf(tree, token, relation);
  if (link === null) return "actual";
  if (relation === "advcl" && isApart(clause, token, head)) return "actual";
  const isStated = relation === "ccomp" && isTold(clause, token);
  const cue = cues.find(
    ({ over, with: particle }) =>
      (over === "both" || over === link) &&
      (particle === null ? !isAround(link, relation) : goesWith(clause, token, head, particle)),
  );
  if (cue === undefined || (isStated && cue.value === "requested")) return "actual";
  if (cue.value === "planned" && (wantsOther(clause, token, head) || isHopedOfOther(clause, token, head)))
    return turned(clause, head, { ...cue, value: "requested" });
  const isOrder = cue.value === "requested" && link === "clause" && ordersOwn(clause, token, head);
  return turned(clause, head, isOrder ? { ...cue, value: "planned" } : cue);
}

/** "When Chad signed it, Mali asked for time", "after signing it, Chad asked for time", "asked it to sign, accusing it", "avoided war by signing it": a clause that the verb does not govern. */
function isApart(clause: Clause, token: number, head: number): boolean {
  const { xpos, lemmas } = clause.tree;
  const { byDoer, following } = clause.roles;
  const before = lemmas[token - 1] ?? "";
  const isBefore = token < head && /^VB[GN]$/.test(xpos[token] ?? "");
  const isLoose = before === "," || byDoer.includes(before) || following.includes(before);
  const isBehind = token > head && xpos[token] === "VBG" && isLoose;
  return isBefore || isBehind || isIndicative(clause, token) || hasSubject(clause, token);
}

/** "Agreed on it, with Chad welcoming the talks": a clause with somebody of its own. */
function hasSubject({ tree }: Clause, token: number): boolean {
  return (tree.children[token] ?? []).some((child) => (tree.relations[child] ?? "").startsWith("nsubj"));
}

/** "Arranged it during a call": what a verb is done in or by, without a preposition of its own, does not share its mood. */
function isAround(link: "clause" | "noun", relation: string): boolean {
  return link === "noun" && relation.startsWith("obl");
}

function linkOf(tree: Tree, token: number, relation: string): "clause" | "noun" | null {
  if (/^(xcomp|ccomp|csubj|acl|advcl)/.test(relation)) return relation === "acl:relcl" ? null : "clause";
  return /^(obj|obl|nmod|nsubj:pass)$/.test(relation) && tree.upos[token] !== "PROPN" && tree.upos[token] !== "PRON"
    ? "noun"
    : null;
}

function goesWith({ sentence, tree }: Clause, token: number, head: number, particle: string): boolean {
  const stands = (parent: number): boolean =>
    (tree.children[parent] ?? []).some(
      (child) =>
        sentence.tokens[child]?.lower === particle &&
        /^(case|mark|compound:prt|advmod)/.test(tree.relations[child] ?? ""),
    );
  return stands(token) || stands(head);
}

/** "Did not deny that …" and "did not refuse to …" are no denials. */
function turned(clause: Clause, head: number, cue: ModalCue): Assertion {
  const outer = own(clause, head);
  if (outer !== "negated") return cue.value;
  return cue.value === "denied" || cue.value === "negated" ? "actual" : "negated";
}

/** Whether the word above lends this one its tense and mood. */
function sharesMood(clause: Clause, token: number, head: number, relation: string): boolean {
  const { tree, lexicon } = clause;
  if (relation === "xcomp") return true;
  if (relation === "conj") return continues(clause, token, head);
  if (tree.upos[token] === "VERB")
    return (
      relation === "advcl" && tree.xpos[token] === "VBG" && tree.upos[head] === "VERB" && !hasSubject(clause, token)
    );
  return /^(obj|obl|nsubj|nmod)/.test(relation) && lexicon.transparent.has(tree.lemmas[head]?.toLowerCase() ?? "");
}

/** Whether a coordinated word stands under the first one's auxiliaries: verbs of the same form, and no subject, auxiliary or copula of its own. */
function continues({ sentence, tree, lexicon }: Clause, token: number, head: number): boolean {
  if (tree.xpos[token] !== tree.xpos[head] && tree.upos[token] === "VERB") return false;
  return !(tree.children[token] ?? []).some(
    (child) =>
      /^(nsubj|aux|cop)/.test(tree.relations[child] ?? "") &&
      tree.xpos[child] !== "VB" &&
      sentence.tokens[child]?.lower !== lexicon.infinitive,
  );
}
