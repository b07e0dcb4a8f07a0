import type { Statement } from "@dragoman/model";
import { type Entry, type KeptArticle, orphansOf, type Register, supersede, type View } from "@dragoman/register";
import { inOrder } from "../batch/order.ts";
import type { Progress } from "../batch/progress.ts";
import type { Entered, Item } from "./entrant.ts";
import { type Group, inGroups } from "./group.ts";
import type { Pool } from "./pool.ts";

/** Groups that may wait to be written. */
const AHEAD = 4;
/** Articles that are taken from the register at once. */
const PAGE = 100;

/** What reading an article again changed. */
export interface Changed {
  readonly article: KeptArticle;
  /** Rows that the engine says no more, and those that it says now and did not before. */
  readonly gone: readonly Statement[];
  readonly fresh: readonly Statement[];
}

/** A run of reading again. */
export interface Rerun {
  readonly register: Register;
  readonly pool: Pool;
  readonly bar: Progress;
  /** The only article to read, or null. */
  readonly only: string | null;
  /** Also what this engine has read already. */
  readonly all: boolean;
  /** Compares, and writes nothing. */
  readonly dry: boolean;
  readonly now: () => string;
  readonly stop: AbortSignal;
  readonly changed: (changed: Changed) => Promise<void>;
  readonly failed: (article: Item, reason: string) => Promise<void>;
}

/** Reads stored articles again in threads, each superseded in one transaction; gives how many were read. */
export async function readAgain(run: Rerun): Promise<number> {
  const { pool, bar, register, stop } = run;
  const engine = await pool.engine();
  const { articles } = await register.view.head();
  let walked = 0;
  const items = stale(run, engine, () => walked++);
  const enter = async (group: Group, lane: number) => ({
    group,
    entered: stop.aborted ? [] : await pool.enter(group.items, lane),
  });
  let read = 0;
  for await (const { group, entered } of inOrder(
    inGroups(items, () => walked),
    pool.lanes,
    AHEAD,
    enter,
  )) {
    for (const [i, each] of entered.entries()) {
      await replace(group.items[i]!, each, engine, run);
      read++;
    }
    await bar.show(read, run.only === null ? group.bytes / Math.max(1, articles) : null);
  }
  return read;
}

/** Articles that another engine read, or all; those taken over from a register without their texts stay as they are. */
async function* stale(run: Rerun, engine: string, walked: () => void): AsyncGenerator<Item> {
  for await (const article of chosen(run)) {
    if (run.stop.aborted) return;
    walked();
    if (article.text === "") continue;
    if (run.all || run.only !== null || (await run.register.view.engineOf(article.key)) !== engine)
      yield itemOf(article);
  }
}

async function* chosen({ register, only }: Rerun): AsyncGenerator<KeptArticle> {
  if (only !== null) {
    const article = await register.view.article(only);
    if (article) yield article;
    return;
  }
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await register.view.articles({ limit: PAGE, ...(cursor ? { cursor } : {}) });
    yield* page.items;
    cursor = page.next;
  }
}

const OUTLET = "outlet:";

/** The article as it was handed in, as far as that is kept. */
function itemOf({ key, text, published, title, url, publisher, language, origin, format }: KeptArticle): Item {
  const article = { text, published, title, url, publisher: publisher?.slice(OUTLET.length) ?? null, language };
  return { key, article, origin: origin ?? key, format };
}

async function replace(item: Item, each: Entered, engine: string, run: Rerun): Promise<void> {
  const { register, dry } = run;
  if ("failure" in each) return run.failed(item, each.failure);
  const { article, entities, statements } = each.entry;
  const { retracted, revived, added } = dry
    ? await compare(each.entry, run)
    : await register.reread(article.key, entities, statements, engine);
  if (retracted.length + revived.length + added.length === 0) return;
  const said = new Set([...revived, ...added]);
  const fresh = statements.filter(({ id }) => said.has(id));
  await run.changed({ article, gone: await register.view.statements(retracted), fresh });
}

/** What `reread` would change. */
async function compare({ article, statements, engine }: Entry, { register, now }: Rerun) {
  const held = await register.view.statementsOf(article.key);
  const { retracted, revived } = supersede(held, statements, engine, now());
  const known = new Set(held.map(({ id }) => id));
  return { retracted, revived, added: statements.filter(({ id }) => !known.has(id)).map(({ id }) => id) };
}

/** Acts of analysts that spoke of these rows or of others beside them, and reach none any more. */
export async function orphansAmong(gone: readonly Statement[], view: View): Promise<readonly Statement[]> {
  if (gone.length === 0) return [];
  const groups = await view.groupsOf(gone.map(({ id }) => id));
  return orphansOf((await view.rowsOf(groups)).statements);
}
