import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, it } from "vitest";
import { fingerprint, plainWords } from "../../src/fold/words.ts";

const texts = array(
  constantFrom("We", "are", " ", ", ", "—", "“", "é", "É", "ǅ", "5", "ß", "和", "́", "…", "\u00a0", "!"),
  { maxLength: 12 },
).map((parts) => parts.join(""));

it("texts of the same words have the same print, others another", () => {
  assert(
    property(texts, texts, (a, b) => {
      if (plainWords(a) === "" || plainWords(b) === "") return;
      expect(fingerprint(a) === fingerprint(b)).toBe(plainWords(a) === plainWords(b));
      expect(fingerprint(plainWords(a))).toBe(fingerprint(a));
    }),
    { numRuns: 2000 },
  );
});

it("any text has a print of 16 digits", () => {
  assert(
    property(string({ unit: "binary" }), (text) => {
      expect(fingerprint(text)).toMatch(/^[0-9a-f]{16}$/);
    }),
  );
});

it("texts without words are told apart by their signs", () => {
  expect(fingerprint("!")).not.toBe(fingerprint("?"));
});
