import type { RuleMatch } from "../rules/match.ts";
import { isRelative, owner } from "../rules/reach.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors } from "../syntax/words.ts";
import { isKnownUnion } from "./body.ts";
import { isClub } from "./club.ts";
import { lemmaAt } from "./cue.ts";
import type { Ground } from "./ground.ts";
import { isJointAt } from "./joint.ts";

/** Whether those who do the deed of a match are told and are no states: "the firm and a consortium signed", "concluded by the shipyards". */
export function isPrivate(match: RuleMatch, ground: Ground): boolean {
  const { sentence, bindings } = match;
  const doer = doerAt(match, ground);
  const [from, to] = bindings.get("i")?.tokens ?? [0, 0];
  if (doer === null || (doer >= from && doer < to)) return false;
  return !isPublic(sentence, doer, ground.scene.syntax[sentence]!, ground);
}

/** The subject of a verb, else its agent ("signed by A"); null where the clause tells none. */
export function doerOf(tree: Tree, anchor: number): number | null {
  const children = tree.children[anchor] ?? [];
  const subject = children.find((child) => tree.relations[child] === "nsubj");
  const found = subject ?? children.find((child) => tree.relations[child] === "obl:agent") ?? null;
  if (found === null || !isRelative(tree, found)) return found;
  const noun = owner(tree, { token: found, confidence: 1 }).token;
  return noun < 0 ? null : noun;
}

/** Who does the deed of a match, or what it completes: "A and B plan to sign", "A was the first to sign"; null where the clause tells nobody. */
export function doerAt({ sentence, anchor }: RuleMatch, { scene }: Ground): number | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  let at = anchor;
  const isOpen = (token: number): boolean =>
    tree.relations[token] === "xcomp" || (tree.relations[token] === "acl" && tree.xpos[token] === "VB");
  while (doerOf(tree, at) === null && isOpen(at)) at = tree.heads[at]!;
  return doerOf(tree, at);
}

/** Whether a token stands in words for a party. */
export function isPartyAt(sentence: number, token: number, { memory }: Ground): boolean {
  return memory.partiesIn(sentence).some(({ tokens: [from, to] }) => from <= token && token < to);
}

/** The doer of a deed, else of the clauses that tell of it; documents that are signed are none. */
export function doerOn(tree: Tree, anchor: number): number | null {
  const path = ancestors(tree, anchor);
  for (const at of path) {
    const doer = doerOf(tree, at);
    if (doer !== null && !path.includes(doer)) return doer;
  }
  return null;
}

/** Whether a doer stands for several: "they", "the leaders", "both sides", a list. */
export function isJointDoer(sentence: number, token: number, { scene, context }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const { relations, events } = context.language;
  const { tokens } = scene.document.sentences[sentence]!;
  if (isJointAt(tokens, token, relations.partnerships)) return true;
  const { lower } = tokens[token]!;
  const lemma = lemmaAt({ tokens, tree }, token);
  const isSeveral = lemma !== lower && (events.officials.has(lemma) || relations.partnerships.jointNouns.has(lower));
  return isSeveral || (tree?.children[token] ?? []).some((child) => tree!.relations[child] === "conj");
}

/** A party, a person, a pronoun, words for both, or an official noun ("the presidents") that no number above two counts. */
function isPublic(sentence: number, token: number, tree: Tree, ground: Ground): boolean {
  const { scene, context } = ground;
  const listed = (tree.children[token] ?? []).filter((child) => /^(conj|nmod$|appos)/.test(tree.relations[child]!));
  if ([token, ...listed].some((one) => isFirm(sentence, one, tree, ground))) return false;
  const { relations, events } = context.language;
  const { tokens } = scene.document.sentences[sentence]!;
  const isPerson = scene.cast
    .inSentence(sentence)
    .some(({ entity, tokens: [from, to] }) => entity.startsWith("person:") && from <= token && token < to);
  const stands = isPerson || isPartyAt(sentence, token, ground);
  const isTheirs = (tree.children[token] ?? []).some((child) =>
    relations.partnerships.jointWords.has(tokens[child]!.lower),
  );
  const isBoth = isTheirs || isJointAt(tokens, token, relations.partnerships);
  if (stands || isBoth || tree.upos[token] === "PRON") return !isBody(sentence, token, tree, ground);
  if (isClub(sentence, token, ground)) return true;
  return events.officials.has(lemmaAt({ tokens, tree }, token)) && !isCounted(tree, token);
}

/** "The oil company Brovex", "heads of the bank": whether a noun names a firm, known as one or called so. */
function isFirm(sentence: number, token: number, tree: Tree, { scene, context }: Ground): boolean {
  const mention = scene.cast.at(sentence, token);
  if (mention?.entity.startsWith("state:") === true) return false;
  const { tokens } = scene.document.sentences[sentence]!;
  const { firms } = context.language.relations.objects;
  const words = [
    token,
    ...(tree.children[token] ?? []).filter((child) => /^(appos|compound|nmod:desc)/.test(tree.relations[child]!)),
  ];
  const isCalled = words.some((at) => firms.has(lemmaAt({ tokens, tree }, at)));
  return isCalled || context.reference.sort(mention?.entity ?? "") === "company";
}

/** "It signed": whether a pronoun stands for a body that is no state's and not one of states. */
function isBody(sentence: number, token: number, tree: Tree, { scene: { cast }, context }: Ground): boolean {
  const entity = tree.upos[token] === "PRON" ? (cast.at(sentence, token)?.entity ?? "") : "";
  if (isKnownUnion(entity, { context })) return false;
  return /^(org|group):/.test(entity) && !(cast.actsFor(entity) ?? "").startsWith("state:");
}

/** "20 nations", "the leaders of 20 nations". */
function isCounted(tree: Tree, token: number): boolean {
  const children = tree.children[token] ?? [];
  const owned = children.filter((child) => tree.relations[child] === "nmod");
  return [...children, ...owned.flatMap((child) => tree.children[child] ?? [])].some(
    (child) => tree.relations[child] === "nummod" && tree.lemmas[child]?.toLowerCase() !== "two",
  );
}
