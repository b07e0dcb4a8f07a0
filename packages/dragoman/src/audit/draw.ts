import type { FactKind, Statement } from "@dragoman/model";
import type { View } from "@dragoman/register";

/** What is drawn, and out of how many. */
export interface Drawn {
  /** Lines that a reader read and that are still said, in the order in which they were drawn. */
  readonly rows: readonly Statement[];
  readonly population: number;
}

/** Rows of the log that are read at once. */
const PAGE = 2000;

/**
 * Draws lines that a reader read in articles, each with the same chance; the same seed draws the same ones from the same register.
 * `kinds` empty: of every kind.
 */
export async function draw(
  view: View,
  { size, seed, kinds }: { readonly size: number; readonly seed: number; readonly kinds: readonly FactKind[] },
): Promise<Drawn> {
  const ids = await candidates(view, new Set(kinds));
  const chosen = shuffled(ids, size, seed);
  const rows = new Map((await view.statements(chosen)).map((row) => [row.id, row]));
  return { rows: chosen.flatMap((id) => rows.get(id) ?? []), population: ids.length };
}

/** Ids in order, so that a seed means the same however the rows came in. */
async function candidates(view: View, kinds: ReadonlySet<FactKind>): Promise<readonly string[]> {
  const ids = new Set<string>();
  const retracted = new Map<string, readonly string[]>();
  for await (const { id, op, article, kind, answers } of machineRows(view)) {
    if (op === "retract") retracted.set(id, answers);
    else if (article !== null && (kinds.size === 0 || kinds.has(kind))) ids.add(id);
  }
  for (const id of answeredBy(retracted)) ids.delete(id);
  return [...ids].sort();
}

async function* machineRows(view: View): AsyncGenerator<Statement> {
  let tx = 0;
  for (let page = await view.log(tx, PAGE); page.length > 0; page = await view.log(tx, PAGE)) {
    yield* page.map(({ statement }) => statement).filter(({ by }) => by === null);
    tx = page.at(-1)!.tx;
  }
}

/** What is retracted by rows that are not retracted themselves. */
function answeredBy(retracted: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const undone = new Set([...retracted.values()].flat());
  return [...retracted].filter(([id]) => !undone.has(id)).flatMap(([, answers]) => answers);
}

/** The first `size` of a shuffle (Fisher and Yates). */
function shuffled(ids: readonly string[], size: number, seed: number): readonly string[] {
  const pool = [...ids];
  const next = mulberry(seed);
  const count = Math.min(size, pool.length);
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(next() * (pool.length - i));
    [pool[i], pool[j]] = [pool[j]!, pool[i]!];
  }
  return pool.slice(0, count);
}

/** Numbers from 0 to 1, evenly spread (mulberry32 by Tommy Ettinger, public domain). */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
