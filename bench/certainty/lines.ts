import type { Article, Event, Quotation, Reading, Relation } from "@dragoman/model";
import type { Case } from "../../packages/dragoman/src/eval/case.ts";
import { scoreEvents } from "../../packages/dragoman/src/eval/events.ts";
import { scoreQuotations } from "../../packages/dragoman/src/eval/quotations.ts";
import { scoreRelations } from "../../packages/dragoman/src/eval/relations.ts";
import { type Board, emptyBoard } from "../../packages/dragoman/src/eval/tally.ts";
import type { Reader } from "../../packages/dragoman/src/load.ts";
import { assemble } from "../../packages/reader/src/assemble.ts";
import type { Judged, Judging } from "../../packages/reader/src/certainty/lexicon.ts";
import {
  type Ground,
  groundOf,
  judgedAs,
  marksOfEvent,
  marksOfQuotation,
  marksOfRelation,
} from "../../packages/reader/src/certainty/marks.ts";
import { judgingOf } from "../../packages/reader/src/certainty/weigh.ts";
import { draftOf } from "../../packages/reader/src/draft.ts";

/** One line that the rules read, sure or not. */
export interface Line {
  readonly kind: Judged;
  readonly item: Quotation | Event | Relation;
  readonly marks: readonly string[];
  /** What it says, in ids: tells it from other lines of the same words. */
  readonly says: string;
  readonly span: readonly [number, number];
}

export interface Drafted {
  readonly reading: Reading;
  readonly judging: Judging;
  readonly lines: readonly Line[];
}

/** All lines of an article before any is dropped. */
export function linesOf(article: Article, reader: Reader): Drafted {
  const context = { language: reader.language, reference: reader.reference, trace: null };
  const { scene, events, relations } = draftOf(article, context);
  const ground = groundOf(scene);
  const reading = assemble(scene, { events, relations, lands: new Map(), notes: [] }, context);
  const lines = [
    ...scene.quotations.map((item) => quotationLine(item, ground)),
    ...events.map((item) => eventLine(item, ground)),
    ...relations.map((item) => relationLine(item, ground)),
  ];
  return { reading, judging: judgingOf(scene.document, context), lines };
}

function quotationLine(item: Quotation, ground: Ground): Line {
  const span = [item.content[0]![0], item.content.at(-1)![1]] as const;
  const says = `${item.kind} ${item.speaker} ${span.join("-")}`;
  return { kind: "quotation", item, marks: marksOfQuotation(item, ground), says, span };
}

function eventLine(item: Event, ground: Ground): Line {
  const says = `${item.type} ${item.actors.join("+")} > ${item.recipients.join("+")} ${item.assertion}`;
  return { kind: "event", item, marks: marksOfEvent(item, ground), says, span: item.evidence[0]!.span };
}

function relationLine(item: Relation, ground: Ground): Line {
  const says = `${item.kind} ${item.subject.join("+")} > ${item.object} ${item.level} ${item.change} ${item.assertion}`;
  return { kind: judgedAs(item), item, marks: marksOfRelation(item, ground), says, span: item.evidence[0]!.span };
}

/** Whether the annotated article of a case has the line, in all its fields; null where its kind is not annotated. */
export function verdictOf(line: Line, it: Case, kinds: ReadonlySet<string>): boolean | null {
  const { gold } = it;
  const board = emptyBoard();
  const at = (alone: Partial<Reading>): Case => ({
    ...it,
    reading: { ...it.reading, quotations: [], events: [], relations: [], ...alone },
  });
  switch (line.kind) {
    case "quotation":
      if (!gold.quotations) return null;
      scoreQuotations(gold.quotations, at({ quotations: [line.item as Quotation] }), board);
      return holds(board, "quotation", "quotation") && board.speaker.wrong === 0;
    case "event":
      if (!gold.events) return null;
      scoreEvents(gold.events, at({ events: [line.item as Event] }), board);
      return holds(board, "event", "eventFull");
    default: {
      const relation = line.item as Relation;
      if (!gold.relations || !kinds.has(relation.kind)) return null;
      scoreRelations(gold.relations, kinds, at({ relations: [relation] }), board);
      return relation.kind === "office" ? holds(board, "office", "office") : holds(board, "relation", "relationFull");
    }
  }
}

/** Read and annotated, or read and optional. */
function holds(board: Board, read: keyof Board["tallies"], right: keyof Board["tallies"]): boolean {
  return board.tallies[read].predicted === 0 || board.tallies[right].found > 0;
}
