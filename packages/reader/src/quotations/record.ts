import type { Entity, Note, Quotation } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Cast } from "../entities/cast.ts";
import type { Document } from "../text/document.ts";
import { titleSender } from "./author.ts";
import { indexBynames, indexUses, nounsOf } from "./bynames.ts";
import type { Draft } from "./draft.ts";
import { countryOfSpeaker, type Heard, type Hearing, indexSurnames, type Speaker } from "./hearing.ts";
import { rollOf } from "./label.ts";
import { indexLetters } from "./letters.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";
import { type Setting, settingOf } from "./medium.ts";
import { topicOf } from "./namesakes.ts";
import { nesting } from "./nesting.ts";
import { once } from "./once.ts";
import { readRelays, relayOf } from "./relay.ts";
import { resolveSpeaker } from "./speaker.ts";
import { indexFullNames } from "./strangers.ts";
import { incumbentOf, rulersOf, stateOf } from "./tellers.ts";
import { readTitle } from "./title.ts";
import type { Labelled } from "./turns.ts";

/** Quotations with their speakers, and what came up on the way. */
export interface Minutes {
  readonly quotations: readonly Quotation[];
  readonly added: ReadonlyMap<string, Entity>;
  readonly notes: readonly Note[];
}

/** Settles speaker, medium, relay and nesting of every draft, in the order of the text. */
export function record(
  drafts: readonly Draft[],
  document: Document,
  lines: readonly Line[],
  cast: Cast,
  context: Context,
): Minutes {
  const { language, reference } = context;
  const lexicon = language.speech;
  const home = stateOf(document, reference);
  const heard: Heard[] = [];
  const genders = new Map<string, "m" | "f">();
  const added = new Map<string, Entity>();
  const notes: Note[] = [];
  const meant = new Map<number, Speaker>();
  const parents = nesting(drafts);
  const relays = readRelays(document, cast, lexicon);
  const hearing: Hearing = {
    cast,
    lexicon,
    textOf: (span) => document.text.slice(...span),
    lines,
    home,
    seats: language.names.epithets.seated,
    serving: language.names.epithets.serving,
    likened: language.names.epithets.likened,
    given: language.names.given,
    surnames: indexSurnames(cast),
    fullNames: once(() => indexFullNames(lines, cast)),
    letters: once(() => indexLetters(lines, cast)),
    bynames: once(() => indexBynames(lines, cast, lexicon)),
    firstUses: once(() => indexUses(lines, cast)),
    titled: once(() => titleSender(rollOf(document, cast), context)),
    title: once(() => readTitle(document, cast, lexicon)),
    incumbent: (title) => incumbentOf(title, document, reference),
    topic: once(() => topicOf(cast)),
    ruling: (state) => rulersOf(state, document, reference),
    entity: (id) => reference.entity(id),
    seat: once(() => reference.capitalOf(document.dateline?.placeName ?? "")),
    capitalOf: (city) => reference.capitalOf(city),
    heard,
    genders,
    add: (entity) => added.set(entity.id, entity),
  };
  const quotations = drafts.map((draft, index): Quotation => {
    const who = speakerOf(draft, meant, () => resolveSpeaker(draft.source, hearing, isSelf(draft, document, lexicon)));
    if (who.speaker) {
      const one = heardAs(draft, who, who.speaker, lexicon);
      const pronoun = lexicon.pronouns.get(one.noun ?? "");
      if (pronoun === "m" || pronoun === "f") genders.set(one.speaker, pronoun);
      heard.push(one);
    } else if (draft.sourceSpan) notes.push(unresolved(draft, who));
    const setting = isSet(draft) ? settingOf(draft, cast, lexicon) : SILENT;
    const relay = relayOf(draft, setting.addressee, relays);
    const parent = parents[index] as number;
    return quotation(index, draft, who, setting, relay, parent < 0 ? null : idOf(parent));
  });
  return { quotations, added, notes };
}

/** "His guest said C, adding that D": the same guest, though he has spoken since. Keeps whom the phrase that begins at a place means. */
function speakerOf({ sourceSpan }: Draft, meant: Map<number, Speaker>, resolve: () => Speaker): Speaker {
  const before = sourceSpan ? meant.get(sourceSpan[0]) : undefined;
  const who = before ?? resolve();
  if (sourceSpan && who.speaker) meant.set(sourceSpan[0], who);
  return who;
}

function heardAs(
  { source, sourceSpan, content, paragraph }: Draft,
  { jointWith, country }: Speaker,
  speaker: string,
  lexicon: SpeechLexicon,
): Heard {
  const noun = source?.line.tokens[source.head]?.lower ?? null;
  const nouns = source ? nounsOf(source, lexicon) : [];
  const [offset, end] = sourceSpan ?? content[0] ?? [0, 0];
  return { speaker, jointWith, country, paragraph, offset, end, noun, nouns };
}

/** Whether the words, all in marks, are somebody's who says "I" or "my". */
function isSelf({ kind, content }: Draft, { text }: Document, { pronouns, possessives }: SpeechLexicon): boolean {
  if (kind !== "direct") return false;
  return content.some(([start, end]) =>
    text
      .slice(start, end)
      .split(/[^\p{L}]+/u)
      .some((word) => pronouns.get(word.toLowerCase()) === "i" || possessives.get(word.toLowerCase()) === "i"),
  );
}

/** Whether the sentence of the words tells where they were uttered. */
function isSet(draft: Draft): draft is Draft & { readonly line: Line } {
  return draft.line !== null && (draft.match !== null || draft.rule === "quote.label");
}

const SILENT: Setting = { medium: null, addressee: null };

function unresolved({ sourceSpan }: Draft, { isAmbiguous }: Speaker): Note {
  if (isAmbiguous) return { code: "ambiguous", span: sourceSpan, message: "two speakers fit equally well" };
  return { code: "speaker.unresolved", span: sourceSpan, message: "nobody named in the article fits" };
}

function idOf(index: number): string {
  return `q${index + 1}`;
}

function quotation(
  index: number,
  draft: Draft,
  who: Speaker,
  setting: Setting,
  relay: readonly string[],
  nestedIn: string | null,
): Quotation {
  return {
    id: idOf(index),
    kind: draft.kind,
    content: draft.content,
    cue: draft.cue,
    sourceSpan: draft.sourceSpan,
    speaker: who.speaker,
    jointWith: who.jointWith,
    country: who.country,
    medium: setting.medium,
    addressee: setting.addressee === who.speaker ? null : setting.addressee,
    relay,
    nestedIn,
    rule: draft.rule,
    confidence: draft.confidence,
  };
}

/** Words with a label for their speaker, numbered behind the others. */
export function recordLabelled(
  labelled: readonly Labelled[],
  from: number,
  document: Document,
  cast: Cast,
  { language, reference }: Context,
): readonly Quotation[] {
  const homes = { cast, lexicon: language.speech, home: stateOf(document, reference) };
  return labelled.map(
    (one, index): Quotation => ({
      id: idOf(from + index),
      kind: one.rule === "quote.headline" ? "indirect" : "direct",
      content: one.content,
      cue: null,
      sourceSpan: one.label,
      speaker: one.speaker,
      jointWith: [],
      country: one.entity?.country ?? (one.speaker ? countryOfSpeaker(one.speaker, homes) : null),
      medium: null,
      addressee: null,
      relay: [],
      nestedIn: null,
      rule: one.rule,
      confidence: one.speaker ? 0.9 : 0.5,
    }),
  );
}
