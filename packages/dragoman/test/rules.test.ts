import { describe, expect, it } from "vitest";
import { runProgram } from "../src/program.ts";
import { unbracket } from "../src/rules/examples.ts";
import { type TestSystem, testEffects } from "./effects.ts";

const greet = `
- id: mine.greet
  match: "<state:a> {greet|@cheers} <state:b>"
  makes: { event: SUPPORT, actors: [$a], recipients: [$b] }
  why: a greeting between states
  yes: ["[France] greeted [Germany].", "[Peru] flattered [Chile]."]
  no: ["The man greeted the woman."]
`;
const files = { "mine/greet.yaml": greet, "mine/words.yaml": "cheers: [flatter, cheer]\n", "mine/notes.md": "# notes" };
const article = { "a.txt": "France greeted Germany." };

async function run(args: readonly string[], system: TestSystem = {}) {
  const { effects, printed, complained } = testEffects({ files: { ...files, ...article }, ...system });
  return { code: await runProgram(args, effects), printed: printed(), complained: complained() };
}

describe("an analyst's own rules", () => {
  it("are read with, and change the digest of the rules", async () => {
    const read = async (args: readonly string[]) =>
      JSON.parse((await run(["read", "a.txt", "--json", ...args])).printed);
    const [shipped, own] = [await read([]), await read(["--rules", "mine"])];
    expect(shipped.events).toEqual([]);
    expect(own.events[0]).toMatchObject({ type: "SUPPORT", actors: ["state:FRA"], recipients: ["state:DEU"] });
    expect(own.events[0].evidence[0].rule).toBe("mine.greet");
    expect(own.engine.rules).not.toBe(shipped.engine.rules);
    expect(own.engine.rules).toMatch(/^[0-9a-f]{64}$/);
  });

  it("are read with in batches", async () => {
    const { printed } = await run(["read", "--jsonl", "b.jsonl", "--rules", "mine"], {
      files: { ...files, "b.jsonl": JSON.stringify({ text: article["a.txt"] }) },
    });
    expect(JSON.parse(printed).events).toHaveLength(1);
  });

  it("are listed and tested alone", async () => {
    expect((await run(["rules", "test", "mine"])).printed).toBe("1 rule, 3 examples, 0 failed\n");
    const { printed } = await run(["rules", "list", "mine"]);
    expect(printed).toContain("mine.greet: a greeting between states");
    expect(printed).toContain("yes [France] greeted [Germany].");
    expect(printed).toContain("1 rule on 1 topic");
  });

  it("fail when an example does not come out", async () => {
    const wrong = greet
      .replace("[France] greeted", "[France] ignored")
      .replace("The man greeted the woman", "Peru greeted Chile");
    const { code, printed } = await run(["rules", "test", "mine"], { files: { ...files, "mine/greet.yaml": wrong } });
    expect(code).toBe(1);
    expect(printed).toMatch(/mine\.greet yes \[France\] ignored \[Germany\]\.\n {2}read nothing/);
    expect(printed).toMatch(/mine\.greet no Peru greeted Chile\.\n {2}read “Peru greeted Chile”/);
  });

  it.each([
    ["no YAML", { "mine/a.yaml": "- id: [" }, /mine\/a\.yaml is no YAML/],
    ["no list", { "mine/a.yaml": "id: x" }, /is no list of rules/],
    ["no words", { "mine/words.yaml": "cheers: flatter" }, /is no map of word lists/],
    ["a mistake in a rule", { "mine/a.yaml": greet.replace("SUPPORT", "SUPORT") }, /rule mine\.greet: /],
    ["an unknown key", { "mine/a.yaml": greet.replace("why:", "because:") }, /unknown key "because"/],
    [
      "no example",
      { "mine/a.yaml": greet.replace(/ {2}no: .*\n/, "") },
      /rule mine\.greet: "no" needs at least one text/,
    ],
    ["no file of rules", { "mine/a.txt": greet }, /mine holds no YAML file/],
  ])("with %s are refused in one line", async (_, own, message) => {
    const { code, complained } = await run(["read", "a.txt", "--rules", "mine"], { files: { ...article, ...own } });
    expect(code).toBe(1);
    expect(complained).toMatch(message);
    expect(complained.trimEnd()).not.toContain("\n");
  });
});

describe("the shipped rules", () => {
  it("are listed by topic", async () => {
    const { code, printed } = await run(["rules"]);
    expect(code).toBe(0);
    expect(printed).toMatch(/^[A-Z]+\n[a-z.-]+/);
    expect(printed).toMatch(/\d+ rules on \d+ topics\n$/);
    const topic = await run(["rules", "list", "consult"]);
    expect(topic.printed).toMatch(/^CONSULT\nconsult\.[\s\S]*\d+ rules on 1 topic\n$/);
  });
});

describe("brackets in examples", () => {
  it("mark words", () => {
    expect(unbracket("[A] met [B] today.")).toEqual({
      text: "A met B today.",
      marked: [
        [0, 1],
        [6, 7],
      ],
    });
    expect(unbracket("nothing")).toEqual({ text: "nothing", marked: [] });
  });
});
