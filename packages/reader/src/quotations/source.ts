import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import { beside, isApposed, phraseBefore, surfaceAfter } from "./beside.ts";
import type { Hit } from "./cues.ts";
import type { Pronoun, SpeechLexicon } from "./lexicon.ts";
import { dependent, extent, FINITE, hangsOn, isFiniteVerb, isRelative, type Line, openedAt, quoteAt } from "./line.ts";
import { cutAt, phrase, type Source, SURFACE_CONFIDENCE } from "./phrase.ts";
import { IN_TALK } from "./speaks.ts";

const SUBJECT: ReadonlySet<string> = new Set(["nsubj", "nsubj:outer"]);
/** The subject of a plain past that the tree takes for a passive is its subject all the same. */
const OWN_SUBJECT: ReadonlySet<string> = new Set([...SUBJECT, "nsubj:pass"]);
const PASSIVE_SUBJECT: ReadonlySet<string> = new Set(["nsubj:pass"]);
const OBJECT: ReadonlySet<string> = new Set(["obj", "iobj"]);

/** Every phrase that may be the source of a cue, surest first. */
export function findSources(hit: Hit, lexicon: SpeechLexicon): readonly Source[] {
  if (hit.cue.owner >= 0) return [ownerOf(hit)];
  if (hit.cue.form === "phrase") return afterPhrase(hit, lexicon);
  const { tree } = hit.line;
  if (!tree) return beside(hit, lexicon, true);
  if (isQuoting(hit, tree)) return quotedSource(hit, tree, lexicon);
  const found =
    describedSource(hit, tree, lexicon) ?? closingSource(hit, tree, lexicon) ?? insertedSource(hit, tree, lexicon);
  return found ? [found] : grownSources(hit, tree, lexicon);
}

function grownSources(hit: Hit, tree: Tree, lexicon: SpeechLexicon): readonly Source[] {
  const own = outerSubject(hit, tree);
  if (own >= 0 && IN_TALK.has(lexicon.pronouns.get((hit.line.tokens[own] as Token).lower) as Pronoun)) return [];
  const grown =
    own >= 0
      ? ownSource(hit, tree, own, lexicon)
      : [governorSubject(hit, tree, lexicon), mainSubject(hit, tree, lexicon)];
  const found = [...grown, ...(hit.form === "gerund" ? [] : beside(hit, lexicon, own < 0))];
  return found
    .filter((source) => source !== null && !(own >= 0 && isGoverned(tree, source.head, own)))
    .filter((source) => !isBareRelative(source as Source, lexicon))
    .map((source) => beforeVerb(source as Source, tree));
}

/** "who" alone names nobody. */
function isBareRelative({ line, head, tokens: [from, to] }: Source, { relatives }: SpeechLexicon): boolean {
  return to === from + 1 && relatives.has(line.tokens[head]?.lower ?? "");
}

/** "People familiar with the matter": a noun behind a preposition inside the subject is not who speaks. */
function isGoverned(tree: Tree, head: number, subject: number): boolean {
  return head !== subject && dependent(tree, head, CASE) >= 0 && hangsOn(tree, head, subject);
}

const CASE: ReadonlySet<string> = new Set(["case"]);

/** The subject of a cue or, in "N likes to say", of the verb above; a lone word in marks (`"Nonsense," said N`) is what is said, whatever the tree makes of it. */
function outerSubject({ at, line, isPassive, cue }: Hit, tree: Tree): number {
  const relations = isPassive ? SUBJECT : OWN_SUBJECT;
  const verb = cue.form === "base" && tree.relations[at] === "xcomp" ? tree.heads[at]! : at;
  const subjects = (tree.children[verb] ?? []).filter((child) => relations.has(tree.relations[child] as string));
  return subjects.find((child) => quoteAt(line, child) < 0) ?? -1;
}

/** "A survivor interviewed in the hospital said": a participle that the tree takes for the verb of what is said. */
function describedSource({ at, line }: Hit, tree: Tree, { indefinite, sources }: SpeechLexicon): Source | null {
  const verb = (tree.children[at] ?? []).find((child) => child < at && tree.relations[child] === "ccomp");
  const head = verb === undefined ? -1 : dependent(tree, verb, SUBJECT);
  if (verb === undefined || head < 0 || head !== verb - 1 || !/^VB[DN]$/.test(tree.xpos[verb] as string)) return null;
  const [from, to] = extent(tree, verb);
  const isSomebody = sources.get((line.tokens[head] as Token).lower) === "person";
  if (to !== at || !isSomebody || !indefinite.has((line.tokens[from] as Token).lower)) return null;
  return { line, tokens: [from, at], head, place: "own", confidence: SURFACE_CONFIDENCE };
}

/** "C, officials travelling with him said": a noun with its participle between a comma and a cue that has no subject, whatever the tree hangs it on. */
function closingSource({ at, cue, line }: Hit, tree: Tree, { sources }: SpeechLexicon): Source | null {
  if (!cue.follows || dependent(tree, at, OWN_SUBJECT) >= 0) return null;
  const from = line.tokens.findLastIndex(({ form }, one) => one < at && form === ",") + 1;
  for (let head = from; head > 0 && head < at - 1; head++) {
    if (!/^VB[GN]$/.test(tree.xpos[head + 1]!) || !sources.has((line.tokens[head] as Token).lower)) continue;
    const [first, end] = extent(tree, head);
    if (first >= from - 1 && end === at)
      return { line, tokens: [from, at], head, place: "own", confidence: SURFACE_CONFIDENCE };
  }
  return null;
}

/** "Traffic, said Captain N, was thin": a name between the cue and the next comma, whose clause has its subject before the cue. */
function insertedSource(hit: Hit, tree: Tree, lexicon: SpeechLexicon): Source | null {
  const { line, at, to } = hit;
  const isInserted = line.tokens[at - 1]?.form === "," && tree.upos[to] === "PROPN" && hit.cue.follows;
  const source = isInserted ? surfaceAfter(hit, lexicon) : null;
  if (!source || line.tokens[source.tokens[1]]?.form !== ",") return null;
  return FINITE.test(tree.xpos[source.tokens[1] + 1] ?? "") ? source : null;
}

/** The part of a phrase before a finite verb that no relative clause holds; empty where the verb comes first. */
function beforeVerb(source: Source, tree: Tree): Source {
  const [from, to] = source.tokens;
  for (let at = from; at < to; at++) {
    if (!isFiniteVerb(tree, at) || OUTER.test(tree.relations[at] as string) || isRelative(tree, at)) continue;
    return { ...source, tokens: at > source.head ? [from, at] : [from, from] };
  }
  return source;
}

const OUTER = /^(?:aux|cop|parataxis|advcl|conj)/;

function ownSource(hit: Hit, tree: Tree, own: number, lexicon: SpeechLexicon): readonly (Source | null)[] {
  const word = (hit.line.tokens[own] as Token).lower;
  if (lexicon.relatives.has(word)) return [antecedentSource(hit, tree, own, lexicon)];
  const source = ofAdjective(phrase(hit, tree, own, "own", lexicon), tree);
  if (isOfOther(hit, source, lexicon)) return [antecedentSource(hit, tree, source.tokens[0], lexicon)];
  const second = (tree.children[hit.at] ?? []).find(
    (child) => child > own && SUBJECT.has(tree.relations[child] as string),
  );
  if (second === undefined || second >= hit.at) return [source];
  const other = phrase(hit, tree, second, "own", lexicon);
  const whole = { ...source, tokens: [source.tokens[0], other.tokens[1]] as const };
  if (other.tokens[0] === source.tokens[1]) return [whole];
  if (isApposed(hit.line, tree, other.tokens[0] - 1, other.tokens[0], lexicon)) return [{ ...whole, head: second }];
  if (hit.line.tokens[other.tokens[0] - 1]?.form !== ",") return [source, other];
  // "The farmers, he said, grow wheat": the first is the subject of what is said.
  return lexicon.pronouns.has((hit.line.tokens[second] as Token).lower) ? [other] : [other, source];
}

/** "N, whose party that is, wrote": a relative clause with a verb of its own. */
function isOfOther({ line, at }: Hit, { tokens: [from], head }: Source, { relatives, human }: SpeechLexicon): boolean {
  const first = line.tokens[from]?.lower ?? "";
  if (!relatives.has(first) && !human.has(first)) return false;
  for (let verb = head + 1; verb < at; verb++) if (FINITE.test(line.tree?.xpos[verb] as string)) return true;
  return false;
}

/** "A source close to the talks": the noun that the tree hangs on its adjective. */
function ofAdjective(source: Source, tree: Tree): Source {
  const noun = tree.upos[source.head] === "ADJ" ? dependent(tree, source.head, SUBJECT) : -1;
  return noun >= 0 ? { ...source, head: noun } : source;
}

/** "…, who also insisted": the noun before the relative pronoun, by the tree or by its place. */
function antecedentSource(hit: Hit, tree: Tree, own: number, lexicon: SpeechLexicon): Source | null {
  const antecedent = tree.heads[hit.at] as number;
  const isRelative = (tree.relations[hit.at] as string).startsWith("acl");
  const isThing = isThingWho(hit, own, antecedent, lexicon);
  if (isRelative && !isThing && antecedent >= 0 && antecedent < own && quoteAt(hit.line, antecedent) < 0) {
    return cutAt(phrase(hit, tree, antecedent, "inherited", lexicon), own);
  }
  if (hit.line.tokens[own - 1]?.form !== ",") return null;
  const before = isThing ? phrase(hit, tree, own - 2, "inherited", lexicon) : phraseBefore(hit, tree, own - 2, lexicon);
  return before && { ...cutAt(before, own), place: "inherited" };
}

/** "The words of the premier, who said": the tree hangs "who" on a noun for no person while one for a person stands before it. */
function isThingWho({ line: { tokens, tree } }: Hit, own: number, antecedent: number, lexicon: SpeechLexicon): boolean {
  const lowerAt = (at: number): string => tokens[at]?.lower ?? "";
  const isPerson = (at: number): boolean => lexicon.sources.get(lowerAt(at)) === "person";
  if (!lexicon.human.has(lowerAt(own)) || tree?.upos[antecedent] !== "NOUN" || isPerson(antecedent)) return false;
  return antecedent < own - 2 && (isPerson(own - 2) || tree.upos[own - 2] === "PROPN");
}

/** "in his words": the possessive inside the cue. */
function ownerOf(hit: Hit): Source {
  const at = hit.at + hit.cue.owner;
  return { line: hit.line, tokens: [at, at + 1], head: at, place: "own", confidence: 1 };
}

/** "X was quoted as saying", "OUTLET quoted X as saying". */
function isQuoting(hit: Hit, tree: Tree): boolean {
  return hit.form === "gerund" && quotingVerb(hit, tree) >= 0;
}

function quotingVerb(hit: Hit, tree: Tree): number {
  const head = tree.heads[hit.at] as number;
  const before = hit.line.tokens[hit.at - 1]?.lower;
  if (head < 0 || before !== "as") return -1;
  return tree.relations[hit.at] === "acl" && tree.upos[head] !== "VERB" ? (tree.heads[head] as number) : head;
}

function quotedSource(hit: Hit, tree: Tree, lexicon: SpeechLexicon): readonly Source[] {
  const verb = quotingVerb(hit, tree);
  if (!lexicon.quoting.has((hit.line.tokens[verb] as Token).lower)) return [];
  const object = dependent(tree, verb, OBJECT);
  const quoted = object >= 0 && object < hit.at ? object : dependent(tree, verb, PASSIVE_SUBJECT);
  return quoted >= 0 ? [cutAt(phrase(hit, tree, quoted, "quoted", lexicon), hit.at - 1)] : [];
}

/** The subject of the verb on which a gerund, a second verb or a participle hangs. */
function governorSubject(hit: Hit, tree: Tree, lexicon: SpeechLexicon): Source | null {
  let verb = hit.at;
  for (let steps = 0; steps < 6; steps++) {
    const relation = tree.relations[verb] as string;
    const head = tree.heads[verb] as number;
    if (head < 0) return null;
    if (relation === "acl") return phrase(hit, tree, head, "inherited", lexicon);
    if (!/^(?:conj|advcl|xcomp|parataxis|dep|acl:relcl)$/.test(relation)) return null;
    const found = doerOf(tree, verb, head, steps > 0 && !isOfOrderer(hit, tree));
    if (found >= 0) return phrase(hit, tree, found, found < hit.at ? "inherited" : "following", lexicon);
    verb = head;
  }
  return null;
}

/** "Peru ordered N to leave, accusing N of C": a gerund behind a comma tells why somebody orders it. */
function isOfOrderer(hit: Hit, tree: Tree): boolean {
  return isAside(hit) && /^(?:xcomp|advcl)$/.test(tree.relations[tree.heads[hit.at]!] ?? "");
}

/** A gerund behind a comma. */
function isAside({ at, form, line }: Hit): boolean {
  return form === "gerund" && line.tokens[at - 1]?.form === ",";
}

/** "Peru summoned N over a raid that killed two men, calling it C": the subject of the sentence, where the clause before the comma has none that could speak. */
function mainSubject(hit: Hit, tree: Tree, lexicon: SpeechLexicon): Source | null {
  if (!isAside(hit)) return null;
  const root = tree.relations.indexOf("root");
  const subject = root >= 0 && root < hit.at ? dependent(tree, root, SUBJECT) : -1;
  return subject >= 0 && subject < hit.at ? phrase(hit, tree, subject, "inherited", lexicon) : null;
}

/** Who does what a verb tells that hangs on another one: whom that asks to do it, else its subject. */
function doerOf(tree: Tree, verb: number, head: number, mayBeAsked: boolean): number {
  const asked = mayBeAsked ? controller(tree, verb, head) : -1;
  const subject = asked >= 0 ? asked : dependent(tree, head, SUBJECT);
  return subject >= 0 ? subject : dependent(tree, head, PASSIVE_SUBJECT);
}

/** "called on N to apologise for suggesting C": whoever is to do what an infinitive tells. */
function controller(tree: Tree, verb: number, head: number): number {
  const mark = (tree.children[verb] ?? []).find((child) => child < verb && tree.xpos[child] === "TO");
  if (mark === undefined) return -1;
  const objects = (tree.children[head] ?? []).filter((child) =>
    /^(?:i?obj|obl)$/.test(tree.relations[child] as string),
  );
  return objects.find((child) => extent(tree, child)[1] === mark) ?? -1;
}

/** "according to S": the phrase after it, to the next comma that no apposition needs. */
function afterPhrase(hit: Hit, lexicon: SpeechLexicon): readonly Source[] {
  const { line } = hit;
  const { tree, tokens } = line;
  if (hit.to >= tokens.length) return [];
  if (!tree) return [surfaceAfter(hit, lexicon)].filter((source) => source !== null);
  const head = nominalHead(tree, hit.to);
  if (head < 0) return [];
  const source = cutAt(phrase(hit, tree, head, "own", lexicon), looseConjunct(line, tree, head));
  return [cutAt(source, ownClause(source, tree))];
}

/** "According to N, the ship "has sunk"": the comma behind which the subject of what is said begins, where the tree takes that for part of the source. */
function ownClause({ line, tokens: [, to], head }: Source, tree: Tree): number {
  const next = openedAt(line, to) >= 0 ? to + 1 : to;
  if (!FINITE.test(tree.xpos[next] ?? "")) return line.tokens.length;
  const comma = line.tokens.findLastIndex(({ form }, at) => form === "," && at > head && at < to);
  return comma < 0 ? line.tokens.length : comma;
}

/** Where the clause begins that the tree takes for a second source: "according to S, trade grew". */
function looseConjunct({ tokens }: Line, tree: Tree, head: number): number {
  const conjuncts = (tree.children[head] ?? []).filter((child) => tree.relations[child] === "conj");
  const isJoined = conjuncts.some((child) => dependent(tree, child, JOINED) >= 0);
  const [first] = conjuncts;
  if (first === undefined || isJoined) return tokens.length;
  const [from] = extent(tree, first);
  return tokens[from]?.form === "," || tokens[from - 1]?.form === "," ? from : tokens.length;
}

const JOINED: ReadonlySet<string> = new Set(["cc"]);

/** The noun that a preposition governs: the highest token to the right that hangs on nothing before it. */
function nominalHead(tree: Tree, at: number): number {
  let head = at;
  for (let steps = 0; steps < 12; steps++) {
    const up = tree.heads[head] as number;
    if (up < at || /^(?:VERB|AUX|PUNCT)$/.test(tree.upos[up] ?? "VERB")) break;
    if (/^(?:obl|nsubj|conj|parataxis|advcl|ccomp)/.test(tree.relations[head] as string)) break;
    head = up;
  }
  return /^(?:NOUN|PROPN|PRON|ADJ|NUM)$/.test(tree.upos[head] as string) ? head : -1;
}
