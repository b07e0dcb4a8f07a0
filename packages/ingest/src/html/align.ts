import type { Piece } from "../ingested.ts";
import type { Flat } from "./flat.ts";

/** Characters by which a stretch is recognised. */
const PROBE = 24;

/** Characters that may be looked through for one text, so that a huge page takes no longer than a second. */
const BUDGET = 1_000_000_000;

/**
 * Finds an extracted text in the document that it was extracted from and gives the stretches that stand there letter for letter, rising in both.
 * What stands there only once is found first; the rest is looked for between.
 */
export function alignText(text: string, flat: Flat): readonly Piece[] {
  const lines = linesOf(text);
  const search = new Search(flat.text);
  const places = lines.map(([, line]) => (line.length < PROBE ? -1 : search.onlyPlace(line)));
  const pieces: Piece[] = [];
  let from = 0;
  for (const [i, [start, line]] of lines.entries()) {
    const place = places[i]!;
    const end = places.slice(i + 1, i + 50).find((next) => next >= from) ?? flat.text.length;
    for (const [offset, at, length] of place >= from
      ? [[0, place, line.length] as const]
      : search.stretches(line, from, end)) {
      addPieces(pieces, start + offset, at, length, flat);
      from = at + length;
    }
  }
  return pieces;
}

function linesOf(text: string): readonly (readonly [start: number, line: string])[] {
  const lines: (readonly [number, string])[] = [];
  for (const match of text.matchAll(/[^\n\t]+/g)) lines.push([match.index, match[0]]);
  return lines;
}

/** Looks for stretches in a text, within the budget. */
class Search {
  readonly #text: string;
  #budget = BUDGET;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where a line stands if it stands in one place only, else -1. */
  onlyPlace(line: string): number {
    if (this.#budget <= 0) return -1;
    this.#budget -= this.#text.length;
    const at = this.#text.indexOf(line);
    return at >= 0 && this.#text.indexOf(line, at + 1) < 0 ? at : -1;
  }

  /** The parts of a line that stand between two places, one after the other. */
  *stretches(
    line: string,
    from: number,
    end: number,
  ): Generator<readonly [offset: number, at: number, length: number]> {
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
