import type { RuleMatch } from "../rules/match.ts";
import { childOf } from "../syntax/words.ts";
import { bodiesAt } from "./club.ts";
import { doerAt, isPartyAt } from "./doer.ts";
import type { Ground } from "./ground.ts";
import type { InstrumentMention } from "./instrument.ts";
import type { PartyMention } from "./party.ts";
import { constant, instrumentAt } from "./rule.ts";
import { endsFighting, isTheirs } from "./sides.ts";

/** Whether those found are not the parties of a document: only partners, who speaks of a ceasefire, whose body it is. */
export function isOfOthers(match: RuleMatch, found: readonly PartyMention[], ground: Ground): boolean {
  const document = constant(match, "relation") === "instrument" ? instrumentAt(match, ground) : null;
  if (document === null || isReferred(match, ground) || isOneSided(found, match, ground)) return document !== null;
  if (isByOthers(match, ground)) return true;
  if (document.type === "contract") return !isOwnDeed(match, ground);
  if (leavesOut(match, document, found, ground)) return true;
  const bodies = bodiesAt(match.sentence, document.head, ground);
  const isOfBody = bodies.length > 0 && !found.some(({ entity }) => bodies.includes(entity));
  if (isOfBody && (match.rule.id === "instrument.signing-told" || !isTheirs(match, ground))) return true;
  return endsFighting(document, ground) && !(found.length > 1 && isTheirs(match, ground));
}

/** "Talks with A, B and C", "the deal he reached with A and B": only those with whom it was done are told, and not who did it. */
function isOneSided(found: readonly PartyMention[], match: RuleMatch, ground: Ground): boolean {
  if (found.length > 2 && found.every(({ isOther }) => isOther)) return true;
  const doer = doerAt(match, ground);
  const [first] = [...found].sort((a, b) => a.tokens[0] - b.tokens[0]);
  if (doer === null || found.length < 2 || first?.isOther !== true || isTheirs(match, ground)) return false;
  return !found.some(({ tokens: [from, to] }) => from <= doer && doer < to);
}

/** "Signed by European countries", "by the league's president": an agent of whom nobody knows whose he is. */
function isByOthers({ sentence, anchor }: RuleMatch, ground: Ground): boolean {
  const tree = ground.scene.syntax[sentence] ?? null;
  const agent = tree === null ? undefined : childOf(tree, anchor, "obl:agent");
  if (tree === null || agent === undefined || isPartyAt(sentence, agent, ground)) return false;
  if (ground.scene.cast.at(sentence, agent)?.entity.startsWith("person:") === true) return true;
  const { jointNouns } = ground.context.language.relations.partnerships;
  const { tokens } = ground.scene.document.sentences[sentence]!;
  const marks = (tree.children[agent] ?? []).map((child) => tree.relations[child]!);
  return jointNouns.has(tokens[agent]!.lower) && marks.includes("amod") && !/det|nummod|nmod:poss/.test(marks.join());
}

/** Whether a state does it: not where a firm or town does. */
function isOwnDeed(match: RuleMatch, ground: Ground): boolean {
  const { sentence, bindings } = match;
  const [first, last] = bindings.get("i")?.tokens ?? [0, 0];
  const doer = doerAt(match, ground);
  if (doer !== null && (doer < first || doer >= last)) return isPartyAt(sentence, doer, ground);
  const { tokens } = ground.scene.document.sentences[sentence]!;
  return !tokens.some(({ lower }) => ground.context.language.relations.partnerships.private.has(lower));
}

/** "Signed treaties with all but Chad", "an agreement with Chad" of two others: whether those found are not all, or one of them is none. */
function leavesOut(
  match: RuleMatch,
  { tokens: [from, to] }: InstrumentMention,
  found: readonly PartyMention[],
  ground: Ground,
): boolean {
  const { scene, memory, context } = ground;
  const { tokens } = scene.document.sentences[match.sentence]!;
  const { excepting, sharing } = context.language.relations.partnerships;
  const named = memory.partiesIn(match.sentence);
  const before = ({ tokens: [start] }: PartyMention): readonly string[] =>
    tokens.slice(Math.max(0, start - 2), start).map(({ lower }) => lower);
  if (named.some((one) => before(one).some((word) => excepting.has(word)))) return true;
  if (namesStranger(match.sentence, [from, to + 1], named, ground)) return true;
  if (isWithMany(match.sentence, to, ground)) return true;
  const inside = named.filter((one) => one.tokens[0] > from && one.tokens[1] <= to);
  return inside.some(
    (one) =>
      before(one).some((word) => sharing.get(word) === "other") && !found.some(({ entity }) => entity === one.entity),
  );
}

/** Words behind "with" among which a number and what it counts are looked for. */
const COUNTED = 5;

/** "Signed agreements with more than 20 countries": nobody knows with whom. */
function isWithMany(sentence: number, end: number, { scene, context }: Ground): boolean {
  const { sharing, jointNouns } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  if (sharing.get(tokens[end]?.lower ?? "") !== "other") return false;
  const upos = scene.syntax[sentence]?.upos ?? [];
  const at = tokens.findIndex(({ lower }, place) => place > end && place <= end + COUNTED && jointNouns.has(lower));
  return at > 0 && upos.slice(end, at).includes("NUM");
}

/** "An agreement with the Lake Union on fish": whether a document is with somebody whom nobody knows. */
function namesStranger(
  sentence: number,
  [from, to]: readonly [number, number],
  named: readonly PartyMention[],
  { scene, context }: Ground,
): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  const { sharing, article } = context.language.relations.partnerships;
  if (tokens.slice(from, to).some(({ form, lower }, at) => at === 0 && form !== lower)) return false;
  for (let at = from; at < to; at++) {
    if (sharing.get(tokens[at]?.lower ?? "") !== "other") continue;
    const next = tokens[at + 1]?.lower === article ? at + 2 : at + 1;
    const isName = tokens[next] !== undefined && tokens[next].form !== tokens[next].lower;
    if (isName && !named.some((one) => one.tokens[0] <= next && next < one.tokens[1])) return true;
  }
  return false;
}

/** "Spoke of the agreements reached": a participle without a doer, which whoever speaks of it need not have done. */
function isReferred(match: RuleMatch, ground: Ground): boolean {
  const tree = ground.scene.syntax[match.sentence] ?? null;
  const title = instrumentAt(match, ground)?.title ?? " ";
  return tree?.relations[match.anchor] === "acl" && /^\S+s$/.test(title) && doerAt(match, ground) === null;
}

/** "The treaty with Chad and last year's pact with Fiji": whether a party stands behind the "with" of another document. */
export function isOfNext({ isOther, head, sentence }: PartyMention, match: RuleMatch, ground: Ground): boolean {
  const governor = ground.scene.syntax[sentence]?.heads[head] ?? -1;
  const document = instrumentAt(match, ground);
  if (!isOther || document === null || governor === document.head) return false;
  return ground.instruments(sentence).some((one) => one.head === governor);
}

/** "A package of sanctions against Chad": whoever stands behind it suffers it. */
export function isTarget({ tokens: [from] }: PartyMention, match: RuleMatch, ground: Ground): boolean {
  const document = constant(match, "relation") === "instrument" ? instrumentAt(match, ground) : null;
  return document?.type === "sanctions" && from > document.head;
}
