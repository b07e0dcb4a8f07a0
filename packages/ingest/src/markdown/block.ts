import type { Piece } from "../ingested.ts";
import type { Lines } from "./lines.ts";

/** What is used of markdown-it's tokens. */
export interface Token {
  readonly type: string;
  readonly tag: string;
  readonly content: string;
  readonly markup: string;
  /** First line and the line behind the last one. */
  readonly map: readonly [number, number] | null;
  readonly children: readonly Token[] | null;
}

/** The text of one block, with where its characters stand. */
export class BlockText {
  text = "";
  readonly #map: Piece[] = [];
  readonly #lines: Lines;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** Appends the text of a paragraph, a heading or a cell. */
  addInline(token: Token): this {
    const source = new Source(token, this.#lines);
    for (const child of token.children ?? []) this.#addChild(child, source);
    return this;
  }

  /** Appends a cell behind a tab. */
  addCell(token: Token): void {
    if (this.text !== "") this.text += "\t";
    this.addInline(token);
  }

  /** Appends lines of code as they are. */
  addCode(token: Token): this {
    const first = (token.map?.[0] ?? 0) + (token.type === "fence" ? 1 : 0);
    for (const [i, line] of token.content.replace(/\n$/, "").split("\n").entries()) {
      if (i > 0) this.text += "\n";
      this.#append(line, line === "" ? -1 : this.#lines.find(first + i, line));
    }
    return this;
  }

  /** The text without blanks around it. */
  trimmed(): { readonly text: string; readonly map: readonly Piece[] } {
    const text = this.text.trim();
    const lead = this.text.length - this.text.trimStart().length;
    const map: Piece[] = [];
    for (const [at, raw, length] of this.#map) {
      const from = Math.max(at, lead);
      const to = Math.min(at + length, lead + text.length);
      if (from < to) map.push([from - lead, raw + from - at, to - from]);
    }
    return { text, map };
  }

  #addChild(child: Token, source: Source): void {
    if (child.type === "softbreak") this.text += " ";
    else if (child.type === "hardbreak") this.text += "\n";
    else if (child.type === "text" || child.type === "code_inline") this.#appendFound(child.content, source);
    else if (child.type === "text_special") this.#append(child.content, source.special(child));
  }

  #appendFound(text: string, source: Source): void {
    let done = 0;
    for (const [at, raw, length] of source.find(text)) {
      this.text += text.slice(done, at);
      this.#append(text.slice(at, at + length), raw);
      done = at + length;
    }
    this.text += text.slice(done);
  }

  /** `raw`: where the text stands in the document, or -1. */
  #append(text: string, raw: number): void {
    if (raw >= 0 && text !== "") this.#map.push([this.text.length, raw, text.length]);
    this.text += text;
  }
}

/** The source of a block, without what marks it at the beginning of its lines. */
class Source {
  readonly #content: string;
  /** Start of each line in the source, and in the document or -1. */
  readonly #places: (readonly [at: number, raw: number])[] = [];
  #cursor = 0;
  #line = 0;

  constructor({ content, map }: Token, lines: Lines) {
    this.#content = content;
    let at = 0;
    for (const [i, line] of content.split("\n").entries()) {
      this.#places.push([at, line === "" ? -1 : lines.find((map?.[0] ?? 0) + i, line)]);
      at += line.length + 1;
    }
  }

  /** The stretches of a text that stand in the source behind what has been found. */
  find(text: string): readonly Piece[] {
    const at = text === "" ? -1 : this.#content.indexOf(text, this.#cursor);
    if (at < 0) return [];
    this.#cursor = at + text.length;
    return this.#stretches(at, text.length);
  }

  /** Where an escaped character stands; -1 for an entity. */
  special({ markup, content }: Token): number {
    const at = this.#content.indexOf(markup, this.#cursor);
    if (at < 0) return -1;
    this.#cursor = at + markup.length;
    const [piece] = markup === `\\${content}` ? this.#stretches(at + 1, content.length) : [];
    return piece === undefined || piece[2] !== content.length ? -1 : piece[1];
  }

  /** Goes on where the last stretch was found: what is looked for rises. */
  #stretches(from: number, length: number): readonly Piece[] {
    const pieces: Piece[] = [];
    while ((this.#places[this.#line + 1]?.[0] ?? Number.POSITIVE_INFINITY) <= from) this.#line += 1;
    for (let i = this.#line; i < this.#places.length && this.#places[i]![0] < from + length; i++) {
      const [at, raw] = this.#places[i]!;
      const end = (this.#places[i + 1]?.[0] ?? this.#content.length + 1) - 1;
      const [first, last] = [Math.max(from, at), Math.min(from + length, end)];
      if (raw >= 0 && first < last) pieces.push([first - from, raw + first - at, last - first]);
    }
    return pieces;
  }
}
