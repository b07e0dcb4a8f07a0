import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Piece } from "../ingested.ts";

/** A Markdown document's text without its marks. */
export interface Plain {
  readonly text: string;
  readonly map: readonly Piece[];
  /** The first heading if the document begins with one of the first rank; it is no part of the text. */
  readonly title: string | null;
}

const BLOCKS = new Set(["paragraph", "heading", "tableRow", "code"]);
const SILENT = new Set(["html", "image", "imageReference", "definition", "footnoteDefinition", "thematicBreak"]);

/** Takes the marks of Markdown out of `raw`, which stands at `start` in the document. */
export function plainText(raw: string, start: number): Plain {
  const root: Root = fromMarkdown(raw, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const [first, ...rest] = root.children;
  const isTitled = first?.type === "heading" && first.depth === 1;
  const title = isTitled ? write(raw, 0, [first]).text : null;
  return { ...write(raw, start, isTitled ? rest : root.children), title: title || null };
}

function write(
  raw: string,
  start: number,
  nodes: readonly Nodes[],
): { readonly text: string; readonly map: readonly Piece[] } {
  const writer = new Writer(raw, start);
  for (const node of nodes) writer.block(node);
  writer.trimEnd();
  return { text: writer.text, map: writer.map };
}

class Writer {
  text = "";
  readonly map: Piece[] = [];
  readonly #raw: string;
  readonly #start: number;

  constructor(raw: string, start: number) {
    this.#raw = raw;
    this.#start = start;
  }

  block(node: Nodes): void {
    if (SILENT.has(node.type)) return;
    if (BLOCKS.has(node.type)) {
      this.trimEnd();
      if (this.text !== "") this.text += "\n\n";
      this.#inline(node);
    } else if ("children" in node) {
      for (const child of node.children) this.block(child);
    }
  }

  /** Drops blanks at the end, with what points to them. */
  trimEnd(): void {
    this.text = this.text.trimEnd();
    for (let last = this.map.pop(); last !== undefined; last = this.map.pop()) {
      const length = Math.min(last[2], this.text.length - last[0]);
      if (length <= 0) continue;
      this.map.push([last[0], last[1], length]);
      return;
    }
  }

  #inline(node: Nodes): void {
    if (SILENT.has(node.type)) return;
    if (node.type === "break") this.text += "\n";
    else if (node.type === "text" || node.type === "inlineCode" || node.type === "code")
      this.#add(node.value, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    else if ("children" in node) this.#children(node);
  }

  #children(node: Extract<Nodes, { children: unknown }>): void {
    for (const [i, child] of node.children.entries()) {
      if (node.type === "tableRow" && i > 0) this.text += "\t";
      this.#inline(child);
    }
  }

  /** Appends text that stands between two offsets, there with marks, escapes and entities in it. */
  #add(value: string, from: number, to: number): void {
    let at = from;
    for (let i = 0; i < value.length; i++) {
      const character = value[i]!;
      if (character === "\n") {
        at = this.#after("\n", at, to);
        this.text += " ";
        continue;
      }
      at = this.#skip(character, at, to);
      if (at < to && this.#raw[at] === character) this.#point(at++);
      else if (this.#raw[at] === "&") at = this.#after(";", at, to);
      this.text += character;
    }
  }

  /** Over what Markdown takes out: a backslash, marks of code, indentation. */
  #skip(character: string, at: number, to: number): number {
    let next = at;
    while (next < to && this.#raw[next] !== character && /[\\`\s~>]/.test(this.#raw[next]!)) next += 1;
    return this.#raw[next] === "\\" && this.#raw[next + 1] === character ? next + 1 : next;
  }

  #after(mark: string, at: number, to: number): number {
    const found = this.#raw.indexOf(mark, at);
    return found < 0 || found >= to ? at : found + 1;
  }

  /** The character to be appended stands at an offset. */
  #point(at: number): void {
    const last = this.map.at(-1);
    const raw = this.#start + at;
    if (last && last[0] + last[2] === this.text.length && last[1] + last[2] === raw)
      this.map[this.map.length - 1] = [last[0], last[1], last[2] + 1];
    else this.map.push([this.text.length, raw, 1]);
  }
}
