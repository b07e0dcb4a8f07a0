/** The lines of a document, and where each stands. */
export class Lines {
  readonly #raw: string;
  readonly #start: number;
  readonly #starts: number[] = [];
  /** Up to where a line has been taken. */
  readonly #taken = new Map<number, number>();

  /** `start`: where `raw` stands in the document. */
  constructor(raw: string, start: number) {
    this.#raw = raw;
    this.#start = start;
    for (let at = 0; at >= 0 && at <= raw.length; ) {
      this.#starts.push(at);
      const end = raw.slice(at, at + 1) === "" ? -1 : nextLine(raw, at);
      at = end;
    }
  }

  /** Where text stands in a line behind what has been taken of it; -1 when it does not. */
  find(line: number, text: string): number {
    const start = this.#starts[line];
    if (start === undefined) return -1;
    const from = Math.max(start, this.#taken.get(line) ?? 0);
    const at = this.#raw.slice(from, this.#starts[line + 1] ?? this.#raw.length).indexOf(text);
    if (at < 0) return -1;
    this.#taken.set(line, from + at + text.length);
    return this.#start + from + at;
  }
}

/** Where the next line begins; -1 when this is the last one. A carriage return alone ends a line too. */
function nextLine(raw: string, from: number): number {
  const end = /\r\n|\r|\n/g;
  end.lastIndex = from;
  const found = end.exec(raw);
  return found === null ? -1 : found.index + found[0].length;
}
