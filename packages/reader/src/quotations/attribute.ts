import { contains, type Note, type Quotation, type Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { type Cast, kindAt } from "../entities/cast.ts";
import { gathered } from "../gathered.ts";
import type { Syntax } from "../syntax/tree.ts";
import type { Document } from "../text/document.ts";
import { attributeLine, type Desk } from "./attribution.ts";
import { pastCards } from "./cards.ts";
import { continueQuotes } from "./continuation.ts";
import type { Draft } from "./draft.ts";
import { indexMarks, type Line, layLine, type Marks } from "./line.ts";
import { linkSpeakers } from "./links.ts";
import { withoutNestedActs } from "./nesting.ts";
import { numbered } from "./numbers.ts";
import { settle } from "./occasion.ts";
import { record, recordLabelled } from "./record.ts";
import { canSpeak, isOutlet, pastOutlet, withName } from "./speaks.ts";
import { type Labelled, readLabelled } from "./turns.ts";

export interface Speech {
  readonly quotations: readonly Quotation[];
  /** The cast with "he", "we" and "our country" linked once speakers are known. */
  readonly cast: Cast;
  readonly notes: readonly Note[];
}

/** Finds who says what, surest first: words in marks, clauses, acts of speech; then speakers, media and relays in text order. */
export function attribute(document: Document, syntax: Syntax, cast: Cast, context: Context): Speech {
  const lexicon = context.language.speech;
  const marks = indexMarks(document);
  const lines = layLines(document, syntax, marks);
  const desk: Desk = {
    text: document.text,
    marks,
    lexicon,
    trace: context.trace,
    named: (source, hit) => withName(source, hit, cast),
    isParty: (line, at) => /^(?:person|state)$/.test(kindAt(cast, line.index, at)),
    pastOutlet: (line, at) => pastOutlet(line, at, cast),
    passesOn: (source) => isOutlet(source, cast, lexicon),
    speaks: (source, hit) => canSpeak(source, hit, cast, lexicon),
  };
  const labelled = readLabelled(document, lines, cast, context);
  const isCited = citedIn(labelled);
  const found = withoutNestedActs(
    gathered(lines, (line) => (isCited(line.span) ? [] : attributeLine(line, desk))),
    lexicon,
  ).filter((draft) => !isBarePronoun(draft) && !isCited(draft.cue));
  const drafts = continueQuotes(found, marks, { document, lines, cast, lexicon }).filter(
    (draft) => !isUnderHeader(draft, labelled),
  );
  const told = record(drafts, document, lines, cast, context);
  const under = recordLabelled(labelled, told.quotations.length, document, cast, context);
  const all = settle(numbered([...told.quotations, ...under]), lines, cast, lexicon);
  const quotations = pastCards(all, document);
  const added = new Map(told.added);
  for (const { entity } of labelled) if (entity) added.set(entity.id, entity);
  return { quotations, cast: linkSpeakers(cast, quotations, lines, added, lexicon), notes: told.notes };
}

/** "Thank you", "condemned them": an act of speech whose words tell nothing. */
function isBarePronoun({ kind, content, line }: Draft): boolean {
  const [span] = content;
  if (kind !== "reported-act" || content.length !== 1 || !span || !line) return false;
  const at = line.tokens.findIndex(({ start, end }) => start === span[0] && end === span[1]);
  return line.tree?.upos[at] === "PRON";
}

/** What a speaker cites in a turn or statement of one's own is part of it. */
function citedIn(labelled: readonly Labelled[]): (words: Span | null) => boolean {
  const whole = gathered(labelled, ({ rule, content }) => (rule === "quote.headline" ? [] : content));
  return (words) => words !== null && whole.some((part) => contains(part, words));
}

/** Whether a header gives the same words to somebody. */
function isUnderHeader({ content: [first] }: Draft, labelled: readonly Labelled[]): boolean {
  return labelled.some(({ rule, content }) => rule === "quote.header" && first && content[0]?.[0] === first[0]);
}

function layLines(document: Document, syntax: Syntax, marks: Marks): readonly Line[] {
  let open = 0;
  return document.sentences.map((sentence, index) => {
    while (open < marks.quoted.length && (marks.quoted[open]?.parts.at(-1)?.[1] ?? 0) < sentence.span[0]) open++;
    return layLine(sentence, syntax[index] ?? null, marks, open);
  });
}
