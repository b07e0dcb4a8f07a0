import type { Entity, Judgement, Reference, Statement } from "@dragoman/model";
import type { KeptArticle } from "./article.ts";
import { isEntity } from "./fold/canonical.ts";
import { contextOf, type FoldContext } from "./fold/context.ts";
import { foldGroups } from "./fold/fold.ts";
import { gather } from "./fold/gather.ts";
import { isSame } from "./order.ts";
import type { Fault, Safety, Store, View, Writer } from "./store.ts";
import { citedInRow } from "./views/names.ts";
import { appendRows } from "./writing/append.ts";
import { joinCluster } from "./writing/cluster.ts";
import { regroupRows } from "./writing/judge.ts";
import { supersede } from "./writing/supersede.ts";

export interface RegisterOptions {
  readonly reference: Reference;
  /** The time of day, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** An article with all that was made of it, ready to be written. */
export interface Entry {
  readonly article: KeptArticle;
  /** As `signatureOf` and `bandsOf` give them. */
  readonly signature: Uint8Array;
  readonly bands: readonly string[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  /** Stamp of the engine that read it. */
  readonly engine: string;
}

/** What reading an article once more changed: ids of machine rows. */
export interface Reread {
  readonly retracted: readonly string[];
  /** Retracted before, and said again. */
  readonly revived: readonly string[];
  readonly added: readonly string[];
  readonly unchanged: number;
}

/** What another register or a data set holds. */
export interface Handover {
  readonly articles: readonly (Pick<Entry, "article" | "signature" | "bands"> & { readonly engine: string | null })[];
  readonly entities: readonly Entity[];
  /** Rows that others answer come before these, here or in an earlier handover. */
  readonly statements: readonly Statement[];
}

/** Called with groups folded and groups left; folding goes on when it resolves. */
export type FoldProgress = (done: number, left: number) => void | Promise<void>;

/** Groups in a transaction: enough to be quick, few enough to go on soon. */
const BATCH = 200;
/** A setting that is never kept. */
const NOTHING = "nothing";
/** Ids named in a message. */
const NAMED = 5;

/** The register that commands use: writes articles and acts into a store and keeps its facts folded. */
export class Register {
  /** The reading side; call `refresh` before. */
  readonly view: View;
  /** The tables that it names and tells apart entities by. */
  readonly reference: Reference;
  private readonly store: Store;
  private readonly options: RegisterOptions;
  private context: { readonly judgements: number; readonly context: FoldContext } | null = null;

  constructor(store: Store, options: RegisterOptions) {
    this.store = store;
    this.view = store.view;
    this.reference = options.reference;
    this.options = options;
  }

  /** One transaction: article, entities, rows, cluster of copies, stale marks. */
  add(entry: Entry): Promise<"added" | "known"> {
    const { article, signature, bands, entities, statements, engine } = entry;
    return this.write(async (writer) => {
      if (!(await writer.putArticle(article, signature, bands))) return "known";
      const { canonical } = await this.contextIn(writer);
      await writer.putEntities(entities);
      await appendRows(writer, statements, canonical);
      await writer.putEngine(article.key, engine);
      const moved = await joinCluster(writer, article.key, signature, bands);
      if (moved.length > 0) await writer.markStale(await writer.groupsIn(moved));
      return "added";
    });
  }

  /** Takes rows over as they are, in one transaction; gives the ids of those that were new. */
  takeOver({ articles, entities, statements }: Handover): Promise<readonly string[]> {
    return this.write(async (writer) => {
      for (const { article, signature, bands, engine } of articles) {
        if (!(await writer.putArticle(article, signature, bands))) continue;
        if (engine !== null) await writer.putEngine(article.key, engine);
        const moved = await joinCluster(writer, article.key, signature, bands);
        await writer.markStale(await writer.groupsIn([article.key, ...moved]));
      }
      const { canonical } = await this.contextIn(writer);
      await writer.putEntities(entities);
      return appendRows(writer, statements, canonical);
    });
  }

  /** Puts what an engine reads now in place of the machine rows of an article. Throws RangeError when there is no such article. */
  reread(key: string, entities: readonly Entity[], statements: readonly Statement[], engine: string): Promise<Reread> {
    return this.write(async (writer) => {
      if ((await writer.witnesses([key])).length === 0) throw new RangeError(`the register has no article ${key}`);
      const { canonical } = await this.contextIn(writer);
      const held = await writer.statementsOf(key);
      const { rows, retracted, revived, unchanged } = supersede(held, statements, engine, this.options.now());
      await writer.putEntities(entities);
      const added = await appendRows(writer, statements, canonical);
      await appendRows(writer, rows, canonical);
      await writer.putEngine(key, engine);
      return { retracted, revived, added, unchanged };
    });
  }

  /** Appends rows of analysts, with those entities in them that the reference knows, and keeps what they judged of pairs: all of it or nothing. They outlive a loss of power. */
  async act(rows: readonly Statement[], judgements: readonly Judgement[] = []): Promise<void> {
    await this.write(async (writer) => {
      const { canonical } = await this.contextIn(writer);
      const cited = new Set(rows.flatMap(citedInRow));
      await writer.putEntities([...cited].flatMap((id) => this.reference.entity(id) ?? []));
      await appendRows(writer, rows, canonical);
      for (const judgement of judgements) await this.judgeIn(writer, judgement);
    }, "power");
  }

  /** Keeps what an analyst judged of a pair. */
  async judge(judgement: Judgement): Promise<void> {
    await this.act([], [judgement]);
  }

  /** Keeps something beside the rows, as what a feed told last; null takes it away. `view.setting` gives it. */
  async keepSetting(key: string, value: string | null): Promise<void> {
    await this.write((writer) => writer.putSetting(key, value));
  }

  /** As `keepSetting`, with what the change makes of what is held: nothing that others keep meanwhile is lost. */
  async changeSetting(key: string, change: (held: string | null) => string | null): Promise<void> {
    await this.write(async (writer) => writer.putSetting(key, change(await writer.setting(key))));
  }

  /** Folds all groups whose rows changed. */
  async refresh(progress?: FoldProgress): Promise<void> {
    let { stale } = await this.view.head();
    for (let done = 0; stale > 0; ) {
      const folded = await this.write((writer) => this.foldSome(writer));
      done += folded;
      stale = folded > 0 ? (await this.view.head()).stale : 0;
      await progress?.(done, stale);
    }
  }

  /** Folds everything anew at the next `refresh`: what a check found wrong in facts is right after it. */
  async refold(): Promise<void> {
    for (let groups = await this.view.groups(null, BATCH); groups.length > 0; ) {
      const marked = groups;
      await this.write((writer) => writer.markStale(marked));
      groups = await this.view.groups(marked.at(-1)!, BATCH);
    }
  }

  /** What the store finds wrong, and facts that are not what their rows give; empty when all is well. */
  async integrity(progress?: FoldProgress): Promise<readonly Fault[]> {
    const faults = await this.store.integrity();
    if (faults.length > 0) return faults;
    await this.refresh();
    const wrong: string[] = [];
    let done = 0;
    for (let groups = await this.view.groups(null, BATCH); groups.length > 0; ) {
      wrong.push(...(await this.misfolded(groups)));
      done += groups.length;
      await progress?.(done, 0);
      groups = await this.view.groups(groups.at(-1)!, BATCH);
    }
    return wrong.length === 0 ? [] : [misfoldedFault(wrong)];
  }

  /** False where a register can be looked at but not changed, as in a file that is read-only; only trying tells. */
  async isWritable(): Promise<boolean> {
    try {
      await this.store.transact((writer) => writer.putSetting(NOTHING, null));
      return true;
    } catch (error) {
      const code = (error as { readonly code?: unknown } | null)?.code;
      if (code === "register.locked") return true;
      if (code === "register.readonly" || code === "register.denied") return false;
      throw error;
    }
  }

  /** Copies the whole register to a place where nothing is yet. */
  async backup(path: string): Promise<void> {
    await this.store.backup(path);
  }

  async close(): Promise<void> {
    await this.store.close();
  }

  /** What was judged in a transaction that failed must not be remembered. */
  private async write<T>(work: (writer: Writer) => Promise<T>, safety?: Safety): Promise<T> {
    try {
      return await this.store.transact(work, safety);
    } catch (error) {
      this.context = null;
      throw error;
    }
  }

  /** Regroups the rows of entities that are merged or split by it. */
  private async judgeIn(writer: Writer, judgement: Judgement): Promise<void> {
    const before = await this.contextIn(writer);
    await writer.judge(judgement);
    const after = await this.contextIn(writer);
    if (isEntity(judgement.left)) {
      await regroupRows(writer, after.judgements, before.canonical, after.canonical);
    } else {
      await writer.markStale(await writer.groupsOf([judgement.left, judgement.right]));
    }
  }

  private async foldSome(writer: Writer): Promise<number> {
    const stale = await writer.staleGroups(BATCH);
    const context = await this.contextIn(writer);
    const { groups, rows } = await gather(writer, stale, context.canonical);
    const facts = foldGroups(groups, rows, context);
    const at = this.options.now();
    for (const group of groups) await writer.replaceFacts(group, facts.get(group) ?? [], at);
    return stale.length;
  }

  private async misfolded(asked: readonly string[]): Promise<readonly string[]> {
    const context = await this.contextIn(this.view);
    const { groups, rows } = await gather(this.view, asked, context.canonical);
    const fresh = new Map([...foldGroups(groups, rows, context).values()].flat().map((fact) => [fact.id, fact]));
    const kept = new Map((await this.view.factsOf(groups)).map((fact) => [fact.id, fact]));
    const ids = new Set([...fresh.keys(), ...kept.keys()]);
    return [...ids].filter((id) => !isSame(fresh.get(id), kept.get(id)));
  }

  /** Judgements are only ever added, so their number tells whether the context is still right. */
  private async contextIn(view: View): Promise<FoldContext> {
    const { judgements } = await view.head();
    if (this.context?.judgements !== judgements) {
      this.context = { judgements, context: contextOf(this.options.reference, await view.judgements()) };
    }
    return this.context.context;
  }
}

function misfoldedFault(wrong: readonly string[]): Fault {
  const named = [...new Set(wrong)].sort();
  const more = named.length > NAMED ? ", …" : "";
  return {
    code: "register.facts",
    message: `${named.length} facts are not what their statements give: ${named.slice(0, NAMED).join(", ")}${more}`,
    hint: "fold everything anew: dragoman check --refold",
  };
}
