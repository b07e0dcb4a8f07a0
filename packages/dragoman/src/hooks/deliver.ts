import { setImmediate, setTimeout } from "node:timers/promises";
import { changesMeeting, type Filter, type Head } from "@dragoman/register";
import type { Desk } from "../api/desk.ts";
import { filterIn } from "../api/query.ts";
import type { Links } from "../register/links.ts";
import { HOOKS, type Hook, hooksIn } from "./hook.ts";
import { bodyOf, messageId } from "./message.ts";
import { pauseAfter, TRIES } from "./schedule.ts";
import { type Outcome, type Post, sendOnce } from "./send.ts";
import { fromPlace, type HookState, type Pending, settingOf, stateIn, written } from "./state.ts";

/** Milliseconds between two looks. */
const EVERY = 1000;
/** Hooks that are attended to at once, and messages that one is sent before it is another's turn. */
const AT_ONCE = 8;
const IN_TURN = 20;
/** Changes in a message. */
const BATCH = 100;

/** What messages are made from, and how they are sent. */
export interface DelivererOptions {
  readonly desk: Desk;
  readonly links: Links;
  readonly post: Post;
  readonly every?: number;
}

/** Tells hooks of what changes, beside the answers of a server. How far each is stands in the register, so that nothing is lost by a stop. */
export class Deliverer {
  private readonly options: DelivererOptions;
  private readonly busy = new Map<string, Promise<void>>();
  private readonly said = new Set<string>();
  private readonly ending = new AbortController();
  private readonly running: Promise<void>;
  private turn = 0;

  constructor(options: DelivererOptions) {
    this.options = options;
    this.running = this.run();
  }

  /** Sends no more; what is being sent is sent again after the next start. */
  async close(): Promise<void> {
    this.ending.abort();
    await this.running;
    await Promise.all(this.busy.values());
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      await this.safely("hooks", () => this.look());
      await setTimeout(this.options.every ?? EVERY, undefined, { signal }).catch(() => {});
    }
  }

  private async look(): Promise<void> {
    const { desk } = this.options;
    const hooks = hooksIn(await desk.view.setting(HOOKS));
    if (hooks.length === 0 || !desk.isWritable) return;
    const head = await desk.fresh();
    const first = this.turn++ % hooks.length;
    for (const hook of [...hooks.slice(first), ...hooks.slice(0, first)]) {
      if (this.busy.size >= AT_ONCE || this.busy.has(hook.id)) continue;
      const work = this.safely(hook.id, () => this.attend(hook, head)).finally(() => this.busy.delete(hook.id));
      this.busy.set(hook.id, work);
    }
  }

  /** Trouble is told once, until it is over. */
  private async safely(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.said.delete(what);
    } catch (error) {
      if (this.said.has(what) || this.ending.signal.aborted) return;
      this.said.add(what);
      const reason = error instanceof Error ? error.message : String(error);
      await this.options.desk.effects.stderr.write(`dragoman: ${what}: ${reason.slice(0, 300)}\n`);
    }
  }

  private async attend(hook: Hook, head: Head): Promise<void> {
    const { view } = this.options.desk;
    let state = stateIn(await view.setting(settingOf(hook.id))) ?? fromPlace({ tx: head.tx, fact: null });
    if (!this.isDue(state, head)) return;
    const filter = await filterIn(new URLSearchParams(hook.query), this.options.desk);
    for (let told = 0; told < IN_TURN && !this.ending.signal.aborted && this.isDue(state, head); told++) {
      state = await this.tell(hook, filter, state, head);
    }
  }

  private isDue({ pending, place }: HookState, { tx }: Head): boolean {
    if (pending !== null) return pending.next <= this.now;
    return place.tx < tx || place.fact !== null;
  }

  /** Sends what comes next, and keeps what came of it. */
  private async tell(hook: Hook, filter: Filter, state: HookState, head: Head): Promise<HookState> {
    const { desk, links, post } = this.options;
    const looking = { limit: state.pending?.count ?? BATCH, pause: () => setImmediate() };
    const { entries, place, isMore } = await changesMeeting(desk.view, filter, state.place, looking);
    if (entries.length === 0) {
      const end = isMore ? place : { tx: Math.max(place.tx, head.tx), fact: null };
      return this.keep(hook, { ...state, place: end, pending: null });
    }
    const pending = state.pending ?? this.begun(hook, state, entries.length);
    if (state.pending === null) await this.keep(hook, { ...state, pending });
    const body = await bodyOf(hook, entries, { view: desk.view, links });
    const outcome = await sendOnce(hook, { id: pending.id, body, now: this.now }, post, this.ending.signal);
    return this.keep(hook, this.after(state, pending, outcome, place));
  }

  private begun(hook: Hook, { place }: HookState, count: number): Pending {
    return { id: messageId(hook, place), count, tries: 0, next: this.now };
  }

  private after(state: HookState, pending: Pending, { status, reason }: Outcome, place: HookState["place"]): HookState {
    const { id, count } = pending;
    const log = [...state.log, { id, at: this.now, count, status, reason }];
    if (reason === null) return { ...state, place, pending: null, log };
    const tries = pending.tries + 1;
    if (tries < TRIES) {
      const next = new Date(Date.parse(this.now) + pauseAfter(tries, id)).toISOString();
      return { ...state, pending: { ...pending, tries, next }, log };
    }
    const letter = { id, from: state.place, count, at: this.now, reason };
    return { place, pending: null, dead: [...state.dead, letter], log };
  }

  private async keep({ id }: Hook, state: HookState): Promise<HookState> {
    await this.options.desk.write(async (register) => {
      // A hook that was removed meanwhile leaves nothing behind.
      const isThere = hooksIn(await register.view.setting(HOOKS)).some((hook) => hook.id === id);
      await register.keepSetting(settingOf(id), isThere ? written(state) : null);
    });
    return state;
  }

  private get now(): string {
    return this.options.desk.effects.clock();
  }
}
