import type { Event, EventType, Note } from "@dragoman/model";
import type { Context } from "../context.ts";
import { matchRules, type RuleMatch } from "../rules/match.ts";
import type { Slots } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import { type Document, isExtract, type Token } from "../text/document.ts";
import { type Told, withoutContent } from "./content.ts";
import { type Deed, deed } from "./deed.ts";
import { merge } from "./merge.ts";
import type { Recent, Unaimed } from "./opponent.ts";
import type { Ground } from "./same.ts";

export interface Events {
  readonly events: readonly Event[];
  readonly notes: readonly Note[];
}

/** Reads the deeds that the article tells. */
export function readEvents(scene: Scene, slots: Slots, context: Context): Events {
  const notes: Note[] = [];
  const bySentence: (readonly Deed[])[] = [];
  const told: Recent[] = [];
  for (const { index } of scene.document.sentences) {
    // Without a party known by name only home affairs can be told, and these count in the lead alone.
    if (bySentence.length > 0 && !isPeopled(scene, index, context)) continue;
    const deeds = deedsIn({ scene, sentence: index, told, context }, slots, notes);
    if (deeds.length > 0) bySentence.push(deeds);
  }
  const events = merge(relevant(bySentence, scene.document), groundOf(scene)).map(
    ({ isHome: _, gist: __, isListed: ___, ...deed }, at): Event => ({ id: `e${at + 1}`, ...deed }),
  );
  return { events, notes };
}

function groundOf({ cast, quotations, document }: Scene): Ground {
  const spoken = document.turns.length > 0 ? quotations : [];
  const speakers = new Map(spoken.map(({ id, speaker }) => [id, speaker]));
  return {
    actsFor: cast.actsFor,
    speakerOf: (quotation) => speakers.get(quotation ?? "") ?? null,
    published: document.article.published,
  };
}

function isPeopled({ cast, document }: Scene, sentence: number, { language }: Context): boolean {
  const { jointPronouns, jointOwners, papers } = language.events;
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const isTold = ({ lower }: Token): boolean => [jointPronouns, jointOwners, papers].some((words) => words.has(lower));
  return cast.inSentence(sentence).length > 0 || tokens.some(isTold);
}

interface Line extends Unaimed {
  readonly told: Recent[];
}

/** The deeds of a sentence, in the order of their words; what one tells helps to read the next. */
function deedsIn(line: Line, slots: Slots, notes: Note[]): readonly Deed[] {
  const { scene, sentence, told, context } = line;
  const made: Told[] = [];
  for (const match of matchRules(scene, "event", sentence, slots, context)) {
    if (match.tied.length > 0) notes.push(tie(match));
    const one = deed(line, match);
    tell(match, context, "reason" in one ? one.reason : null);
    if ("reason" in one) continue;
    made.push({ match, deed: one });
    if (!one.isHome) told.push({ sentence, deed: one });
  }
  // "Promised to withdraw from Mali" promises nobody in particular what the other rule reads as done to Mali.
  const isDoubled = ({ words }: RuleMatch): boolean =>
    made.some((other) => !other.deed.isHome && words.includes(other.match.anchor));
  const wanted = made.filter(({ match, deed: { isHome } }) => !isHome || !isDoubled(match));
  return withoutContent(scene, wanted, context).map((one) => one.deed);
}

/** Home affairs with which a report may lead: unrest and war inside a state. */
const UNREST: ReadonlySet<EventType> = new Set(["PROTEST", "ASSAULT", "MOBILIZE"]);

/**
 * Deeds between states, wherever they are told; home affairs only in the first sentence that tells any deed, and only
 * where no later one tells of other states: a report is about what it leads with. In a report unrest alone counts of them.
 */
function relevant([lead = [], ...rest]: readonly (readonly Deed[])[], document: Document): readonly Deed[] {
  const further = rest.flat().filter(({ isHome }) => !isHome);
  const isWanted = ({ isHome, type }: Deed): boolean =>
    !isHome || (further.length === 0 && (isExtract(document) || UNREST.has(type)));
  return [...lead.filter(isWanted), ...further];
}

function tie({ span, rule, tied }: RuleMatch): Note {
  return { code: "ambiguous", span, message: `${rule.id} fits as well as ${tied.join(", ")}` };
}

function tell({ span, rule }: RuleMatch, { trace }: Context, lost: string | null): void {
  trace?.({ stage: "events", span, rule: rule.id, outcome: lost === null ? "fired" : "lost", reason: lost ?? "fits" });
}
