import type { Fact } from "@dragoman/model";
import { citedIn, type Filter, isOpen, namesOf, nextOpen, type Order, replaced } from "@dragoman/register";
import { type Bench, currentMatter } from "../analyst/bench.ts";
import { DragomanError, fromThread } from "../error.ts";
import type { Palette } from "../print/colour.ts";
import { run, wrap } from "../print/runs.ts";
import type { Page } from "./ask.ts";
import { type Card, loadCard } from "./card.ts";
import { clip } from "./clip.ts";
import type { Desk, Frame, Size } from "./desk.ts";
import type { Keymap } from "./keymap.ts";
import { furthestScroll, pageFrame, type Scene } from "./page.ts";
import { loadQueue, type Queue } from "./queue.ts";

/** A filter as an analyst writes it, and what it asks for. */
export interface Asked {
  readonly words: string;
  readonly filter: Filter;
}

/** How a session is set up. */
export interface SessionOptions {
  readonly bench: Bench;
  readonly desk: Desk;
  readonly asked: Asked;
  readonly order: Order;
  readonly keymap: Keymap;
  readonly colours: Palette;
  /** Whether a decision goes on to the next open fact. */
  readonly advance: boolean;
  /** Understands a filter; a mistake in it is a `DragomanError`. */
  readonly understand: (words: string) => Promise<Asked>;
}

/** An act of this session that can be undone. */
export interface Done {
  /** Id of the fact as it was called after the act. */
  readonly fact: string;
  /** Id of the act. */
  readonly act: string;
}

/** Facts around the current one whose names are read ahead. */
const AHEAD = 12;

/** What a session knows: the queue, the place in it, and what is shown. */
export class Session {
  readonly options: SessionOptions;
  readonly done: Done[] = [];
  queue: Queue = { facts: [], total: 0 };
  asked: Asked;
  at = -1;
  /** How many acts were written. */
  acts = 0;
  marked: string | null = null;
  message = "";
  #card: Card | null = null;
  #scroll = 0;
  readonly #names = new Map<string, string>();

  constructor(options: SessionOptions) {
    this.options = options;
    this.asked = options.asked;
  }

  /** The fact that is shown, as it was when it was last read. */
  get fact(): Fact | null {
    return this.queue.facts[this.at] ?? null;
  }

  get card(): Card | null {
    return this.#card;
  }

  /** Takes the facts that a filter asks for and goes to the first. */
  async open(asked: Asked): Promise<void> {
    const { bench, order } = this.options;
    await bench.fold();
    this.queue = await loadQueue(bench.register.view, asked.filter, order);
    this.asked = asked;
    this.marked = null;
    await this.go(this.queue.facts.length > 0 ? 0 : -1);
  }

  /** Shows the fact at an index, as near as there is one. */
  async go(index: number): Promise<void> {
    const last = this.queue.facts.length - 1;
    this.at = Math.min(last, Math.max(last < 0 ? -1 : 0, index));
    this.#scroll = 0;
    this.#card = null;
    const { fact } = this;
    if (fact === null) return;
    const { bench } = this.options;
    const matter = await currentMatter(bench, fact.id);
    if (matter === null) {
      this.message = `${fact.id} is no more: its evidence supports other facts now`;
      return;
    }
    this.put(fact.id, matter.fact);
    this.#card = await loadCard(bench.register.view, matter);
    await this.#name();
  }

  /** Puts a fact, or nothing, in the place of one of the queue; the current place stays where it is, or goes with it. */
  put(id: string, fact: Fact | null): void {
    const current = this.fact?.id;
    const index = this.queue.facts.findIndex((one) => one.id === id);
    if (index < 0) return;
    this.queue = { ...this.queue, facts: replaced(this.queue.facts, index, fact) };
    const stays = this.queue.facts.findIndex((one) => one.id === (current === id ? fact?.id : current));
    this.at = stays >= 0 ? stays : Math.min(this.at, this.queue.facts.length - 1);
  }

  /** Goes to the next open fact, or says that there is none. */
  async goNextOpen(): Promise<void> {
    const index = nextOpen(this.queue.facts, this.at);
    if (index < 0) this.message = "no fact is open any more";
    else if (index === this.at && !isOpen(this.queue.facts[index]!)) this.message = "no other fact is open";
    else await this.go(index);
  }

  scroll(by: number): void {
    const size = this.#size ?? { columns: 80, rows: 24 };
    const furthest = furthestScroll(this.#scene(), size, this.foot(size).length, this.options.colours);
    this.#scroll = Math.max(0, Math.min(furthest, this.#scroll + by));
  }

  /** Lines of the card that fit the window. */
  get pageLength(): number {
    return Math.max(1, Math.floor((this.#size?.rows ?? 24) / 2));
  }

  /** The page with other lines at its foot. */
  readonly page: Page = (size, foot, cursor): Frame => {
    this.#size = size;
    return pageFrame(this.#scene(), size, foot, cursor, this.options.colours);
  };

  /** What was last said, and the keys used most. */
  foot({ columns }: Size): readonly string[] {
    const { keymap, colours } = this.options;
    const key = (action: Parameters<Keymap["keysOf"]>[0]): string => keymap.keysOf(action)[0] ?? "";
    const hints = [
      `${key("next")}/${key("previous")} move`,
      `${key("accept")} accept`,
      `${key("reject")} reject`,
      `${key("edit")} edit`,
      `${key("undo")} undo`,
      `${key("nextOpen")} next open`,
      `${key("help")} help`,
      `${key("quit")} quit`,
    ];
    const said = wrap([run(this.message, colours.strong)], columns).slice(0, 4);
    return [...said, clip([run(hints.join(" · "), colours.faint)], columns)];
  }

  /** Says what is wrong instead of failing: neither a mistake nor a locked register ends the session. */
  async trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const error = fromThread(thrown);
      if (!(error instanceof DragomanError)) throw thrown;
      this.message = error.hint === null ? error.message : `${error.message} (${error.hint})`;
    }
  }

  name(id: string): string {
    return this.#names.get(id) ?? id.slice(id.indexOf(":") + 1);
  }

  #size: Size | null = null;

  #scene(): Scene {
    const { queue, at, marked } = this;
    const name = (id: string): string => this.name(id);
    return { queue, at, marked, card: this.#card, scroll: this.#scroll, filter: this.asked.words, name };
  }

  async #name(): Promise<void> {
    const near = this.queue.facts.slice(Math.max(0, this.at - AHEAD), this.at + AHEAD);
    const missing = near.flatMap(citedIn).filter((id) => !this.#names.has(id));
    if (missing.length === 0) return;
    const names = await namesOf(this.options.bench.register.view, missing);
    for (const [id, name] of Object.entries(names)) this.#names.set(id, name);
  }
}
