import type { Assertion } from "@dragoman/model";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { hasHelper, headOf, isPerfect } from "../syntax/words.ts";
import { publishedOn } from "../text/published.ts";
import { stageAt } from "./coming.ts";
import { governorOf } from "./dates.ts";
import { thanking } from "./gathering.ts";
import type { Ground } from "./ground.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { constant } from "./rule.ts";
import { aheadOf, musedOn } from "./stage.ts";
import { timesIn } from "./times.ts";

/** Words before a gathering, and behind its place, among which those are looked for that say when it is. */
const NEAR = 8;
const BEHIND = 3;

/** Changes that are deeds. */
const deeds: ReadonlySet<string> = new Set(["established", "ended", "suspended", "upgraded", "downgraded"]);

/** What has not been done. */
const open: ReadonlySet<Assertion> = new Set(["planned", "possible", "requested"]);

/** Whether what a match tells is so, planned, wished for or denied: what its own words show, else the modality of the clause. */
export function assertionOf(match: RuleMatch, ground: Ground): Assertion {
  return shownBy(match, ground) ?? clauseOf(match, ground);
}

/** Modality of the clause; a deed that nothing tells as done is still ahead. */
function clauseOf(match: RuleMatch, ground: Ground): Assertion {
  const { scene, context } = ground;
  const { sentence, anchor } = match;
  const assertion = scene.assertions.of(sentence, anchor);
  const tree = scene.syntax[sentence] ?? null;
  if (isThere(match, tree, ground)) return "actual";
  if (isOffice(match, tree)) return assertion === "negated" || assertion === "denied" ? assertion : "actual";
  if (assertion !== "actual" || tree === null || match.rule.patterns[match.pattern]?.form === "surface")
    return assertion;
  const lexicon = context.language.relations.partnerships;
  const clause = { tokens: scene.document.sentences[sentence]!.tokens, tree, lexicon };
  // "To mark 25 years since the restoration": it is done, whatever is to come.
  if ((tree.children[anchor] ?? []).some((child) => lexicon.since.has(tree.lemmas[child]!))) return assertion;
  const mused = (): Assertion | null => (thanking(tree, anchor, context) === null ? musedOn(anchor, clause) : null);
  const ahead = isDeed(match, tree) ? (aheadOf(anchor, clause) ?? mused()) : null;
  return ahead ?? above(match, tree, ground) ?? assertion;
}

/** "Rejected the pact between Chad and Fiji": it is there, whatever is thought of it. */
function isThere({ sentence, anchor, rule }: RuleMatch, tree: Tree | null, { scene, context }: Ground): boolean {
  if (rule.id !== "instrument.between" || tree?.relations[anchor] !== "obj") return false;
  const { article } = context.language.relations.partnerships;
  const isDefinite = (tree.children[anchor] ?? []).some((child) => tree.lemmas[child] === article);
  return isDefinite && scene.assertions.of(sentence, tree.heads[anchor]!) === "actual";
}

/** Whether a match tells of something that is done, in which its being told settles nothing: "to sign", "to extend". */
function isDeed(match: RuleMatch, tree: Tree): boolean {
  const change = constant(match, "change") ?? "";
  const isVerb = tree.upos[match.anchor] === "VERB";
  const isHost = constant(match, "relation") === "host" && match.rule.id !== "host.sidelines";
  return deeds.has(change) || isHost || (change === "reaffirmed" && isVerb);
}

/** What the nearest finite verb makes of a gerund below it: "would be steadier in supporting", "Chad joining will help". */
function above({ sentence, anchor }: RuleMatch, tree: Tree, { scene, context }: Ground): Assertion | null {
  if (tree.xpos[anchor] !== "VBG" || !GERUND.test(tree.relations[anchor]!)) return null;
  const { serving } = context.language.relations.partnerships;
  const isServing = (tree.children[anchor] ?? []).every(
    (child) => tree.relations[child] !== "mark" || serving.has(tree.lemmas[child]!),
  );
  if (!isServing) return null;
  let verb = tree.heads[anchor]!;
  while (/^(PROPN|NOUN)$/.test(tree.upos[verb]!) && /^(nsubj$|conj)/.test(tree.relations[verb]!))
    verb = tree.heads[verb]!;
  const told = scene.assertions.of(sentence, verb);
  return open.has(told) ? told : null;
}

const GERUND = /^(advcl|acl|xcomp)$/;

/** "They discussed Malta's chairmanship": an office that is only named is held; what is ahead of it other words say. */
function isOffice(match: RuleMatch, tree: Tree | null): boolean {
  const isNamed = constant(match, "relation") === "chair" && constant(match, "change") === "held";
  return isNamed && /^(NOUN|PROPN)$/.test(tree?.upos[match.anchor] ?? "") && !match.rule.id.endsWith(".be");
}

/** "The treaty signed in May" is signed, whatever is said of it; a gathering "to be held" is still to come. */
function shownBy(match: RuleMatch, ground: Ground): Assertion | null {
  const tree = ground.scene.syntax[match.sentence] ?? null;
  const kind = constant(match, "relation");
  const isHeld = constant(match, "change") === "held";
  const stage = kind === "host" ? hosted(match, tree, ground) : null;
  if (stage !== null) return stage;
  if (kind === "chair" && isHeld && isUpcoming(match, ground)) return "planned";
  if (tree === null) return null;
  if (kind === "project" && match.rule.id !== "project.creation" && isInTitle(match, ground)) return "planned";
  if (kind === "instrument" && isStillAhead(match, tree, ground)) return "planned";
  return tree.xpos[match.anchor] === "VBN" ? participle(match, tree) : null;
}

/** What the words round a gathering show: who is thanked has held it, and what is prepared is to come. */
function hosted(match: RuleMatch, tree: Tree | null, ground: Ground): Assertion | null {
  if (tree !== null && isForNext(match, tree, ground)) return "planned";
  // "Proud to have held it": the words before it are about another time.
  if (tree !== null && isPerfect(tree, match.anchor)) return null;
  if (tree?.upos[match.anchor] === "NOUN" && thanking(tree, match.anchor, ground.context) !== null) return "actual";
  const stage = stageAt(match, ground);
  if (stage !== null) return stage;
  const isHeld = constant(match, "change") === "held";
  return (isHeld && isUpcoming(match, ground)) || (tree !== null && isOfCalendar(match, tree, ground))
    ? "planned"
    : null;
}

/** "Applauded Chad for hosting the next forum": thanks for what is to come. */
function isForNext({ sentence, anchor, bindings }: RuleMatch, tree: Tree, { scene, context }: Ground): boolean {
  const { next } = context.language.relations.partnerships;
  const to = bindings.get("g")?.tokens[1] ?? anchor;
  const words = scene.document.sentences[sentence]!.tokens.slice(anchor, to);
  return words.some(({ lower }) => next.has(lower)) && thanking(tree, anchor, context) !== null;
}

/** "Lima hosts the summit on 3 May": the present with a day or month that lies ahead unless its year was taken for one gone by. */
function isOfCalendar({ sentence, anchor }: RuleMatch, tree: Tree, { scene }: Ground): boolean {
  const { text } = scene.document;
  const published = publishedOn(scene.document);
  const isPresent = /^VB[ZP]$/.test(tree.xpos[anchor]!) && !hasHelper(tree, anchor);
  if (published === null || !isPresent) return false;
  return timesIn(scene, sentence).some(({ span, value, tokens }) => {
    const isYearless =
      /^\d{4}-[01]\d/.test(value ?? "") &&
      /\d|^\p{Lu}/u.test(text.slice(...span)) &&
      !/\d{4}/.test(text.slice(...span));
    return isYearless && governorOf(tree, tokens) === anchor && value!.slice(0, 10) < published.slice(0, 7);
  });
}

/** What a participle tells by itself. */
function participle(match: RuleMatch, tree: Tree): Assertion | null {
  const kind = constant(match, "relation");
  const beside = (tree.children[match.anchor] ?? []).map((child) => tree.xpos[child]);
  const isToBe = beside.includes("TO") && beside.includes("VB") && !isPerfect(tree, match.anchor);
  if (kind === "host" && isToBe) return "planned";
  const isPlain = tree.relations[match.anchor] === "acl" && !beside.some((xpos) => /^(TO|MD|VB.?)$/.test(xpos ?? ""));
  return kind === "instrument" && isPlain && constant(match, "change") === "established" ? "actual" : null;
}

/** "An agreement on building a bridge": what the title of a document is about is still to be done. */
function isInTitle({ sentence, anchor }: RuleMatch, { instruments }: Ground): boolean {
  return instruments(sentence).some(({ tokens: [from, to] }) => from < anchor && anchor < to);
}

/** "They are finalising the text". */
function isUnderWay({ anchor }: RuleMatch, tree: Tree): boolean {
  if (tree.xpos[anchor] !== "VBG") return false;
  return (tree.children[anchor] ?? []).some((child) => tree.relations[child] === "aux" && tree.lemmas[child] === "be");
}

/** Whether a document is talked of, being made, or what one moves toward. */
function isStillAhead(match: RuleMatch, tree: Tree, ground: Ground): boolean {
  const isHeld = constant(match, "change") === "held";
  return isTalkedOf(match, tree, ground) || isUnderWay(match, tree) || (isHeld && isToward(match, tree, ground));
}

/** "Progress toward a new agreement". */
function isToward({ sentence, anchor }: RuleMatch, tree: Tree, { scene, context }: Ground): boolean {
  const { intents } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  return (tree.children[anchor] ?? []).some(
    (child) => tree.relations[child] === "case" && intents.has(tokens[child]!.lower),
  );
}

/** "Talks with Chad on signing a treaty". */
function isTalkedOf({ sentence, anchor }: RuleMatch, tree: Tree, { scene, context }: Ground): boolean {
  const { topics, intents } = context.language.relations.partnerships;
  if (tree.xpos[anchor] !== "VBG") return false;
  const { tokens } = scene.document.sentences[sentence]!;
  const isTopic = topics.has(tokens[anchor - 1]?.lower ?? "");
  return isTopic && tokens.slice(Math.max(0, anchor - NEAR), anchor).some(({ lower }) => intents.has(lower));
}

/** "The upcoming summit in Lima", "Chad's chairmanship next year", "the games in Lima in 2030": words before it or a time behind it say that it is ahead. */
function isUpcoming(match: RuleMatch, { scene, context }: Ground): boolean {
  const { upcoming } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[match.sentence]!;
  const from = tokens.findIndex(({ start }) => start >= match.span[0]);
  const to = tokens.findIndex(({ start }) => start >= match.span[1]);
  const until = constant(match, "relation") === "chair" ? Math.max(from, match.anchor) : from;
  const words = tokens.slice(Math.max(0, from - NEAR), until).map(({ lower }) => lower);
  if (words.some((word, at) => upcoming.has(word) || upcoming.has(`${word} ${words[at + 1]}`))) return true;
  if (isNext(match, scene, context.language.relations.partnerships)) return true;
  if (constant(match, "relation") === "host" && isInFuture(match, scene)) return true;
  const published = publishedOn(scene.document) ?? "9";
  return timesIn(scene, match.sentence).some(
    ({ tokens: [start], value }) =>
      to > 0 &&
      start >= to &&
      start <= to + BEHIND &&
      /^\d{4}(-[01]|$)/.test(value ?? "") &&
      value!.slice(0, 10) > published,
  );
}

/** "Is hosting the next games", "the games in Lima are coming": the present of the verb and a word of what is ahead. */
function isNext(
  { sentence, anchor, bindings }: RuleMatch,
  scene: Scene,
  { upcoming, next }: PartnershipLexicon,
): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const bound = bindings.get("g")?.tokens;
  if (tree === null || bound === undefined) return false;
  const { tokens } = scene.document.sentences[sentence]!;
  const isPresent = (verb: number): boolean =>
    [verb, ...(tree.children[verb] ?? [])].some((at) => /^VB[ZP]$/.test(tree.xpos[at] ?? "")) && !isPerfect(tree, verb);
  const isVerb = tree.upos[anchor] === "VERB";
  const words = tokens.slice(anchor, bound[1]).map(({ lower }) => lower);
  if (isVerb && words.some((word) => next.has(word))) return isPresent(anchor);
  const head = headOf(tree.heads, bound);
  const verb = tree.heads[head] ?? -1;
  return verb >= 0 && tree.relations[head] === "nsubj" && upcoming.has(tokens[verb]!.lower) && isPresent(verb);
}

/** "Will be held in Lima"; "will meet at the summit in Lima", but not "to build on the momentum of the summit": the words or the verb above them tell of what is planned. */
function isInFuture({ sentence, anchor, words, bindings }: RuleMatch, { syntax, assertions }: Scene): boolean {
  const tree = syntax[sentence];
  if (!tree || tree.upos[anchor] === "VERB") return false;
  if (words.some((at) => /^(MD|TO)$/.test(tree.xpos[at] ?? ""))) return true;
  const bound = bindings.get("g")?.tokens;
  let above = bound === undefined ? anchor : headOf(tree.heads, bound);
  if (tree.relations[above] === "nmod" && tree.relations[tree.heads[above]!] === "obl") return false;
  for (let step = 0; step < NEAR && !isClause(tree, above); step++) above = tree.heads[above] as number;
  const isPast = tree.xpos[above] === "VBN" && tree.relations[above] === "acl";
  return !isPast && isClause(tree, above) && assertions.of(sentence, above) === "planned";
}

const CLAUSE = /^(root|acl|advcl|ccomp|parataxis)/;

function isClause({ upos, relations }: Tree, token: number): boolean {
  return upos[token] === "VERB" || CLAUSE.test(relations[token] ?? "");
}
