import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import type { Keystroke } from "../../src/effects.ts";
import { nodeTerminal } from "../../src/terminal.ts";

/** A terminal on whose keyboard a test types bytes. */
function fake() {
  const raw: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (mode: boolean) => {
      raw.push(mode);
      return stdin;
    },
  });
  const stdout = Object.assign(new EventEmitter(), { isTTY: true, columns: 100, rows: 30 });
  const terminal = nodeTerminal(stdin as unknown as NodeJS.ReadStream, stdout as unknown as NodeJS.WriteStream);
  return { stdin, stdout, terminal, raw };
}

const told = (key: Keystroke): string =>
  key.kind === "key" ? key.name : key.kind === "paste" ? `paste ${JSON.stringify(key.text)}` : "resize";

async function typed(bytes: readonly string[], count: number): Promise<readonly string[]> {
  const { stdin, terminal, raw } = fake();
  const keys: string[] = [];
  const done = (async () => {
    for await (const key of terminal.keys()) {
      keys.push(told(key));
      if (keys.length === count) return;
    }
  })();
  for (const piece of bytes) {
    stdin.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await done;
  expect(raw).toEqual([true, false]);
  return keys;
}

it("names keys, whatever pieces they arrive in", async () => {
  expect(await typed(["jA é中🙂"], 6)).toEqual(["j", "A", " ", "é", "中", "🙂"]);
  expect(await typed(["\x1b", "[A\x1b[", "B", "\x1b[5~\x1b[6~\x1b[H\x1b[F"], 6)).toEqual([
    "up",
    "down",
    "page-up",
    "page-down",
    "home",
    "end",
  ]);
  expect(await typed(["\r\t\x7f\x03\x13\x1b[3~\x1b[Z"], 7)).toEqual([
    "enter",
    "tab",
    "backspace",
    "ctrl-c",
    "ctrl-s",
    "delete",
    "shift-tab",
  ]);
});

it("tells escape from the beginning of another key", { timeout: 5000 }, async () => {
  expect(await typed(["\x1b"], 1)).toEqual(["escape"]);
});

it("keeps pasted text in one piece", async () => {
  expect(await typed(["a\x1b[200~xX\rq", "A\x1b[201~b"], 3)).toEqual(["a", 'paste "xX\\rqA"', "b"]);
});

it("tells the window's size and when it changes", async () => {
  const { stdout, terminal } = fake();
  expect(terminal.size()).toEqual({ columns: 100, rows: 30 });
  const keys = terminal.keys()[Symbol.asyncIterator]();
  const next = keys.next();
  await new Promise((resolve) => setTimeout(resolve, 5));
  Object.assign(stdout, { columns: 50, rows: 0 });
  stdout.emit("resize");
  expect((await next).value).toEqual({ kind: "resize" });
  expect(terminal.size()).toEqual({ columns: 50, rows: 24 });
  await keys.return?.();
  expect(stdout.listenerCount("resize")).toBe(0);
});

it("ends when the keyboard is gone", async () => {
  const { stdin, terminal } = fake();
  const keys = terminal.keys()[Symbol.asyncIterator]();
  const next = keys.next();
  stdin.end();
  expect((await next).done).toBe(true);
});
