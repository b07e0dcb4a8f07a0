import type { Reference, Span } from "@dragoman/model";
import type { LinkedMention } from "../entities/cast.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { firstOfRow, headOf } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { lemmaAt, lineOf } from "./cue.ts";
import { frontedBy, hasLevel, isFor, leadOf } from "./lead.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isListing, isNextDated } from "./marks.ts";
import { partyBehind, withoutSettings } from "./standing.ts";

/** Words that stand for a state, or a bloc that acts like one. */
export interface PartyMention {
  readonly entity: string;
  readonly span: Span;
  readonly sentence: number;
  readonly tokens: readonly [from: number, to: number];
  /** The token by which the words hang in the tree. */
  readonly head: number;
  /** A venue: "in Astana". */
  readonly isPlace: boolean;
  /** A pronoun, or "the Chinese", says less of whom the article is about than a name. */
  readonly isPronoun: boolean;
  /** The second party: "with Fiji", and what is listed after it. */
  readonly isOther: boolean;
}

/** The parties that a sentence mentions, in order; each token tells of a party once, and a firm of none. */
export function partiesIn(
  scene: Scene,
  sentence: number,
  lexicon: PartnershipLexicon,
  reference: Reference,
): readonly PartyMention[] {
  const found: PartyMention[] = [];
  const { heads, relations = [] } = scene.syntax[sentence] ?? {};
  for (const mention of scene.cast.inSentence(sentence)) {
    const entity = partyOf(scene, mention, lexicon, reference);
    const isFirm = entity !== null && reference.sort(mention.entity) === "company";
    if (entity === null || isFirm || !isBearer(scene, mention, lexicon)) continue;
    const known = found.some(
      (one) => one.entity === entity && one.tokens[0] < mention.tokens[1] && mention.tokens[0] < one.tokens[1],
    );
    if (known) continue;
    const head = headOf(heads, mention.tokens);
    const isPeople = mention.by === "demonym" && DOER.test(relations[head] ?? "");
    found.push({
      entity,
      span: mention.span,
      sentence,
      tokens: mention.tokens,
      head,
      isPlace: isVenue(scene, mention, lexicon),
      isPronoun: isPeople || mention.by === "pronoun",
      isOther: false,
    });
  }
  found.sort((a, b) => a.tokens[0] - b.tokens[0]);
  const line = lineOf(sentence, scene, lexicon);
  return markOthers(withoutSettings(found, scene, line, reference), line.tokens, line.tree, lexicon);
}

/** Marks the parties after "with", lists included; words for both parties are neither one nor the other. */
function markOthers(
  parties: readonly PartyMention[],
  tokens: readonly Token[],
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): readonly PartyMention[] {
  const marked: PartyMention[] = [];
  const lead = leadOf(parties, tokens, tree, lexicon);
  const first = frontedBy(parties, lead, tokens, lexicon);
  for (const [at, party] of parties.entries()) {
    const isBoth = parties.some((other) => other !== party && other.tokens[0] === party.tokens[0]);
    const isOther =
      !isBoth &&
      (first.has(party) ||
        (!first.has(parties[at - 1]!) && isListed(party, marked.at(-1), tokens, tree, lexicon)) ||
        (followsWith(party, tokens, lexicon) && !hasLevel(party, tokens, tree, lexicon)) ||
        isInstance(party, tokens, tree, lexicon) ||
        isFor(party, tokens, tree, lexicon) ||
        isBoundTo(party, tokens, tree, lexicon));
    const isLed = lead !== null && (party === lead || parties[at - 1] === lead);
    const isPlace = isLed
      ? party === lead && !isOther
      : party.isPlace || isListedPlace(party, marked.at(-1), tokens, tree, lexicon);
    marked.push(isOther || isPlace ? { ...party, isOther, isPlace } : party);
  }
  return marked;
}

/** "Investments in Jordan and Egypt": whether a venue is listed behind another. */
function isListedPlace(
  { tokens: [from], head, entity }: PartyMention,
  last: PartyMention | undefined,
  tokens: readonly Token[],
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): boolean {
  if (last?.isPlace !== true || tree?.relations[head] !== "conj" || !/^(state|org):/.test(entity)) return false;
  if (tokens[0]!.lower === lexicon.genitive && tokens[last.tokens[1]]!.lower === ",") return false;
  const isSame = tree.heads[head] === last.head || tree.heads[head] === tree.heads[last.head];
  return isSame && isListing(tokens.slice(last.tokens[1], from), lexicon);
}

const CONJ = /^conj/;
const ASIDE = /^(conj|appos|nmod|obl)/;

/** Whether a party goes on with the list in which the last one stood. */
function isListed(
  party: PartyMention,
  last: PartyMention | undefined,
  tokens: readonly Token[],
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): boolean {
  if (last === undefined || !last.isOther) return false;
  const between = tokens.slice(last.tokens[1], party.tokens[0]);
  if (isNextDated(tokens, last.tokens[1], party.tokens, lexicon)) return true;
  // "With Chad and, since May, Fiji".
  const isAside = between.some(({ lower }, at) => lower === "," && lexicon.last.has(between[at - 1]?.lower ?? ""));
  if (tree !== null && !(isAside ? ASIDE : CONJ).test(tree.relations[party.head]!)) return false;
  return between.length > 0 && !lexicon.since.has(between[0]!.lower) && isListing(between, lexicon);
}

/** Words between "with" and "including". */
const INCLUDED = 6;

/** "With Chad", "with more than thirty states, including Chad", "one with each: Chad". */
function followsWith({ tokens: [from] }: PartyMention, tokens: readonly Token[], lexicon: PartnershipLexicon): boolean {
  const at = tokens[from - 1]?.lower === lexicon.article ? from - 2 : from - 1;
  const isOther = ({ lower }: Token): boolean => lexicon.sharing.get(lower) === "other";
  const isEach = tokens[at]?.lower === ":" && lexicon.jointWords.has(tokens[at - 1]?.lower ?? "");
  const isIncluded = isEach || lexicon.including.has(tokens[at]?.lower ?? "");
  return tokens.slice(Math.max(0, isIncluded ? at - INCLUDED : at), at + 1).some(isOther);
}

/** "With two neighbours, Chad and Fiji", "with two of its neighbours, Chad and Fiji", "with its neighbour Chad": one of those whom a noun behind "with" means. */
function isInstance(
  { tokens: [from], head }: PartyMention,
  tokens: readonly Token[],
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): boolean {
  const noun = /^(appos|conj)$/.test(tree?.relations[head] ?? "") ? tree!.heads[head]! : -1;
  if (tree === null || noun < 0) return false;
  const children = tree.children[noun] ?? [];
  const whole = tree.relations[noun] === "nmod" ? tree.heads[noun]! : -1;
  const named = tree.upos[whole] === "NUM" ? [...children, ...tree.children[whole]!] : children;
  const isOwned = children.some((child) => tree.relations[child] === "nmod:poss");
  if (!isOwned && !/^[,:]$/.test(tokens[from - 1]!.lower)) return false;
  const isCounted =
    isOwned || children.some((child) => tree.relations[child] === "nummod") || tree.upos[noun] === "NUM";
  return isCounted && named.some((child) => lexicon.sharing.get(tokens[child]!.lower) === "other");
}

/** "Allied relations bind it to Chad and to Fiji", "offered a partnership to Chad". */
function isBoundTo(
  { tokens: [from], head }: PartyMention,
  tokens: readonly Token[],
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): boolean {
  const at = tokens[from - 1]?.lower === lexicon.article ? from - 2 : from - 1;
  if (tree === null || !lexicon.targets.has(tokens[at]?.lower ?? "")) return false;
  const first = firstOfRow(tree, head);
  const governor = tree.heads[first]!;
  const verb =
    /^nmod/.test(tree.relations[first]!) && tree.relations[governor] === "obj" ? tree.heads[governor]! : governor;
  const isBond = (at: number): boolean =>
    /^(nsubj|ob[jl])/.test(tree.relations[at]!) &&
    lexicon.bearers.has(tokens[at]!.lower.replace(/partnerships$/, "partnership"));
  return lexicon.binding.has(lemmaAt({ tokens, tree }, verb)) && (tree.children[verb] ?? []).some(isBond);
}

/** The state, bloc or group of states ("the five countries of the region") for which a mention stands, or null. */
function partyOf(
  scene: Scene,
  mention: LinkedMention,
  lexicon: PartnershipLexicon,
  reference: Reference,
): string | null {
  const {
    entity,
    by,
    sentence,
    tokens: [from],
  } = mention;
  if (entity.startsWith("state:") || lexicon.blocs.has(entity)) return entity;
  if (/^(org|person|office):/.test(entity)) return partyBehind(scene, mention, lexicon, reference);
  if (!entity.startsWith("region:")) return null;
  const { tokens: line } = scene.document.sentences[sentence]!;
  const isOfStates = line[from - 1]?.lower === lexicon.genitive && lexicon.jointNouns.has(line[from - 2]?.lower ?? "");
  const upos = scene.syntax[sentence]?.upos ?? [];
  // "Three of the five states of a region" are not the region.
  const isAll = isOfStates && upos[from - 3] === "NUM" && upos[from - 6] !== "NUM";
  return by === "group" || isAll ? entity : null;
}

/** "Chinese" stands for China in "Chinese-Fijian relations", not in "Chinese technology"; a bloc not for its members. */
function isBearer(scene: Scene, { by, entity, sentence, tokens }: LinkedMention, lexicon: PartnershipLexicon): boolean {
  const line = scene.document.sentences[sentence]!.tokens;
  const tree = scene.syntax[sentence] ?? null;
  const end = tokens[1];
  const first = line[tokens[0]]!.lower === lexicon.article ? tokens[0] + 1 : tokens[0];
  const head = entity.startsWith("org:") ? headOf(tree?.heads, tokens) : first;
  if (lexicon.private.has(line[head]?.lower ?? "") && !lexicon.blocs.has(entity)) return false;
  if (entity.startsWith("org:") && isOfInsiders(line, first, end, lexicon)) return false;
  if (by !== "demonym") return !entity.startsWith("state:") || !isOwner(scene, sentence, tokens, lexicon);
  const noun = nounOf(tree, end - 1);
  if (noun !== null && lexicon.private.has(lemmaAt({ tokens: line, tree }, noun))) return false;
  const isNear = line.slice(end, end + 5).some(({ lower }) => lexicon.bearers.has(lower) || isOneList(lower, lexicon));
  return isNear || isPeople(line, tree, first, end, lexicon);
}

/** Those who do something, or to whom it is done. */
const DOER = /^(nsubj|i?obj)/;

/** Whether a noun is one for all with whom a people has a level: "the Chinese ladder", not "our Chinese partners". */
export function isOneList(noun: string, { lists }: PartnershipLexicon): boolean {
  return lists.has(noun) && !noun.endsWith("s");
}

/** "With the Serbs", "the French have one": a people that is no attribute. */
function isPeople(
  line: readonly Token[],
  tree: Tree | null,
  first: number,
  end: number,
  { article, sharing, peoples }: PartnershipLexicon,
): boolean {
  const isNoun = /^(nsubj|obj|iobj|obl|nmod|conj|appos)/.test(tree?.relations[end - 1] ?? "");
  const relation = tree?.relations[firstOfRow(tree, end - 1)] ?? "";
  const before = line[first - 2]?.lower ?? "";
  // "; the Serbs an L": the subject of a clause without a verb.
  const isShared = DOER.test(relation) || before === ";" || sharing.has(before);
  return (
    isNoun &&
    isShared &&
    line[first - 1]?.lower === article &&
    [...peoples].some((ending) => line[end - 1]!.lower.endsWith(ending))
  );
}

/** "EU member Malta", "ten members of the EU". */
function isOfInsiders(line: readonly Token[], from: number, end: number, lexicon: PartnershipLexicon): boolean {
  const of = line[from - 1]?.lower === lexicon.article ? from - 2 : from - 1;
  const before = line[of]?.lower === lexicon.genitive ? (line[of - 1]?.lower ?? "") : "";
  return [before, line[end]?.lower ?? ""].some((word) => lexicon.insiders.has(word));
}

/** Whether a name only says whose a firm or a city is. */
function isOwner(
  scene: Scene,
  sentence: number,
  tokens: readonly [number, number],
  lexicon: PartnershipLexicon,
): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const line = scene.document.sentences[sentence]!.tokens;
  const token = headOf(tree?.heads, tokens);
  const isBloc = lexicon.blocs.has(scene.cast.at(sentence, tree?.heads[token] ?? -1)?.entity ?? "");
  return (!isBloc && isPrivates(tree, line, token, lexicon)) || isFirms(scene, sentence, tokens[1]);
}

/** "the mayor of Rome", "the University of Malta". */
function isPrivates(tree: Tree | null, line: readonly Token[], token: number, lexicon: PartnershipLexicon): boolean {
  const governor = tree?.heads[token] ?? -1;
  const isOwned = /^(nmod|compound)/.test(tree?.relations[token] ?? "");
  return isOwned && governor >= 0 && lexicon.private.has(line[governor]!.lower);
}

/** "Japan's Hoshino": one name, of nobody who is known to act for a state. */
function isFirms({ syntax, cast }: Scene, sentence: number, end: number): boolean {
  const xpos = syntax[sentence]?.xpos ?? [];
  const isName = (at: number): boolean => xpos[at]?.startsWith("NNP") === true;
  return xpos[end] === "POS" && isName(end + 1) && !isName(end + 2) && cast.at(sentence, end + 1) === null;
}

/** The noun that an adjective of nationality belongs to. */
function nounOf(tree: Tree | null, token: number): number | null {
  for (let at = token, steps = 0; tree !== null && at >= 0 && steps < 3; at = tree.heads[at]!, steps++) {
    if (tree.upos[at] === "NOUN") return at;
  }
  return null;
}

/** States, capitals and bodies after "in" or "at" are venues, persons never; "of the five, two …" leaves the others out. */
function isVenue(scene: Scene, { sentence, tokens, entity }: LinkedMention, lexicon: PartnershipLexicon): boolean {
  if (!/^(state|org):/.test(entity)) return false;
  const line = scene.document.sentences[sentence]!.tokens;
  let before = tokens[0] - 1;
  if (line[before]?.lower === lexicon.article) before--;
  return lexicon.locatives.has(line[before]?.lower ?? "") || (before === 0 && line[0]!.lower === lexicon.genitive);
}
