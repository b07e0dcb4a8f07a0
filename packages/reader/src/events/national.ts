import type { EventType, Span } from "@dragoman/model";
import type { LinkedMention } from "../entities/cast.ts";
import { gathered } from "../gathered.ts";
import { type Filled, select } from "../rules/fill.ts";
import type { Tree } from "../syntax/tree.ts";
import { landOf } from "./lands.ts";
import { isOfStates } from "./member.ts";
import type { Unaimed } from "./opponent.ts";
import { headWords, wordBefore } from "./phrase.ts";
import type { Place } from "./place.ts";
import { captivesOf } from "./untold.ts";

/** Those who do it, and the place where it is done. */
interface Force {
  readonly type: EventType;
  readonly actors: readonly string[];
  readonly place: Place | null;
}

/** Deeds of force, what undoes them, and cuts of ties. */
const BY_FORCE: ReadonlySet<EventType> = new Set(["COERCE", "ASSAULT", "RETREAT", "SANCTION"]);

/**
 * "Detained six Omani fishermen", "seized a Chadian ship", "freed Ann Lee, a Togolese nurse", "blacklisted two Omani banks": what a state
 * does by force to people and things of another is done to that state, but not what it does to rebels and parties there. Those who are
 * no state strike a state in its people abroad: "gunmen killed two Omani engineers in Chad".
 */
export function asNationals(line: Unaimed, { type, actors, place }: Force, recipients: Filled): Filled {
  const { scene, context } = line;
  const areStates = actors.length > 0 && actors.every((entity) => entity.startsWith("state:"));
  const areGroups = type !== "SANCTION" && actors.every((entity) => entity.startsWith("group:"));
  if (!BY_FORCE.has(type) || !(areStates || areGroups)) return recipients;
  const land = areGroups && place !== null ? `state:${landOf(scene, place.entity, context)}` : null;
  const values = recipients.values.map((entity, at) => {
    const span = recipients.spans[at];
    if (span === undefined || !entity.startsWith("group:")) return entity;
    const nation = nationOf(line, span) ?? captiveState(line, type, span, actors);
    return nation === null || actors.includes(nation) || nation === land ? entity : nation;
  });
  const found = { ...recipients, values };
  return values.some((entity) => entity.startsWith("state:")) ? withoutOthers(line, found) : found;
}

/** "Blacklisted an Omani bank and three of its clerks": those beside a state of whom no name tells that they are another's. */
function withoutOthers({ scene, sentence }: Unaimed, recipients: Filled): Filled {
  const named = scene.cast
    .inSentence(sentence)
    .filter(({ entity, by }) => by !== "pronoun" && !entity.startsWith("person:"));
  return select(recipients, (entity, at) => {
    const span = recipients.spans[at];
    if (span === undefined || !entity.startsWith("group:")) return true;
    const words = headWords(scene, sentence, span);
    return named.some(({ tokens: [from] }) => words.includes(from));
  });
}

/** "Chad seized a boat from Mali. It freed the crew": the state whose people one has seized and lets go. */
function captiveState(
  line: Unaimed,
  type: EventType,
  [start, end]: Span,
  [holder, other]: readonly string[],
): string | null {
  const { scene, sentence, context } = line;
  if (type !== "RETREAT" || holder === undefined || other !== undefined) return null;
  const tokens = scene.document.sentences[sentence]!.tokens;
  const at = tokens.findIndex((token) => token.start === start && token.end === end);
  if (!context.language.events.definite.has(tokens[at - 1]?.lower ?? "")) return null;
  const [captive, further] = captivesOf(line, holder);
  return further === undefined && captive?.entity.startsWith("state:") ? captive.entity : null;
}

/**
 * The state by whose people's name the words say who somebody is, or the state or organisation whose own stands before or behind
 * the noun ("US citizens", "UN nurses", "a ship from Mali"); null where they tell of rebels or parties.
 */
function nationOf({ scene, sentence, context }: Unaimed, span: Span): string | null {
  const { political, origins } = context.language.events;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  const words = headWords(scene, sentence, span);
  const all = [...words, ...apposedTo(tree, words)];
  if (all.some((word) => political.has(tree.lemmas[word]?.toLowerCase() ?? ""))) return null;
  const behind = (words.at(-1) ?? -1) + 1;
  const isOrigin = (mention: LinkedMention): boolean =>
    origins.has(tree.lemmas[behind] ?? "") && wordBefore(scene, mention, context) === behind;
  const isNational = ({ by, tokens: [from] }: LinkedMention): boolean =>
    all.includes(from) && (by === "demonym" || tree.relations[from] === "compound");
  const isOne = ({ entity }: LinkedMention): boolean => entity.startsWith("state:") || isOfStates(entity, context);
  const nations = scene.cast
    .inSentence(sentence)
    .filter((mention) => (isNational(mention) || isOrigin(mention)) && isOne(mention));
  return nations[0]?.entity ?? null;
}

/** "A Togolese nurse" behind "Ann Lee". */
function apposedTo({ children, relations, upos }: Tree, words: readonly number[]): readonly number[] {
  const names = words.filter((word) => upos[word] === "PROPN");
  const nouns = gathered(names, (name) => (children[name] ?? []).filter((child) => relations[child] === "appos"));
  return gathered(nouns, (noun) => [...(children[noun] ?? []).filter((child) => child < noun), noun]);
}
