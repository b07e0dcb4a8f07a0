import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { owner } from "../rules/reach.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { acting, mainVerb, NAMED } from "./acting.ts";
import { ofConstables } from "./constables.ts";
import { ofGovernment } from "./government.ts";
import { groupOf } from "./group.ts";
import { ofLeader } from "./led.ts";
import { locate } from "./locate.ts";
import { partiesOf } from "./member.ts";
import { ofMentions } from "./mentioned.ts";
import { statesIn } from "./other.ts";
import type { Party, Search } from "./parties.ts";
import { countedBy, heldBy, isFirstPerson, isLocative, owners, subjectAbove } from "./phrase.ts";
import { halvesAt } from "./series.ts";
import { isOfStrangers } from "./strange.ts";
import { ofThem } from "./them.ts";

/** "Chinese officials", "the leaders of Iran and Turkey", "its ally Belarus"; else a group of its own, or a belonging's owner. */
export function ofNoun(search: Search, token: number, tree: Tree): readonly Party[] {
  const { companions } = search.context.language.events;
  const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
  const name = companions.has(lemma) ? nameBehind(token, tree) : undefined;
  return name === undefined ? ofCommon(search, token, tree, lemma) : search.others(name, search.admit);
}

function ofCommon(search: Search, token: number, tree: Tree, lemma: string): readonly Party[] {
  const { context, admit, others } = search;
  const { groups, roles } = context.language.events;
  const all = isWhole(search, token, tree) ? whole(search, token, ofName(search, token, tree)) : [];
  if (all.length > 0) return all;
  const isStrange = isOfStrangers(search, token, tree, lemma);
  const found = isStrange ? [] : ofPublic(search, token, tree, lemma);
  if (found.length > 0) return found;
  const held = isHolding(tree, token, roles.containers) ? heldBy(tree, token) : undefined;
  const isMany = held === undefined ? isThrong(search, token, tree) : isCrowd(search, token, tree);
  if (isMany) return [groupOf(search.scene, search.sentence, token, tree)];
  const inside = held === undefined ? [] : others(held, admit);
  if (inside.length > 0) return inside;
  if (groups.has(lemma) || isStrange) return ofGroup(search, token, tree, lemma);
  if (held !== undefined) return [];
  return admit.belongings ? ofOwners(search, token, tree) : [];
}

/** "Dozens of", "four of". */
function isHolding(tree: Tree, token: number, containers: ReadonlySet<string>): boolean {
  return tree.upos[token] === "NUM" || containers.has(tree.lemmas[token]?.toLowerCase() ?? "");
}

/** "Hundreds of thousands of people", "tens of thousands marched": though no word says who they are, so many are a crowd. */
function isCrowd({ admit, context }: Search, token: number, tree: Tree): boolean {
  const { crowdNumbers, generic, groups } = context.language.events;
  const counted = countedBy(tree, token, crowdNumbers);
  if (!admit.groups || counted === token) return false;
  const lemma = tree.lemmas[counted]?.toLowerCase() ?? "";
  const isBare = (tree.children[counted] ?? []).every((child) => tree.relations[child] === "case");
  const isNumber = crowdNumbers.has(lemma) && tree.relations[token] === "nsubj";
  return isBare && (isNumber || (generic.has(lemma) && groups.has(lemma)));
}

/** "Thousands marched": a number in the plural that does something by itself. */
function isThrong({ admit, context }: Search, token: number, tree: Tree): boolean {
  const { crowdNumbers } = context.language.events;
  const isSubject = tree.relations[token] === "nsubj" && tree.xpos[token] === "NNS";
  return admit.groups && isSubject && crowdNumbers.has(tree.lemmas[token]?.toLowerCase() ?? "");
}

/** The state or organisation for which an official, a member of a body or the word after its name stands. */
function ofPublic(search: Search, token: number, tree: Tree, lemma: string): readonly Party[] {
  const { officials, boards, members, appositive, counterparts } = search.context.language.events;
  const isOther = counterparts.has(lemma) && !officials.has(lemma);
  if (isOther) return whole(search, token, ofPronoun(search, token, tree));
  const isBoard = boards.has(lemma);
  const acting = officials.has(lemma) || isBoard ? ofOfficial(search, token, tree) : [];
  const found = isBoard ? acting.filter(({ entity }) => entity.startsWith("org:")) : acting;
  if (found.length > 0) return found;
  const belonging = members.has(lemma) ? ofBody(search, token, tree) : [];
  return belonging.length === 0 && appositive.has(lemma) ? ofName(search, token, tree) : belonging;
}

/** "Its ally Belarus", "our NATO ally Estonia": the name of who that is, which the parser may have made a phrase of its own. */
function nameBehind(token: number, tree: Tree): number | undefined {
  const { upos, relations, children } = tree;
  const isName = (child: number): boolean =>
    child > token && upos[child] === "PROPN" && /^(appos|flat)/.test(relations[child] ?? "");
  return nameBeside(token, tree) ?? children[token]?.find(isName);
}

/** "The regional bloc ASEAN": the name right behind a noun, which the tree takes for one more phrase like it. */
export function nameBeside(token: number, { upos, relations, heads }: Tree): number | null {
  const next = token + 1;
  const isBeside = upos[next] === "PROPN" && heads[next] === heads[token] && relations[next] === relations[token];
  return isBeside ? next : null;
}

/** "Members of the Peruvian delegation": those for whom the body acts; a member of an organisation does not act for it. */
function ofBody({ scene, sentence, context, admit, others }: Search, token: number, tree: Tree): readonly Party[] {
  const body = heldBy(tree, token);
  const isOfficial = context.language.events.officials.has(tree.lemmas[body ?? -1]?.toLowerCase() ?? "");
  const found = body === undefined || !isOfficial ? [] : others(body, { ...admit, groups: false });
  const head = scene.document.sentences[sentence]?.tokens[token];
  const [only, another] = found;
  if (only === undefined || another !== undefined || head === undefined) return [];
  return [{ ...only, span: [head.start, Math.max(only.span[1], head.end)] }];
}

/** "NATO allies", "the EU's member states": all states of an organisation, where no word picks some of them. */
function isWhole({ scene, sentence, context }: Search, token: number, tree: Tree): boolean {
  const { joined, definite } = context.language.events;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const isLoose = (child: number): boolean =>
    child > token ||
    /^(compound|case|nmod:poss)/.test(tree.relations[child] ?? "") ||
    definite.has(tokens[child]?.lower ?? "");
  return joined.has(tokens[token]?.lower ?? "") && (tree.children[token] ?? []).every(isLoose);
}

/** "The NATO alliance", "the Taliban movement": the organisation named before the noun. */
function ofName(search: Search, token: number, tree: Tree): readonly Party[] {
  const names = (tree.children[token] ?? []).filter((child) => tree.relations[child] === "compound");
  return names.flatMap((name) => ofMentions(search, name)).filter(({ entity }) => entity.startsWith("org:"));
}

/** Those beside the official's noun, or the state in whose land they are: "police in Lagos". */
function ofOfficial(search: Search, token: number, tree: Tree): readonly Party[] {
  const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
  const states = ofOwners(search, token, tree).filter(({ span }) => !isCompanion(search, span, lemma));
  const lands = isAway(search, token, tree, lemma)
    ? []
    : locate(search.scene, search.sentence, token, search.context, /^nmod/);
  const found = states.length < lands.length ? lands : states;
  if (found.length > 0) return whole(search, token, found);
  const led = ofLeader(search, token, tree);
  const ruled = led.length > 0 ? led : ofRuler(search, token, tree);
  const owned = ruled.length > 0 ? ruled : ofPronoun(search, token, tree);
  const governing = owned.length > 0 ? owned : ofGovernment(search, token, tree);
  return whole(search, token, governing.length > 0 ? governing : ofConstables(search, token, tree));
}

/** "The leaders in Lagos" may be of many states. */
function isAway({ scene, sentence, context }: Search, token: number, tree: Tree, lemma: string): boolean {
  const isGuest = tree.xpos[token] === "NNS" && context.language.events.gathering.has(lemma);
  return isGuest && (tree.children[token] ?? []).some((child) => isLocative(scene, sentence, child, context));
}

/** "The Bush administration": the one state that bearers of the name have ruled. */
function ofRuler({ scene, sentence, context }: Search, token: number, tree: Tree): readonly Party[] {
  const { cabinets } = context.language.events;
  const name = tree.children[token]?.find((child) => child === token - 1 && tree.upos[child] === "PROPN");
  const word = scene.document.sentences[sentence]?.tokens[name ?? -1];
  if (word === undefined || !cabinets.has(tree.lemmas[token]?.toLowerCase() ?? "")) return [];
  const ruling = context.reference.people(word.form).filter(({ office }) => office.startsWith("head"));
  const [state, other] = new Set(ruling.map(({ of }) => of));
  return state === undefined || other !== undefined
    ? []
    : [{ entity: state, span: [word.start, word.end], person: null }];
}

/** "His government" is the state of whom the pronoun means; "his counterpart" the one other state told of; "our colleagues" may be anybody's. */
function ofPronoun(search: Search, token: number, tree: Tree): readonly Party[] {
  const { scene, sentence, context } = search;
  const pronoun = (tree.children[token] ?? []).find((child) => tree.relations[child] === "nmod:poss");
  if (pronoun === undefined || tree.upos[pronoun] !== "PRON") return [];
  const relative = owner(tree, { token: pronoun, confidence: 1 }).token;
  if (relative !== pronoun) return search.others(relative, NAMED);
  const mention = scene.cast.at(sentence, pronoun);
  if (mention === null) return ofAbove(search, token, pronoun, tree);
  const own = scene.cast.actsFor(mention.entity);
  const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
  if (own === null || isCompanion(search, mention.span, lemma)) return [];
  if (context.language.events.counterparts.has(lemma))
    return /^NNS/.test(tree.xpos[token] ?? "") ? partnersOf(search, own) : counterpartOf(search, own, token, tree);
  return own.startsWith("state:") ? [{ entity: own, span: mention.span, person: null }] : [];
}

/** "His counterpart": of the one other state that is named before the noun or belongs to it, else in the sentence before; not of one that is spoken about. */
function counterpartOf({ scene, sentence, context }: Search, own: string, token: number, tree: Tree): readonly Party[] {
  const start = scene.document.sentences[sentence]?.tokens[token]?.start ?? 0;
  const tied = (tree.children[token] ?? []).map((child) => scene.cast.at(sentence, child)?.entity);
  const told = statesIn(scene, sentence, [own], context);
  const here = told.filter(({ entity, span }) => span[0] < start || tied.includes(entity));
  const found = here.length > 0 || sentence === 0 ? here : statesIn(scene, sentence - 1, [own], context);
  return found.length === 1 ? found : [];
}

/** "His counterparts": those with whom a state acts in the sentence before. */
function partnersOf({ scene, sentence, at }: Search, own: string): readonly Party[] {
  const tree = scene.syntax[sentence - 1] ?? null;
  const found = tree === null ? [] : acting(at(sentence - 1), mainVerb(tree), tree);
  return found.some(({ entity }) => entity === own) ? found.filter(({ entity }) => entity !== own) : [];
}

/** "Our colleagues": those beside the speaker. */
function isCompanion({ scene, context }: Search, owner: Span, lemma: string): boolean {
  const { companions, firstPerson } = context.language.events;
  return companions.has(lemma) && isFirstPerson(scene.document.text.slice(...owner), firstPerson);
}

/** "Chad's president said his government …", "when their rulers …": those who act in the clause above, of several "their". */
function ofAbove(search: Search, token: number, pronoun: number, tree: Tree): readonly Party[] {
  const { scene, sentence, context, others } = search;
  const word = scene.document.sentences[sentence]?.tokens[pronoun]?.lower ?? "";
  const { firstPerson, jointOwners, counterparts } = context.language.events;
  if (counterparts.has(tree.lemmas[token]?.toLowerCase() ?? "")) return [];
  const subject = firstPerson.has(word) ? null : subjectAbove(tree, token);
  const found = subject === null ? [] : others(subject, NAMED);
  if (jointOwners.has(word)) return found.length > 0 ? found : ofThem(search, pronoun, tree);
  const own = found.length === 1 ? found[0]?.entity : undefined;
  const isOther = scene.cast
    .inSentence(sentence)
    .some(
      ({ entity, tokens: [from] }) =>
        from > (subject ?? -1) && from < pronoun && entity.startsWith("state:") && entity !== own,
    );
  return own === undefined || isOther ? [] : found;
}

function ofGroup(search: Search, token: number, tree: Tree, lemma: string): readonly Party[] {
  const { scene, sentence, context, admit } = search;
  if (!admit.groups || isAway(search, token, tree, lemma)) return [];
  const { panels, generic } = context.language.events;
  if ((tree.children[token] ?? []).some((child) => panels.has(tree.lemmas[child]?.toLowerCase() ?? ""))) return [];
  const group = groupOf(scene, sentence, token, tree);
  const isGeneric = generic.has(lemma) && isBare(group.entity, context.language);
  return isGeneric || isSomeState(scene, sentence, token, tree, context) ? [] : [group];
}

/** "The EU candidate country", "the NATO member": a state that is described, and no group. */
function isSomeState(scene: Scene, sentence: number, token: number, tree: Tree, { language }: Context): boolean {
  const { described, definite } = language.events;
  const isOne = tree.xpos[token] === "NN" && described.has(tree.lemmas[token]?.toLowerCase() ?? "");
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  return isOne && (tree.children[token] ?? []).some((child) => definite.has(tokens[child]?.lower ?? ""));
}

/** "Country", "two countries": none in particular. */
function isBare(group: string, { names: { epithets } }: Context["language"]): boolean {
  const words = group.slice("group:".length).split(" ");
  const isCounted = words.length === 2 && epithets.numbers.has(words[0]!) && epithets.statesTogether.has(words[1]!);
  return words.length === 1 || isCounted;
}

function ofOwners(search: Search, token: number, tree: Tree): readonly Party[] {
  const { scene, sentence, context, admit } = search;
  const isFrame = context.language.events.frameworks.has(tree.lemmas[token]?.toLowerCase() ?? "");
  const mentions = owners(scene, sentence, token, tree, context)
    .filter((owner) => !isBetween(search, owner.token, tree))
    .flatMap((owner) => owner.mentions)
    .filter(({ entity }) => !isFrame || !entity.startsWith("org:"));
  const found = mentions.flatMap((mention) => partiesOf(scene, mention, admit, context));
  const states = found.filter(({ entity }) => !entity.startsWith("group:"));
  return states.length > 0 ? states : found;
}

/** "A solution to the Sino-Omani dispute" is neither's. */
function isBetween({ scene, sentence, context }: Search, token: number, tree: Tree): boolean {
  if (halvesAt(scene, sentence, token).length === 0) return false;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const noun = tokens.findIndex((_, at) => at > token && tree.upos[at] === "NOUN");
  return context.language.events.disputes.has(tree.lemmas[noun]?.toLowerCase() ?? "");
}

/** The official's whole phrase is the evidence, when it stands for a single party. */
function whole({ scene, sentence }: Search, token: number, found: readonly Party[]): readonly Party[] {
  const [only, another] = found;
  const head = scene.document.sentences[sentence]?.tokens[token];
  if (only === undefined || another !== undefined || head === undefined) return found;
  return [{ ...only, span: [Math.min(only.span[0], head.start), Math.max(only.span[1], head.end)] }];
}
