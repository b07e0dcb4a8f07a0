import type { Event, EventType, Note } from "@dragoman/model";
import type { Context } from "../context.ts";
import { stateOfSite } from "../entities/home.ts";
import { typeOf } from "../rules/fill.ts";
import { matchRules, type RuleMatch } from "../rules/match.ts";
import type { Slots } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import { type Document, isExtract, type Token } from "../text/document.ts";
import { apart } from "./apart.ts";
import { type Told, withoutContent } from "./content.ts";
import { type Deed, deed, type Refusal } from "./deed.ts";
import { echoed } from "./echo.ts";
import { gapped } from "./gap.ts";
import { merge } from "./merge.ts";
import type { Recent, Unaimed } from "./opponent.ts";
import { isPublic } from "./require.ts";
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
  const events = merge(relevant(bySentence, scene.document, context), groundOf(scene, context)).map(
    ({ home: _, gist: __, isListed: ___, isRecalled: ____, row: _____, act: ______, ...deed }, at): Event => ({
      id: `e${at + 1}`,
      ...deed,
    }),
  );
  return { events, notes };
}

function groundOf({ cast, quotations, document }: Scene, context: Context): Ground {
  const spoken = document.turns.length > 0 ? quotations : [];
  const speakers = new Map(spoken.map(({ id, speaker }) => [id, speaker]));
  return {
    actsFor: cast.actsFor,
    speakerOf: (quotation) => speakers.get(quotation ?? "") ?? null,
    published: document.article.published,
    home: stateOfSite(document, context),
    isExtract: isExtract(document),
  };
}

function isPeopled({ cast, document }: Scene, sentence: number, { language }: Context): boolean {
  if (cast.inSentence(sentence).length > 0) return true;
  const { jointPronouns, jointOwners, papers, rulers, held, together } = language.events;
  const lists = [jointPronouns, jointOwners, papers, rulers, held, together];
  const isTold = ({ lower }: Token): boolean => lists.some((words) => words.has(lower));
  return document.sentences[sentence]!.tokens.some(isTold);
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
    const next = isOpen(one) ? instead(line, match) : undefined;
    const done = next?.deed ?? one;
    if ("reason" in done) continue;
    made.push(next ?? { match, deed: done });
    if (done.home === null) told.push({ sentence, deed: done });
  }
  if (made.length === 0) return echoed(line, []);
  // "Promised to withdraw from Mali" promises nobody in particular what the other rule reads as done to Mali.
  const isDoubled = ({ words }: RuleMatch): boolean =>
    made.some((other) => other.deed.home === null && words.includes(other.match.anchor));
  const wanted = made.filter(({ match, deed: { home } }) => home === null || !isDoubled(match));
  const deeds = withoutContent(scene, wanted, context).flatMap((one) => apart(scene, one, context));
  return [...deeds, ...gapped(line, deeds), ...echoed(line, deeds)];
}

function isOpen(one: Deed | Refusal): boolean {
  return "reason" in one ? one.isOpen : one.home !== null;
}

/**
 * What a rule that lost to another one tells of two states, where those whom the other one names do nothing of the kind to each other;
 * behind the other's word stands what it is about. What is promised to nobody is read by what is promised.
 */
function instead(line: Line, better: RuleMatch): Told | undefined {
  if (typeOf(better) === "AGREE") return undefined;
  for (const match of better.beaten) {
    if (match.anchor > better.anchor || typeOf(match) !== typeOf(better)) continue;
    const one = deed(line, match);
    if ("reason" in one || one.home !== null || [...one.actors, ...one.recipients].filter(isPublic).length < 2)
      continue;
    tell(match, line.context, null);
    return { match, deed: one };
  }
  return undefined;
}

/** Home affairs with which a report may lead: unrest and war inside a state. */
const UNREST: ReadonlySet<EventType> = new Set(["PROTEST", "ASSAULT", "MOBILIZE"]);

/**
 * Deeds between states, wherever they are told; home affairs only in the first sentence that tells any deed, and only
 * where no later one tells of other states: a report is about what it leads with. In a report unrest alone counts of them,
 * and a show of force in any sentence; what firms sign with each other is left out.
 */
function relevant(bySentence: readonly (readonly Deed[])[], document: Document, { trace }: Context): readonly Deed[] {
  const [lead = [], ...others] = bySentence;
  const rest = others.flat();
  const isOthers = rest.some(({ home }) => home === null);
  const isLed = (deed: Deed): boolean =>
    !isOthers && (UNREST.has(deed.type) || (isExtract(document) && !isOfFirms(deed)));
  const isAnywhere = (deed: Deed): boolean => deed.home === null || isShow(deed);
  const wanted = new Set([...lead.filter((deed) => isAnywhere(deed) || isLed(deed)), ...rest.filter(isAnywhere)]);
  if (trace !== null) for (const deed of bySentence.flat()) if (!wanted.has(deed)) leave(deed, trace);
  return [...wanted];
}

/** Firms and the like that sign or do something together. */
function isOfFirms({ type, actors, recipients }: Deed): boolean {
  return type === "SUPPORT" && [...actors, ...recipients].every((entity) => entity.startsWith("group:"));
}

/** Drills, tests of weapons and moves of troops: what a state shows of its force concerns others, named or not. */
function isShow({ type, actors }: Deed): boolean {
  return type === "MOBILIZE" && actors.every((entity) => entity.startsWith("state:"));
}

function leave({ evidence, home }: Deed, trace: NonNullable<Context["trace"]>): void {
  for (const { span, rule } of evidence)
    trace({ stage: "events", span, rule, outcome: "lost", reason: `home affairs: ${home}` });
}

function tie({ span, rule, tied }: RuleMatch): Note {
  return { code: "ambiguous", span, message: `${rule.id} fits as well as ${tied.join(", ")}` };
}

function tell({ span, rule }: RuleMatch, { trace }: Context, lost: string | null): void {
  trace?.({ stage: "events", span, rule: rule.id, outcome: lost === null ? "fired" : "lost", reason: lost ?? "fits" });
}
