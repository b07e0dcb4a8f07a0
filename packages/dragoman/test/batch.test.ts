import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inOrder } from "../src/batch/order.ts";
import { progressLine } from "../src/batch/progress.ts";
import { startThread } from "../src/batch/thread.ts";
import { DragomanError } from "../src/error.ts";
import { runProgram } from "../src/program.ts";
import { testEffects } from "./effects.ts";

const text = "France and Germany signed a treaty.";
const lines = [{ id: 1, text }, { text, published: "2025-02-12", id: "b" }, { text }];

async function read(input: string, args: readonly string[] = []) {
  const { effects, printed, complained } = testEffects({ files: { "a.jsonl": input } });
  const code = await runProgram(["read", "--jsonl", "a.jsonl", ...args], effects);
  return {
    code,
    complained: complained(),
    output: printed()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  };
}

describe("a batch", () => {
  it("gives one Reading a line, in order, with the id of the line", async () => {
    const { code, output, complained } = await read(lines.map((line) => JSON.stringify(line)).join("\n"));
    expect([code, complained]).toEqual([0, ""]);
    expect(output.map(({ id, article }) => [id, article.published])).toEqual([
      [1, null],
      ["b", "2025-02-12"],
      [undefined, null],
    ]);
    expect(Object.keys(output[0])[0]).toBe("id");
  });

  it("keeps order and cuts no character over many groups", async () => {
    const many = Array.from({ length: 500 }, (_, id) => JSON.stringify({ id, text: `${"ü".repeat(id % 70)}.` }));
    const { output } = await read(`${many.join("\n")}\n\n`);
    expect(output.map(({ id }) => id)).toEqual(Array.from({ length: 500 }, (_, id) => id));
    expect(output.every(({ id, text }) => text === `${"ü".repeat(id % 70)}.`)).toBe(true);
  });

  it("puts an error in the place of a line that is no article, and fails at the end", async () => {
    const { code, output, complained } = await read(
      [
        '{"id": 1, "text": "a"',
        "[]",
        "null",
        '{"id": 2}',
        '{"id": 3, "text": "b", "published": 5}',
        '{"id": 4, "text": "c"}',
      ].join("\n"),
    );
    expect(code).toBe(1);
    expect(output.map(({ id, error, schema }) => [id, error?.code ?? schema])).toEqual([
      [undefined, "json.invalid"],
      [undefined, "article.invalid"],
      [undefined, "article.invalid"],
      [2, "article.invalid"],
      [3, "article.invalid"],
      [4, "dragoman/reading@1"],
    ]);
    expect(complained).toContain("5 of 6 lines were not read");
  });

  it("reads on after a date that is none", async () => {
    const { code, output } = await read('{"text": "a", "published": "yesterday"}');
    expect(code).toBe(0);
    expect(output[0].notes[0].code).toBe("published.invalid");
  });

  it("says that its file is missing", async () => {
    const { effects, complained } = testEffects({});
    expect(await runProgram(["read", "--jsonl", "none.jsonl"], effects)).toBe(1);
    expect(complained()).toBe("dragoman: none.jsonl does not exist\n");
  });

  it("stops quietly when nobody listens any more", async () => {
    const { effects, complained } = testEffects({ files: { "a.jsonl": JSON.stringify(lines[0]) } });
    const closed = { ...effects.stdout, write: () => Promise.reject(Object.assign(new Error(), { code: "EPIPE" })) };
    expect(await runProgram(["read", "--jsonl", "a.jsonl"], { ...effects, stdout: closed })).toBe(0);
    expect(complained()).toBe("");
  });

  it("shows progress on a terminal and clears it", async () => {
    const { effects, complained } = testEffects({
      terminal: true,
      columns: 80,
      files: { "a.jsonl": JSON.stringify(lines[0]) },
    });
    await runProgram(["read", "--jsonl", "a.jsonl"], effects);
    expect(complained()).toMatch(/1 articles · \d+\/s · 100 % · 0:00 left/);
    expect(complained().endsWith("\r\x1b[2K")).toBe(true);
  });

  it("counts the time left", () => {
    expect(progressLine(12_345, 0.25, 100)).toBe("12,345 articles · 123/s · 25 % · 5:00 left");
    expect(progressLine(7, null, 0)).toBe("7 articles · 0/s");
    expect(progressLine(10, 0.001, 10)).toBe("10 articles · 1/s · 0 % · 2:46:30 left");
  });
});

describe("work in order", () => {
  it("holds back its source when a result is slow or nobody takes it", async () => {
    let taken = 0;
    async function* source() {
      for (let i = 0; i < 100; i++) {
        taken++;
        yield i;
      }
    }
    const results: number[] = [];
    for await (const result of inOrder(source(), 2, 4, async (i) => wait(i % 3).then(() => i))) {
      results.push(result);
      expect(taken - results.length).toBeLessThanOrEqual(6);
    }
    expect(results).toEqual(Array.from({ length: 100 }, (_, i) => i));
  });
});

describe("a thread", () => {
  const start = () => startThread(new URL("./thread.mjs", import.meta.url), null);
  const printed = (output: Uint8Array): string => Buffer.from(output).toString().trimEnd();

  it("reads one group after the other", async () => {
    const thread = start();
    expect(printed((await thread.read(["a", "b"])).output)).toBe("a\nb");
    expect(printed((await thread.read(["c"])).output)).toBe("c");
    await thread.close();
  });

  it("that runs out of memory gives errors in place of its lines, and the next lines are read", async () => {
    const thread = start();
    const { output, failed } = await thread.read(['{"id": 7}', "eat"]);
    expect(failed).toBe(2);
    expect(
      printed(output)
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 7, error: { code: "reader.failed", message: "out of memory" } },
      { error: { code: "reader.failed", message: "out of memory" } },
    ]);
    expect(printed((await thread.read(["c"])).output)).toBe("c");
    await thread.close();
  });

  it("that cannot start says why", async () => {
    const thread = start();
    await expect(thread.read(["lack"])).rejects.toThrow(
      new DragomanError("weights.missing", "weights are missing", "install"),
    );
    await thread.close();
  });
});
