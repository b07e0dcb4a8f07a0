import { readdirSync, readFileSync } from "node:fs";
import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReading } from "./check.ts";
import { loaded } from "./reader.ts";

const words = constantFrom(
  ..."“ ” \" ' ( ) [ ] . , : ; ! ? - — \n \n\n \r\n \0 \ufeff \ud800 \udc00 é 中国 Azerbaijan China France's Mr. President Ilham Aliyev".split(
    " ",
  ),
  ..."said that will not sign signed the treaty on strategic partnership in 2024 last summer BAKU, February 31, 2025 he we our".split(
    " ",
  ),
  ..."and of to between countries leaders both <p> </p> &amp; QUESTION: ANSWER: @ # 1,000 % COP29 WTO declaration agreement met".split(
    " ",
  ),
);
const text = oneof(
  string({ unit: "binary", maxLength: 200 }),
  array(words, { maxLength: 60 }).map((list) => list.join(" ")),
);

describe("any text", () => {
  it("gives a valid Reading, spans in range, the same bytes each time", { timeout: 60_000 }, async () => {
    const reader = await loaded();
    assert(
      property(text, (source) => {
        const reading = reader.read({ text: source, published: "2025-02-12" });
        checkReading(reading);
        expect(JSON.stringify(reader.read({ text: source, published: "2025-02-12" }))).toBe(JSON.stringify(reading));
      }),
      { numRuns: 300, ...(process.env["CI"] ? { seed: 1 } : {}) },
    );
  });
});

const folder = new URL("../../../gold/", import.meta.url);

/** Sentences of the open annotated texts. */
function annotated(): readonly string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl") && !file.includes("sealed"));
  const lines = files.flatMap((file) => readFileSync(new URL(file, folder), "utf8").trim().split("\n"));
  return lines.flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/(?<=[.?!”"])\s+/));
}

it("reads sentences of other articles beside each other", { timeout: 120_000 }, async () => {
  const reader = await loaded();
  const mixed = array(oneof(constantFrom(...annotated()), constantFrom("\n\n")), { minLength: 2, maxLength: 14 });
  assert(
    property(mixed, (sentences) => checkReading(reader.read({ text: sentences.join(" "), published: "2025-02-12" }))),
    { numRuns: 300, ...(process.env["CI"] ? { seed: 1 } : {}) },
  );
});

it.each([
  "The President was accompanied by the Governor of the Lake Region, Ole Berg, the Head of the Peruvian Rowing Committee, Ann Lind, and the Head of the Federal Agency for Rowing and Sport, Bo Ek.",
  "The Minister was accompanied by the Mayor of the Old Town, Oleg Bergov, the Head of the Peruvian Rowing Committee, Leonid Lindov, and the Head of the Federal Agency for Culture and Rowing, Bo Ekov.",
  "The bonds will be paid in March, the central bank governor of the island promised on Thursday, even if he has to go.\n\nAnn Lind told a forum that all was well.",
  "The bonds will be paid, the governor promised on Thursday in a long speech before the banks of the island.\n\nAnn Lind told all.",
])("phrases that stand for each other in a ring, or across sentences, are read: %s", async (text) => {
  const reader = await loaded();
  checkReading(reader.read({ text, published: "2005-03-01" }));
});

it.each([
  ["Peru's president met the president of Chile at 5 p.m. on Monday.", "2025-02-10"],
  ["Peru attacked Chile at midnight after five days of talks.", "2025-02-12"],
])("a deed has a day and no hour: %s", async (text, day) => {
  const reading = (await loaded()).read({ text, published: "2025-02-12" });
  checkReading(reading);
  expect(reading.events.map(({ time }) => time)).toEqual([day]);
});

it("what no document is called is no level", async () => {
  const reading = (await loaded()).read({
    text: "The EU adopted a package of sanctions against Chad.",
    published: null,
  });
  checkReading(reading);
  expect(reading.relations.map(({ kind, level }) => [kind, level])).toEqual([["instrument", null]]);
});
