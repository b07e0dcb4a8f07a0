import { describe, expect, it } from "vitest";
import { parseGold } from "../../src/eval/gold.ts";
import { report } from "../../src/eval/report.ts";
import { score } from "../../src/eval/score.ts";
import { runProgram } from "../../src/program.ts";
import { testEffects } from "../effects.ts";
import { loaded } from "../reader.ts";
import { addReports, factsIn, registerOf, sit } from "./desk.ts";
import { DECLARATION, MEETING } from "./reports.ts";

describe("a session at the keyboard", () => {
  it("goes from the queue to decisions and to annotated articles", async () => {
    const file = await registerOf([DECLARATION, MEETING]);
    const all = await factsIn(file);
    const { code, screens, printed } = await sit(
      ["--register", file, "--by", "Ann", "--kind", "partnership,membership"],
      ["a", "n", "e", "down", "down", "ctrl-u", "(2024-07)", "ctrl-s", "(its own list)", "enter", "q"],
    );
    expect(code).toBe(0);
    expect(screens[0]?.[0]).toMatch(/^1 of 2 · 2 open, 0 accepted, 0 rejected, 0 edited · kind=partnership,membership/);
    expect(screens[1]?.[0]).toMatch(/^1 of 2 · 1 open, 1 accepted/);
    expect(screens[2]?.[0]).toMatch(/^2 of 2/);
    expect(screens.at(-1)?.[0]).toMatch(/0 open, 1 accepted, 0 rejected, 1 edited/);
    expect(printed).toMatch(/Ann: 2 acts kept; 0 open, 1 accepted, 0 rejected, 1 edited\n$/);
    const after = await factsIn(file);
    expect(
      after
        .map(({ review }) => review)
        .filter((review) => review !== "open")
        .toSorted(),
    ).toEqual(["accepted", "edited"]);
    expect(after).toHaveLength(all.length);

    const { effects, printed: said, files } = testEffects({});
    expect(await runProgram(["review", "--register", file, "--gold", "gold.jsonl"], effects)).toBe(0);
    expect(said()).toMatch(
      /gold.jsonl: 1 article, 2 statements accepted or corrected, \d+ not decided on \(optional\)/,
    );
    const [article, ...others] = parseGold(String(files["gold.jsonl"]), "gold.jsonl");
    expect(others).toEqual([]);
    const required = article!.relations!.filter(({ optional }) => !optional);
    expect(required.map(({ kind }) => kind).toSorted()).toEqual(["membership", "partnership"]);
    for (const { at } of [...article!.relations!, ...article!.events!]) expect(article!.text).toContain(at);
    const { read } = await loaded();
    const scores = report(score([article!], [read(DECLARATION)]));
    expect([scores.relation?.r, scores.relationFull?.r, scores.relation?.gold]).toEqual([1, 0.5, 2]);
  });

  it("exports what was accepted as annotation that the reader meets in full", async () => {
    const file = await registerOf([DECLARATION, MEETING]);
    await sit(["--register", file, "--by", "Ann"], ["A", "y", "q"]);
    const { effects, files } = testEffects({});
    expect(await runProgram(["review", "--register", file, "--gold", "all.jsonl"], effects)).toBe(0);
    const gold = parseGold(String(files["all.jsonl"]), "all.jsonl");
    expect(gold).toHaveLength(2);
    const { read } = await loaded();
    const readings = gold.map(({ text, title = null, published = null, publisher = null }) =>
      read({ text, title, published, publisher }),
    );
    const scores = report(score(gold, readings));
    for (const measure of ["quotation", "event", "eventFull", "relation", "relationFull"] as const) {
      expect([measure, scores[measure]?.p, scores[measure]?.r]).toEqual([measure, 1, 1]);
    }
    expect(scores.speaker?.accuracy).toBe(1);
  });

  it("writes every act at once, so that a broken line loses nothing", async () => {
    const file = await registerOf([DECLARATION, MEETING]);
    let seen: readonly string[] = [];
    await sit(
      ["--register", file, "--by", "Ann"],
      [
        "a",
        async () => {
          seen = (await factsIn(file)).map(({ review }) => review);
        },
      ],
    );
    expect(seen.filter((review) => review === "accepted")).toHaveLength(1);
  });

  it("undoes, also what was done to another fact", async () => {
    const file = await registerOf([DECLARATION, MEETING]);
    const before = await factsIn(file);
    await sit(["--register", file, "--by", "Ann"], ["a", "j", "x", "enter", "k", "u", "u", "q"]);
    expect(await factsIn(file)).toEqual(before);
  });

  it("acts in bulk on what the filter shows, and only after a yes", async () => {
    const file = await registerOf([DECLARATION, MEETING]);
    const { screens } = await sit(["--register", file, "--by", "Ann", "--kind", "event"], ["A", "y", "q"]);
    expect(screens[1]?.join("\n")).toMatch(/accept all \d open facts that the filter “kind=event .*” shows\?/);
    for (const fact of await factsIn(file)) expect(fact.review).toBe(fact.kind === "event" ? "accepted" : "open");
  });

  it("says what changed when others were quicker, and does nothing", async () => {
    const file = await registerOf([MEETING]);
    const late = async (): Promise<void> => {
      const ids = (await factsIn(file)).map(({ id }) => id);
      await runProgram(["reject", "--register", file, "--by", "Ben", ...ids], testEffects({}).effects);
    };
    const { screens } = await sit(["--register", file, "--by", "Ann"], [late, "a", "q"]);
    expect(screens[2]?.join(" ")).toMatch(
      /nothing was done: the fact changed while it was shown \(.*review open → rejected/,
    );
    expect((await factsIn(file)).every(({ review }) => review === "rejected")).toBe(true);
  });

  it("checks times while they are typed, and finds entities by name", async () => {
    const file = await registerOf([DECLARATION]);
    const { screens } = await sit(
      ["--register", file, "--by", "Ann", "--kind", "partnership"],
      [
        "e",
        "ctrl-u",
        "(Peru; Atlantis)",
        "tab",
        "up",
        "ctrl-u",
        "(Peru; Chile)",
        "tab",
        "tab",
        "ctrl-u",
        "(July)",
        "ctrl-s",
        "ctrl-u",
        "(2024-07)",
        "tab",
        "(2023)",
        "ctrl-s",
        "tab",
        "ctrl-u",
        "ctrl-s",
        "enter",
        "q",
      ],
    );
    const all = screens.map((screen) => screen.join("\n"));
    expect(all.some((screen) => screen.includes("“July” is no time: write 2024-07-03"))).toBe(true);
    expect(all.some((screen) => screen.includes("it would end (2023) before it began (2024-07)"))).toBe(true);
    expect(all.some((screen) => screen.includes('nobody is known as "Atlantis"'))).toBe(true);
    const [fact] = (await factsIn(file)).filter(({ kind, review }) => kind === "partnership" && review === "edited");
    expect([fact?.subject, fact?.from?.value]).toEqual([["state:CHL", "state:PER"], "2024-07"]);
  });

  it("joins two facts, and takes another filter", async () => {
    const file = await registerOf([MEETING]);
    await addReports(file, [
      {
        ...MEETING,
        title: "More talks",
        publisher: "KBC",
        published: "2025-05-20",
        text: "NAIROBI, May 20, 2025 - Kenya and Vietnam held talks on 19 May 2025.",
      },
    ]);
    const talks = (await factsIn(file)).filter(({ value }) => value === "CONSULT");
    expect(talks).toHaveLength(2);
    const { screens } = await sit(
      ["--register", file, "--by", "Ann"],
      ["/", "ctrl-u", "(event=CONSULT state=Kenya)", "enter", "m", "j", "m", "y", "q"],
    );
    expect(screens[4]?.[0]).toMatch(/^1 of 2 .* state=Kenya event=CONSULT/);
    expect((await factsIn(file)).filter(({ value }) => value === "CONSULT")).toHaveLength(1);
  });

  it("goes on to the next open fact by itself when asked to", async () => {
    const file = await registerOf([MEETING]);
    const { screens } = await sit(["--register", file, "--by", "Ann", "--advance"], ["a", "a", "u", "q"]);
    expect(screens[1]?.[0]).toMatch(/^2 of/);
    expect(screens[2]?.[0]).toMatch(/^3 of .* 2 accepted/);
    expect(screens[3]?.[0]).toMatch(/^2 of .* 1 accepted/);
  });
});
