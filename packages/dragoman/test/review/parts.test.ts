import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceAround } from "../../src/analyst/sentence.ts";
import { risingClock } from "../../src/analyst/who.ts";
import { width } from "../../src/print/runs.ts";
import { clip } from "../../src/review/clip.ts";
import { filterWords, parseFilter } from "../../src/review/filter.ts";
import { inserted, lineOf, typed } from "../../src/review/line.ts";

describe("a line that is typed", () => {
  const keys = (line: ReturnType<typeof lineOf>, ...names: string[]) => names.reduce(typed, line);

  it("takes letters and editing keys, whole characters at a time", () => {
    expect(keys(lineOf("2024"), "-", "0", "7").text).toBe("2024-07");
    expect(keys(lineOf("e\u0301👩‍👩‍👧x"), "backspace", "backspace", "backspace").text).toBe("");
    expect(keys(lineOf("ab"), "home", "X", "end", "Y", "left", "left", "delete").text).toBe("XaY");
    expect(keys(lineOf("one two three"), "ctrl-w", "ctrl-w").text).toBe("one ");
    expect(keys(lineOf("abc"), "left", "ctrl-k", "ctrl-u").text).toBe("");
    expect(keys(lineOf("a"), "up", "escape", "ctrl-x", "tab").text).toBe("a");
  });

  it("takes pasted text as one line, where the cursor is", () => {
    expect(inserted({ text: "ad", cursor: 1 }, "b\r\nc")).toEqual({ text: "ab cd", cursor: 4 });
  });

  it("never leaves the line", () => {
    const key = fc.constantFrom(
      "left",
      "right",
      "home",
      "end",
      "backspace",
      "delete",
      "ctrl-u",
      "ctrl-k",
      "ctrl-w",
      "x",
      "é",
      "中",
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(key), (text, names) => {
        const { text: after, cursor } = keys(lineOf(text), ...names);
        expect(cursor).toBeGreaterThanOrEqual(0);
        expect(cursor).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});

describe("a clipped line", () => {
  it("fits, whatever it is made of", () => {
    expect(clip([{ text: "strategic partnership", paint: null }], 10)).toBe("strategic…");
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.integer({ min: 0, max: 60 }), (texts, columns) => {
        const line = clip(
          texts.map((text) => ({ text, paint: null })),
          columns,
        );
        expect(width(line)).toBeLessThanOrEqual(columns);
        expect(line).not.toMatch(/\n/);
      }),
    );
  });
});

describe("a filter in words", () => {
  it("is understood, and told again in the same words", () => {
    const words =
      'state="South Korea" state=China kind=event,partnership from=2024 min-sources=2 "joint statement" gas*';
    const flags = parseFilter(words);
    expect(flags).toEqual({
      state: ["South Korea", "China"],
      kind: ["event", "partnership"],
      from: "2024",
      minSources: "2",
      text: '"joint statement" gas*',
    });
    expect(parseFilter(filterWords(flags))).toEqual(flags);
    expect(parseFilter("  ")).toEqual({});
    expect(parseFilter('"open end')).toEqual({ text: '"open end"' });
    expect(() => parseFilter("colour=red")).toThrow('"colour" is no field of a filter');
  });
});

describe("the sentence around words", () => {
  const text =
    'Talks were held. President of Peru met Mr. Widodo in Lima on Friday. "It is late," he said.\n\nA new day.';
  const around = (words: string): string => {
    const start = text.indexOf(words);
    return text.slice(...sentenceAround(text, [start, start + words.length]));
  };

  it("is whole, without its neighbours", () => {
    expect(around("held")).toBe("Talks were held.");
    expect(around("in Lima")).toContain("in Lima on Friday.");
    expect(around("It is late")).toBe('"It is late," he said.');
    expect(around("new")).toBe("A new day.");
    expect(around("held. President")).toMatch(/^Talks were held. President of Peru met/);
  });

  it("holds the words in any text", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y) as [number, number];
        const [from, to] = sentenceAround(any, [start, end]);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(any.length);
        if (any.slice(start, end).trim() !== "") expect(any.slice(from, to)).toContain(any.slice(start, end).trim());
      }),
    );
  });
});

it("a clock of acts never gives one moment twice, nor one before another's act", () => {
  const time = risingClock(() => "2026-03-01T12:00:00.000Z");
  expect([time(null), time(null), time("2026-03-01T12:00:05.000Z"), time("2020-01-01")]).toEqual([
    "2026-03-01T12:00:00.000Z",
    "2026-03-01T12:00:00.001Z",
    "2026-03-01T12:00:05.001Z",
    "2026-03-01T12:00:05.002Z",
  ]);
});
