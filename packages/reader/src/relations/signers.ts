import { type Filled, filledBy, nothing } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import { isPassive } from "../rules/subject.ts";
import type { Tree } from "../syntax/tree.ts";
import { childOf, headOf } from "../syntax/words.ts";
import { assembledAt, bodyOf } from "./assembly.ts";
import { isClub } from "./club.ts";
import { doerAt, doerOf, doerOn, isJointDoer, isPartyAt } from "./doer.ts";
import type { Ground } from "./ground.ts";
import type { InstrumentMention } from "./instrument.ts";
import { isFollowing, isLoose, namedIn, namesBoth } from "./loose.ts";
import { isListing } from "./marks.ts";
import { type Anchor, jointDistance, nearest, nearParties } from "./near.ts";
import { isOfNext, isOfOthers, isTarget } from "./others.ts";
import type { PartyMention } from "./party.ts";
import { constant, instrumentAt, isCommon, isRatified } from "./rule.ts";
import { authorsOf, clubOf, isWithOthers, opensBoth, ownersOf, sidesOf } from "./sides.ts";
import { isTied } from "./tie.ts";

/** How much likelier than the next one a party that only the article tells must be. */
const CLEAR = 2;

/** The parties of a deed done together: those of the clause, filled up from the article; a bloc may stand alone. */
export function partiesAt(match: RuleMatch, ground: Ground): Filled {
  const sides = constant(match, "relation") === "instrument" ? statedIn(match, ground) : null;
  if (sides?.length === 0) return nothing;
  const anchor = anchorOf(match);
  const joint = jointDistance(anchor, ground.scene, ground.context.language.relations.partnerships);
  const found = sides ?? nearAt(match, joint, ground);
  if ((sides === null && isOfOthers(match, found, ground)) || isOfPartners(match, found, ground)) return nothing;
  const assembled = sides === null ? assembledAt(match, ground) : null;
  if (assembled !== null) return { ...nothing, values: assembled };
  return filledUp(match, found, joint !== null, ground);
}

/** The parties that stand nearest to a deed, as far as they take part in it. */
function nearAt(match: RuleMatch, joint: number | null, ground: Ground): readonly PartyMention[] {
  const { scene, memory, context } = ground;
  const tied = tiedOf(match, ground);
  const near = nearParties(anchorOf(match), scene, memory, context.language.relations.partnerships).filter(
    ({ party, distance }) => distance === 0 || tied.has(party),
  );
  return nearest(near, joint ?? Number.POSITIVE_INFINITY)
    .map(({ party }) => party)
    .filter((party) => !party.entity.startsWith("org:") || acts(party, ground))
    .filter((party) => !isTarget(party, match, ground) && !isOfNext(party, match, ground));
}

/** The parties found, with those that the article tells where one or both are left out. */
function filledUp(match: RuleMatch, found: readonly PartyMention[], isJoint: boolean, ground: Ground): Filled {
  const here = filledBy(found);
  const [first, second] = found;
  if (second !== undefined || first?.entity.startsWith("org:")) return here;
  const isOpen = first !== undefined && isBesides(first, match, ground);
  if (isOpen || isLoose(match, first !== undefined, isJoint, ground)) return nothing;
  if (!isOfSeveral(match, first?.isOther ?? false, ground)) return here;
  return { ...here, values: othersOf(first, match, ground) ?? here.values };
}

/** The parties that only the article tells, beside the one that the clause does. */
function othersOf(first: PartyMention | undefined, match: RuleMatch, ground: Ground): readonly string[] | null {
  return first === undefined ? unnamed(match, ground) : secondOf(first, match, ground);
}

/** "A committee with Chad and Fiji", "between the commission and the union": only the other side is told. */
function isOfPartners(match: RuleMatch, [first, ...more]: readonly PartyMention[], ground: Ground): boolean {
  if (first === undefined) return false;
  if (constant(match, "relation") === "project") return [first, ...more].every(({ isOther }) => isOther);
  return more.length === 0 && first.entity.startsWith("org:") && isBetween(first, ground);
}

/** Those of whom the words of a document or of its signing say that it is theirs; null where they leave it open. */
function statedIn(match: RuleMatch, ground: Ground): readonly PartyMention[] | null {
  return sidesOf(match, ground) ?? ownersOf(match, ground);
}

/** The parties of a deed that names none: those of its sentence, the two of the article, else the body whose members act; null when nothing tells. */
function unnamed(match: RuleMatch, ground: Ground): readonly string[] | null {
  const club = clubOf(match, ground) ?? authorsOf(match, ground);
  if (club !== null) return club;
  const named = new Set(namedIn(match.sentence, ground));
  if (named.size > 1) return [...named];
  const document = instrumentAt(match, ground);
  if (document?.title.includes(" ") && isFollowing(document, ground))
    return [...new Set(namedIn(match.sentence - 1, ground))];
  const pair = pairOf(match, ground);
  if (pair !== null || constant(match, "change") !== "established") return pair;
  const words = instrumentAt(match, ground)?.title.split(" ");
  const { jointWords } = ground.context.language.relations.partnerships;
  if (words !== undefined && (words.length < 2 || words.some((word) => jointWords.has(word)))) return null;
  const body = bodyOf(match.sentence, ground.scene, ground.context);
  return body.length > 0 ? body : ground.memory.pairAhead(match.sentence, match.anchor);
}

/** Words before a party among which its "between" may stand. */
const BETWEEN = 10;

/** Whether somebody is told with a party of whom nobody knows who it is. */
function isBesides(first: PartyMention, match: RuleMatch, ground: Ground): boolean {
  return isBetween(first, ground) || isWithOthers(match, ground);
}

/** "Between the commission and Chad": the other one is told, though nobody knows it. */
function isBetween({ sentence, tokens: [from] }: PartyMention, { scene, context }: Ground): boolean {
  const words = scene.document.sentences[sentence]!.tokens.slice(Math.max(0, from - BETWEEN), from);
  return words.some(({ lower }) => opensBoth(lower, context.language.relations));
}

/** Whether a party may be left out: nobody or several do the deed ("was signed", "the leaders signed"), it is done with one, or the document is of two. */
function isOfSeveral(match: RuleMatch, isWith: boolean, ground: Ground): boolean {
  if (constant(match, "relation") === "project") return namesBoth(match.sentence, ground) || isCommon(match, ground);
  const document = instrumentAt(match, ground);
  if (document?.type === "contract") return false;
  if (mutual.has(match.rule.id)) return true;
  const tree = ground.scene.syntax[match.sentence] ?? null;
  if (isRatified(match, ground)) return false;
  const isDeed = tree !== null && tree.upos[match.anchor] !== "ADP" && !isSignedOnce(match, document, tree);
  const found = isDeed ? doerOn(tree, match.anchor) : null;
  const doer = found !== null && (match.words.includes(found) || found === document?.head) ? null : found;
  if (doer === null || isWith || isJointDoer(match.sentence, doer, ground) || isClub(match.sentence, doer, ground))
    return true;
  const { jointWords } = ground.context.language.relations.partnerships;
  return document?.title.split(" ").some((word) => jointWords.has(word)) ?? false;
}

/** "He praised the Treaty on Fish signed in 1999": a participle that tells no doer of a document with a title; whoever speaks of it may be no party. */
function isSignedOnce({ anchor }: RuleMatch, document: InstrumentMention | null, tree: Tree): boolean {
  return document?.isTitled === true && tree.relations[anchor] === "acl" && doerOf(tree, anchor) === null;
}

/** Rules of documents that others have too, whoever keeps or breaks them. */
const mutual: ReadonlySet<string> = new Set(["instrument.honour"]);

/** Documents that one state joins alone. */
const joined: ReadonlySet<string> = new Set(["treaty", "convention", "protocol", "charter", "agreement"]);

/** Whether one state alone is told of with a document that many sign: "Chad signed the Treaty on Borders". */
export function isJoining(match: RuleMatch, ground: Ground): boolean {
  const { scene } = ground;
  const document = instrumentAt(match, ground);
  const tree = scene.syntax[match.sentence] ?? null;
  if (document === null || tree === null || !joined.has(document.type)) return false;
  const { form, lower } = scene.document.sentences[match.sentence]!.tokens[document.head]!;
  const doer = childOf(tree, match.anchor, "nmod:poss") ?? doerAt(match, ground);
  if (isPassive(tree, match.anchor) && doerOf(tree, match.anchor) === null) return false;
  const isNamed = form !== lower || /^(ended|suspended)$/.test(constant(match, "change") ?? "");
  const isOne =
    match.rule.id === "instrument.accede" ||
    (doer !== null && isPartyAt(match.sentence, doer, ground) && !isJointDoer(match.sentence, doer, ground));
  return isOne && isNamed && document.title.includes(" ");
}

/** The two parties of the article; "the two countries" are found sooner than those of a deed that names nobody. */
function pairOf({ sentence, anchor }: RuleMatch, ground: Ground): readonly string[] | null {
  const { jointDeterminers } = ground.context.language.relations.partnerships;
  const { tokens } = ground.scene.document.sentences[sentence]!;
  const isBoth = tokens.some(({ lower }) => jointDeterminers.has(lower));
  return ground.memory.pairAt(sentence, anchor, isBoth ? undefined : CLEAR);
}

/** The parties that take part in the deed, with those listed before them; without a tree all of the sentence. */
function tiedOf(match: RuleMatch, ground: Ground): ReadonlySet<PartyMention> {
  const { scene, memory, context } = ground;
  const parties = memory.partiesIn(match.sentence);
  const tree = scene.syntax[match.sentence] ?? null;
  if (tree === null) return new Set(parties);
  const { tokens } = scene.document.sentences[match.sentence]!;
  const { partnerships, instruments: words } = context.language.relations;
  const deed = {
    anchor: anchorOf(match),
    document: thingAt(match, tree, ground),
    tokens,
    tree,
    parting: words.parting,
    genitive: partnerships.genitive,
    agentive: partnerships.agentive,
  };
  const tied = new Set<PartyMention>();
  for (const [at, party] of [...parties.entries()].reverse()) {
    const next = parties[at + 1];
    const isListed =
      next !== undefined && tied.has(next) && isListing(tokens.slice(party.tokens[1], next.tokens[0]), partnerships);
    if (isListed || isTied(party, deed)) tied.add(party);
  }
  return tied;
}

/** Head of the document or work that a deed is about. */
function thingAt(match: RuleMatch, { heads }: Tree, ground: Ground): number | null {
  const work = match.bindings.get("p")?.tokens;
  return work === undefined ? (instrumentAt(match, ground)?.head ?? null) : headOf(heads, work);
}

/** A bloc that does something, or with or between which it is done; "the depositary of the UN" is no party. */
function acts({ sentence, head, tokens: [from], isOther }: PartyMention, { scene }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || isOther || from === 0) return true;
  return /^(nsubj|conj|compound|obl:agent|nmod|appos|root|amod|obl$)/.test(tree.relations[head]!);
}

/** The other party of a deed; one that is told with it, though nobody knows its state, is found sooner. */
function secondOf(first: PartyMention, match: RuleMatch, { scene, memory }: Ground): readonly string[] | null {
  const { sentence, anchor } = match;
  const tree = scene.syntax[sentence] ?? null;
  const doer = tree === null ? null : doerOn(tree, anchor);
  const isListed = doer !== null && (tree?.children[doer] ?? []).some((child) => tree?.relations[child] === "conj");
  const known = new Set([first.entity]);
  const other = memory.otherAt(known, sentence, anchor, isListed ? undefined : CLEAR) ?? memory.focus(known);
  return other === null || other.startsWith("org:") ? null : [first.entity, other];
}

/** The thing the deed is about, where the parties stand at it; else the deed itself. */
function anchorOf(match: RuleMatch): Anchor {
  const thing = match.bindings.get("i");
  const tokens: readonly [number, number] = thing?.tokens ?? [match.anchor, match.anchor + 1];
  return { sentence: match.sentence, tokens, head: match.anchor };
}
