import { conjuncts } from "../events/phrase.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Token } from "../text/document.ts";
import { isKnownUnion } from "./body.ts";
import { bodiesAt } from "./club.ts";
import { doerAt, isJointDoer, isPartyAt } from "./doer.ts";
import type { Ground } from "./ground.ts";
import type { InstrumentMention } from "./instrument.ts";
import type { RelationLexicon } from "./lexicon.ts";
import { isListing } from "./marks.ts";
import type { PartyMention } from "./party.ts";
import { instrumentAt } from "./rule.ts";

/** Words between "between" and the first of those behind it: "between the Government of". */
const LEAD = 7;

/** Words before a document's noun that are looked through for what it ends. */
const BEFORE = 4;

/**
 * Those between whom the words of a document say that it is: "an accord between A and B". None where only one of them
 * is a state ("between Chad and the rebels"), null where the words leave it open.
 */
export function sidesOf(match: RuleMatch, ground: Ground): readonly PartyMention[] | null {
  const document = instrumentAt(match, ground);
  const from = document === null ? null : betweenAt(document, ground);
  if (document === null || from === null) return null;
  const { partnerships } = ground.context.language.relations;
  const { tokens } = ground.scene.document.sentences[match.sentence]!;
  const parties = ground.memory.partiesIn(match.sentence).filter((one) => one.tokens[0] > from);
  const [first] = parties;
  const lead = tokens.slice(from + 1, Math.min(first?.tokens[0] ?? tokens.length, from + LEAD));
  if (lead.some(({ lower }) => partnerships.jointDeterminers.has(lower) || partnerships.jointWords.has(lower)))
    return null;
  if (first === undefined || first.tokens[0] > from + LEAD) return [];
  const found = [first];
  for (const next of parties.slice(1)) {
    const last = found.at(-1)!;
    const isSame = next.tokens[0] === last.tokens[0];
    if (
      isSame ||
      isListing(tokens.slice(last.tokens[1], next.tokens[0]), partnerships) ||
      isAgain(tokens, last, next, ground)
    )
      found.push(next);
    else break;
  }
  return new Set(found.map(({ entity }) => entity)).size > 1 ? found : [];
}

/** "Applauded Chad and Fiji's signing of the pact": those whose deed it is said to be, with their partners; null where nobody's. */
export function ownersOf(match: RuleMatch, ground: Ground): readonly PartyMention[] | null {
  const document = instrumentAt(match, ground);
  const tree = ground.scene.syntax[match.sentence] ?? null;
  const noun = document === null ? -1 : (tree?.heads[document.head] ?? -1);
  if (tree === null || noun < 0 || tree.upos[noun] !== "NOUN" || !tree.relations[document!.head]!.startsWith("nmod"))
    return null;
  const owners = (tree.children[noun] ?? []).filter((child) => tree.relations[child] === "nmod:poss");
  const listed = owners.flatMap((one) => [one, ...conjuncts(tree, one)]);
  const isOwner = ({ tokens: [from, to] }: PartyMention): boolean => listed.some((at) => from <= at && at < to);
  const isPartner = ({ isOther, tokens: [from] }: PartyMention): boolean => isOther && from > document!.head;
  const parties = ground.memory.partiesIn(match.sentence);
  const found = parties.filter(isOwner);
  if (new Set(found.map(({ entity }) => entity)).size > 1) return found;
  return found.length > 0 ? [...found, ...parties.filter(isPartner)] : null;
}

/** "The Government of Chad and the Government of Fiji": what stands between two names says again what they are names of. */
function isAgain(tokens: readonly Token[], last: PartyMention, next: PartyMention, { context }: Ground): boolean {
  const { partnerships } = context.language.relations;
  const { officials } = context.language.events;
  const between = tokens.slice(last.tokens[1], next.tokens[0]);
  const [link] = between;
  const isOffice = between.some(({ lower }) => officials.has(lower));
  return link !== undefined && partnerships.last.has(link.lower) && isOffice && between.length <= LEAD;
}

/** "Between": a word before all the parties of a document. */
export function opensBoth(word: string, { instruments, partnerships }: RelationLexicon): boolean {
  return instruments.parting.has(word) && partnerships.sharing.get(word) === "both";
}

/** The token "between" that hangs on a document or stands behind its title. */
function betweenAt({ sentence, head, tokens: [, to] }: InstrumentMention, { scene, context }: Ground): number | null {
  const { relations } = context.language;
  const { tokens } = scene.document.sentences[sentence]!;
  const isBetween = (at: number): boolean => opensBoth(tokens[at]?.lower ?? "", relations);
  const tree = scene.syntax[sentence] ?? null;
  const own = (tree?.children[head] ?? []).filter((child) => tree!.relations[child] === "nmod");
  const hung = own.flatMap((child) => (tree!.children[child] ?? []).filter(isBetween));
  const behind = relations.instruments.dated.has(tokens[to]?.lower ?? "") ? to + 1 : to;
  return isBetween(behind) ? behind : (hung.find((at) => at > head) ?? inTitle(head, to, isBetween));
}

/** The word between the parties inside a title: "agreement on science between A and B". */
function inTitle(head: number, to: number, isBetween: (at: number) => boolean): number | null {
  for (let at = head + 1; at < to; at++) if (isBetween(at)) return at;
  return null;
}

/** "A ceasefire deal", "the hostage release agreement": its parties fight, and whoever speaks of it or brings it about is none of them. */
export function endsFighting(
  { sentence, tokens: [from, to], head }: InstrumentMention,
  { scene, context }: Ground,
): boolean {
  const { warring } = context.language.relations.instruments;
  const { tokens } = scene.document.sentences[sentence]!;
  return tokens.slice(Math.max(0, Math.min(from, head - BEFORE)), to).some(({ lower }) => warring.has(lower));
}

/** Whether those who do the deed of a match are several states, or words for both. */
export function isTheirs(match: RuleMatch, ground: Ground): boolean {
  const doer = doerAt(match, ground);
  return doer !== null && isJointDoer(match.sentence, doer, ground);
}

/** "BRICS leaders signed": the body whose members act; none where it has none, null where no body is told. */
export function clubOf(match: RuleMatch, ground: Ground): readonly string[] | null {
  const doer = doerAt(match, ground);
  const bodies = doer === null ? [] : bodiesAt(match.sentence, doer, ground);
  if (bodies.length === 0) return null;
  return bodies.filter((id) => ground.context.reference.members(id, null).length > 0).slice(0, 1);
}

/** Words behind the "by" of a title among which the body is looked for whose leaders issue it. */
const AUTHORS = 8;

/** "A statement by the heads of the CIS member states": the body named behind a document; null where no "by" follows. */
export function authorsOf(match: RuleMatch, { scene, context, instruments }: Ground): readonly string[] | null {
  const document = instrumentAt(match, { instruments });
  const { agentive } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[match.sentence]!;
  const end = document?.tokens[1] ?? -1;
  if (end < 0 || tokens[end]?.lower !== agentive) return null;
  const body = scene.cast
    .inSentence(match.sentence)
    .find(({ entity, tokens: [from] }) => from > end && from <= end + AUTHORS && isKnownUnion(entity, { context }));
  return body === undefined ? null : [body.entity];
}

/** "Chad and other G7 nations": whether somebody acts beside a party of whom nobody knows who they are. */
export function isWithOthers(match: RuleMatch, ground: Ground): boolean {
  const { sentence } = match;
  const tree = ground.scene.syntax[sentence] ?? null;
  const doer = doerAt(match, ground);
  if (tree === null || doer === null) return false;
  const { jointNouns, insiders } = ground.context.language.relations.partnerships;
  const { tokens } = ground.scene.document.sentences[sentence]!;
  return (tree.children[doer] ?? []).some((child) => {
    const { lower } = tokens[child]!;
    const isOpen = jointNouns.has(lower) || insiders.has(lower);
    return isOpen && tree.relations[child] === "conj" && !isPartyAt(sentence, child, ground);
  });
}
