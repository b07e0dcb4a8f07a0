/** A line of a stream; `text` is null for a line beyond the limit, whose characters have been let go. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
}

/** Cuts text into lines and keeps no more than one of them, up to `limit` characters, in memory. */
export async function* splitLines(chunks: AsyncIterable<string>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const lines = chunk.split("\n");
    const rest = lines.pop() ?? "";
    for (const line of lines) {
      yield { number, text: length + line.length > limit ? null : parts.join("") + line };
      number += 1;
      parts = [];
      length = 0;
    }
    length += rest.length;
    if (length > limit) parts = [];
    else parts.push(rest);
  }
  if (length > 0) yield { number, text: length > limit ? null : parts.join("") };
}
