import { contains, type EventType, type Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { type Filled, select } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { EventLexicon } from "./lexicon.ts";
import { headLemma, markOf, verbAbove } from "./phrase.ts";
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

/** Recipients without what words only name as the setting of a deed of that type. */
export function withoutSettings(
  scene: Scene,
  sentence: number,
  type: EventType,
  recipients: Filled,
  context: Context,
): Filled {
  const isSetting = SETTINGS[type];
  if (isSetting === undefined) return recipients;
  return select(recipients, (entity, at) => {
    const span = recipients.spans[at];
    return span === undefined || !isSetting({ scene, sentence, entity, span }, context);
  });
}

/** Words that name a recipient. */
interface Recipient {
  readonly scene: Scene;
  readonly sentence: number;
  readonly entity: string;
  readonly span: Span;
}

const SETTINGS: Partial<Record<EventType, (recipient: Recipient, context: Context) => boolean>> = {
  RETREAT: isLand,
  CONCEDE: isLand,
  PROTEST: isProtest,
  AGREE: isNotPromised,
  ACCUSE: (recipient, context) => isVenue(recipient, context) || isStruck(recipient, context),
  SUPPORT: isVenue,
};

/** "Withdrew from the region": a land without a name. */
function isLand({ scene, sentence, entity, span }: Recipient, { language }: Context): boolean {
  return entity.startsWith("group:") && language.events.localities.has(headLemma(scene, sentence, span));
}

/** "She protested alone, but thousands joined the protest": nobody protests against that. */
function isProtest({ scene, sentence, span }: Recipient, { language }: Context): boolean {
  return language.events.rallies.has(headLemma(scene, sentence, span));
}

/** Nothing is promised where somebody meets, nor to him against whom it is promised. */
function isNotPromised(recipient: Recipient, context: Context): boolean {
  return isOfGathering(recipient, context) || isOpposed(recipient, context);
}

/** "Pledged to counter the missiles of Mali". */
function isOpposed({ scene, sentence, span }: Recipient, { language }: Context): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const at = scene.document.sentences[sentence]!.tokens.findIndex(({ start }) => start === span[0]);
  const verb = tree === null || at < 0 ? -1 : verbAbove(tree, at);
  return verb >= 0 && verb < at && language.events.adverse.has(tree?.lemmas[verb] ?? "");
}

/** "Looked forward to talks at the NATO summit": where they meet, and to whom nothing is promised. */
function isOfGathering({ scene, sentence, span }: Recipient, context: Context): boolean {
  const gathering = scene.cast
    .inSentence(sentence)
    .find(({ entity, span: words }) => entity.startsWith("gathering:") && contains(words, span));
  if (gathering === undefined) return false;
  const { tokens } = scene.document.sentences[sentence]!;
  return context.language.events.crowding.has(tokens[markOf(scene, gathering, context)]?.lower ?? "");
}

/** "Concern about cases in Mali", "condemned the attack in Mali": where it happened is not blamed for it. */
function isVenue(recipient: Recipient, context: Context): boolean {
  const { befalling, venues } = context.language.events;
  return isBehind(recipient, context, (mark) => venues.has(mark), befalling);
}

/** "Condemned the bombing of Mali": who suffers it is not blamed for it. */
function isStruck(recipient: Recipient, context: Context): boolean {
  const { inflicted, roles } = context.language.events;
  return isBehind(recipient, context, (mark) => roles.ofEither.includes(mark), inflicted);
}

/** Whether a state is named behind one of some nouns and a preposition. */
function isBehind(
  { scene, sentence, span }: Recipient,
  context: Context,
  isMark: (word: string) => boolean,
  nouns: ReadonlySet<string>,
): boolean {
  const mention = scene.cast.inSentence(sentence).find((other) => other.span[0] === span[0]);
  if (!mention?.entity.startsWith("state:")) return false;
  const mark = markOf(scene, mention, context);
  const noun = scene.syntax[sentence]?.lemmas[mark - 1]?.toLowerCase() ?? "";
  return isMark(scene.document.sentences[sentence]!.tokens[mark]?.lower ?? "") && nouns.has(noun);
}
