import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Fact } from "@dragoman/model";
import { describe, expect, it } from "vitest";
import type { Effects } from "../../src/effects.ts";
import { runProgram } from "../../src/program.ts";
import { testEffects } from "../effects.ts";
import { factsIn, registerOf } from "./desk.ts";

const REPORTS = [
  {
    title: "Declaration",
    publisher: "Antara",
    published: "2024-07-03",
    text: "JAKARTA, July 3, 2024 - Indonesia and Peru established a strategic partnership on Wednesday.",
  },
  {
    title: "A look back",
    publisher: "Andina",
    published: "2025-01-10",
    text: 'LIMA, January 10, 2025 - Indonesia and Peru became strategic partners in 2023. "We trust Indonesia," President of Peru Dina Boluarte said.',
  },
];

/** Runs a command line on a register. */
async function run(file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { effects, printed, complained } = testEffects({
    env: { DRAGOMAN_REGISTER: file, DRAGOMAN_USER: "Ann", ...env },
  });
  const code = await runProgram(args, { ...effects, look: async (path) => look(path) });
  return { code, printed: printed(), complained: complained() };
}

async function look(path: string): ReturnType<Effects["look"]> {
  if (existsSync(path)) return { kind: "file", size: 1, changed: 0, id: path };
  throw Object.assign(new Error(path), { code: "ENOENT" });
}

async function factOf(file: string, kind: string): Promise<Fact> {
  return (await factsIn(file)).find((fact) => fact.kind === kind)!;
}

describe("accept and reject", () => {
  it("print what the fact was and is, and whose act it was", async () => {
    const file = await registerOf(REPORTS);
    const { id } = await factOf(file, "partnership");
    const { code, printed } = await run(file, ["accept", id.slice(0, 6)]);
    expect(code).toBe(0);
    expect(printed).toMatch(
      /^f[0-9a-f]+ accepted\n {2}was +f.* open\n {2}is +f.* accepted\n +review open → accepted\n$/s,
    );
    expect((await run(file, ["reject", id, "--by", "Ben", "--reason", "a wish"])).printed).toMatch(
      /review accepted → rejected/,
    );
    expect((await run(file, ["undo", "--by", "Ben"])).printed).toMatch(/taken back: “rejected” by Ben.*: a wish/);
    expect(await factOf(file, "partnership")).toMatchObject({ review: "accepted" });
  });

  it("do what they can of several, and say what they cannot", async () => {
    const file = await registerOf(REPORTS);
    const { id } = await factOf(file, "quotation");
    const { code, complained } = await run(file, ["accept", `${id.slice(0, 9)}zz`, `${id.slice(0, 9)}00`, id, "x12"]);
    expect(code).toBe(1);
    expect(complained).toContain(`zz" is no id of a fact`);
    expect(complained).toContain(`no fact has the id ${id.slice(0, 9)}00 (nearest: ${id})`);
    expect(complained).toMatch(/"x12" is no id of a fact/);
    expect((await factOf(file, "quotation")).review).toBe("accepted");
    expect((await run(file, ["accept", id])).complained).toMatch(/Ann accepted it already/);
  });
});

describe("edit", () => {
  it("corrects fields and keeps who, why and what was there", async () => {
    const file = await registerOf(REPORTS);
    const { id } = await factOf(file, "partnership");
    const args = ["edit", id, "--from", "2024-07-03", "--set", "change=established", "--reason", "the text"];
    expect(await run(file, args)).toMatchObject({ code: 0, printed: expect.stringMatching(/review open → edited/) });
    const { correction, from } = await factOf(file, "partnership");
    expect([correction?.by, correction?.reason, from?.value, from?.basis]).toEqual([
      "Ann",
      "the text",
      "2024-07-03",
      "corrected",
    ]);
  });

  it("takes names for entities, none for nothing known, and refuses the rest", async () => {
    const file = await registerOf(REPORTS);
    const { id } = await factOf(file, "partnership");
    expect((await run(file, ["edit", id, "--subject", "Peru; Chile", "--from", "none"])).code).toBe(0);
    const fact = await factOf(file, "partnership");
    expect([fact.subject, fact.from]).toEqual([["state:CHL", "state:PER"], null]);
    for (const [args, message] of [
      [[], /no field to correct is named/],
      [["--from", "soon"], /“soon” is no time: write 2024-07-03/],
      [["--value", "friends"], /“friends” is no level of a partnership/],
      [["--subject", "Peru"], /a partnership has two parties at least/],
      [["--set", "colour=red"], /there is no field "colour" \(one of value/],
      [["--set", "colour"], /is no field=value/],
      [["--subject", "Perru"], /nobody is known as "Perru" \(nearest: .*Peru/],
      [["--set", "change=grown"], /change is one of: established/],
      [["--value", fact.value ?? ""], /nothing would change/],
    ] as const) {
      const { code, complained } = await run(file, ["edit", fact.id, ...args]);
      expect([code > 0, complained]).toEqual([true, expect.stringMatching(message)]);
    }
  });
});

describe("merge, split, same, different and state", () => {
  it("join and part facts, and tell what became of each", async () => {
    const file = await registerOf(REPORTS);
    await run(file, ["state", "partnership", "--subject", "Indonesia; Chile", "--value", "strategic partnership"]);
    const [kept, moved] = (await factsIn(file))
      .filter(({ kind }) => kind === "partnership")
      .toSorted((a) => (a.subject.includes("state:PER") ? -1 : 1));
    const merged = await run(file, ["merge", kept!.id, moved!.id, "--reason", "a slip"]);
    expect(merged.printed).toMatch(/joined with f.*gone +f/s);
    const joined = await factOf(file, "partnership");
    expect(joined.subject).toEqual(["state:IDN", "state:PER"]);
    const said = joined.statements.find((row) => kept!.statements.includes(row))!;
    expect((await run(file, ["split", joined.id, said.slice(0, 8)])).printed).toMatch(
      /1 statement taken out of f.*new +f/s,
    );
    expect((await run(file, ["split", joined.id, "s00"])).complained).toMatch(
      /no statement of f.* begins with "s00" \(its statements are s/,
    );
    expect((await run(file, ["merge", kept!.id, (await factOf(file, "quotation")).id])).complained).toMatch(
      /cannot become one of kind/,
    );
  });

  it("say of names whether they mean one", async () => {
    const file = await registerOf([
      ...REPORTS,
      {
        title: "Lima",
        publisher: "El Sol",
        published: "2025-01-11",
        text: 'LIMA, January 11, 2025 - "We trust Chile," Peruvian Foreign Minister Elmer Ruiz said. "We wait," Peruvian official Elmar Ruiz said.',
      },
    ]);
    const speakers = (await factsIn(file)).filter(({ kind }) => kind === "quotation").flatMap(({ subject }) => subject);
    const [a, b] = speakers.filter((id) => id.includes("Ruiz"));
    expect([a, b].every((id) => id !== undefined)).toBe(true);
    expect((await run(file, ["same", a!, b!])).printed).toMatch(/are one/);
    expect((await run(file, ["same", b!, a!])).complained).toMatch(/Ann judged so already/);
    expect((await run(file, ["different", a!, b!])).code).toBe(0);
    expect((await run(file, ["undo"])).printed).toMatch(/taken back: “parted” by Ann/);
    expect((await run(file, ["same", "Peru", "Chile"])).complained).toMatch(/as two/);
    expect((await run(file, ["same", "Peru", "Nowhereland"])).complained).toMatch(/nobody is known as/);
  });

  it("add what no reader read, with an article's words", async () => {
    const file = await registerOf(REPORTS);
    const [article] = (await factOf(file, "quotation")).statements;
    expect(article).toBeDefined();
    const stated = [
      "state",
      "membership",
      "--subject",
      "Peru",
      "--object",
      "org:OAS",
      "--value",
      "member",
      "--from",
      "1948",
    ];
    expect((await run(file, stated)).printed).toMatch(
      /stated by Ann \(s[0-9a-f]+\)\n {2}new +f.* membership Peru → .*, member, from 1948 /s,
    );
    expect((await run(file, ["undo", "--by", "Ann"])).printed).toMatch(/taken back: “stated” by Ann.*\n {2}gone f/);
    expect((await run(file, ["query", "--kind", "membership"])).printed).toBe("no fact meets this\n");
    expect((await run(file, ["state", "friendship", "--subject", "Peru"])).complained).toMatch(
      /there is no kind "friendship"/,
    );
    expect((await run(file, [...stated, "--quote", "x"])).complained).toMatch(/--quote needs --article/);
    expect((await run(file, [...stated.slice(0, 6), "--value", "friend"])).complained).toMatch(
      /value is one of: member/,
    );
  });
});

describe("undo", () => {
  it("takes back by fact and by act, and does again what was undone", async () => {
    const file = await registerOf(REPORTS);
    const before = await factsIn(file);
    const { id } = await factOf(file, "partnership");
    await run(file, ["accept", id]);
    await run(file, ["edit", id, "--from", "2024-07"]);
    const edited = await factsIn(file);
    const undone = await run(file, ["undo", id.slice(0, 7)]);
    const act = /\((s[0-9a-f]{8})\)/.exec(undone.printed)?.[1] ?? "";
    expect((await run(file, ["undo", act])).complained).toMatch(/was taken back already/);
    await run(file, ["accept", id, "--by", "Ben"]);
    await run(file, ["undo", "--by", "Ben"]);
    await run(file, ["undo", id]);
    expect(await factsIn(file)).toEqual(before);
    expect((await run(file, ["undo", id])).complained).toMatch(/nobody has decided on f/);
    expect((await run(file, ["undo"])).complained).toMatch(/Ann has done nothing that could be undone/);
    expect((await run(file, ["undo", "zzz"])).complained).toMatch(/no act has an id that begins with "zzz"/);
    expect(edited).not.toEqual(before);
  });
});

describe("figures", () => {
  it("count by analyst and give the agreement of two", async () => {
    const file = await registerOf(REPORTS);
    expect((await run(file, ["review", "--stats"])).printed).toBe("nobody has reviewed anything yet\n");
    const ids = (await factsIn(file)).map(({ id }) => id);
    await run(file, ["accept", ...ids]);
    await run(file, ["reject", ids[0]!, "--by", "Ben"]);
    await run(file, ["accept", ids[1]!, "--by", "Ben"]);
    const { printed } = await run(file, ["review", "--stats"]);
    expect(printed).toMatch(/Ann +\d+ +0 +0 +0 +0 +0/);
    expect(printed).toMatch(/Ben +1 +1 +0 +0 +0 +0/);
    expect(printed).toMatch(/Ann, Ben +2 +1 +0.00/);
    expect(printed).toContain("Cohen 1960");
  });
});

describe("check and backup", () => {
  it("find nothing wrong in a sound register, and copy it once", async () => {
    const file = await registerOf(REPORTS);
    const facts = await factsIn(file);
    expect(await run(file, ["check"])).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/2 articles, .*\nall is well\n$/s),
    });
    expect(await run(file, ["check", "--refold"])).toMatchObject({ code: 0 });
    expect(await factsIn(file)).toEqual(facts);
    const copy = join(file, "../copy.db");
    expect(await run(file, ["backup", copy])).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/copy.db: 2 articles, .*the copy was checked/),
    });
    expect(await factsIn(copy)).toEqual(facts);
    expect(await run(file, ["backup", copy])).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/is there already/),
    });
    expect((await run(file, ["backup", join(file, "../nowhere/copy.db")])).code).toBe(1);
  });

  it("list acts that speak of nothing any more", async () => {
    const file = await registerOf(REPORTS);
    const { id } = await factOf(file, "partnership");
    await run(file, ["accept", id, "--reason", "sure"]);
    const { openRegister } = await import("../../src/register/open.ts");
    const register = await openRegister({ register: file }, testEffects({}).effects);
    for (const { key } of (await register.view.articles({})).items)
      await register.reread(key, [], [], "a later engine");
    await register.close();
    const { code, printed } = await run(file, ["check"]);
    expect([code, printed]).toEqual([
      1,
      expect.stringMatching(/orphaned s[0-9a-f]{8}: accepted by Ann.*: sure.*1 orphaned act\n$/s),
    ]);
    const act = /orphaned (s[0-9a-f]{8})/.exec(printed)?.[1] ?? "";
    expect((await run(file, ["undo", act])).code).toBe(0);
    expect((await run(file, ["check"])).code).toBe(0);
  });

  it("know the analyst's name from the option, the environment or the system", async () => {
    const file = await registerOf(REPORTS);
    const { id } = await factOf(file, "quotation");
    await run(file, ["accept", id], { DRAGOMAN_USER: "" });
    expect((await run(file, ["undo", "--by", "tester"])).code).toBe(0);
    expect((await run(file, ["accept", id, "--by", " "])).complained).toMatch(/whose act it is, is not known/);
    expect((await run(file, ["accept", id, "--by", "x".repeat(101)])).complained).toMatch(/longer than 100/);
  });
});
