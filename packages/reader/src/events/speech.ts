import { contains, type EventType, type Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { stateOfSite } from "../entities/home.ts";
import type { Filled } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { firstOfRow, subjectIn } from "../syntax/words.ts";
import { claimant } from "./claim.ts";
import type { Filling } from "./require.ts";

/** Deeds that are told by conditions too. */
export const CONDITIONAL: ReadonlySet<EventType> = new Set(["THREATEN", "REQUEST"]);

/** Deeds of which the present tells what is usual: "Peru sells gas to Chile". */
const MATERIAL: ReadonlySet<EventType> = new Set(["AID", "COOPERATE", "ASSAULT", "COERCE", "CONSULT", "RETREAT"]);

/** How far above a demand the verb is looked for that says whose view it is. */
const STEPS = 4;

/** Relations of a clause to the words of which it is the content. */
const HELD = /^(ccomp|acl|obl|obj|nmod)/;

/** How a mention names somebody. */
const NAMES: ReadonlySet<string> = new Set(["name", "alias", "demonym", "capital"]);

/** How it means somebody so that nothing before it is needed. */
const NAMING: ReadonlySet<string> = new Set([...NAMES, "title"]);

/**
 * Why something told in a speech, or on a government's own site, is no deed: speakers weigh, generalise and speak of those
 * who are known from before.
 */
export function refuseSpoken(scene: Scene, match: RuleMatch, filling: Filling, context: Context): string | null {
  const isSpeech = claimant(scene, match.act)?.kind === "direct";
  const own = stateOfSite(scene.document, context);
  const isOfficial = own !== null;
  if (!isSpeech && !isOfficial) return null;
  const { type, assertion, actors } = filling;
  if (isOfficial && assertion === "possible" && !CONDITIONAL.has(type)) return "weighed, not told";
  if (MATERIAL.has(type) && isUsual(scene, match, context)) return "usual, not told of one time";
  if (type === "SUPPORT" && isOften(scene, match.sentence, match.anchor, context))
    return "held all the time, not shown";
  if (isTitle(scene, match)) return "the words of a title";
  if (isOfficial && isStrange(scene, match.sentence, actors, own))
    return "a company without the state whose site it is";
  return isSpeech ? refuseSpeech(scene, match, filling, context) : null;
}

/** Why somebody's direct words tell no deed. */
function refuseSpeech(
  scene: Scene,
  match: RuleMatch,
  { type, assertion, actors, recipients }: Filling,
  context: Context,
): string | null {
  if (assertion === "negated") return "what was not done, in a speech";
  if (!CONDITIONAL.has(type) && isObliged(scene, match, context)) return "what has to be done";
  const unasked = type === "REQUEST" && isSpeakers(match) ? refuseAsked(scene, match, recipients, context) : null;
  if (unasked !== null) return unasked;
  const spans = [...actors.spans, ...recipients.spans];
  return areNamed(scene, match, spans, NAMING) ? null : "parties that only the words before could tell";
}

/** "We have to defend Mali": also behind another verb, "have to go on and defend". */
function isObliged({ syntax }: Scene, { sentence, anchor }: RuleMatch, { language }: Context): boolean {
  const tree = syntax[sentence] ?? null;
  let at = anchor;
  for (let step = 0; tree !== null && step < STEPS; step++) {
    const relation = tree.relations[at] ?? "";
    if (relation !== "xcomp" && relation !== "conj") return false;
    at = tree.heads[at] ?? -1;
    if (relation === "xcomp" && language.events.obliging.has(tree.lemmas[at] ?? "")) return true;
  }
  return false;
}

function refuseAsked(scene: Scene, match: RuleMatch, { spans }: Filled, context: Context): string | null {
  if (!areNamed(scene, match, spans, NAMES)) return "asked of nobody named";
  return isHeldByOthers(scene, match, context) ? "what somebody else holds" : null;
}

/** "He held that Mali should leave": another's view, which the speaker only tells. */
function isHeldByOthers({ syntax, document }: Scene, { sentence, anchor }: RuleMatch, { language }: Context): boolean {
  const tree = syntax[sentence] ?? null;
  const tokens = document.sentences[sentence]?.tokens ?? [];
  let at = tree?.relations[anchor]?.startsWith("aux") ? (tree.heads[anchor] ?? -1) : anchor;
  for (let step = 0; tree !== null && step < STEPS && HELD.test(tree.relations[at] ?? ""); step++) {
    at = tree.heads[at] ?? -1;
    const subject = subjectIn(tree, at);
    if (subject !== undefined) return !language.events.firstPerson.has(tokens[subject]?.lower ?? "");
  }
  return false;
}

/** Whether the rule takes whoever speaks for the one who acts. */
function isSpeakers({ rule }: RuleMatch): boolean {
  return (rule.makes.values.get("actors") ?? []).some((value) => value.kind === "call" && value.name === "speaker");
}

/** "The two leaders" on a government's own site are its own and another's, whose people or visit the text has told of, whoever was named last. */
function isStrange(scene: Scene, sentence: number, { values, spans }: Filled, own: string): boolean {
  const shared = values.filter((_, at) => spans.some((span, other) => other !== at && span[0] === spans[at]?.[0]));
  if (shared.length < 2) return false;
  return !shared.every((entity) => entity === own || isMet(scene, sentence, entity)) || !shared.includes(own);
}

/** Sentences at the beginning of a readout that tell who meets. */
const OPENING = 2;

/** Whether somebody who acts for a party is told of before, or the party itself at the beginning. */
function isMet({ cast }: Scene, sentence: number, party: string): boolean {
  for (const mention of cast.mentions) {
    if (mention.sentence > sentence) return false;
    const isItself = mention.entity === party;
    if (isItself ? mention.sentence < OPENING : cast.actsFor(mention.entity) === party) return true;
  }
  return false;
}

/** "Supplies", "is regularly supplying", but not "is supplying". */
function isUsual(scene: Scene, { sentence, anchor }: RuleMatch, context: Context): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return false;
  const { roles } = context.language.events;
  const head = tree.heads[anchor] ?? -1;
  const verb = tree.upos[anchor] === "VERB" || !roles.lightVerbs.has(tree.lemmas[head] ?? "") ? anchor : head;
  const isPresent = tree.xpos[verb] === "VBZ" || tree.xpos[verb] === "VBP";
  return isPresent || isOften(scene, sentence, verb, context);
}

/** "Has always stood by Mali", "has always supported and helped Mali". */
function isOften({ syntax, document }: Scene, sentence: number, verb: number, { language }: Context): boolean {
  const tree = syntax[sentence] ?? null;
  const tokens = document.sentences[sentence]?.tokens ?? [];
  if (tree === null) return false;
  const adverbs = [verb, firstOfRow(tree, verb)].flatMap((token) => tree.children[token] ?? []);
  return adverbs.some(
    (adverb) => tree.relations[adverb] === "advmod" && language.events.usual.has(tokens[adverb]?.lower ?? ""),
  );
}

/** A noun in capitals behind another one: "the Declaration on Alliance Cooperation between Mali and Chad". */
function isTitle({ syntax, document }: Scene, { sentence, anchor }: RuleMatch): boolean {
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.form ?? "");
  return syntax[sentence]?.upos[anchor] !== "VERB" && anchor > 1 && isCapital(anchor) && isCapital(anchor - 1);
}

/** Whether some party is named in the sentence itself or, where a rule looks back, in the one before. */
function areNamed(
  { cast }: Scene,
  { sentence }: RuleMatch,
  spans: readonly Span[],
  naming: ReadonlySet<string>,
): boolean {
  const mentions = [...cast.inSentence(Math.max(0, sentence - 1)), ...cast.inSentence(sentence)];
  const named = mentions.filter(({ by }) => naming.has(by));
  return spans.some((span) => named.some((mention) => contains(span, mention.span)));
}
