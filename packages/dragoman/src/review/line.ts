/** A line of text that is being typed. */
export interface Line {
  readonly text: string;
  /** Where the next character goes: 0 is before the first. */
  readonly cursor: number;
}

/** A line with the cursor at its end. */
export const lineOf = (text: string): Line => ({ text, cursor: text.length });

type Change = (line: Line) => Line;

const CHANGES: Readonly<Record<string, Change>> = {
  left: (line) => ({ ...line, cursor: before(line) }),
  right: (line) => ({ ...line, cursor: after(line) }),
  home: (line) => ({ ...line, cursor: 0 }),
  end: ({ text }) => lineOf(text),
  backspace: (line) => cut(line, before(line), line.cursor),
  delete: (line) => cut(line, line.cursor, after(line)),
  "ctrl-a": (line) => ({ ...line, cursor: 0 }),
  "ctrl-e": ({ text }) => lineOf(text),
  "ctrl-u": (line) => cut(line, 0, line.cursor),
  "ctrl-k": (line) => cut(line, line.cursor, line.text.length),
  "ctrl-w": (line) => cut(line, wordBefore(line), line.cursor),
};

/** The line after a key; the same line when the key does nothing to it. */
export function typed(line: Line, key: string): Line {
  const change = CHANGES[key];
  if (change) return change(line);
  return /^[^\p{Cc}]$/u.test(key) ? inserted(line, key) : line;
}

/** Pasted text goes in as one line. */
export function inserted({ text, cursor }: Line, piece: string): Line {
  const flat = piece.replace(/\p{Cc}+/gu, " ");
  return { text: text.slice(0, cursor) + flat + text.slice(cursor), cursor: cursor + flat.length };
}

function cut({ text }: Line, from: number, to: number): Line {
  return { text: text.slice(0, from) + text.slice(to), cursor: from };
}

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

function before({ text, cursor }: Line): number {
  const last = [...characters.segment(text.slice(0, cursor))].at(-1);
  return last?.index ?? 0;
}

function after({ text, cursor }: Line): number {
  const [next] = characters.segment(text.slice(cursor));
  return cursor + (next?.segment.length ?? 0);
}

const wordBefore = ({ text, cursor }: Line): number => text.slice(0, cursor).replace(/\S*\s*$/u, "").length;
