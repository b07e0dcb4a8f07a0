import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandsOf, makeJudgement, makeStatement, parseRecord, type Register, signatureOf } from "../../src/index.ts";
import { exported } from "../export/read.ts";
import { ENGINE, emptyRegister, STORIES, type Told, tell, world } from "../export/world.ts";

/** Takes in lines as the program does: one handover after the other. */
async function takenOver(text: string): Promise<Register> {
  const register = emptyRegister();
  for (const line of text.split("\n").filter(Boolean)) {
    const parsed = parseRecord(line);
    if ("refused" in parsed) throw new Error(parsed.refused);
    const { record, article } = parsed;
    if ("judgement" in record) await register.judge(record.judgement);
    else {
      await register.takeOver({
        articles: article === null ? [] : [article],
        entities: "entity" in record ? [record.entity] : [],
        statements: "statement" in record ? [record.statement] : [],
      });
    }
  }
  await register.refresh();
  return register;
}

async function sameAfterImport(register: Register, texts: boolean): Promise<void> {
  const log = (await exported(register, "jsonl-statements", { texts })).text;
  const copy = await takenOver(log);
  expect((await exported(copy, "jsonl")).text).toBe((await exported(register, "jsonl")).text);
  expect((await exported(copy, "jsonl-statements", { texts })).text).toBe(log);
  if (texts) expect((await exported(copy, "jsonld")).text).toBe((await exported(register, "jsonld")).text);
}

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-02-${String(date).padStart(2, "0")}`);
const state = fc.constantFrom("state:AZE", "state:CHN", "state:GEO", "state:TUR");
const pair = fc.uniqueArray(state, { minLength: 2, maxLength: 2 });
const story = fc
  .record({
    outlet: fc.constantFrom("outlet:AFP", "outlet:Reuters", "outlet:AZERTAC", null),
    published: day,
    parties: pair,
    level: fc.constantFrom("strategic partnership", "comprehensive strategic partnership"),
    from: fc.option(day),
    assertion: fc.constantFrom("actual", "denied", "planned"),
    isClaim: fc.boolean(),
    salt: fc.integer({ min: 0, max: 3 }),
  })
  .map(
    ({ outlet, published, parties, level, from, assertion, isClaim, salt }): Told => ({
      text: `Report ${salt} of ${published}: ${parties.join(" and ")} have a ${level}, it was said by the two sides in the capital.`,
      outlet,
      published,
      rows: [
        {
          kind: "partnership",
          subject: parties,
          value: level,
          qualifiers: { change: "established", tier: level.startsWith("comp") ? 4 : 3 },
          from,
          assertion: assertion as "actual",
          claimedBy: isClaim ? { speaker: "person:Ilham Aliyev", relay: null } : null,
          words: level,
        },
        { kind: "event", subject: parties, value: "CONSULT", from, words: "the two sides" },
      ],
    }),
  );

/** Analysts' acts on rows chosen by number: rejections, corrections, their undoing, and judgements. */
const acts = fc.array(
  fc.record({
    what: fc.constantFrom("retract", "override", "confirm", "undo", "same"),
    which: fc.nat(20),
    at: fc.nat(59),
  }),
  { maxLength: 5 },
);

async function act(register: Register, plan: readonly { what: string; which: number; at: number }[]): Promise<void> {
  const rows = (await register.view.log(-1, 1000)).map(({ statement }) => statement);
  for (const { what, which, at } of plan) {
    const row = rows[which % rows.length];
    if (row === undefined) return;
    const time = `2025-03-01T10:${String(at).padStart(2, "0")}:00.000Z`;
    const { kind, subject, object, value } = row;
    if (what === "same") {
      const [left, right] = ["state:AZE", `group:number ${which % 3}`];
      await register.judge(
        makeJudgement({ left: left!, right: right!, verdict: "same", by: "ana", at: time, reason: null }),
      );
      continue;
    }
    const op = what === "undo" ? "retract" : (what as "retract");
    const from = what === "override" ? "2024-07-03" : row.from;
    const made = makeStatement({ op, kind, subject, object, value, from, by: "ana", at: time, answers: [row.id] });
    await register.act([made]);
    rows.push(made);
  }
  await register.refresh();
}

describe("the log of one register, taken over by another", () => {
  it("gives the same facts and the same log", async () => sameAfterImport(await world(), true));

  it("gives the same facts without texts too", async () => sameAfterImport(await world(), false));

  it("gives the same facts for any stories, acts and judgements", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(story, { minLength: 1, maxLength: 6 }), acts, async (stories, plan) => {
        const register = emptyRegister();
        await tell(register, stories);
        await act(register, plan);
        await sameAfterImport(register, false);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps copies of a text together", async () => {
    const register = emptyRegister();
    const text = `${STORIES[0]!.text} ${STORIES[1]!.text} ${STORIES[2]!.text}`;
    for (const outlet of ["outlet:AFP", "outlet:Reuters"]) {
      const signature = signatureOf(text);
      const digest = outlet === "outlet:AFP" ? "0".repeat(64) : "1".repeat(64);
      const key = `a${digest.slice(0, 32)}`;
      const row = {
        kind: "event",
        subject: ["state:FRA"],
        object: ["state:DEU"],
        value: "CONSULT",
        from: "2025-03-02",
      } as const;
      await register.add({
        article: {
          key,
          digest,
          text,
          title: null,
          url: null,
          publisher: outlet,
          owner: outlet,
          language: "en",
          published: "2025-03-03",
          place: null,
          origin: null,
          format: "text",
          notes: [],
        },
        signature,
        bands: bandsOf(signature),
        entities: [],
        statements: [
          makeStatement({ op: "assert", ...row, article: key, source: outlet, engine: ENGINE, by: null, at: null }),
        ],
        engine: ENGINE,
      });
    }
    await register.refresh();
    const copy = await takenOver((await exported(register, "jsonl-statements")).text);
    const { items } = await copy.view.facts({}, {});
    expect(items).toHaveLength(1);
    expect(items[0]?.sources).toBe(1);
  });

  it("under a filter holds what its facts rest on", async () => {
    const register = await world();
    const filter = { kinds: ["partnership"] } as const;
    const copy = await takenOver((await exported(register, "jsonl-statements", {}, filter)).text);
    expect((await exported(copy, "jsonl", {}, filter)).text).toBe((await exported(register, "jsonl", {}, filter)).text);
    expect((await copy.view.head()).statements).toBeLessThan((await register.view.head()).statements);
  });
});

describe("a line that is no record", () => {
  const refused = (line: string): string => {
    const parsed = parseRecord(line);
    return "refused" in parsed ? parsed.refused : "taken";
  };

  it("is refused with what is wrong", async () => {
    const register = await world();
    const log = (await exported(register, "jsonl-statements")).text.split("\n");
    const row = log.find((line) => line.startsWith('{"statement"'))!;
    const fact = (await exported(register, "jsonl")).text.split("\n")[0]!;
    expect(refused(row)).toBe("taken");
    expect(refused("{")).toBe("no JSON");
    expect(refused("[]")).toMatch(/no record/);
    expect(refused("null")).toMatch(/no record/);
    expect(refused(fact)).toMatch(/folded from statements/);
    expect(refused(row.replace('"actual"', '"perhaps"'))).toMatch(/statement.assertion is none of/);
    expect(refused(row.replace('"confidence":0.9', '"confidence":0.8'))).toMatch(/is not of its content/);
    expect(refused(log[0]!.replace(/"signature":"[^"]*"/, '"signature":"AAAA"'))).toMatch(/signature/);
  });

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.record({ statement: fc.json(), article: fc.json() }).map((value) => JSON.stringify(value)),
        ),
        (line) => {
          expect(refused(line)).not.toBe("taken");
        },
      ),
    );
  });
});
