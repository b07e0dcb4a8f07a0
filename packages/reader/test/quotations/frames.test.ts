import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { speechOf } from "./read.ts";

interface Example {
  readonly id: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const file = new URL("../../../english/lexicon/speech-frames.yaml", import.meta.url);
const { frames } = parse(readFileSync(file, "utf8")) as { readonly frames: readonly Example[] };

/** A sentence with its words, source and cue marked: <…>, […], {…}. */
function plain(example: string): string {
  return example.replace(/[<>[\]{}]/g, "");
}

function marked(example: string, opening: string, closing: string): string[] {
  return example
    .split(opening)
    .slice(1)
    .map((rest) => plain(rest.slice(0, rest.indexOf(closing))));
}

describe.each(frames)("$id", ({ id, yes, no }) => {
  test.each(yes)("reads %s", async (example) => {
    const text = plain(example);
    const { quotations } = await speechOf(text);
    const found = quotations.find(({ rule }) => rule === id);
    const words = (spans: readonly (readonly [number, number])[]): string[] =>
      spans.map(([start, end]) => text.slice(start, end));
    expect(words(found?.content ?? [])).toEqual(marked(example, "<", ">"));
    expect(words(found?.cue ? [found.cue] : [])).toEqual(marked(example, "{", "}"));
    const sources = marked(example, "[", "]");
    if (sources.length > 0) expect(words(found?.sourceSpan ? [found.sourceSpan] : [])).toEqual(sources);
  });

  test.each(no)("leaves %s", async (example) => {
    const { quotations } = await speechOf(example);
    expect(quotations.filter(({ rule }) => rule === id)).toEqual([]);
  });
});
