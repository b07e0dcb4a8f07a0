import type { Entity, Note, Quotation } from "@dragoman/model";
import type { Assertions } from "../assertion.ts";
import type { Context } from "../context.ts";
import type { Cast } from "../entities/cast.ts";
import type { Syntax } from "../syntax/tree.ts";
import type { Document } from "../text/document.ts";
import type { Times } from "../times/find.ts";
import { attributeLine, type Desk, sieves } from "./attribution.ts";
import { continueQuotes } from "./continuation.ts";
import type { Draft } from "./draft.ts";
import { indexMarks, type Line, layLine, type Marks } from "./line.ts";
import { settingOf } from "./medium.ts";
import { type Heard, resolveSpeaker } from "./speaker.ts";
import { canSpeak } from "./speaks.ts";

export interface Speech {
  readonly quotations: readonly Quotation[];
  /** The cast with "he", "we" and "our country" linked once speakers are known. */
  readonly cast: Cast;
  readonly notes: readonly Note[];
}

/** Finds who says what. */
export function attribute(
  document: Document,
  syntax: Syntax,
  _times: Times,
  cast: Cast,
  _assertions: Assertions,
  context: Context,
): Speech {
  const lexicon = context.language.speech;
  const marks = indexMarks(document);
  const lines = layLines(document, syntax, marks);
  const desk: Desk = {
    text: document.text,
    marks,
    lexicon,
    sieves: sieves(lexicon.frames),
    trace: context.trace,
    speaks: (source, hit) => canSpeak(source, hit, cast, lexicon),
  };
  const drafts = continueQuotes(
    lines.flatMap((line) => attributeLine(line, desk)),
    marks,
    document,
    lines,
  );
  return finish(drafts, cast, lexicon);
}

function layLines(document: Document, syntax: Syntax, marks: Marks): readonly Line[] {
  let open = 0;
  return document.sentences.map((sentence, index) => {
    while (open < marks.quoted.length && (marks.quoted[open]?.parts.at(-1)?.[1] ?? 0) < sentence.span[0]) open++;
    return layLine(sentence, syntax[index] ?? null, marks, open);
  });
}

function finish(drafts: readonly Draft[], cast: Cast, lexicon: Desk["lexicon"]): Speech {
  const heard: Heard[] = [];
  const added = new Map<string, Entity>();
  const notes: Note[] = [];
  const quotations = drafts.map((draft, index): Quotation => {
    const who = resolveSpeaker(draft.source, { cast, lexicon, heard, add: (entity) => added.set(entity.id, entity) });
    if (who.speaker) heard.push({ speaker: who.speaker, jointWith: who.jointWith, paragraph: draft.paragraph });
    if (who.isAmbiguous)
      notes.push({ code: "ambiguous", span: draft.sourceSpan, message: "two equally likely speakers" });
    const setting = draft.match
      ? settingOf(draft.match, draft.content, cast, lexicon)
      : { medium: null, addressee: null };
    return {
      id: `q${index + 1}`,
      kind: draft.kind,
      content: draft.content,
      cue: draft.cue,
      sourceSpan: draft.sourceSpan,
      speaker: who.speaker,
      jointWith: who.jointWith,
      country: who.country,
      medium: setting.medium,
      addressee: setting.addressee,
      relay: [],
      nestedIn: null,
      rule: draft.rule,
      confidence: draft.confidence,
    };
  });
  const entities = added.size > 0 ? new Map([...cast.entities, ...added]) : cast.entities;
  return { quotations, cast: { ...cast, entities }, notes };
}
