import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Event, Quotation, Reading, Relation, Span } from "@dragoman/model";
import { describe, expect, it } from "vitest";
import { type GoldArticle, parseGold } from "../src/eval/gold.ts";
import { sameEntity, sameParties, sameSpeaker } from "../src/eval/names.ts";
import { pair } from "../src/eval/pair.ts";
import { report, reportLines } from "../src/eval/report.ts";
import { score } from "../src/eval/score.ts";
import { loaded } from "./reader.ts";

const text = "“We signed,” said Jonas Gahr Støre. Norway and Finland signed a treaty in May 2024.";
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

const quotation = (fields: Partial<Quotation>): Quotation =>
  ({
    kind: "direct",
    content: [at("We signed")],
    speaker: "person:Jonas Gahr Støre",
    jointWith: [],
    country: "NOR",
    ...fields,
  }) as Quotation;
const event = (fields: Partial<Event>): Event =>
  ({
    type: "SUPPORT",
    actors: ["state:NOR", "state:FIN"],
    recipients: [],
    time: "2024-05",
    assertion: "actual",
    evidence: [{ span: at("signed a treaty"), rule: "x", confidence: 1, fields: {} }],
    ...fields,
  }) as Event;
const relation = (fields: Partial<Relation>): Relation =>
  ({
    kind: "partnership",
    subject: ["state:NOR", "state:FIN"],
    object: null,
    level: "strategic partnership",
    change: "established",
    start: "2024-05",
    end: null,
    evidence: [{ span: at("signed a treaty"), rule: "x", confidence: 1, fields: {} }],
    ...fields,
  }) as Relation;
const reading = (fields: Partial<Reading>): Reading =>
  ({ text, quotations: [], events: [], relations: [], times: [], ...fields }) as Reading;

const gold: GoldArticle = {
  id: "g1",
  text,
  quotations: [{ kind: "direct", content: ["We signed,"], speaker: "person:Støre", country: "NOR" }],
  events: [
    {
      type: "SUPPORT",
      actors: ["state:FIN", "state:NOR"],
      recipients: [],
      time: "2024",
      at: "signed a treaty",
      accept: { time: ["2024-05"] },
    },
  ],
  relations: [
    {
      kind: "partnership",
      subject: ["state:NOR", "state:FIN"],
      level: "strategic partnership",
      change: "established",
      start: "2024-05",
      at: "treaty",
    },
  ],
  times: [{ at: "May 2024", value: "2024-05" }],
};

const scores = (fields: Partial<Reading>, article = gold) => report(score([article], [reading(fields)]));

describe("scoring", () => {
  it("counts what is right in full", () => {
    const all = scores({
      quotations: [quotation({})],
      events: [event({})],
      relations: [relation({})],
      times: [{ span: at("May 2024"), value: "2024-05", timex3: null, kind: "date", modifier: null, basis: "stated" }],
    });
    for (const measure of [
      "quotation",
      "direct",
      "event",
      "eventFull",
      "relationFull",
      "partnershipFull",
      "times",
    ] as const) {
      expect([measure, all[measure]?.f1]).toEqual([measure, 1]);
    }
    expect(all.speaker).toMatchObject({ matched: 1, right: 1, wrong: 0 });
  });

  it("tells a wrong speaker from an unresolved one", () => {
    expect(scores({ quotations: [quotation({ speaker: "person:Alexander Stubb" })] }).speaker).toMatchObject({
      wrong: 1,
    });
    expect(scores({ quotations: [quotation({ speaker: null })] }).speaker).toMatchObject({ abstained: 1, wrong: 0 });
  });

  it("takes an open speaker where the gold accepts one", () => {
    const open = (accepted: null | readonly (string | null)[]): GoldArticle => ({
      ...gold,
      quotations: [{ ...gold.quotations![0]!, accept: { speaker: accepted } }],
    });
    const speaker = (name: string | null, accepted: null | readonly (string | null)[]) =>
      scores({ quotations: [quotation({ speaker: name })] }, open(accepted)).speaker;
    expect(speaker(null, null)).toMatchObject({ right: 1, abstained: 0 });
    expect(speaker(null, [null])).toMatchObject({ right: 1, abstained: 0 });
    expect(speaker(null, ["person:Alexander Stubb"])).toMatchObject({ abstained: 1 });
    expect(speaker("person:Alexander Stubb", [null])).toMatchObject({ wrong: 1 });
  });

  it("takes a quotation with less than four fifths of the letters as another one", () => {
    const { quotation: figures } = scores({ quotations: [quotation({ content: [at("We sig")] })] });
    expect(figures).toMatchObject({ gold: 1, predicted: 1, right: 0 });
  });

  it("never counts a reported act or an optional item as wrong", () => {
    const acts = scores({
      quotations: [quotation({}), quotation({ kind: "reported-act", content: [at("a treaty")] })],
    });
    expect(acts.quotation).toMatchObject({ predicted: 1, right: 1 });
    const optional = { ...gold, events: [{ ...gold.events![0]!, optional: true }] };
    expect(scores({ events: [event({})] }, optional).event).toBeUndefined();
  });

  it("counts details only in full scores", () => {
    expect(scores({ events: [event({ assertion: "planned" })] })).toMatchObject({
      event: { right: 1 },
      eventFull: { right: 0 },
    });
    expect(scores({ relations: [relation({ start: null })] })).toMatchObject({
      relation: { right: 1 },
      relationFull: { right: 0 },
    });
    expect(scores({ relations: [relation({ level: "partnership" })] }).partnership).toMatchObject({
      right: 0,
      predicted: 1,
    });
  });

  it("counts false alarms in texts that judge partnerships alone", () => {
    const negative: GoldArticle = { id: "g2", text, relations: [] };
    expect(scores({ relations: [relation({})] }, negative).falseAlarm).toEqual({ negatives: 1, alarmed: 1, share: 1 });
    expect(scores({ relations: [relation({ kind: "host" })] }, negative).falseAlarm?.alarmed).toBe(0);
  });

  it("finds its place in a text with other blanks", () => {
    const spread = { ...gold, text: text.replaceAll(" ", "  ").replace("We  signed", "We signed") };
    expect(report(score([spread], [reading({ quotations: [quotation({})] })])).quotation?.right).toBe(1);
  });

  it("lists every miss, false line and differing detail", () => {
    const { faults } = score(
      [gold],
      [reading({ events: [event({ type: "CONSULT" })], relations: [relation({ start: null })] })],
    );
    expect(faults.map(({ what }) => what)).toEqual([
      "quotation missed",
      "event missed",
      "event extra",
      "relation detail",
      "time missed",
    ]);
  });

  it("prints percentages", () => {
    const lines = reportLines(scores({ quotations: [quotation({})] }));
    expect(lines).toContain("quotations      100.0  100.0  100.0      1      1      1");
  });
});

describe("names", () => {
  it("match by words, states by code", () => {
    expect(sameEntity("org:Shanghai Cooperation Organisation", "gathering:Shanghai Cooperation")).toBe(true);
    expect(sameEntity("state:GIN", "state:GNB")).toBe(false);
    expect(sameParties(["org:African Union", "state:KEN"], ["state:KEN", "org:AU"])).toBe(true);
  });

  it("match joint speakers by all of them, institutions by country", () => {
    const both = { speaker: "person:Alexander Stubb", jointWith: ["person:Jonas Gahr Støre"], country: "FIN" };
    expect(sameSpeaker("person:Stubb + person:Støre", "FIN", both)).toBe(true);
    expect(sameSpeaker("person:Stubb + person:Orpo", "FIN", both)).toBe(false);
    const ministry = { speaker: "org:MFA of Finland", jointWith: [], country: "FIN" };
    expect(sameSpeaker("org:Foreign Ministry", "FIN", ministry)).toBe(true);
    expect(sameSpeaker("org:Foreign Ministry", "NOR", ministry)).toBe(false);
  });
});

describe("pairs", () => {
  it("take the most similar first", () => {
    expect(pair([1, 5], [4, 9], (a, b) => 10 - Math.abs(a - b))).toEqual({
      pairs: [
        [1, 0],
        [0, 1],
      ],
      missed: [],
      extra: [],
    });
  });
});

describe("gold files", () => {
  it.each([
    ["{", /a\.jsonl:1 is no JSON/],
    ['{"id":1,"text":"a"}\n{"id":2}', /a\.jsonl:2 has no text/],
    ["\n\n", /holds no article/],
  ])("with mistakes are refused: %j", (source, message) => {
    expect(() => parseGold(source, "a.jsonl")).toThrow(message);
  });
});

const shared = process.env["DRAGOMAN_GOLD"];
const scorer = join(shared ?? "", "tools/score.mjs");

describe.skipIf(!shared || !existsSync(scorer))("beside the scorer of the shared gold", () => {
  it.each(["articles", "own-articles", "partnerships"])(
    "%s have the same figures",
    { timeout: 60_000 },
    async (set) => {
      const file = join(shared!, `gold/dev/${set}.jsonl`);
      const articles = parseGold(readFileSync(file, "utf8"), file);
      const reader = await loaded();
      const readings = articles.map((article) =>
        reader.read({ text: article.text, published: article.published ?? null }),
      );
      const path = join(mkdtempSync(join(tmpdir(), "dragoman-")), "readings.jsonl");
      writeFileSync(path, readings.map((one, i) => JSON.stringify({ id: articles[i]!.id, ...one })).join("\n"));
      const theirs = JSON.parse(execFileSync("node", [scorer, file, path, "--json"], { encoding: "utf8" }));
      expect(JSON.parse(JSON.stringify(report(score(articles, readings))))).toEqual(theirs);
    },
  );
});
