import type { Scene } from "../scene.ts";
import { ancestors, childOf } from "../syntax/words.ts";
import { isTerm } from "./anniversary.ts";
import { isBehindWith, isFronted, isWithUnnamed, withFronted, withoutBoth } from "./apart.ts";
import { countedWith } from "./counted.ts";
import { completed, half, meantBefore, type Pair, remembered, type Setting, stated, statedOf } from "./counterpart.ts";
import { lineOf } from "./cue.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { listedIn } from "./listed.ts";
import { type Anchor, jointDistance, type Near, nearest, nearParties, withoutNext, withRest } from "./near.ts";
import { explainedBy, namedAs } from "./owner.ts";
import type { PartyMention } from "./party.ts";
import { notPassing } from "./passed.ts";
import { isPreceding } from "./precede.ts";
import { ofRelative, withinRelative, withoutAsides } from "./relative.ts";
import { crossed, isCounted, isJoined, isRow, linked, namely, rowsOf } from "./rows.ts";
import { rowOf } from "./table.ts";
import { turnedTo } from "./turned.ts";
import { gotAt } from "./venue.ts";

/** The pairs that a level is said of: a pair, or one party with each of a list. */
export function pairsOf(setting: Setting): readonly Pair[] {
  const { level, scene, memory, lexicon } = setting;
  const row = rowOf(setting);
  if (row !== null) return row;
  const counted = countedWith(setting);
  if (counted.length > 0) return withOwner(counted, setting);
  if (isWithUnnamed(level, scene, memory, lexicon)) return [];
  const named = namedAs(level, scene, memory, lexicon);
  if (named.length > 0) return named;
  const explained = explainedAs(setting);
  if (explained !== null) return [explained];
  const isOfTwo = scene.document.sentences[level.sentence]!.tokens[level.head]!.lower.endsWith("s");
  // "Ten years as partners": of both.
  const isLong = isOfTwo && isTerm(level, lineOf(level.sentence, scene, lexicon));
  const joint = jointDistance(level, scene, lexicon) ?? (isLong ? Number.POSITIVE_INFINITY : null);
  const found = pairsNear(setting, joint);
  return joint === null ? found : notPassing(found, setting);
}

/** Each of those counted with whoever else the sentence names, or has their partnerships. */
function withOwner(row: readonly PartyMention[], setting: Setting): readonly Pair[] {
  const names = new Set(row.map(({ entity }) => entity));
  const isElse = ({ entity, isPlace }: PartyMention): boolean => !isPlace && !names.has(entity);
  const owner = setting.memory.partiesIn(setting.level.sentence).find(isElse)?.entity ?? ownerOf(names, setting);
  return owner === null || names.has(owner) ? [] : row.map((party) => half(owner, party));
}

/** "Chad, a partner since 2015, …": who is said to be one, with whoever owns the list or shares the chain that it goes on. */
function explainedAs({ level, shared, scene, memory, lexicon }: Setting): Pair | null {
  const { isPartner, sentence, head } = level;
  const [from, end] = level.tokens;
  const { tokens } = scene.document.sentences[sentence]!;
  const before = tokens[from - 1]?.lower ?? "";
  const isBare = before === "," || lexicon.indefinite.has(before);
  if (!isPartner || !isBare || lexicon.sharing.has(tokens[end]?.lower ?? "")) return null;
  const [party, another] = explainedBy(from, head, memory.partiesIn(sentence), tokens, lexicon);
  if (party === undefined || another !== undefined) return null;
  const owner = memory.owner(new Set([party.entity]), sentence, shared);
  return owner === null || owner === party.entity ? null : half(owner, party);
}

function pairsNear(setting: Setting, joint: number | null): readonly Pair[] {
  const { level, scene, memory, lexicon } = setting;
  const turned = joint === null ? null : turnedTo(level, scene, memory, lexicon);
  if (turned !== null) return turned.length === 2 ? [stated(turned[0]!, turned[1]!)] : [];
  const { tokens } = scene.document.sentences[level.sentence]!;
  const all = candidates(setting);
  const isShared = joint === null || isBehindWith(all, tokens);
  const near = joint !== null && isShared ? withoutBoth(all, level, tokens, lexicon) : all;
  if (isAmongOthers(level, near, scene, lexicon)) return [];
  const close = nearest(sharing(near, level, scene, lexicon), isShared ? Number.POSITIVE_INFINITY : joint);
  const found = withRest(close, near, level, scene, lexicon);
  const listed = joint !== null ? namely(near, tokens, lexicon) : [];
  return listed.length > 0 ? listed : sided(found, near, setting, joint !== null);
}

/** The pairs of those nearest to a level. */
function sided(found: readonly Near[], near: readonly Near[], setting: Setting, isJoint: boolean): readonly Pair[] {
  const { level, scene, lexicon } = setting;
  const others = withFronted(closest(found.filter(({ party }) => party.isOther)), near, level, scene, lexicon);
  const own = found.filter(({ party }) => !party.isOther);
  if (others.length > 0) return withOthers(own, others, near, setting);
  const listed = own.length > 1 ? listedIn(own, setting, isJoint) : null;
  if (listed !== null) return listed;
  if (own.length === 2 && !isRow(own, setting)) return [stated(own[0]!.party, own[1]!.party)];
  if (own.length > 1) return linked(own, scene.document.sentences[level.sentence]!.tokens) ?? crossed(own, setting);
  if (own.length === 1) return alone(own[0]!.party, setting, isJoint);
  return isCounted(setting) ? [] : remembered(setting, isJoint);
}

/** The pairs of the only one named near a level. */
function alone(party: PartyMention, setting: Setting, isJoint: boolean): readonly Pair[] {
  if (isJoined(party, setting.scene) || isCounted(setting)) return [];
  const both = bothBefore(party, setting);
  return both.length > 0 ? both : completed(party, setting, isJoint);
}

/** Parties near a level, without those of which the sentence tells something else. */
function candidates({ level, rivals, until, scene, memory, lexicon }: Setting): readonly Near[] {
  const { tokens } = scene.document.sentences[level.sentence]!;
  const all = ofRelative(
    withinRelative(nearParties(level, scene, memory, lexicon), level, scene, lexicon),
    level,
    scene,
  );
  // "As its L Chad is valued": of whom that is said stands behind.
  const isCalled = isRole(level, scene, lexicon) && all.some(({ party }) => party.tokens[0] < level.tokens[0]);
  const near = withoutNext(withoutAsides(all, level, scene), level, scene, lexicon);
  const end = Math.min(until, earlierFrom(level, near, scene, lexicon));
  return near.filter(
    ({ party, distance, branch }) =>
      party.tokens[0] < end &&
      (distance === 0 ||
        isFronted({ party, distance, branch }, tokens) ||
        ((!isCalled || party.tokens[0] < level.tokens[1]) &&
          !(
            (party.isOther || (level.isPartner && tokens[party.tokens[1]]?.lower !== ",")) &&
            rivals.has(party.entity)
          ))),
  );
}

/** "Became its L, after Chad and Fiji": where those are named who were partners before. */
function earlierFrom(
  { isPartner, head, sentence, tokens: [, end] }: LevelMention,
  near: readonly Near[],
  { document, syntax }: Scene,
  lexicon: PartnershipLexicon,
): number {
  const { tokens } = document.sentences[sentence]!;
  const isDoer = (at: number): boolean => /^(nsubj|nmod:poss)/.test(syntax[sentence]?.relations[at] ?? "");
  const isEarlier = ({
    party: {
      tokens: [from],
      head: at,
    },
  }: Near): boolean => {
    const word = tokens[from - 1]?.lower === lexicon.article ? from - 2 : from - 1;
    const isApart = isPartner || (tokens[word - 1]?.lower === "," && !isDoer(at));
    return from > end && isApart && isPreceding(tokens, word, lexicon);
  };
  const found = tokens[head]!.lower.endsWith("s") ? [] : near.filter(isEarlier);
  return Math.min(Number.POSITIVE_INFINITY, ...found.map(({ party }) => party.tokens[0]));
}

/** "A partner of Chad and of Fiji": each of them is the other of whoever it is. */
function sharing(
  near: readonly Near[],
  level: LevelMention,
  scene: Scene,
  lexicon: PartnershipLexicon,
): readonly Near[] {
  const { genitive, article, last } = lexicon;
  const { tokens } = scene.document.sentences[level.sentence]!;
  const end = level.tokens[1];
  if (!level.isPartner || tokens[end]?.lower !== genitive) return near;
  if (isMade(level, scene, lexicon) && near.every(({ party }) => party.tokens[0] >= end)) return near;
  const parties = near.map(({ party }) => party);
  const meant = explainedBy(level.tokens[0], level.head, parties, tokens, lexicon);
  const marked = near.map((one) => {
    if (meant.has(one.party)) return { party: { ...one.party, isOther: false }, distance: 0, branch: -1 };
    const [from] = one.party.tokens;
    const at = tokens[from - 1]?.lower === article ? from - 2 : from - 1;
    const link = tokens[at - 1]?.lower ?? "";
    const isAlso = tokens[at]?.lower === genitive && (link === "," || last.has(link));
    const isOwner = from > end && (one.distance === 0 || isAlso);
    return isOwner ? { ...one, party: { ...one.party, isOther: true } } : one;
  });
  return marked.sort((a, b) => a.distance - b.distance);
}

/** "The treaty makes partners of Chad and Fiji": of each other. */
function isMade({ sentence, head }: LevelMention, { syntax }: Scene, { becoming }: PartnershipLexicon): boolean {
  const tree = syntax[sentence];
  return tree?.relations[head] === "obj" && tree.xpos[head] === "NNS" && becoming.has(tree.lemmas[tree.heads[head]!]!);
}

/** Words behind "among" in which words for both are looked for. */
const LEAD = 4;

/** "The L among the BRICS nations": of others than those whom the sentence or the article tells of. */
function isAmongOthers(
  { sentence, tokens: [, end] }: Anchor,
  near: readonly Near[],
  { document, syntax }: Scene,
  lexicon: PartnershipLexicon,
): boolean {
  const { tokens } = document.sentences[sentence]!;
  if (lexicon.sharing.get(tokens[end]?.lower ?? "") !== "both" || tokens[end]!.lower === lexicon.genitive) return false;
  if (lexicon.lasting.has(tokens[end]!.lower) || syntax[sentence]?.upos[end + 1] === "PRON") return false;
  const words = tokens.slice(end + 1, end + LEAD);
  const isJoint = words.some(({ lower }) => lexicon.jointDeterminers.has(lower) || lexicon.jointWords.has(lower));
  return !isJoint && !near.some(({ party }) => party.tokens[0] > end);
}

/** "Stressed the place of Chad as its L and as a part of the pact among …": whether somebody is called a level, of which those behind it tell nothing. */
function isRole(
  { sentence, tokens: [from] }: Anchor,
  { document }: Scene,
  { roles, article }: PartnershipLexicon,
): boolean {
  const { tokens } = document.sentences[sentence]!;
  const before = tokens.slice(Math.max(0, from - 2), from);
  return before.some(
    ({ lower }, at) => roles.has(lower) && (at === before.length - 1 || before.at(-1)!.lower !== article),
  );
}

/** Second parties at the label itself leave no room for others farther off. */
function closest(others: readonly Near[]): readonly Near[] {
  const beside = others.filter(({ distance }) => distance === 0);
  return beside.length > 0 ? beside : others;
}

/** Whoever has an L "with B, C and, since May, D": of a list not its end, but the one named before it. */
function selfOf(
  own: readonly Near[],
  others: readonly Near[],
  near: readonly Near[],
  { level, scene, lexicon }: Setting,
): Near | undefined {
  const [from] = level.tokens;
  const isAhead = ({ party }: Near): boolean => !party.isOther && party.tokens[0] < from;
  const { tokens } = scene.document.sentences[level.sentence]!;
  const before = tokens[(own[0]?.party.tokens[0] ?? 0) - 1]?.lower ?? "";
  const isList = others.length > 1 || lexicon.last.has(before);
  return own.find(isAhead) ?? (isList ? near.find(isAhead) : undefined) ?? own[0];
}

/** "A's ties with B, C and D": one party with each of the others. */
function withOthers(
  own: readonly Near[],
  others: readonly Near[],
  near: readonly Near[],
  setting: Setting,
): readonly Pair[] {
  const found = selfOf(own, others, near, setting)?.party;
  // "With Fiji there is an L, he says, and closes his hand": a pronoun behind tells less than the list that goes on.
  const isBehind = found?.isPronoun === true && found.tokens[0] > setting.level.tokens[1];
  const self = isBehind && setting.shared !== null ? undefined : found;
  const names = new Set(others.map(({ party }) => party.entity));
  const [other, second] = others;
  const isOne = own.every(({ branch, distance }) => branch === own[0]!.branch && distance === own[0]!.distance);
  const { tokens } = setting.scene.document.sentences[setting.level.sentence]!;
  const isList = own.length > 1 && (isOne || rowsOf(own, tokens, setting.lexicon).length === 1);
  if (isList && second === undefined && !own.some(({ party }) => party.entity === other!.party.entity))
    return own.map(({ party }) => stated(other!.party, party));
  const both = self === undefined && second === undefined ? bothBefore(other!.party, setting) : [];
  if (both.length > 0) return both;
  if (self !== undefined)
    return others.filter(({ party }) => party.entity !== self.entity).map(({ party }) => stated(self, party));
  const got = second === undefined ? gotAt(other!.party, setting) : null;
  if (got !== null) return [got];
  const known = ownerOf(names, setting);
  return known === null || names.has(known) ? [] : others.map(({ party }) => ({ ...half(known, party), by: "with" }));
}

/** Who has an L "with" others where the sentence names nobody: the focus, the subject before, whom a chain shares, the most likely one, or in the first sentence the state of the dateline. */
function ownerOf(names: ReadonlySet<string>, setting: Setting): string | null {
  const { level, shared, memory } = setting;
  if (hasUnknownOwner(setting)) return null;
  const focus = memory.focus(names);
  if (focus !== null) return focus;
  const meant = meantBefore(setting);
  if (meant !== null && !names.has(meant)) return meant;
  const known = shared ?? memory.hub(names, level.sentence) ?? memory.selfAt(names, level.sentence, level.tokens[0]);
  return known ?? (level.sentence === 0 || names.size > 2 ? memory.owner(names, level.sentence, null) : null);
}

/** "The archipelago has pacts of that name with": whether nobody knows who has the level told of again. */
function hasUnknownOwner({ level: { form, sentence, head }, scene, memory }: Setting): boolean {
  const tree = form === "repeated" ? scene.syntax[sentence] : null;
  if (!tree) return false;
  const verb = ancestors(tree, head).find((at) => tree.upos[at] === "VERB");
  const subject = verb === undefined ? undefined : childOf(tree, verb, "nsubj");
  if (subject === undefined || tree.upos[subject] !== "NOUN" || childOf(tree, verb!, "obj") === undefined) return false;
  return memory.partiesIn(sentence).every(({ tokens: [from, to] }) => subject < from || to <= subject);
}

/** "Chad and Peru did not attend; both have an L with the bloc", "with both it has an L": each of the two named last before "both". */
function bothBefore(party: PartyMention, { level, scene, memory, lexicon }: Setting): readonly Pair[] {
  const { sentence } = level;
  const { document, syntax } = scene;
  const { tokens } = document.sentences[sentence]!;
  const at = tokens.findIndex(({ lower }, place) => place < level.tokens[0] && lexicon.jointDeterminers.has(lower));
  const isWith = lexicon.sharing.get(tokens[at - 1]?.lower ?? "") === "other";
  if (at < 0 || !(isWith || (party.isOther && syntax[sentence]?.relations[at]?.startsWith("nsubj")))) return [];
  const here = memory.partiesIn(sentence).filter(({ tokens: [start] }) => start < at);
  const named = here.length > 0 || sentence === 0 ? here : memory.partiesIn(sentence - 1);
  const [first, second, ...rest] = isWith ? named.filter(({ entity }) => entity !== party.entity) : named;
  if (first === undefined || second === undefined || rest.length > 0 || (second.isOther && !isWith)) return [];
  return statedOf(party, [first, second]);
}
