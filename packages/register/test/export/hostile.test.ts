import type { Entity } from "@dragoman/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeJudgement, makeStatement, type Register } from "../../src/index.ts";
import { csvRows, exported, tsvRows, xmlFault } from "./read.ts";
import { ENGINE, emptyRegister, tell } from "./world.ts";

/** Strings that break careless writers: quotes, separators, breaks, controls, halves of characters, markup. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    '"',
    "\t",
    "\r\n",
    "a\nb",
    "x;y",
    "a,b",
    '""',
    "\u0000\u0007",
    "\ud800",
    "\udc00x",
    "]]>",
    "<&>",
    "{}\\%$#_^~",
    "None",
    "'",
    "\u2028",
    "\ufeff",
  ),
  fc
    .array(fc.constantFrom('"', "\t", "\n", ",", ";", "<", "&", "é", "\ud83d", " "), { maxLength: 12 })
    .map((parts) => parts.join("")),
);

async function registerWith(name: string, title: string, quote: string, url: string): Promise<Register> {
  const register = emptyRegister();
  const text = `A ${quote} B met ${name} in Paris.`;
  const entity: Entity = { id: "group:some", kind: "group", name, country: null, wikidata: null };
  const place: Entity = { id: "place:there", kind: "place", name: title, country: "FRA", wikidata: null };
  const words = text.slice(2, 2 + quote.length);
  await tell(
    register,
    [
      {
        text,
        outlet: "outlet:AFP",
        published: "2025-03-06",
        title,
        url,
        rows: [
          {
            kind: "event",
            subject: ["state:FRA"],
            object: ["group:some"],
            value: "CONSULT",
            qualifiers: { place: "place:there", mode: "visit", people: ["group:some"] },
            from: "2025-03-05",
            words,
            fields: { actors: words },
          },
          { kind: "quotation", subject: ["group:some"], value: quote, words },
          { kind: "partnership", subject: ["group:some", "state:FRA"], value: name || "partnership", words },
        ],
      },
    ],
    [entity, place],
  );
  return register;
}

describe("whatever stands in names, titles and words", () => {
  const given = fc.tuple(
    hostile,
    hostile,
    hostile.filter((quote) => quote.length > 0),
    hostile,
  );

  it("no table breaks", async () => {
    await fc.assert(
      fc.asyncProperty(given, async ([name, title, quote, url]) => {
        const register = await registerWith(name, title, quote, url);
        for (const [form, width, rows] of [
          ["polecat", 52, 2],
          ["icews", 20, 2],
          ["gdelt", 61, 1],
          ["gdelt-mentions", 16, 1],
        ] as const) {
          const { text } = await exported(register, form, { evidence: true });
          expect(tsvRows(text).map((row) => row.length)).toEqual(Array(rows).fill(width));
          expect(text).not.toMatch(/["\r\u2028]/);
        }
        for (const [form, rows] of [
          ["csv", 4],
          ["csv-statements", 4],
        ] as const) {
          const { text } = await exported(register, form);
          const parsed = csvRows(text);
          expect(parsed.length).toBe(rows);
          expect(new Set(parsed.map((row) => row.length)).size).toBe(1);
          expect(text.split("\n").length).toBe(rows + 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("no document and no line of JSON breaks, and lines keep all words", async () => {
    await fc.assert(
      fc.asyncProperty(given, async ([name, title, quote, url]) => {
        const register = await registerWith(name, title, quote, url);
        expect(xmlFault((await exported(register, "gexf")).text)).toBeNull();
        expect(xmlFault((await exported(register, "graphml")).text)).toBeNull();
        JSON.parse((await exported(register, "jsonld")).text);
        for (const form of ["jsonl", "jsonl-statements", "ftm"]) {
          const { text } = await exported(register, form);
          for (const line of text.trimEnd().split("\n")) JSON.parse(line);
        }
        const facts = (await exported(register, "jsonl")).text
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line));
        const kept = await register.view.facts({ kinds: ["quotation"] }, {});
        expect(facts.find(({ kind }) => kind === "quotation").value).toBe(kept.items[0]?.value);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a row that would be malformed", () => {
  it("is refused with the id of its fact", async () => {
    const register = emptyRegister();
    await tell(register, []);
    await register.act([
      makeStatement({
        op: "assert",
        kind: "event",
        subject: ["state:FRA"],
        object: ["state:DEU"],
        value: "CONSULT",
        qualifiers: { mode: "picnic" },
        from: "2025-03-05",
        by: "ana",
        at: "2025-03-06T10:00:00Z",
        engine: ENGINE,
      }),
    ]);
    await register.refresh();
    await expect(exported(register, "polecat")).rejects.toThrow(
      /polecat: Event Mode "picnic" is no code of the list in f[0-9a-f]{16}/,
    );
    expect((await exported(register, "csv")).text).toContain("picnic");
  });

  it("does not come of judgements, which the log holds too", async () => {
    const register = emptyRegister();
    await register.judge(
      makeJudgement({
        left: "person:A B",
        right: "person:A C",
        verdict: "same",
        by: "ana",
        at: "2025-03-06T10:00:00Z",
        reason: null,
      }),
    );
    const { text } = await exported(register, "jsonl-statements");
    expect(JSON.parse(text).judgement.left).toBe("person:A B");
  });
});
