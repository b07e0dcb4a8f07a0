import type { Fact } from "@dragoman/model";
import { isOpen, type Keymap, type Names, nextOpen, replaced, versionOf } from "@dragoman/register";
import { type Signal, signal } from "@preact/signals";
import { ask, Failed, type Fault } from "../api.ts";
import { words } from "../words.ts";
import { type Card, type QueueAnswer, queuePath, type Who } from "./data.ts";
import { keptKeys, keymapWith, type PageAction } from "./keys.ts";

/** What was last said to the analyst. */
export interface Said {
  readonly text: string;
  /** `wrong`: nothing was done. */
  readonly tone: "note" | "done" | "wrong";
  /** Does again what failed because nothing answered, or null. */
  readonly again: (() => void) | null;
}

/** An act of this session that can be undone. */
export interface Done {
  readonly fact: string;
  readonly act: string;
}

/** What stands over the page. */
export type Dialog =
  | { readonly kind: "help" | "keys" | "reject" | "split" | "name" }
  | { readonly kind: "merge"; readonly into: Fact; readonly from: Fact }
  | { readonly kind: "bulk"; readonly deed: "accept" | "reject"; readonly facts: readonly Fact[] }
  | Conflict;

/** An act that was not done because its fact is another now. */
export interface Conflict {
  readonly kind: "conflict";
  readonly shown: Fact;
  /** Null: it is no fact any more. */
  readonly now: Fact | null;
  /** What was wished, in words, and new texts by field. */
  readonly wish: string;
  readonly changes: ReadonlyMap<string, string>;
  /** Does it on the fact as it is now. */
  readonly insist: () => void;
}

/** Facts that are fetched before they are reached, and how near the end more of the queue are. */
const [AHEAD, NEAR] = [3, 20];

/** What the page knows: the queue, the place in it, what is shown, what is said. */
export class Session {
  readonly facts: Signal<readonly Fact[]> = signal([]);
  readonly names: Signal<Names> = signal({});
  readonly total: Signal<number> = signal(0);
  readonly figures: Signal<QueueAnswer["figures"]> = signal(null);
  readonly at: Signal<number> = signal(-1);
  /** Card of the fact that is shown, once it is there. */
  readonly card: Signal<Card | null> = signal(null);
  readonly marked: Signal<string | null> = signal(null);
  readonly said: Signal<Said | null> = signal(null);
  readonly dialog: Signal<Dialog | null> = signal(null);
  readonly isEditing: Signal<boolean> = signal(false);
  readonly isBusy: Signal<boolean> = signal(false);
  readonly who: Signal<Who | null> = signal(null);
  readonly keymap: Signal<Keymap<PageAction>> = signal(keymapWith(keptKeys()).keymap);
  /** Whether the queue is on its way, here, or why it is not. */
  readonly state: Signal<"loading" | "ready" | Fault> = signal("loading");
  readonly done: Done[] = [];
  private readonly query: URLSearchParams;
  private readonly cards = new Map<string, Card>();
  private next: string | null = null;
  private isLoading = false;
  private last: Promise<void> = Promise.resolve();

  constructor(query: URLSearchParams) {
    this.query = query;
  }

  /** The fact that is shown. */
  get fact(): Fact | null {
    return this.facts.value[this.at.value] ?? null;
  }

  /** Takes the first facts of the queue, and the fact that the address names before them. */
  async open(): Promise<void> {
    try {
      const [queue, who, card] = await Promise.all([
        ask<QueueAnswer>(queuePath(this.query, null)),
        ask<Who>("/v1/me"),
        this.named(),
      ]);
      const facts = queue.items.map(({ fact }) => fact);
      if (card !== null) this.cards.set(card.fact.id, card);
      const first = card === null ? [] : [card.fact];
      this.facts.value = [...first, ...facts.filter(({ id }) => id !== card?.fact.id)];
      this.names.value = { ...queue.names, ...card?.names };
      this.total.value = this.facts.value.length + queue.total - queue.items.length;
      this.figures.value = queue.figures;
      this.next = queue.next;
      this.who.value = who;
      this.state.value = "ready";
      this.go(0);
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      this.state.value = error.fault;
    }
  }

  /** Shows the fact at an index, as near as there is one; decides nothing. */
  go(index: number): void {
    const last = this.facts.value.length - 1;
    this.at.value = Math.max(Math.min(0, last), Math.min(last, index));
    this.isEditing.value = false;
    const { fact } = this;
    const held = fact === null ? null : this.held(fact);
    // What is known of the fact stays until what is new of it is here.
    if (held !== null || this.card.value?.fact.id !== fact?.id) this.card.value = held;
    if (fact !== null) void this.fetchAround(fact);
    if (last - this.at.value < NEAR) void this.more();
  }

  /** Goes to the next fact that nobody has decided on, or says that there is none. */
  goNextOpen(): void {
    const index = nextOpen(this.facts.value, this.at.value);
    const isOther = index >= 0 && index !== this.at.value;
    if (isOther) this.go(index);
    else this.note(this.fact !== null && isOpen(this.fact) ? words.review.noOtherOpen : words.review.noneOpen);
  }

  /** Puts a fact, or nothing, in the place of one of the queue; what is shown stays where it is, or goes with it. */
  put(id: string, fact: Fact | null): void {
    const current = this.fact?.id;
    const index = this.facts.value.findIndex((one) => one.id === id);
    if (index < 0) return;
    this.facts.value = replaced(this.facts.value, index, fact);
    const stays = this.facts.value.findIndex((one) => one.id === (current === id ? fact?.id : current));
    this.go(stays >= 0 ? stays : this.at.value);
  }

  /** Says something; what was said before is gone. */
  note(text: string, tone: Said["tone"] = "note", again: Said["again"] = null): void {
    this.said.value = { text, tone, again };
  }

  /** One after another, whatever keys are pressed meanwhile. */
  work(deed: () => Promise<void>): Promise<void> {
    const run = async (): Promise<void> => {
      this.isBusy.value = true;
      await deed().finally(() => {
        this.isBusy.value = false;
      });
    };
    this.last = this.last.then(run, run);
    return this.last;
  }

  /** Names for ids that were not known yet. */
  learn(names: Names): void {
    this.names.value = { ...this.names.value, ...names };
  }

  /** What analysts did about the fact that is shown, as it is now. Throws Failed. */
  async acts(): Promise<Card["acts"]> {
    const { fact } = this;
    return fact === null ? [] : (await ask<Card>(`/v1/review/${fact.id}`)).acts;
  }

  private async named(): Promise<Card | null> {
    const id = this.query.get("fact");
    return id === null ? null : ask<Card>(`/v1/review/${encodeURIComponent(id)}`);
  }

  private async more(): Promise<void> {
    if (this.next === null || this.isLoading) return;
    this.isLoading = true;
    try {
      const { items, names, next } = await ask<QueueAnswer>(queuePath(this.query, this.next));
      const known = new Set(this.facts.value.map(({ id }) => id));
      this.learn(names);
      this.facts.value = [...this.facts.value, ...items.map(({ fact }) => fact).filter(({ id }) => !known.has(id))];
      this.next = next;
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      this.note(error.fault.message, "wrong", () => void this.more());
    } finally {
      this.isLoading = false;
    }
  }

  /** The card of a fact, if it was fetched for the fact as it is. */
  private held(fact: Fact): Card | null {
    const card = this.cards.get(fact.id);
    return card?.version === versionOf(fact) ? card : null;
  }

  private async fetchAround(shown: Fact): Promise<void> {
    const { value: facts } = this.facts;
    const index = this.at.value;
    const near = [shown, ...facts.slice(index + 1, index + 1 + AHEAD), ...facts.slice(Math.max(0, index - 1), index)];
    for (const fact of near) {
      if (this.fact?.id !== shown.id) return;
      if (this.held(fact) === null) await this.fetchCard(fact);
    }
  }

  private async fetchCard(fact: Fact): Promise<void> {
    try {
      const card = await ask<Card>(`/v1/review/${fact.id}`);
      this.cards.set(fact.id, card);
      this.learn(card.names);
      if (this.fact?.id === fact.id) this.show(fact, card);
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      if (this.fact?.id !== fact.id) return;
      const isGone = error.fault.status === 404;
      this.note(
        isGone ? words.review.gone : error.fault.message,
        "wrong",
        isGone ? null : () => this.go(this.at.value),
      );
    }
  }

  /** Shows a card that has come, unless the fact of the queue became another meanwhile; what the register knows newer is taken over. */
  private show(asked: Fact, card: Card): void {
    const { fact } = this;
    if (fact === null) return;
    const version = versionOf(fact);
    if (version === card.version || this.isEditing.value) {
      this.card.value = card;
    } else if (version !== versionOf(asked)) {
      void this.fetchCard(fact);
    } else {
      this.facts.value = replaced(this.facts.value, this.at.value, card.fact);
      this.card.value = card;
      this.note(words.review.newer);
    }
  }
}
