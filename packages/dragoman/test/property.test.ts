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

it.each([
  "The President was accompanied by the Governor of the Lake Region, Ole Berg, the Head of the Peruvian Rowing Committee, Ann Lind, and the Head of the Federal Agency for Rowing and Sport, Bo Ek.",
  "The Minister was accompanied by the Mayor of the Old Town, Oleg Bergov, the Head of the Peruvian Rowing Committee, Leonid Lindov, and the Head of the Federal Agency for Culture and Rowing, Bo Ekov.",
])("phrases that stand for each other in a ring are read: %s", async (text) => {
  const reader = await loaded();
  checkReading(reader.read({ text, published: "2005-03-01" }));
});
