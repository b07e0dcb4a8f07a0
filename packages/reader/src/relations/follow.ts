import { cover } from "@dragoman/model";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, childOf, firstOfRow, hasSubject, objectIn, subjectIn } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { pairAgain } from "./again.ts";
import { type Chain, chainBefore } from "./chain.ts";
import { isPaper, lemmaAt, lineOf } from "./cue.ts";
import { asDate, clauseDate } from "./dates.ts";
import { gapsBehind } from "./gaps.ts";
import type { Ground } from "./ground.ts";
import type { Told } from "./merge.ts";
import type { PartyMention } from "./party.ts";
import { newcomerIn } from "./precede.ts";
import { timeAt } from "./times.ts";

/** "Fiji joined them in 2023", "Peru is expected to follow": who does what the others of a chain did before. */
export function followersIn(sentence: number, before: readonly Told[], ground: Ground): readonly Told[] {
  const { scene, memory } = ground;
  const { tokens } = scene.document.sentences[sentence]!;
  const tree = scene.syntax[sentence] ?? null;
  // Of two partners the one of whom the article speaks more has the others.
  const choose = (pair: readonly string[]): string | null => {
    const first = newcomerIn(sentence, ground) ?? newcomerIn(Math.max(0, sentence - 1), ground);
    if (first !== null && pair.includes(first)) return pair.find((one) => one !== first) ?? null;
    const others = memory.partiesIn(sentence).flatMap(({ entity }) => (pair.includes(entity) ? [] : entity));
    const known = new Set(others);
    const owner = memory.owner(known, sentence, null);
    return owner !== null && pair.includes(owner) ? owner : memory.otherAt(known, sentence, tokens.length);
  };
  const chain = tree === null ? null : chainBefore(before, sentence, scene, choose);
  if (chain === null) return [];
  return tokens.flatMap((_, at) =>
    isJoining(at, sentence, chain, ground) ? joinedBy(at, sentence, chain, ground) : [],
  );
}

/** Among the words of which one must hang on a verb: none at all. */
const NOTHING = "";
const LIST = "list";

/** What else may hang on a verb of following: no object, no deed besides. */
const BARE = /^(nsubj|aux|cop|cc$|det|obl|advmod|mark|punct|parataxis|nmod:unmarked)/;

/** "Joined them", "did so", "followed in May", not "followed the talks" or "followed with a ban". */
function isJoining(at: number, sentence: number, { others }: Chain, { scene, memory, context }: Ground): boolean {
  const lexicon = context.language.relations.partnerships;
  const tree = scene.syntax[sentence]!;
  const line = lineOf(sentence, scene, lexicon);
  const words = lexicon.joining.get(lemmaAt(line, at));
  if (words === undefined) return false;
  const children = tree.children[at] ?? [];
  const own = children.find((child) => words.includes(lemmaAt(line, child)));
  const isOblique = own !== undefined && tree.relations[own] === "obl";
  const isList = (): boolean => memory.hub(new Set(), sentence) !== null;
  const isLone =
    own === undefined && (words.length === 0 || (words.includes(NOTHING) && (others.size > 1 || isList())));
  const isSet = (child: number): boolean =>
    timeAt(scene, sentence, child) !== null || isJoiner(child, tree) || isPaper(child, line);
  const isElse = (child: number): boolean => {
    if (isSet(child)) return false;
    // "Chad came up".
    const isParticle = child === at + 1 && tree.relations[child] === "advmod" && tree.children[child]!.length === 0;
    const { lower } = line.tokens[child]!;
    if (isLone && isParticle && ![lexicon.again, lexicon.gapping, lexicon.ranking].some((words) => words.has(lower)))
      return true;
    const isBarred = ({ lower }: Token): boolean =>
      [lexicon.sharing, lexicon.serving, lexicon.roles].some((words) => words.has(lower));
    const marks = tree.children[child] ?? [];
    return (isLone && tree.relations[child] === "obl") || marks.some((mark) => isBarred(line.tokens[mark]!));
  };
  const fits = (child: number): boolean =>
    child === own ||
    (/^(conj|advcl)$/.test(tree.relations[child]!) && hasSubject(tree, child)) ||
    (isOblique && /^(obj|advcl)/.test(tree.relations[child]!)) ||
    (BARE.test(tree.relations[child]!) && !isElse(child));
  // "Chad opened it": a list of which the text speaks.
  const isIt = own !== undefined && tree.relations[own] === "obj" && lexicon.things.has(line.tokens[own]!.lower);
  if (isIt && !isList()) return false;
  const isPlain =
    own === undefined || !(tree.children[own] ?? []).some((child) => /^(nmod|acl)/.test(tree.relations[child]!));
  return (isLone || own !== undefined) && isPlain && children.every(fits);
}

/** "They were joined by Peru": who does what a pronoun suffers. */
function isJoiner(at: number, tree: Tree): boolean {
  const subject = tree.relations[at] === "obl:agent" ? childOf(tree, tree.heads[at]!, "nsubj:pass") : undefined;
  return subject !== undefined && tree.upos[subject] === "PRON";
}

/** Those who join a chain: subjects, and whoever is added to a list; those in it already only with a date. */
function joinedBy(at: number, sentence: number, chain: Chain, ground: Ground): readonly Told[] {
  const tree = ground.scene.syntax[sentence]!;
  const verb = tree.relations[at] === "xcomp" ? tree.heads[at]! : at;
  const object = objectIn(tree, at);
  const lexicon = ground.context.language.relations.partnerships;
  const line = lineOf(sentence, ground.scene, lexicon);
  const isSame = object !== undefined && lexicon.joining.get(lemmaAt(line, at))!.includes(lemmaAt(line, object));
  const isAdded = object !== undefined && !isSame;
  const agent = (tree.children[at] ?? []).find((child) => isJoiner(child, tree));
  const place = isAdded ? object : (agent ?? subjectIn(tree, verb));
  const parties = ground.memory
    .partiesIn(sentence)
    .filter(
      ({ entity, head }) => firstOfRow(tree, head) === place && ground.scene.cast.at(sentence, head)?.entity === entity,
    );
  const found = parties.flatMap((party) => joined(party, at, chain, ground));
  const last = found.at(-1);
  if (last === undefined) return [];
  const gaps = gapsBehind(last, sentence, ground).filter(({ isOther }) => !isOther);
  const told = [...found, ...gaps.flatMap((gap) => pairAgain(last, chain.shared, gap))];
  const isNew = ({ subject, start }: Told): boolean =>
    start !== null || !subject.some((party) => chain.others.has(party));
  // "Chad has a pact with Peru alone; Fiji is next": after somebody of whom something else is told.
  const isElse = ({ entity, isOther, tokens: [, end] }: PartyMention): boolean =>
    isOther &&
    entity !== chain.shared &&
    !chain.others.has(entity) &&
    parties.every(({ tokens: [from] }) => end < from);
  const isAway = ground.memory.partiesIn(sentence).some(isElse);
  return isAway || parties.some(({ entity }) => entity === chain.shared) ? [] : told.filter(isNew);
}

function joined(party: PartyMention, at: number, { last, shared }: Chain, ground: Ground): readonly Told[] {
  const { scene } = ground;
  const { sentence } = party;
  const { start, end } = scene.document.sentences[sentence]!.tokens[at]!;
  const status = statusOf(at, sentence, last, ground);
  if (status === null) return [];
  const date = status.change === "denied" ? null : asDate(clauseDate(sentence, at, scene));
  const [place] = last.evidence;
  const spans = date === null ? [party.span] : [party.span, date.span];
  const fields = {
    subject: [party.span],
    object: null,
    level: null,
    change: [start, end] as const,
    start: date?.span ?? null,
  };
  return [
    {
      ...last,
      ...status,
      subject: [shared, party.entity].sort(),
      previous: null,
      instrument: null,
      start: date?.value ?? null,
      evidence: [{ ...place!, span: spans.reduce(cover, [start, end]), rule: "partnership.join", fields }],
    },
  ];
}

/** What was said before, said of somebody else: that it is planned, not so, or begun; null of what is no beginning. */
function statusOf(
  at: number,
  sentence: number,
  { change }: Told,
  { scene, context }: Ground,
): Pick<Told, "change" | "assertion"> | null {
  const line = { tokens: scene.document.sentences[sentence]!.tokens, tree: scene.syntax[sentence]! };
  const { intents, joining } = context.language.relations.partnerships;
  // Who joins a list need not have risen as the last one did.
  const isEntry = joining.get(lemmaAt(line, at))!.some((word) => word === NOTHING || word === LIST);
  const assertion = scene.assertions.of(sentence, at);
  const isBegun = change === "established" || change === "held" || change === "upgraded";
  if (assertion === "negated") return isBegun ? { change: "denied", assertion } : null;
  const isOpen = assertion !== "actual" || ancestors(line.tree, at).some((word) => intents.has(lemmaAt(line, word)));
  if (isOpen) return isBegun || change === "proposed" ? { change: "proposed", assertion: "planned" } : null;
  return isBegun ? { change: change === "held" || isEntry ? "established" : change, assertion } : null;
}
