import { type Entity, type Quotation, type Reading, type Relation, type Span, sha256 } from "@dragoman/model";
import { describe, expect, it } from "vitest";
import { articleKey, ownerOf, toKeptArticle, toStatements } from "../../src/index.ts";
import { entities, reference } from "../views/scripted.ts";

const known = {
  ...reference,
  entity: (id: string): Entity | null =>
    id === "person:Ilham Aliyev" || id.startsWith("outlet:")
      ? { id, kind: "person", name: id, country: id === "outlet:AZERTAC" ? "AZE" : null, wikidata: null }
      : reference.entity(id),
  sort: (id: string): string | null => (id === "outlet:AZERTAC" ? "state" : id === "outlet:Reuters" ? "private" : null),
  match: (forms: readonly string[], at: number) =>
    forms[at] === "Reuters"
      ? {
          length: 1,
          targets: [{ entity: "outlet:Reuters", kind: "outlet" as const, by: "name" as const, guard: "none" as const }],
        }
      : null,
};

const text =
  "Azerbaijan and China are strategic partners. “China is a friend,” said John Smith. Smith bowed.\n\nChina thanked Baku, Reuters reported.";
const at = (words: string, from = 0): Span => [text.indexOf(words, from), text.indexOf(words, from) + words.length];
const evidence = (words: string) => ({ span: at(words), rule: "r", confidence: 0.9, fields: {} });

const partnership: Relation = {
  id: "r1",
  kind: "partnership",
  subject: ["state:CHN", "state:AZE"],
  object: null,
  level: "strategic partnership",
  tier: 3,
  change: "held",
  previous: null,
  start: null,
  end: null,
  duration: null,
  instrument: null,
  assertion: "actual",
  claimedBy: null,
  evidence: [evidence("Azerbaijan and China are strategic partners")],
};

const quotation: Quotation = {
  id: "q1",
  kind: "direct",
  content: [at("China is a friend")],
  cue: at("said"),
  sourceSpan: at("John Smith"),
  speaker: "person:John Smith",
  jointWith: [],
  country: "AZE",
  medium: null,
  addressee: null,
  relay: ["outlet:AZERTAC"],
  nestedIn: null,
  rule: "q",
  confidence: 0.95,
};

const person = (id: string, country: string | null): Entity => ({
  id,
  kind: "person",
  name: id.slice(7),
  country,
  wikidata: null,
});

function readingOf(parts: Partial<Reading> = {}, publisher: string | null = "outlet:AZERTAC"): Reading {
  return {
    schema: "dragoman/reading@1",
    engine: { version: "0.1.0", rules: "0".repeat(64), weights: "1".repeat(64), reference: "2026-01-01" },
    article: {
      id: sha256(text),
      url: null,
      title: null,
      publisher,
      language: "en",
      published: "2024-07-04",
      publishedFrom: "option",
      place: null,
    },
    text,
    entities: [
      ...entities.slice(0, 2),
      person("person:John Smith", "AZE"),
      person("person:Smith", null),
      person("person:Ilham Aliyev", "AZE"),
    ],
    mentions: [
      {
        span: at("China is").map((edge, index) => (index === 0 ? edge : edge - 3)) as unknown as Span,
        entity: "state:CHN",
        by: "name",
      },
      { span: at("Azerbaijan"), entity: "state:AZE", by: "name" },
    ],
    times: [],
    quotations: [],
    events: [],
    relations: [],
    notes: [],
    ...parts,
  };
}

function rowsOf(parts: Partial<Reading>, publisher?: string | null) {
  const reading = readingOf(parts, publisher);
  const article = toKeptArticle(reading, { origin: "file.txt", format: "text" }, known);
  return { article, ...toStatements(reading, article, known) };
}

describe("a Reading as rows", () => {
  it("keeps words with their surroundings", () => {
    const [row] = rowsOf({ relations: [partnership] }).statements;
    expect(row!.evidence[0]).toMatchObject({
      quote: "Azerbaijan and China are strategic partners",
      prefix: "",
      suffix: ". “China is a friend,” said John",
    });
    expect(row!.evidence[0]!.suffix).toHaveLength(32);
    expect(row).toMatchObject({
      op: "assert",
      subject: ["state:AZE", "state:CHN"],
      reportedAt: "2024-07-04",
      source: "outlet:AZERTAC",
    });
  });

  it("says the same twice in one row, with both places", () => {
    const again = { ...partnership, id: "r2", evidence: [evidence("strategic partners")] };
    const { statements } = rowsOf({ relations: [partnership, again] });
    expect(statements.map((row) => row.evidence.map(({ quote }) => quote))).toEqual([
      ["Azerbaijan and China are strategic partners", "strategic partners"],
    ]);
  });

  it("has the same ids whatever engine read it, and others in another article", () => {
    const ids = (parts: Partial<Reading>, publisher?: string) =>
      rowsOf(parts, publisher).statements.map(({ id }) => id);
    const engine = { version: "0.2.0", rules: "2".repeat(64), weights: "1".repeat(64), reference: "2027-01-01" };
    expect(ids({ relations: [partnership], engine })).toEqual(ids({ relations: [partnership] }));
    expect(ids({ relations: [partnership] }, "outlet:Reuters")).not.toEqual(ids({ relations: [partnership] }));
  });

  it("names the speaker, who passed the words on, and whom they name", () => {
    const claimed = { ...partnership, claimedBy: "q1" };
    const { statements } = rowsOf({ relations: [claimed], quotations: [quotation] });
    const [relation, words] = ["partnership", "quotation"].map((kind) => statements.find((row) => row.kind === kind)!);
    expect(relation!.claimedBy).toEqual({ speaker: "person:John Smith/AZE", relay: "outlet:AZERTAC" });
    expect(words).toMatchObject({
      subject: ["person:John Smith/AZE"],
      value: "China is a friend",
      qualifiers: { form: "direct", relay: ["outlet:AZERTAC"], about: ["state:CHN"] },
    });
    expect(words!.evidence[0]!.quote).toBe("China is a friend,” said John Smith");
  });

  it("names all who say it together", () => {
    const claimed = { ...partnership, claimedBy: "q1" };
    const together = { ...quotation, jointWith: ["person:Ann Jones"] };
    const { statements } = rowsOf({ relations: [claimed], quotations: [together] });
    expect(statements.find(({ kind }) => kind === "partnership")!.claimedBy).toEqual({
      speaker: "person:John Smith/AZE",
      relay: "outlet:AZERTAC",
      jointWith: [expect.stringContaining("person:Ann Jones")],
    });
  });

  it("an outlet that speaks is no claimant but a wire", () => {
    const claimed = { ...partnership, claimedBy: "q1" };
    const { statements } = rowsOf({
      relations: [claimed],
      quotations: [{ ...quotation, speaker: "outlet:Reuters", relay: [] }],
    });
    const relation = statements.find(({ kind }) => kind === "partnership")!;
    expect([relation.claimedBy, relation.qualifiers.relay]).toEqual([null, ["outlet:Reuters"]]);
  });

  it("an outlet named beside the news is a wire, unless it is the publisher itself", () => {
    const thanks = {
      id: "e1",
      type: "SUPPORT",
      mode: null,
      contexts: [],
      cameo: null,
      actors: ["state:CHN"],
      recipients: ["state:AZE"],
      people: [],
      time: null,
      place: null,
      assertion: "actual",
      claimedBy: null,
      evidence: [evidence("China thanked Baku")],
    } as const;
    const wires = (publisher: string): unknown =>
      rowsOf({ events: [thanks] }, publisher).statements[0]!.qualifiers.relay;
    expect(wires("outlet:AZERTAC")).toEqual(["outlet:Reuters"]);
    expect(wires("outlet:Reuters")).toBeUndefined();
    expect(rowsOf({ relations: [partnership] }).statements[0]!.qualifiers.relay).toBeUndefined();
  });
});

describe("persons", () => {
  const office = (id: string): Relation => ({
    ...partnership,
    kind: "office",
    subject: [id],
    object: "state:AZE",
    level: "envoy",
    tier: null,
  });
  const idOf = (id: string): string => rowsOf({ relations: [office(id)] }).statements[0]!.subject[0]!;

  it("known to the reference keep their names, others get their state", () => {
    expect(idOf("person:Ilham Aliyev")).toBe("person:Ilham Aliyev");
    expect(idOf("person:John Smith")).toBe("person:John Smith/AZE");
  });

  it("known by one word are of their article alone", () => {
    const { article, entities: named, statements } = rowsOf({ relations: [office("person:Smith")] });
    expect(statements[0]!.subject).toEqual([`person:Smith@${article.key.slice(1, 13)}`]);
    expect(named.map(({ id, name }) => [id, name])).toContainEqual([
      `person:Smith@${article.key.slice(1, 13)}`,
      "Smith",
    ]);
  });
});

describe("an article", () => {
  it("is known by its text and address, else its text and publisher", () => {
    const digest = sha256(text);
    expect(articleKey(digest, "https://a.example/1#top", null)).toBe(
      articleKey(digest, "https://a.example/1", "outlet:X"),
    );
    expect(articleKey(digest, "https://a.example/1", null)).not.toBe(articleKey(digest, "https://a.example/2", null));
    expect(articleKey(digest, null, "outlet:X")).not.toBe(articleKey(digest, null, null));
    expect(articleKey(digest, null, null)).toMatch(/^a[0-9a-f]{32}$/);
  });

  it("belongs to the state behind its outlet, else to the outlet", () => {
    expect(ownerOf("outlet:AZERTAC", known)).toBe("state:AZE");
    expect(ownerOf("outlet:Reuters", known)).toBe("outlet:Reuters");
    expect(ownerOf(null, known)).toBeNull();
  });
});
