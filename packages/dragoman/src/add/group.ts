import type { Item } from "./entrant.ts";

const MOST = 32;
const LENGTH = 1 << 17;

/** Articles that a thread reads in one go. */
export interface Group {
  readonly items: readonly Item[];
  /** Of the sources, how many bytes had been taken when it was full. */
  readonly bytes: number;
}

/** Puts articles together until there are enough for a thread to be busy for a while. */
export async function* inGroups(items: AsyncIterable<Item>, taken: () => number): AsyncGenerator<Group> {
  let group: Item[] = [];
  let length = 0;
  for await (const item of items) {
    group.push(item);
    length += item.article.text.length;
    if (group.length < MOST && length < LENGTH) continue;
    yield { items: group, bytes: taken() };
    group = [];
    length = 0;
  }
  if (group.length > 0) yield { items: group, bytes: taken() };
}
