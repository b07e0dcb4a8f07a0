import { contains, type EventType, type Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { LinkedMention } from "../entities/cast.ts";
import { type Filled, select } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { EventLexicon } from "./lexicon.ts";
import { headLemma, wordBefore } from "./phrase.ts";
import type { Place } from "./place.ts";

/** Deeds done to whoever holds the land on which they are done. */
const STRIKING: ReadonlySet<EventType> = new Set(["ASSAULT", "MOBILIZE"]);

/** Deeds that concern the land on which another's rule or property lies: "lifted the curfew in Benin", but not "lifted the sanctions in Lomé". */
const RULING: ReadonlySet<EventType> = new Set(["COERCE", "RETREAT"]);

/** A blow on foreign land hits its state when nobody else, or a mere thing, is named. */
export function suffering(
  scene: Scene,
  match: RuleMatch,
  { type, actors }: { readonly type: EventType; readonly actors: Filled },
  recipients: Filled,
  place: Place | null,
  { language, reference }: Context,
): Filled {
  if (place === null || !(STRIKING.has(type) || RULING.has(type))) return recipients;
  const { sentence, anchor } = match;
  const { things, warring } = language.events;
  // "Fought in Chad": not always against those in whose land it is done.
  if (warring.has(scene.syntax[sentence]?.lemmas[anchor]?.toLowerCase() ?? "")) return recipients;
  const areThings = recipients.values.every((entity, at) => {
    const span = recipients.spans[at];
    return entity.startsWith("group:") && span !== undefined && things.has(headLemma(scene, sentence, span));
  });
  const state = place.entity.startsWith("place:") ? reference.cityState(place.entity.slice(6)) : place.entity;
  if (!areThings || !state?.startsWith("state:")) return recipients;
  if (RULING.has(type) && (!lies(scene, match, { type, recipients }, language.events) || actors.values.includes(state)))
    return recipients;
  return { ...recipients, values: [state], spans: [place.span] };
}

/** Whether what is imposed, lifted or taken lies somewhere: a curfew, a house. */
function lies(
  { syntax }: Scene,
  { sentence, words }: RuleMatch,
  { type, recipients }: { readonly type: EventType; readonly recipients: Filled },
  { measures, things }: EventLexicon,
): boolean {
  const isTaken = type === "COERCE";
  if (isTaken && recipients.values.length > 0) return true;
  const lemmas = words.map((word) => syntax[sentence]?.lemmas[word]?.toLowerCase() ?? "");
  return lemmas.some((lemma) => measures.has(lemma) || (isTaken && things.has(lemma)));
}

/** "Concern about cases in Mali", "condemned the attack in Mali": where it happened is not blamed for it. */
export function withoutVenues(
  scene: Scene,
  sentence: number,
  type: EventType,
  recipients: Filled,
  context: Context,
): Filled {
  if (type === "RETREAT" || type === "CONCEDE")
    return select(recipients, (entity, at) => !isLand(scene, sentence, entity, recipients.spans[at], context));
  if (type === "PROTEST")
    return select(recipients, (_, at) => !isProtest(scene, sentence, recipients.spans[at], context));
  if (type === "AGREE")
    return select(recipients, (_, at) => !isOfGathering(scene, sentence, recipients.spans[at], context));
  if (type !== "ACCUSE" && type !== "SUPPORT") return recipients;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const { befalling, venues } = context.language.events;
  const isVenue = (span: Span | undefined): boolean => {
    const mention = scene.cast.inSentence(sentence).find((other) => span !== undefined && other.span[0] === span[0]);
    if (!mention?.entity.startsWith("state:")) return false;
    const listed = firstListed(scene, sentence, mention);
    const before = wordBefore(scene, listed, context);
    const noun = scene.syntax[sentence]?.lemmas[before - 1]?.toLowerCase() ?? "";
    return venues.has(tokens[before]?.lower ?? "") && befalling.has(noun);
  };
  return select(recipients, (_, at) => !isVenue(recipients.spans[at]));
}

/** "In the Middle East and Iraq": the first of those named in a row. */
function firstListed({ cast, syntax }: Scene, sentence: number, mention: LinkedMention): LinkedMention {
  const tree = syntax[sentence] ?? null;
  const [from, to] = mention.tokens;
  for (let at = from; at < to; at++) {
    const head = tree?.relations[at] === "conj" ? (tree.heads[at] ?? -1) : -1;
    const first = head >= 0 && head < from ? cast.at(sentence, head) : null;
    if (first !== null) return first;
  }
  return mention;
}

/** "Looked forward to talks at the NATO summit": where they meet, and to whom nothing is promised. */
function isOfGathering(scene: Scene, sentence: number, span: Span | undefined, context: Context): boolean {
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const gathering = scene.cast
    .inSentence(sentence)
    .find(({ entity, span: words }) => span !== undefined && entity.startsWith("gathering:") && contains(words, span));
  if (gathering === undefined) return false;
  const before = wordBefore(scene, firstListed(scene, sentence, gathering), context);
  return context.language.events.crowding.has(tokens[before]?.lower ?? "");
}

/** "She protested alone, but thousands joined the protest": nobody protests against that. */
function isProtest(scene: Scene, sentence: number, span: Span | undefined, { language }: Context): boolean {
  return span !== undefined && language.events.rallies.has(headLemma(scene, sentence, span));
}

/** "Withdrew from the region": a land without a name. */
function isLand(
  scene: Scene,
  sentence: number,
  entity: string,
  span: Span | undefined,
  { language }: Context,
): boolean {
  const isGroup = span !== undefined && entity.startsWith("group:");
  return isGroup && language.events.localities.has(headLemma(scene, sentence, span));
}
