import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import { type Complement, clauseChild, complementAt, hearerOf, REACH, taken } from "./complement.ts";
import type { Hit } from "./cues.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { FINITE, isFiniteVerb, isSpeech, openedAt, quoteAt } from "./line.ts";

/** "that", a colon or an opening mark, with nothing between but the hearer and circumstances. */
export function marked(hit: Hit, edge: number, others: ReadonlySet<number>, lexicon: SpeechLexicon): Complement | null {
  const { line } = hit;
  for (let at = pastInsertion(hit, edge, others, lexicon); at < Math.min(line.tokens.length, edge + REACH); at++) {
    const sign = signAt(hit, at, lexicon);
    if (sign === "that") return taken(hit, edge, "that", at + 1);
    if (sign === "colon") return colon(hit, edge, at);
    if (sign === "quote" && opensWords(hit, edge, at)) return taken(hit, edge, "quote", at + 1);
    if (sign === "stop" || isSpeech(line, openedAt(line, at)) || isOver(hit, edge, at, others)) return null;
  }
  return null;
}

/** "replied, according to N, that C": the "that" behind what stands between commas, or the edge. */
function pastInsertion({ line }: Hit, edge: number, others: ReadonlySet<number>, lexicon: SpeechLexicon): number {
  const { tokens, tree } = line;
  if (tokens[edge]?.form !== "," || !others.has(edge + 1)) return edge;
  const comma = tokens.findIndex(({ form }, at) => at > edge && form === ",");
  const isThat = tree?.upos[comma + 1] === "SCONJ" && lexicon.complementisers.has(tokens[comma + 1]?.lower ?? "");
  return isThat && !tree.xpos.slice(edge, comma).some((tag) => FINITE.test(tag)) ? comma + 1 : edge;
}

/** Another cue or a finite verb: what follows belongs to that. */
function isOver(hit: Hit, edge: number, at: number, others: ReadonlySet<number>): boolean {
  return at > edge && (others.has(at) || isFiniteVerb(hit.line.tree, at));
}

function signAt(hit: Hit, at: number, lexicon: SpeechLexicon): "that" | "quote" | "colon" | "stop" | null {
  const { line } = hit;
  const token = line.tokens[at] as Token;
  const quote = quoteAt(line, at);
  if (quote >= 0) return isSpeech(line, quote) ? "stop" : null;
  if (openedAt(line, at) >= 0) return "quote";
  if (token.form === ";") return "stop";
  if (token.form === ":") return "colon";
  if (!lexicon.complementisers.has(token.lower) || !isComplementiser(hit, at, lexicon)) return null;
  if (at > hit.to && belongsElsewhere(hit, at, lexicon)) return "stop";
  if (hit.form === "gerund" && hit.cue.person === "none" && isAfterNoun(hit, at)) return null;
  return isAfterObject(hit, at, lexicon) ? "stop" : "that";
}

/** "urged them to share it so that …", "noted that talks continued and that …": the clause serves a purpose or another verb. */
function isOfAnother({ line }: Hit, at: number, lexicon: SpeechLexicon): boolean {
  if (lexicon.purposes.has(line.tokens[at - 1]?.lower ?? "")) return true;
  return line.tree?.upos[at - 1] === "CCONJ";
}

/** Whether the clause is that of an infinitive, another verb or a circumstance rather than the cue's. */
function belongsElsewhere(hit: Hit, at: number, lexicon: SpeechLexicon): boolean {
  return isOfInfinitive(hit, at) || isOfAnother(hit, at, lexicon) || isOfCircumstance(hit, at);
}

/** "urged N to ensure that C": the clause belongs to what is asked. */
function isOfInfinitive({ to, cue, line: { tree } }: Hit, at: number): boolean {
  if (!cue.takes.has("infinitive")) return false;
  return tree?.xpos.slice(to, at - 1).some((tag, i) => tag === "TO" && tree.xpos[to + i + 1] === "VB") ?? false;
}

/** "C, S said on Monday, amid fears that …": the clause belongs to the noun of a circumstance behind a comma. */
function isOfCircumstance({ at: verb, to, line: { tokens, tree } }: Hit, at: number): boolean {
  if (!/^NNP?S?$/.test(tree?.xpos[at - 1] ?? "") || !hasWordsBefore(tokens, verb)) return false;
  return tokens.some(({ form }, comma) => comma >= to && comma < at && form === "," && tree?.upos[comma + 1] === "ADP");
}

/** "responding to claims that C": the clause belongs to the noun, not to the gerund. */
function isAfterNoun(hit: Hit, at: number): boolean {
  return at > hit.to && /^(?:NOUN|PROPN)$/.test(hit.line.tree?.upos[at - 1] ?? "");
}

/**
 * "mentions policies that …": the clause describes an object; only a noun of stance may come between ("expressed hope
 * that"), or "the fact".
 */
function isAfterObject(hit: Hit, at: number, lexicon: SpeechLexicon): boolean {
  const { tree } = hit.line;
  if (!tree || hit.cue.person !== "none") return false;
  const object = (tree.children[hit.at] ?? []).find(
    (child) => child >= hit.to && child < at && tree.relations[child] === "obj",
  );
  if (object === undefined) return false;
  const isFact = lexicon.facts.has((hit.line.tokens[at - 1] as Token).lower);
  return !(object === at - 1 && (isFact || hit.cue.takes.has("noun")));
}

/** A mark right after the cue or its hearer, a comma or colon, or a circumstance that no noun of the clause follows. */
function opensWords(hit: Hit, edge: number, at: number): boolean {
  const before = hit.line.tokens[at - 1]?.form ?? "";
  if (at === edge || before === "," || before === ":") return true;
  if (hit.cue.person !== "none") return hearerOf(hit, edge, at)?.[1] === at;
  const { tree } = hit.line;
  return tree !== null && clauseChild(hit, tree) >= at && isAdverbial(tree, edge, at);
}

/** Whether the tokens hold nothing but adverbs and prepositional phrases. */
function isAdverbial(tree: Tree, from: number, to: number): boolean {
  const first = tree.upos[from];
  if (first !== "ADP" && first !== "ADV" && first !== "PART") return false;
  for (let at = from; at < to; at++) if (tree.upos[at] === "VERB") return false;
  return true;
}

function colon(hit: Hit, edge: number, at: number): Complement | null {
  const { line } = hit;
  if (openedAt(line, at + 1) >= 0) return hit.cue.takes.has("quote") ? complementAt(hit, edge, "quote", at + 2) : null;
  // "concluded a treaty: …", "went on to sign it: …"
  const taken = hit.cue.person === "none" ? /^(?:xcomp|obj)$/ : /^xcomp$/;
  const isTaken = (child: number): boolean => child < at && taken.test(line.tree?.relations[child] as string);
  if ((line.tree?.children[hit.at] ?? []).some(isTaken)) return null;
  const words = line.tokens.length - at;
  return hit.cue.takes.has("quote") && words > 3 ? complementAt(hit, edge, "clause", at + 1) : null;
}

/**
 * By its tag, and "said on condition of anonymity that"; after a verb that needs a hearer, or after a name, also where the tree makes a relative pronoun of it,
 * unless it is a subject.
 */
function isComplementiser(
  { line: { tree, tokens }, cue, at: verb, to }: Hit,
  at: number,
  { secrecy, connectives }: SpeechLexicon,
): boolean {
  if (!tree || tree.upos[at] === "SCONJ" || tree.relations[at] === "mark") return true;
  const isTied = tokens[at - 1]?.form === "," && connectives.has(tokens[at - 2]?.lower ?? "") && at - 3 === to;
  if (secrecy.has(tokens[at - 1]?.lower ?? "") || isTied) return true;
  if (tree.upos[at] !== "PRON" || isLoneSubject(tree, at)) return false;
  if (at > to && cue.person === "none" && tree.relations[at] === "obj" && hasWordsBefore(tokens, verb)) return false;
  return cue.person === "required" || /^\p{Lu}/u.test(tokens[at - 1]?.form ?? "");
}

/** `Peru "will wait", its envoy said after talks that both called useful`: the words stand before a comma. */
function hasWordsBefore(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(1, verb).some(({ form }) => form === ",");
}

/** A subject beside which the verb has no other. */
function isLoneSubject(tree: Tree, at: number): boolean {
  if (!(tree.relations[at] as string).startsWith("nsubj")) return false;
  const siblings = tree.children[tree.heads[at] as number] ?? [];
  return !siblings.some((one) => one > at && (tree.relations[one] as string).startsWith("nsubj"));
}
