import type { Fact } from "@dragoman/model";
import type { Palette } from "../print/colour.ts";
import { kindOf, listed, partiesOf, shortId, whatOf } from "../print/fact.ts";
import type { Namer } from "../print/names.ts";
import { run, width } from "../print/runs.ts";
import { type Card, cardLines, UNRESOLVED } from "./card.ts";
import { clip } from "./clip.ts";
import { type Frame, type Size, stacked } from "./desk.ts";
import { progressOf, type Queue } from "./queue.ts";

/** What the review shows. */
export interface Scene {
  readonly queue: Queue;
  /** Index of the fact that is shown; -1 when there is none. */
  readonly at: number;
  /** Null while there is no fact. */
  readonly card: Card | null;
  /** Lines of the card that are scrolled away. */
  readonly scroll: number;
  /** The filter in words. */
  readonly filter: string;
  /** Id of the fact that waits to be merged, or null. */
  readonly marked: string | null;
  /** Names of the entities of the listed facts. */
  readonly name: Namer;
}

/** The smallest window in which all of it can be seen. */
const SMALLEST = { columns: 40, rows: 12 };

/** Progress, some of the queue, the fact with its words; at the foot what is asked or said. */
export function pageFrame(
  scene: Scene,
  size: Size,
  foot: readonly string[],
  cursor: Frame["cursor"],
  colours: Palette,
): Frame {
  const { columns, rows } = size;
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) return tooSmall(size, foot, cursor, colours);
  const listed = listRows(scene, rows - foot.length);
  const top = [
    headLine(scene, columns, colours),
    ...listLines(scene, listed, columns, colours),
    colours.faint("─".repeat(columns)),
  ];
  const room = rows - top.length - foot.length;
  const body = bodyLines(scene, room, columns, colours);
  return stacked(top, body, foot, size, cursor);
}

/** How far the card can be scrolled in a window. */
export function furthestScroll(scene: Scene, { columns, rows }: Size, footRows: number, colours: Palette): number {
  if (scene.card === null) return 0;
  const room = rows - footRows - listRows(scene, rows - footRows) - 2;
  return Math.max(0, cardLines(scene.card, columns, colours).length - room);
}

/** A quarter of the window is the queue's, if it needs as much. */
const listRows = ({ queue }: Scene, rows: number): number =>
  Math.max(1, Math.min(8, queue.facts.length, Math.floor(rows / 4)));

function headLine({ queue, at, filter }: Scene, columns: number, colours: Palette): string {
  const { facts, total } = queue;
  const of = total > facts.length ? `${facts.length} (of ${total})` : `${facts.length}`;
  const place = facts.length === 0 ? "no facts" : `${at + 1} of ${of} · ${progressOf(queue)}`;
  return clip([run(place, colours.heading), run(` · ${filter}`, colours.faint)], columns);
}

function listLines(scene: Scene, rows: number, columns: number, colours: Palette): readonly string[] {
  const { queue, at } = scene;
  const first = Math.max(0, Math.min(at - Math.floor(rows / 2), queue.facts.length - rows));
  return Array.from({ length: rows }, (_, i) => {
    const fact = queue.facts[first + i];
    return fact === undefined ? "" : listLine(fact, first + i === at, scene, columns, colours);
  });
}

function listLine(fact: Fact, isCurrent: boolean, { marked, name }: Scene, columns: number, colours: Palette): string {
  const sign = isCurrent ? "›" : fact.id === marked ? "+" : " ";
  const decided = fact.review === "open" ? "" : fact.review;
  const room = columns - (decided === "" ? 0 : decided.length + 1);
  const left = clip(
    [
      run(sign, colours.strong),
      run(` ${shortId(fact.id)} ${fact.confidence.toFixed(2)} `, colours.faint),
      run(`${kindOf(fact)} `, isCurrent ? colours.strong : null),
      run(listed([partiesOf(fact, name) || UNRESOLVED, whatOf(fact, name)]), isCurrent ? colours.strong : null),
      run(fact.kind === "quotation" && fact.value !== null ? ` “${fact.value}”` : "", colours.faint),
    ],
    room,
  );
  if (decided === "") return left;
  const gap = " ".repeat(Math.max(1, columns - plainWidth(left) - decided.length));
  return left + gap + (fact.review === "reopened" ? colours.warning(decided) : colours.event(decided));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours begin with one
const CODES = /\x1b\[\d+m/g;
const plainWidth = (line: string): number => width(line.replace(CODES, ""));

function bodyLines({ card, scroll, queue }: Scene, room: number, columns: number, colours: Palette): readonly string[] {
  if (card === null) {
    const why = queue.total === 0 ? "No fact meets the filter. / changes it, q leaves." : "";
    return [clip([run(why)], columns)];
  }
  const lines = cardLines(card, columns, colours);
  const from = Math.min(scroll, Math.max(0, lines.length - room));
  const shown = lines.slice(from, from + room);
  const below = lines.length - from - room;
  return below <= 0 ? shown : [...shown.slice(0, room - 1), colours.faint(`… ${below + 1} lines below`)];
}

/** What is asked or said comes first. */
function tooSmall({ columns, rows }: Size, foot: readonly string[], cursor: Frame["cursor"], colours: Palette): Frame {
  const said = `the window is too small: ${SMALLEST.columns} by ${SMALLEST.rows} at least`;
  const lines = [...foot.map((line) => cutTo(line, columns)), clip([run(said, colours.faint)], columns)];
  const isSeen = cursor !== null && cursor.row < rows && cursor.column < columns;
  return { lines: lines.slice(0, rows), cursor: isSeen ? cursor : null };
}

/** Lines that were made for a wider window lose their colour. */
function cutTo(line: string, columns: number): string {
  return plainWidth(line) <= columns ? line : clip([run(line.replace(CODES, ""))], columns);
}
