import type { Assertion, Change, RelationKind } from "@dragoman/model";
import { marksOf } from "../events/phrase.ts";
import type { RuleMatch } from "../rules/match.ts";
import { doerAt } from "./doer.ts";
import type { Ground } from "./ground.ts";
import type { Told } from "./merge.ts";
import { constant, instrumentAt } from "./rule.ts";
import { isTheirs, sidesOf } from "./sides.ts";

/** Whether the place of a match tells nothing that holds: a question, another document, what others are asked to want. */
export function isRefused(match: RuleMatch, kind: RelationKind, ground: Ground): boolean {
  return (
    isAsked(match, ground) ||
    isCutOff(match, ground) ||
    isButNot(match, ground) ||
    isOfNearer(match, ground) ||
    isOfTalks(match, ground) ||
    isOfMany(match, ground) ||
    isUndated(match, ground) ||
    (kind === "position" && (isOthersWill(match, ground) || isPurpose(match, ground)))
  );
}

/** "The Agreement on Fish will build on the Treaty of Amity, signed in 1966": a participle tells of the document right before it. */
function isOfNearer({ sentence, anchor, bindings }: RuleMatch, { scene, instruments }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const bound = bindings.get("i")?.tokens;
  if (tree?.xpos[anchor] !== "VBN" || bound === undefined || bound[1] > anchor || tree.relations[anchor] === "root")
    return false;
  return instruments(sentence).some(({ tokens: [from, to] }) => from >= bound[1] && to <= anchor && anchor - to <= 1);
}

/** "In an agreement": nobody knows of when, and so which. */
function isUndated(match: RuleMatch, ground: Ground): boolean {
  if (match.rule.id !== "instrument.dated") return false;
  const { tokens } = instrumentAt(match, ground) ?? { tokens: [0, 0] };
  return !ground.scene.document.sentences[match.sentence]!.tokens.slice(tokens[0], tokens[1]).some(({ lower }) =>
    /^(19|20)\d\d$/.test(lower),
  );
}

/** "Under the Convention on Seals", "the charter was signed": of many, whoever is named beside it. */
function isOfMany(match: RuleMatch, ground: Ground): boolean {
  const document = instrumentAt(match, ground);
  if (document === null || (document.type !== "convention" && document.type !== "charter")) return false;
  const { form, lower } = ground.scene.document.sentences[match.sentence]!.tokens[document.head]!;
  const isSigning = /^instrument\.(sign|negotiate)$/.test(match.rule.id) && form !== lower;
  const isUndone = isSigning && doerAt(match, ground) === null;
  return (isUndone || match.rule.id === "instrument.under") && sidesOf(match, ground) === null;
}

/** "Talks on a treaty, suspended since 2022": what has ended or stopped is the talks. */
function isOfTalks(match: RuleMatch, { scene, context, instruments }: Ground): boolean {
  const tree = scene.syntax[match.sentence] ?? null;
  const document = instrumentAt(match, { instruments });
  const isEnd = constant(match, "change") === "suspended" || constant(match, "change") === "ended";
  if (tree === null || document === null || !isEnd || tree.xpos[match.anchor] !== "VBN") return false;
  const governor = tree.lemmas[tree.heads[document.head] ?? -1]?.toLowerCase() ?? "";
  return tree.relations[document.head] === "nmod" && context.language.relations.partnerships.intents.has(governor);
}

/** "Recognised by many, but not by Chad": who is left out of a deed. */
function isButNot({ sentence, anchor, bindings }: RuleMatch, { scene, context }: Ground): boolean {
  const [span] = bindings.get("a")?.spans ?? [];
  if (span === undefined) return false;
  const { negators } = context.language.modality;
  const { agentive } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  const words = tokens.slice(anchor).filter(({ end }) => end <= span[1]);
  return words.some(({ lower }, at) => negators.has(lower) && words[at + 1]?.lower === agentive);
}

/** "Signed an agreement" at the head of a sentence, in small letters: the end of one of which the beginning is lost. */
function isCutOff({ sentence, anchor }: RuleMatch, { scene }: Ground): boolean {
  const [first] = scene.document.sentences[sentence]!.tokens;
  return anchor === 0 && first!.form === first!.lower && scene.syntax[sentence]?.upos[0] === "VERB";
}

/** What is asked is not told: "will they host it?", "asked whether they were going to host it". */
function isAsked({ sentence, anchor }: RuleMatch, { scene, context }: Ground): boolean {
  if (scene.document.sentences[sentence]!.tokens.some(({ lower }) => lower === "?")) return true;
  const tree = scene.syntax[sentence];
  const clause = tree?.relations[anchor] === "xcomp" ? [anchor, tree.heads[anchor]!] : [anchor];
  const marks = clause.flatMap((word) => marksOf(scene, sentence, word, "mark"));
  return marks.some((mark) => context.language.events.asking.has(mark));
}

/** "Sent teams to support the search", "rallied states to back a plan": what a deed is for is no stance. */
function isPurpose({ sentence, anchor }: RuleMatch, { scene }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree?.xpos[anchor] !== "VB") return false;
  const children = (token: number): readonly number[] => tree.children[token] ?? [];
  if (!children(anchor).some((child) => tree.xpos[child] === "TO")) return false;
  const governor = tree.heads[anchor]!;
  const isOfAnother =
    governor >= 0 && children(governor).some((child) => tree.relations[child] === "obj" && child < anchor);
  return tree.relations[anchor] === "advcl" || (tree.relations[anchor] === "xcomp" && isOfAnother);
}

/** "Stressed the need to back the plan", "hailed the will of the rebels to keep the truce": an infinitive that tells what a noun is of. */
function isOthersWill({ sentence, anchor }: RuleMatch, { scene }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  for (let at = anchor; tree !== null && at >= 0; at = tree.heads[at]!) {
    const relation = tree.relations[at]!;
    if (relation === "acl") return tree.xpos[at] === "VB";
    if (!/^(xcomp|conj)/.test(relation)) return false;
  }
  return false;
}

/** Ties that were never restored are none that are denied; a position is none while it is only asked for; who alone does not sign leaves open with whom. */
export function isTold(
  { kind, subject, object, change, assertion, evidence }: Told,
  isHalf: boolean,
  isBetween: boolean,
): boolean {
  const rule = evidence[0]?.rule ?? "";
  if (kind === "diplomatic") return isTieTold(rule, subject, change, assertion);
  if (kind === "instrument")
    return (
      isDocumentTold(subject, change, assertion, isBetween) &&
      (change !== "denied" || !isHalf) &&
      !isBundle(object, change, assertion)
    );
  if (kind === "project" && (assertion === "requested" || assertion === "negated")) return false;
  if (kind === "project" && change === "proposed") return subject.length > 1 || subject[0]!.startsWith("org:");
  return kind !== "position" || change !== "proposed";
}

/** Ties between two that are there or gone, done or planned. */
function isTieTold(rule: string, subject: readonly string[], change: Change, assertion: Assertion): boolean {
  if (change === "denied" && rule.startsWith("diplomatic.restore")) return false;
  return assertion !== "requested" && assertion !== "possible" && subject.length <= 2;
}

/** "To turn the truce into a peace agreement", "they may reach an agreement": a document without a title that only the article gives parties to. */
export function isVaguePlan(
  { kind, object, change }: Told,
  isBetween: boolean,
  match: RuleMatch,
  ground: Ground,
): boolean {
  if (kind !== "instrument" || change !== "proposed") return false;
  if (match.rule.id === "instrument.turn") return true;
  if ((object ?? "").includes(" ")) return false;
  return !isBetween && (!isTheirs(match, ground) || isPronoun(match, ground));
}

/** "We can reach an agreement". */
function isPronoun(match: RuleMatch, ground: Ground): boolean {
  const doer = doerAt(match, ground);
  return doer !== null && ground.scene.syntax[match.sentence]?.upos[doer] === "PRON";
}

/** "Deals", "agreements": nobody knows which, nor of "agreements to serve our interests" that may be made. */
function isBundle(object: string | null, change: Change, assertion: Assertion): boolean {
  const isOpen = assertion === "possible" && /^instrument:\S+s to /.test(object ?? "");
  return isOpen || ((change === "held" || change === "proposed") && /^instrument:\S+s$/.test(object ?? ""));
}

/** One state alone proposes nothing that two would sign, and what may be amended is not reaffirmed. */
function isDocumentTold(subject: readonly string[], change: Change, assertion: Assertion, isBetween: boolean): boolean {
  if (change === "reaffirmed") return assertion !== "possible" && assertion !== "requested";
  if (assertion === "requested") return isBetween;
  return change !== "proposed" || subject.length > 1 || subject[0]!.startsWith("org:");
}
