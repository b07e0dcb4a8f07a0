import { emitKeypressEvents, type Key } from "node:readline";
import type { Keystroke, Terminal } from "./effects.ts";

/** A window whose size nobody tells. */
const USUAL = { columns: 80, rows: 24 };

/** Key, paste and resize events of a terminal, in order. */
export function nodeTerminal(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): Terminal {
  return {
    isPresent: stdin.isTTY === true && stdout.isTTY === true,
    size: () => ({ columns: stdout.columns || USUAL.columns, rows: stdout.rows || USUAL.rows }),
    keys: () => keystrokes(stdin, stdout),
  };
}

async function* keystrokes(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): AsyncGenerator<Keystroke> {
  const inbox = mailbox<Keystroke>();
  const typed = typist(inbox.put);
  const resized = (): void => inbox.put({ kind: "resize" });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  emitKeypressEvents(stdin);
  stdin.setRawMode(true).on("keypress", typed).on("end", inbox.close).resume();
  stdout.on("resize", resized);
  for (const signal of signals) process.once(signal, inbox.close);
  try {
    yield* inbox.all();
  } finally {
    for (const signal of signals) process.off(signal, inbox.close);
    stdout.off("resize", resized);
    stdin.off("keypress", typed).off("end", inbox.close).setRawMode(false).pause();
  }
}

/** Text between the marks of bracketed paste becomes one keystroke: no letter of it acts as a command. */
function typist(put: (key: Keystroke) => void): (text: string | undefined, key: Key) => void {
  let pasted: string | null = null;
  return (text, key) => {
    if (key.name === "paste-start") pasted = "";
    else if (key.name === "paste-end") {
      put({ kind: "paste", text: pasted ?? "" });
      pasted = null;
    } else if (pasted !== null) pasted += text ?? "";
    else put({ kind: "key", name: keyName(text, key) });
  };
}

const NAMES: Readonly<Record<string, string>> = { return: "enter", pageup: "page-up", pagedown: "page-down" };

/** The character typed, or the key's name with `ctrl-`, `alt-` or `shift-` before it. */
function keyName(text: string | undefined, { name, ctrl, meta, shift }: Key): string {
  const isCharacter = text !== undefined && !ctrl && !meta && /^[^\p{Cc}]$/u.test(text);
  if (isCharacter) return text;
  const base = name === undefined ? "unknown" : (NAMES[name] ?? name);
  return `${ctrl ? "ctrl-" : ""}${meta && base !== "escape" ? "alt-" : ""}${shift ? "shift-" : ""}${base}`;
}

interface Mailbox<T> {
  readonly put: (item: T) => void;
  readonly close: () => void;
  readonly all: () => AsyncGenerator<T>;
}

/** Keeps what arrives until it is taken. */
function mailbox<T>(): Mailbox<T> {
  const waiting: T[] = [];
  let isClosed = false;
  let wake: () => void = () => {};
  return {
    put: (item) => {
      waiting.push(item);
      wake();
    },
    close: () => {
      isClosed = true;
      wake();
    },
    all: async function* () {
      while (true) {
        while (waiting.length > 0) yield waiting.shift()!;
        if (isClosed) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
