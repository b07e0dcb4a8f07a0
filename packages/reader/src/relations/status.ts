import type { Assertion, Change } from "@dragoman/model";
import type { LanguagePack } from "../pack.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { childOf } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { begins, closed } from "./changes.ts";
import { isPaper, type Line, lemmaAt } from "./cue.ts";
import { findCue } from "./deed.ts";
import type { Found } from "./found.ts";
import { added, happened } from "./happened.ts";
import { isHenceforth } from "./henceforth.ts";
import type { InstrumentMention } from "./instrument.ts";
import type { LevelMention } from "./level.ts";
import { skipMarksLeft } from "./marks.ts";
import { isPerformed } from "./performed.ts";
import { isTarget, type Rise } from "./previous.ts";
import {
  hasNoPlan,
  isBarred,
  isBegunBy,
  isDoneTo,
  isPledged,
  isToBeDiscussed,
  isUntouched,
  isWanting,
} from "./talked.ts";
import { hasIntent, type Way, wayOf } from "./way.ts";

/** What a clause says of a level. */
export interface Status {
  readonly change: Change;
  readonly assertion: Assertion;
  readonly rule: string;
  /** The word that tells it; null = nothing but the label itself. */
  readonly cue: number | null;
  readonly confidence: number;
  /** The word that tells how a level began that now ends: "froze the L which they had concluded". */
  readonly origin: number | null;
  /** Whether the level is only the topic of talks to come, or the role of those who do something, whose day is not its own. */
  readonly isTopic: boolean;
}

/** Reads status from the words between the label and the root of its sentence, nearest first; modality comes last and wins. */
export function statusOf(
  rise: Rise,
  instrument: InstrumentMention | null,
  scene: Scene,
  { relations: { partnerships, instruments } }: LanguagePack,
): Status {
  const { level } = rise;
  const { tokens } = scene.document.sentences[level.sentence]!;
  const tree = scene.syntax[level.sentence] ?? null;
  const line: Line = { tokens, tree, lexicon: partnerships };
  const way = wayOf(rise, instrument, line);
  const isNew = instruments.indefinite.has(tokens[skipMarksLeft(tokens, level.tokens[0] - 1)]?.lower ?? "");
  const cue =
    added(level, line) ??
    findCue(way, line, isTarget(level, line), (at) => scene.assertions.of(level.sentence, at) === "negated") ??
    happened(way, level, scene, line);
  const found = isNew && cue !== null && !goesOn(cue, line) ? begun(cue, line) : cue;
  const judgement = judge(found, way, level, scene, line);
  return {
    ...judgement,
    isTopic: judgement.change === "held" && (found?.change === "reaffirmed" || found?.cue.change === "established"),
    rule: found?.cue.id ?? "partnership.name",
    cue: found?.token ?? null,
    origin: found?.origin ?? null,
    confidence: tree === null ? 0.5 : Math.round(100 * (tree.confidence[level.head] ?? 0.5)) / 100,
  };
}

/** "Build a L", "the outcome is a declaration on a L": what is said of a level that is not there yet. */
function begun(found: Found, { tree, lexicon, tokens }: Line): Found {
  const noun = tree?.relations[found.token] === "cop" ? tree.heads[found.token]! : -1;
  const isNew = tree?.children[noun]?.some((child) => lexicon.indefinite.has(tokens[child]!.lower)) === true;
  if (isNew && isPaper(noun, { tokens, tree, lexicon })) return { ...found, change: "established" };
  return found.change === "reaffirmed" ? { ...found, change: found.cue.fresh ?? found.change } : found;
}

/** "Are building an L", "continue to build an L", "build it further": what had begun before. */
function goesOn({ token }: Found, line: Line): boolean {
  const { tree, lexicon } = line;
  if (tree === null) return false;
  const isStill = (at: number): boolean => lexicon.cues.get(lemmaAt(line, at))?.[0]?.change === "reaffirmed";
  return (
    (tree.relations[token] === "xcomp" && isStill(tree.heads[token]!)) ||
    tree.children[token]!.some(
      (child) =>
        (tree.xpos[token] === "VBG" && tree.relations[child] === "aux") ||
        (tree.relations[child] === "advmod" && isStill(child)),
    )
  );
}

type Judgement = Pick<Status, "change" | "assertion">;

/** What the clause makes of the cue: its modality and the words of intent on the way; "did not rule out" leaves it open, "did not renew" ends it. */
function judge(found: Found | null, way: Way, level: LevelMention, scene: Scene, line: Line): Judgement {
  const clause = toldOf(found, way, level, scene, line);
  if (found?.change === "denied" && clause === "negated") return { change: "proposed", assertion: "possible" };
  if (clause === "negated" && found?.cue.negated && (way.isThere || way.document !== null))
    return { change: isDoneTo(found.token, way, line) ? found.cue.negated : "held", assertion: "actual" };
  if (isWanting(level, line) || (found?.change === "held" && hasNoPlan(way, level, scene, line)))
    return { change: "denied", assertion: "negated" };
  return settled(found, clause, way, level, scene, line);
}

function settled(
  found: Found | null,
  clause: Assertion,
  way: Way,
  level: LevelMention,
  scene: Scene,
  line: Line,
): Judgement {
  const { isThere } = way;
  const isStill = isStillSo(found, clause, way, level, scene, line);
  const said = isStill && found !== null && isSpokenOf(found) ? "held" : saidOf(found, isThere, level, line);
  if (isToBeDiscussed(found, way, level, scene, line)) return { change: "held", assertion: "actual" };
  const told = isStill ? "actual" : clause;
  const asked = said === "held" && told === "actual" && !isThere ? askedOf(level, scene, line) : null;
  const assertion = asked ?? told;
  const isPromised = begins.has(said) && isPledged(found, way, line);
  const isWanted = asked !== null || isPromised || hasIntent(way, found?.token ?? null, line);
  const isOpen = said === "held" && assertion === "possible";
  const change = judged(said, assertion, (isWanted || isOpen) && (said !== "held" || !isThere));
  return { change, assertion: heldAs(change, assertion) };
}

/** Whether a level is there though its clause is negated, or a view that told nothing else of it was denied. */
function isStillSo(
  found: Found | null,
  clause: Assertion,
  way: Way,
  level: LevelMention,
  scene: Scene,
  line: Line,
): boolean {
  const isNot = clause === "negated" || (clause === "denied" && found === null);
  return isNot && !isBarred(found, way, level, scene, line) && isKept(found, way, level, line);
}

/** Whether a level stays what it is though its clause is negated: "did not mention an L", not "is not seeking an L". */
function isKept(found: Found | null, way: Way, { form }: LevelMention, line: Line): boolean {
  if (found === null) return form === "level" && (way.isThere || !hasIntent(way, null, line));
  return way.isThere && (isUntouched(found, line) || isSpokenOf(found));
}

/** "The L was not raised": not spoken of, or left as it is. */
function isSpokenOf({ cue, change }: Found): boolean {
  return cue.target === "upgraded" && change !== cue.target;
}

/** What the cue says; in "stressed the desire for an L" a noun of wanting governs the level, whatever is said of it. */
function saidOf(found: Found | null, isThere: boolean, { head }: LevelMention, line: Line): Change {
  const { tree, lexicon } = line;
  const noun = tree?.heads[head] ?? -1;
  const isWish = !isThere && tree?.upos[noun] === "NOUN" && lexicon.intents.has(lemmaAt(line, noun));
  return isWish && found?.change !== "denied" ? "held" : (found?.change ?? "held");
}

/** "Will deepen their L": what is told of a level as ahead says that there is one; what is proposed is planned. */
function heldAs(change: Change, assertion: Assertion): Assertion {
  if (assertion !== "actual" && (change === "held" || change === "reaffirmed")) return "actual";
  return change === "proposed" && assertion === "actual" ? "planned" : assertion;
}

/** Modality of the cue, else of the clause, unless the level itself is negated. */
function toldOf(found: Found | null, way: Way, level: LevelMention, scene: Scene, line: Line): Assertion {
  const told = clauseOf(found, way, level, scene, line);
  // "Reports that Chad has left its L are false".
  if (told === "denied" && way.isThere && found === null) return "actual";
  return told !== "denied" && isBarred(found, way, level, scene, line) ? "negated" : told;
}

/** Modality of the cue, else of the clause; an aside has none, and the "no" of "no longer" is a part of the cue. */
function clauseOf(found: Found | null, way: Way, level: LevelMention, scene: Scene, line: Line): Assertion {
  const isAside = line.tree !== null && standsAside(level, line.tokens, line.tree);
  const governor = isAside ? undefined : way.above.find((token) => line.tree?.upos[token] === "VERB");
  const anchor = found === null ? governor : doneAt(found, line);
  const assertion = anchor === undefined ? "actual" : assertionOf(anchor, way, level, scene, line);
  if (anchor !== undefined && assertion === "actual" && isToBeDone(anchor, line)) return "planned";
  if (anchor !== undefined && isBegunBy(assertion, way, line) && isHenceforth(anchor, line)) return "actual";
  const isNeedless = found?.change === "held" && isOfNobody(found.token, line);
  // "Cannot rely on its L", but not "cannot claim an L".
  const isSaid = found?.change === "held" ? way.isThere || assertion !== "negated" : assertion === "negated";
  const isSure = found?.cue.negates === true && isSaid;
  return isSure || (assertion === "negated" && isNeedless) ? "actual" : assertion;
}

/** "An L, which no neighbour has", "an L not based on trust": a clause that tells only who else has none, or what it is not. */
function isOfNobody(verb: number, { tree, tokens, lexicon }: Line): boolean {
  if (tree?.relations[verb] !== "acl:relcl") return tree?.relations[verb] === "acl";
  const doer = childOf(tree, verb, "nsubj") ?? verb;
  return tree.upos[doer] === "NOUN" && !tree.children[doer]!.some((at) => lexicon.definite.has(tokens[at]!.lower));
}

/** "Allowed their L to lapse": what ends so is done where the verb above is. */
function doneAt({ token, change }: Found, line: Line): number {
  const head = line.tree?.relations[token] === "xcomp" ? line.tree.heads[token]! : -1;
  return closed.has(change) && head >= 0 && line.lexicon.implying.has(lemmaAt(line, head)) ? head : token;
}

/** Words before an infinitive among which one of rank may stand. */
const RANK = 6;

/** "An L to be signed in May", but not "the first to be signed". */
function isToBeDone(token: number, { tokens, tree, lexicon }: Line): boolean {
  if (tree?.xpos[token] !== "VBN" || !/^(acl|advcl)$/.test(tree.relations[token]!)) return false;
  const mark = tree.children[token]!.find((child) => tree.xpos[child] === "TO");
  const before = mark === undefined ? [] : tokens.slice(Math.max(0, mark - RANK), mark);
  return mark !== undefined && !before.some(({ lower }) => lexicon.ranking.has(lower));
}

/** ", an L of Fiji since 2003,": set off by a comma from the name that it explains. */
function standsAside({ head, tokens: [from] }: LevelMention, tokens: readonly Token[], tree: Tree): boolean {
  return tree.relations[head] === "appos" && tokens.slice(tree.heads[head], from).some(({ lower }) => lower === ",");
}

/** Modality of a level that is the object of asking or wishing; null where it is none. */
function askedOf(level: LevelMention, scene: Scene, { tree }: Line): Assertion | null {
  if (!/^(obj|obl|nmod|nsubj:pass)/.test(tree?.relations[level.head] ?? "")) return null;
  const assertion = scene.assertions.of(level.sentence, level.head);
  return assertion === "actual" ? null : assertion;
}

const stative: ReadonlySet<Change> = new Set(["held", "reaffirmed"]);

/** Modality first: what is only intended is proposed, what is negated is denied; reaffirming needs no fulfilment. */
function judged(said: Change, assertion: Assertion, isIntended: boolean): Change {
  if (assertion === "negated" || assertion === "denied")
    return closed.has(said) ? "held" : begins.has(said) || stative.has(said) ? "denied" : said;
  if ((assertion !== "actual" || isIntended) && begins.has(said)) return "proposed";
  return isIntended && said === "held" ? "proposed" : said;
}

/** Modality of the deed and of the clauses that it serves, up to a relative clause. */
function assertionOf(cue: number, way: Way, level: LevelMention, scene: Scene, line: Line): Assertion {
  if (isPast(cue, line)) return "actual";
  const assertion = clauseAssertion(cue, way, level, scene, line);
  return assertion === "planned" && isPerformed(cue, way, level, scene, line) ? "actual" : assertion;
}

function clauseAssertion(cue: number, way: Way, level: LevelMention, scene: Scene, line: Line): Assertion {
  const isCopula = line.tree?.relations[cue] === "cop";
  const own = scene.assertions.of(level.sentence, isCopula ? line.tree!.heads[cue]! : cue);
  const from = way.above.indexOf(cue);
  if (own !== "actual" || line.tree === null || from < 0) return own;
  for (const token of way.above.slice(from)) {
    if (line.lexicon.anniversaries.has(lemmaAt(line, token))) return "actual";
    const assertion = line.tree.upos[token] === "VERB" ? scene.assertions.of(level.sentence, token) : "actual";
    if (assertion !== "actual") return assertion;
    if (line.tree.relations[token] === "xcomp" && line.tree.upos[token] === "VERB") break;
    if (isBorder(token, line.tree.relations[token]!, line)) break;
  }
  return "actual";
}

function isBorder(token: number, relation: string, line: Line): boolean {
  return /^(acl:relcl|ccomp|parataxis|conj)/.test(relation) || (relation.startsWith("advcl") && !serves(token, line));
}

/** "After the signing", "since the upgrade": what was done before, whatever is to come. */
function isPast(token: number, { tokens, tree, lexicon }: Line): boolean {
  if (tree?.upos[token] !== "NOUN" || tree.relations[token] !== "obl") return false;
  return tree.children[token]!.some(
    (child) =>
      tree.relations[child] === "case" &&
      (lexicon.following.has(tokens[child]!.lower) || lexicon.since.has(tokens[child]!.lower)),
  );
}

/** "in setting up", "by raising": a clause that shares the modality of the one it serves. */
function serves(token: number, { tokens, tree, lexicon }: Line): boolean {
  const marks = (tree?.children[token] ?? []).filter((child) => tree?.relations[child] === "mark");
  return marks.every((mark) => lexicon.serving.has(tokens[mark]!.lower));
}
