/** A line longer than this is cut short and will be no JSON; it keeps memory bounded. */
const MAX_LINE = 1 << 28;

/** Some lines of a stream and how many bytes of it were taken up to them. */
export interface Lines {
  readonly lines: readonly string[];
  readonly bytes: number;
}

/** Cuts a stream of UTF-8 into groups of whole lines of at most `maxLines` lines and about `maxLength` characters. */
export async function* groupLines(
  stream: AsyncIterable<Uint8Array>,
  maxLines: number,
  maxLength: number,
): AsyncGenerator<Lines> {
  let bytes = 0;
  let group: string[] = [];
  let length = 0;
  for await (const line of splitLines(stream, (count) => (bytes += count))) {
    if (line.trim() === "") continue;
    group.push(line);
    length += line.length;
    if (group.length < maxLines && length < maxLength) continue;
    yield { lines: group, bytes };
    group = [];
    length = 0;
  }
  if (group.length > 0) yield { lines: group, bytes };
}

/** The lines of a stream of UTF-8, the last one even when it is empty; `taken` is told of bytes as they come. */
export async function* splitLines(
  stream: AsyncIterable<Uint8Array>,
  taken: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  for await (const piece of stream) {
    taken(piece.length);
    const lines = decoder.decode(piece, { stream: true }).split("\n");
    const rest = lines.pop() ?? "";
    for (const line of lines) {
      yield parts.join("") + line;
      parts = [];
      length = 0;
    }
    if (length < MAX_LINE) parts.push(rest);
    length += rest.length;
  }
  yield parts.join("") + decoder.decode();
}
