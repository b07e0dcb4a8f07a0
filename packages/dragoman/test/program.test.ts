import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const program = join(root, "packages/dragoman/bin/dragoman.js");
const text = "France and Germany signed a treaty. ".repeat(30);

/** The built program, as it is installed. */
const run = (args: readonly string[], input?: string) =>
  spawnSync(process.execPath, [program, ...args], { encoding: "utf8", ...(input === undefined ? {} : { input }) });

describe("the built program", () => {
  it("reads the example in a short time from cold", () => {
    const times = Array.from({ length: 3 }, () => {
      const started = performance.now();
      const { status, stdout } = run(["read", join(root, "examples/interview.txt")]);
      expect([status, stdout.includes("QUOTATIONS")]).toEqual([0, true]);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(2500);
  });

  it("reads standard input", () => {
    const { status, stdout } = run(["read", "-", "--json"], "France signed.");
    expect([status, JSON.parse(stdout).text]).toEqual([0, "France signed."]);
  });

  it("reads a batch in threads, in order, the same bytes as one by one", { timeout: 60_000 }, () => {
    const lines = Array.from({ length: 200 }, (_, id) => JSON.stringify({ id, text: text.slice(0, 100 + id) }));
    const { status, stdout, stderr } = run(["read", "--jsonl", "-"], [...lines, "broken"].join("\n"));
    expect([status, stderr]).toEqual([1, 'dragoman: 1 of 201 lines were not read; see "error" in the output\n']);
    const output = stdout.trimEnd().split("\n");
    expect(output.slice(0, 200).map((line) => JSON.parse(line).id)).toEqual(lines.map((_, id) => id));
    const single = run(["read", "-", "--json"], text.slice(0, 150)).stdout.trimEnd();
    expect(output[50]).toBe(`{"id":50,${single.slice(1)}`);
  });

  it("ends quietly when its reader hangs up", () => {
    const file = join(mkdtempSync(join(tmpdir(), "dragoman-")), "many.jsonl");
    writeFileSync(file, Array.from({ length: 600 }, (_, id) => JSON.stringify({ id, text })).join("\n"));
    const command = `"${process.execPath}" "${program}" read --jsonl "${file}" | head -n 1 | cut -c 1-7`;
    expect(execFileSync("bash", ["-o", "pipefail", "-c", command], { encoding: "utf8" })).toBe('{"id":0\n');
  });

  it("says what is wrong in one line", () => {
    expect(run(["read", "nowhere.txt"])).toMatchObject({ status: 1, stderr: "dragoman: nowhere.txt does not exist\n" });
    expect(run(["read", root])).toMatchObject({ status: 1, stderr: expect.stringMatching(/is a folder .*\n$/) });
    expect(run([])).toMatchObject({ status: 2 });
  });
});
