import { describe, expect, it } from "vitest";
import { runProgram } from "../../src/program.ts";
import { testEffects } from "../effects.ts";
import { factsIn, registerOf, sit } from "./desk.ts";
import { DECLARATION, MEETING } from "./reports.ts";

describe("keys of a session", () => {
  it("decides nothing by moving, pasting, reading, helping or unknown keys", async () => {
    const file = await registerOf([DECLARATION, MEETING]);
    const before = await factsIn(file);
    const { screens } = await sit(
      ["--register", file, "--by", "Ann"],
      [
        "j",
        "k",
        "G",
        "g",
        "n",
        "down",
        "up",
        " ",
        "b",
        { paste: "aaxxAX" },
        "?",
        "a",
        "o",
        "a",
        "x",
        "escape",
        "w",
        "e",
        "escape",
        "x",
        "escape",
        "A",
        "n",
        "q",
      ],
    );
    expect(await factsIn(file)).toEqual(before);
    expect(screens.some((screen) => screen.some((line) => line.startsWith("w does nothing; ? shows the keys")))).toBe(
      true,
    );
    expect(screens.some((screen) => screen.some((line) => line.includes("pasted text does nothing")))).toBe(true);
  });

  it("keeps going when a filter is wrong or shows nothing", async () => {
    const file = await registerOf([MEETING]);
    const { code, screens } = await sit(
      ["--register", file, "--by", "Ann"],
      [
        "/",
        "ctrl-u",
        "(colour=red)",
        "enter",
        "/",
        "ctrl-u",
        "(state=Peru)",
        "enter",
        "a",
        "e",
        "o",
        "m",
        "u",
        "n",
        "q",
      ],
    );
    expect(code).toBe(0);
    expect(screens[4]?.join("\n")).toMatch(/"colour" is no field of a filter \(state, with/);
    expect(screens[8]?.join("\n")).toMatch(/No fact meets the filter/);
  });

  it("fits its window, whatever its size", async () => {
    const file = await registerOf([DECLARATION, MEETING]);
    for (const [columns, rows] of [
      [80, 24],
      [200, 60],
      [40, 12],
      [30, 5],
      [1, 1],
    ] as const) {
      const { screens, code } = await sit(["--register", file], ["j", "o", "escape", "?", "x", "e", "escape", "q"], {
        size: { columns, rows },
      });
      expect(code).toBe(0);
      for (const screen of screens) {
        expect(screen.length).toBeLessThanOrEqual(rows);
        expect(Math.max(...screen.map(({ length }) => length))).toBeLessThanOrEqual(columns);
      }
    }
  });

  it("takes an analyst's own keys, and refuses those that collide", async () => {
    const file = await registerOf([MEETING]);
    const files = { "keys.json": '{"accept": ["y", "ctrl-y"], "reject": "delete"}' };
    await sit(["--register", file, "--by", "Ann", "--keys", "keys.json"], ["a", "y", "q"], { files });
    expect((await factsIn(file)).filter(({ review }) => review === "accepted")).toHaveLength(1);
    for (const [keys, message] of [
      ['{"accept": "j"}', /"j" is both "next" and "accept" \(give "next" another key\)/],
      ['{"accept": "y", "reject": "y"}', /"y" is both "accept" and "reject"/],
      ['{"quit": "a"}', /"a" is both "accept" and "quit"/],
      ['{"accept": "ctrl-c"}', /"ctrl-c" is both "quit" and "accept"/],
      ['{"jump": "y"}', /there is no action "jump"/],
      ['{"accept": "yes"}', /"yes" of "accept" is no key/],
      ['{"quit": []}', /"quit" needs a key/],
      ["[1]", /holds no object of keys/],
      ["accept: y", /is no JSON/],
    ] as const) {
      const { code, complained } = await sit(["--register", file], [], {
        env: { DRAGOMAN_KEYS: "k.json" },
        files: { "k.json": keys },
      });
      expect([code, complained]).toEqual([1, expect.stringMatching(message)]);
    }
  });

  it("gives the terminal back, and says politely that it needs one", async () => {
    const file = await registerOf([MEETING]);
    const { printed } = await sit(["--register", file, "--by", "Ann"], ["q"]);
    expect(printed).toContain("\x1b[?1049h");
    expect(printed.slice(printed.lastIndexOf("\x1b[?1049l"))).toContain("Ann: 0 acts kept");
    const { effects, complained } = testEffects({});
    expect(await runProgram(["review", "--register", file], effects)).toBe(1);
    expect(complained()).toMatch(/review needs a terminal with a keyboard \(use dragoman accept, reject and edit/);
  });
});
