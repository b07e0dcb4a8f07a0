import markdownIt from "markdown-it";
import type { Piece } from "../ingested.ts";
import { BlockText, type Token } from "./block.ts";
import { Lines } from "./lines.ts";

/** A Markdown document's text without its marks. */
export interface Plain {
  readonly text: string;
  readonly map: readonly Piece[];
  /** The first heading if the document begins with one of the first rank; it is no part of the text. */
  readonly title: string | null;
}

/** Takes the marks of Markdown out of `raw`, which stands at `start` in the document. */
export function plainText(raw: string, start: number): Plain {
  const markdown = markdownIt({ html: true }).disable("text_join");
  const tokens: readonly Token[] = markdown.parse(raw, {});
  const blocks = blocksOf(tokens, new Lines(raw, start));
  const isTitled = tokens[0]?.type === "heading_open" && tokens[0].tag === "h1";
  const title = isTitled ? (blocks.shift()?.text ?? null) : null;
  return { ...join(blocks), title };
}

/** Paragraphs, headings, rows of tables and pieces of code, in their order. */
function blocksOf(tokens: readonly Token[], lines: Lines): BlockText[] {
  const blocks: BlockText[] = [];
  let row: BlockText | null = null;
  for (const token of tokens) {
    if (token.type === "tr_open") row = new BlockText(lines);
    else if (token.type === "tr_close" && row !== null) {
      blocks.push(row);
      row = null;
    } else if (token.type === "inline" && row !== null) row.addCell(token);
    else if (token.type === "inline") blocks.push(new BlockText(lines).addInline(token));
    else if (token.type === "fence" || token.type === "code_block") blocks.push(new BlockText(lines).addCode(token));
  }
  return blocks.filter(({ text }) => text.trim() !== "");
}

function join(blocks: readonly BlockText[]): { readonly text: string; readonly map: readonly Piece[] } {
  const texts: string[] = [];
  const map: Piece[] = [];
  let length = 0;
  for (const block of blocks) {
    if (length > 0) length += 2;
    const { text, map: pieces } = block.trimmed();
    for (const [at, raw, run] of pieces) map.push([length + at, raw, run]);
    texts.push(text);
    length += text.length;
  }
  return { text: texts.join("\n\n"), map };
}
