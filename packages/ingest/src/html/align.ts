import type { Piece } from "../ingested.ts";
import type { Flat } from "./flat.ts";

/** Characters by which a stretch is recognised. */
const PROBE = 24;

/** Characters ahead in which a line is taken where it stands first. */
const NEAR = 2000;

/** Characters that may be looked through for one text, so that a huge page takes no longer than a second. */
const BUDGET = 1_000_000_000;

/**
 * Finds an extracted text in the document that it was extracted from and gives the stretches that stand there letter for letter, rising in both.
 * A line is looked for just behind the one before; else it must stand in one place only; else its parts are looked for up to the next line of that kind.
 */
export function alignText(text: string, flat: Flat): readonly Piece[] {
  const lines = linesOf(text);
  const search = new Search(flat.text);
  const pieces: Piece[] = [];
  let from = 0;
  for (const [i, [start]] of lines.entries()) {
    for (const [offset, at, length] of placesOf(lines, i, from, search)) {
      addPieces(pieces, start + offset, at, length, flat);
      from = at + length;
    }
  }
  return pieces;
}

type Line = readonly [start: number, line: string];
type Place = readonly [offset: number, at: number, length: number];

function placesOf(lines: readonly Line[], i: number, from: number, search: Search): Iterable<Place> {
  const line = lines[i]![1];
  const at = search.near(line, from) ?? search.only(line, from);
  if (at !== null) return [[0, at, line.length]];
  const next = lines.slice(i + 1, i + 6).map(([, further]) => search.only(further, from));
  return search.stretches(line, from, next.find((place) => place !== null) ?? search.length);
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n\t]+/g)) lines.push([match.index, match[0]]);
  return lines;
}

/** Looks for lines in a text, within the budget. */
class Search {
  readonly length: number;
  readonly #text: string;
  #budget = BUDGET;

  constructor(text: string) {
    this.#text = text;
    this.length = text.length;
  }

  /** Where a line stands within the next characters. */
  near(line: string, from: number): number | null {
    const at = this.#text.slice(from, from + NEAR + line.length).indexOf(line);
    return at < 0 ? null : from + at;
  }

  /** Where a long line stands behind a place if it stands in one place only. */
  only(line: string, from: number): number | null {
    if (line.length < PROBE || this.#budget <= 0) return null;
    this.#budget -= this.#text.length;
    const at = this.#text.indexOf(line);
    return at >= from && this.#text.indexOf(line, at + 1) < 0 ? at : null;
  }

  /** The parts of a line that stand between two places, one after the other. */
  *stretches(line: string, from: number, end: number): Generator<Place> {
    let offset = 0;
    let after = from;
    while (offset < line.length && this.#budget > 0) {
      const probe = line.slice(offset, offset + PROBE);
      const at = this.#within(probe, after, end);
      if (at < 0) {
        offset += probe.length;
        continue;
      }
      let length = probe.length;
      while (offset + length < line.length && this.#text[at + length] === line[offset + length]) length += 1;
      yield [offset, at, length];
      offset += length;
      after = at + length;
    }
  }

  #within(probe: string, from: number, end: number): number {
    const at = this.#text.indexOf(probe, from);
    this.#budget -= (at < 0 ? this.#text.length : at) - from;
    return at + probe.length <= end ? at : -1;
  }
}

function addPieces(pieces: Piece[], start: number, at: number, length: number, flat: Flat): void {
  let i = 0;
  while (i < length) {
    const raw = flat.raw[at + i]!;
    let run = 1;
    if (raw >= 0) {
      while (i + run < length && flat.raw[at + i + run] === raw + run) run += 1;
      pieces.push([start + i, raw, run]);
    }
    i += run;
  }
}
