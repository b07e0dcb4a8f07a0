import type { Tree } from "../syntax/tree.ts";
import { agents } from "./agents.ts";
import type { FoundPronoun } from "./found.ts";
import type { Ledger, Trail } from "./ledger.ts";
import type { Line } from "./line.ts";
import { personMeant } from "./persons.ts";
import { isReason, praisedAt } from "./praise.ts";
import { backwards, isOneOfSeveral, stateOf } from "./recall.ts";

const NOBODY: ReadonlySet<string> = new Set();

/** Whom "he", "she" or "it" means; null unless one alone is near and fits. */
export function resolvePronoun(ledger: Ledger, line: Line, pronoun: FoundPronoun): string | null {
  const { who } = pronoun.use;
  if (who === "many" || (who === "thing" && isEmpty(line, pronoun.from))) return null;
  return who === "thing" ? thing(ledger, line, pronoun.from) : personMeant(ledger, line, pronoun, who);
}

/** "It was clear that", "it is a challenge": the pronoun need not mean anybody, nor does it where no tree tells. */
function isEmpty({ tree, names }: Line, at: number): boolean {
  if (!tree) return true;
  if (tree.relations[at]?.startsWith("nmod")) return false;
  const head = tree.heads[at]!;
  if (names.epithets.standings.has(tree.lemmas[head] ?? "")) return false;
  return (
    tree.relations[at] === "expl" ||
    (head >= 0 && tree.children[head]!.some((child) => tree.relations[child] === "cop"))
  );
}

/** The only state or organisation before it in the sentence, else the one that opened the sentence before, as in "Peru accused it of lying". */
function thing(ledger: Ledger, line: Line, token: number): string | null {
  const here = thingsHere(ledger, line, token);
  const acting = actorsOn(ledger, line, token);
  const others = here.filter((entity) => !acting.has(entity));
  const isGiven = isAddressed(line, token);
  if (here.length === 1 && others.length === 0) return isGiven ? patientBefore(ledger, line.index - 1, acting) : null;
  if (here.length === 1 || (others.length === 1 && isGiven)) return others[0] ?? null;
  if (here.length > 1)
    return (
      praised(ledger, line, token) ??
      loneState(ledger, line, token, here) ??
      higherSubject(ledger, line, token) ??
      ownSubject(ledger, line, token)
    );
  return token > 1 && !isMainSubject(line, token) ? null : subjectBefore(ledger, line.index - 1);
}

/** States and organisations before a token in its sentence. */
function thingsHere(ledger: Ledger, line: Line, token: number): readonly string[] {
  const here: string[] = [];
  for (const entry of backwards(ledger, line.index, token)) {
    if (entry.sentence !== line.index) break;
    if (isThing(entry) && !isInsider(line, entry) && !here.includes(entry.entity)) here.push(entry.entity);
  }
  return here;
}

/** Who does something to "it" in its own clause, and is not meant: "Chad praised Mali and promised it two ships". */
function actorsOn(ledger: Ledger, line: Line, token: number): ReadonlySet<string> {
  const use = line.names.epithets.pronouns.get(line.tokens[token]!.lower);
  return use?.reflexive || line.tree?.relations[token] === "nmod:poss" ? NOBODY : agents(ledger, line, token + 1);
}

/** "Promised it ships", "urged it to sign", "accused it of lying", "thanked it for ships", "called on it": done to somebody and to no thing. */
function isAddressed(line: Line, token: number): boolean {
  const { tree } = line;
  const relation = tree?.relations[token] ?? "";
  if (relation !== "obj") return relation === "iobj" || relation === "obl";
  const verb = tree!.heads[token]!;
  const isPraise = line.names.epithets.praising.has(tree!.lemmas[verb] ?? "");
  return tree!.children[verb]!.some(
    (child) =>
      child > token &&
      (/^(xcomp|advcl)/.test(tree!.relations[child]!) ||
        (isPraise && tree!.relations[child] === "obl" && isReason(line, child))),
  );
}

/** "Chad praised Mali. N'Djamena promised it two ships": who is no actor here, the subject of a sentence or else the only other one. */
function patientBefore(ledger: Ledger, sentence: number, acting: ReadonlySet<string>): string | null {
  const subject = subjectBefore(ledger, sentence);
  if (subject === null || !acting.has(subject)) return subject;
  const things = ledger.trail.filter(
    (entry) => entry.sentence === sentence && isThing(entry) && !acting.has(entry.entity),
  );
  const [only, ...others] = new Set(things.map(({ entity }) => entity));
  return only !== undefined && others.length === 0 ? only : null;
}

/** The only state or organisation that is a subject in a sentence, else the one that opens it, unless others stand beside it. */
function subjectBefore(ledger: Ledger, sentence: number): string | null {
  const before = ledger.trail.filter((entry) => entry.sentence === sentence && isThing(entry));
  const subjects = new Set(before.filter(({ isSubject }) => isSubject).map(({ entity }) => entity));
  if (subjects.size === 1) return [...subjects][0]!;
  const [first] = before;
  return first && first.token <= 1 && !isOneOfSeveral(ledger, first) ? first.entity : null;
}

/** "Congratulated Chad on its chairmanship", "thanked Peru for its help": the object of such a verb. */
function praised(ledger: Ledger, line: Line, token: number): string | null {
  const object = praisedAt(line, token);
  const found = object === null ? undefined : mentionOver(ledger, line.index, object);
  return found ? stateOf(ledger, found.entity) : null;
}

/** "Chad chairs the Council; it took over in May", "Chad joined a year after it left": the subject, among organisations or in a clause that serves the main one. */
function loneState(ledger: Ledger, { index, tree }: Line, token: number, near: readonly string[]): string | null {
  const states = near.filter((entity) => entity.startsWith("state:"));
  if (states.length === 0 || tree?.relations[token] !== "nsubj") return null;
  const isAside = tree.relations[tree.heads[token]!]?.startsWith("advcl") ?? false;
  const subjects = states.filter((state) =>
    ledger.trail.some((entry) => entry.sentence === index && entry.entity === state && entry.isSubject),
  );
  return subjects.length === 1 && (isAside || states.length === 1) ? subjects[0]! : null;
}

/** "as Chad looks beyond the bloc, which it joined in 2015": the subject of the clause above a relative one. */
function higherSubject(ledger: Ledger, { index, tree }: Line, token: number): string | null {
  const verb = tree?.relations[token] === "nsubj" ? tree.heads[token]! : -1;
  if (!tree || verb < 0 || tree.relations[verb] !== "acl:relcl") return null;
  for (let at = tree.heads[verb]!, step = 0; at >= 0 && step < DEPTH; at = tree.heads[at]!, step++) {
    const subject = tree.children[at]!.find((child) => tree.relations[child] === "nsubj" && child < token);
    if (subject === undefined) continue;
    const found = mentionOver(ledger, index, subject);
    return found?.entity.startsWith("state:") && found.by !== "demonym" ? found.entity : null;
  }
  return null;
}

/** "Chad accused Mali and recalled its envoy", "with Chad agreeing to lend its neighbour two ships": the one who does it to what is its own. */
function ownSubject(ledger: Ledger, { index, tree, names }: Line, token: number): string | null {
  const noun = tree?.relations[token] === "nmod:poss" ? tree.heads[token]! : -1;
  if (!tree || noun < 0 || tree.relations[noun] !== "obj" || !isOfSubject(tree, noun, names)) return null;
  const subject = lenderOf(tree, tree.heads[noun]!, token);
  const found = subject === undefined ? undefined : mentionOver(ledger, index, subject);
  return found?.entity.startsWith("state:") && found.by !== "demonym" ? found.entity : null;
}

/** What one does with one's own, and who is somebody's: "recalled its envoy", "accused its neighbour", but not "supported its bid". */
function isOfSubject(tree: Tree, noun: number, { epithets }: Line["names"]): boolean {
  return epithets.near.has(tree.lemmas[noun]!) || epithets.keeping.has(tree.lemmas[tree.heads[noun]!]!);
}

/** The subject of a verb, or of one from which it takes its subject; not where somebody else is made to do it: "urged Mali to free its men". */
function lenderOf(tree: Tree, verb: number, token: number): number | undefined {
  for (let at = verb, step = 0; at >= 0 && step < DEPTH; at = tree.heads[at]!, step++) {
    const subject = tree.children[at]!.find((child) => tree.relations[child] === "nsubj" && child < token);
    if (subject !== undefined) return subject;
    const above = tree.children[tree.heads[at]!] ?? [];
    const isMade = above.some((child) => child < at && /^i?obj$/.test(tree.relations[child]!));
    if (tree.relations[at] !== "conj" && (isMade || !/^(xcomp|advcl)$/.test(tree.relations[at]!))) return undefined;
  }
  return undefined;
}

/** How many steps above a pronoun a subject is looked for. */
const DEPTH = 4;

/** The first mention whose words hold a token of a sentence. */
function mentionOver(ledger: Ledger, index: number, token: number): Ledger["mentions"][number] | undefined {
  return ledger.mentions.find(({ sentence, tokens: [from, to] }) => sentence === index && from <= token && token < to);
}

/** "A NATO member since 2017, it …": a body that only says of whom the words speak. */
function isInsider({ tree, tokens, names }: Line, { token, kind }: Trail): boolean {
  if (!tree || kind !== "organisation") return false;
  for (let at = token, step = 0; at >= 0 && step < DEPTH; step++) {
    if (!/^(amod|compound|flat|nmod)/.test(tree.relations[at]!)) return false;
    at = tree.heads[at]!;
    if (at >= 0 && names.epithets.insiders.has(tokens[at]!.lower)) return true;
  }
  return false;
}

/** The subject of the main clause, or whose it is: "last week its army …". */
function isMainSubject({ tree }: Line, token: number): boolean {
  const subject = tree?.relations[token] === "nmod:poss" ? tree.heads[token]! : token;
  return tree?.relations[subject] === "nsubj" && tree.relations[tree.heads[subject]!] === "root";
}

/** A state or organisation by name; "the Japanese man" is no antecedent of "it". */
function isThing({ kind, by }: Trail): boolean {
  return (kind === "state" || kind === "organisation") && by !== "demonym";
}
