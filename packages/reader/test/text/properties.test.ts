import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, it } from "vitest";
import { maskCards } from "../../src/text/cards.ts";
import { lay } from "./lay.ts";

const pieces = constantFrom(
  ...[
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "``",
    "''",
    "„",
    " ",
    "\n",
    "\n\n",
    ".",
    "?",
    "!",
    ",",
    ":",
    "-",
    "--",
    "(",
    ")",
  ],
  ...[
    "LIMA",
    "Lima",
    "May 5",
    "/TASS/",
    "QUESTION:",
    "said",
    "Mr.",
    "U.S.",
    "don't",
    "cannot",
    "the",
    "Peru",
    "1.",
    "3.5",
  ],
  ...["\ud800", "\r\n", "\0", "<p>", "</p>", "<script>", ", TASS reports.", "€", "😀", "中文", "ﬁ", "\u00a0"],
);
const texts = oneof(
  string({ unit: "binary" }),
  array(pieces, { maxLength: 60 }).map((list) => list.join("")),
  array(pieces, { maxLength: 60 }).map((list) => list.join(" ")),
);

it("lays out any string, with every span in the text and everything in order", () => {
  assert(
    property(texts, (text) => {
      const document = lay(text);
      let at = 0;
      for (const sentence of document.sentences) {
        const [start, end] = sentence.span;
        expect(sentence.tokens[0]?.start).toBe(start);
        expect(sentence.tokens.at(-1)?.end).toBe(end);
        for (const token of sentence.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(document.text.slice(token.start, token.end)).toBe(token.form);
          at = token.end;
        }
      }
      expect(at).toBeLessThanOrEqual(document.text.length);
    }),
    { numRuns: 400 },
  );
});

it("leaves no visible character of a body paragraph but those of cards out of its tokens", () => {
  assert(
    property(texts, (text) => {
      const document = lay(text);
      if (document.notes.some(({ code }) => code === "article.html")) return;
      for (const { kind, span, sentences } of document.paragraphs) {
        if (kind !== "body") continue;
        const own = document.sentences.slice(...sentences).flatMap(({ tokens }) => tokens.map(({ form }) => form));
        const visible = (words: string) => words.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, "");
        expect(visible(own.join(""))).toBe(visible(maskCards(document.text, document.cards).slice(...span)));
      }
    }),
    { numRuns: 300 },
  );
});

it("gives quotations inside the text, outer before inner", () => {
  assert(
    property(texts, (text) => {
      const document = lay(text);
      for (const { parts, depth } of document.quoted) {
        expect(depth).toBeLessThan(3);
        for (const [start, end] of parts) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(document.text.length);
        }
      }
    }),
  );
});

const nasty: readonly (readonly [string, string])[] = [
  ["one line of five megabytes", "Peru and Norway agreed. ".repeat(210_000)],
  ["words without a stop", "word ".repeat(500_000)],
  ["one word", "a".repeat(3_000_000)],
  ["a hundred thousand quote marks", '"'.repeat(100_000)],
  ["opening marks only", "“‘".repeat(100_000)],
  ["quotations reopened in every paragraph", '"a\n\n'.repeat(50_000)],
  ["paragraphs", "a\n\n".repeat(200_000)],
  ["nested brackets", "(".repeat(10_000) + ")".repeat(10_000)],
  ["unclosed tags", `<!doctype html>${"<".repeat(50_000)}${"<script>".repeat(20_000)}`],
  ["labels", "QUESTION: a\n".repeat(50_000)],
  ["apostrophes", "s' a ".repeat(200_000)],
];

it.each(nasty)("takes time in proportion to the text: %s", (_title, text) => {
  const start = performance.now();
  lay(text);
  expect(performance.now() - start).toBeLessThan(10_000);
});
