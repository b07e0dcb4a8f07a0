import type { KeptArticle } from "@dragoman/register";
import type { Palette } from "../print/colour.ts";
import { run, wrap } from "../print/runs.ts";
import type { Card } from "./card.ts";
import { clip } from "./clip.ts";
import type { Desk, Frame, Size } from "./desk.ts";
import type { Keymap } from "./keymap.ts";
import { marked } from "./words.ts";

/** Lines above the words when the article opens. */
const ABOVE = 5;

/** Shows the articles that a fact rests on, one after the other, opened at its words; decides nothing. */
export async function readArticles(desk: Desk, card: Card, keymap: Keymap, colours: Palette): Promise<void> {
  const articles = [...card.articles.values()];
  let [at, top] = [0, null as number | null];
  while (true) {
    const key = await desk.next((size) => {
      const lines = articleLines(card, articles[at]!, size.columns, colours);
      const furthest = Math.max(0, lines.all.length - size.rows + 2);
      top = Math.max(0, Math.min(top ?? lines.words - ABOVE, furthest));
      return articleFrame(card, articles, at, lines.all.slice(top), size, keymap, colours);
    });
    if (key === null) return;
    if (key.kind === "paste") continue;
    const move = moveOf(key.name, keymap);
    if (move === "leave") return;
    if (move === "other") [at, top] = [(at + 1) % articles.length, null];
    else if (move !== null) top = (top ?? 0) + move;
  }
}

const PAGE = 15;

function moveOf(key: string, keymap: Keymap): number | "leave" | "other" | null {
  if (key === "escape" || key === "enter") return "leave";
  switch (keymap.action(key)) {
    case "next":
      return 1;
    case "previous":
      return -1;
    case "scrollDown":
      return PAGE;
    case "scrollUp":
      return -PAGE;
    case "first":
      return Number.NEGATIVE_INFINITY;
    case "last":
      return Number.MAX_SAFE_INTEGER;
    case "nextOpen":
      return "other";
    case "article":
    case "quit":
      return "leave";
    default:
      return null;
  }
}

interface Lines {
  readonly all: readonly string[];
  /** Index of the line where the first words stand. */
  readonly words: number;
}

function articleLines({ rows }: Card, { key, text }: KeptArticle, columns: number, colours: Palette): Lines {
  const anchors = rows.filter(({ article }) => article === key).flatMap(({ evidence }) => evidence);
  const first = anchors.reduce((start, { span }) => Math.min(start, span[0]), text.length);
  return {
    all: wrap(marked(text, [0, text.length], anchors, colours), columns),
    words: first === text.length ? 0 : wrap([run(text.slice(0, first + 1))], columns).length - 1,
  };
}

function articleFrame(
  card: Card,
  articles: readonly KeptArticle[],
  at: number,
  lines: readonly string[],
  { columns, rows }: Size,
  keymap: Keymap,
  colours: Palette,
): Frame {
  const { title, publisher, published, url } = articles[at]!;
  const source = [publisher && card.name(publisher), published ?? "no date", url].filter(Boolean).join(" · ");
  const other =
    articles.length > 1 ? ` · ${keymap.keysOf("nextOpen")[0] ?? ""} next of ${articles.length} articles` : "";
  const body = lines.slice(0, rows - 2);
  const filled = [...body, ...Array.from({ length: Math.max(0, rows - 2 - body.length) }, () => "")];
  return {
    lines: [
      clip([run(title ?? "(no title)", colours.heading), run(` · ${source}`, colours.faint)], columns),
      ...filled,
      clip([run(`the fact's words are set off · esc back${other}`, colours.faint)], columns),
    ],
    cursor: null,
  };
}
