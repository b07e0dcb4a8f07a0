import type { Evidence, Reading, Span } from "@dragoman/model";
import { beforeAll, describe, expect, it } from "vitest";
import { load, type Reader, telling } from "../../dragoman/src/load.ts";
import { withExamples } from "../src/describe.ts";
import { rules } from "../src/rules.ts";

/** Example sentences of every rule, read by the whole reader, however unsure. */
let reader: Reader;

beforeAll(async () => {
  reader = telling(await load());
});

/** An example without its brackets, and the spans of what they held. */
function unbracket(example: string): { readonly text: string; readonly marked: readonly Span[] } {
  const marked: Span[] = [];
  let text = "";
  for (const piece of example.split(/(\[[^\]]*\])/)) {
    const inner = piece.startsWith("[") ? piece.slice(1, -1) : piece;
    if (piece.startsWith("[")) marked.push([text.length, text.length + inner.length]);
    text += inner;
  }
  return { text, marked };
}

function evidenceOf(reading: Reading, rule: string): readonly Evidence[] {
  return [...reading.events, ...reading.relations].flatMap(({ evidence }) =>
    evidence.filter((one) => one.rule === rule),
  );
}

function spansOf({ span, fields }: Evidence): readonly Span[] {
  const spans = Object.values(fields).flatMap((field) => (field === null ? [] : isSpan(field) ? [field] : [...field]));
  return [...spans, span];
}

function isSpan(field: Span | readonly Span[]): field is Span {
  return typeof field[0] === "number";
}

describe.each(withExamples(rules.rules).map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it.each(rule.yes)("reads %s", (example) => {
    const { text, marked } = unbracket(example);
    const found = evidenceOf(reader.read({ text }), id);
    expect(found.length).toBeGreaterThan(0);
    const spans = found.flatMap(spansOf);
    for (const [start, end] of marked) {
      const touched = spans.some(([from, to]) => from < end && start < to);
      expect(touched, `no evidence touches "${text.slice(start, end)}"`).toBe(true);
    }
  });

  it.each(rule.no)("does not read %s", (example) => {
    expect(evidenceOf(reader.read({ text: unbracket(example).text }), id)).toEqual([]);
  });
});
