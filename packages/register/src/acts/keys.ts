/** Something that a key does in the review, in a terminal as in a browser. */
export type ReviewAction =
  | "next"
  | "previous"
  | "nextOpen"
  | "first"
  | "last"
  | "scrollDown"
  | "scrollUp"
  | "accept"
  | "reject"
  | "edit"
  | "merge"
  | "undo"
  | "filter"
  | "article"
  | "acceptAll"
  | "rejectAll"
  | "help"
  | "quit";

/** The keys that do it unless the analyst wants others. */
export const REVIEW_KEYS: Readonly<Record<ReviewAction, readonly string[]>> = {
  next: ["j", "down"],
  previous: ["k", "up"],
  nextOpen: ["n"],
  first: ["g", "home"],
  last: ["G", "end"],
  scrollDown: [" ", "page-down"],
  scrollUp: ["b", "page-up"],
  accept: ["a"],
  reject: ["x"],
  edit: ["e"],
  merge: ["m"],
  undo: ["u"],
  filter: ["/"],
  article: ["o"],
  acceptAll: ["A"],
  rejectAll: ["X"],
  help: ["?"],
  quit: ["q"],
};

/** Which keys do what. */
export interface Keymap<A extends string> {
  /** The action of a key, or null. */
  action(key: string): A | null;
  /** Keys of an action, as people read them. */
  keysOf(action: A): readonly string[];
}

/** A key that two actions want. */
export interface KeyConflict<A extends string> {
  readonly key: string;
  readonly actions: readonly [A, A];
}

/** Keys that have names; every other one is a character. */
export const NAMED_KEYS: readonly string[] =
  "enter escape tab backspace delete insert up down left right home end page-up page-down".split(" ");

/** Whether a text is the name of a key: a character, `space`, `ctrl-a` to `ctrl-z`, or one of the named keys. */
export function isKey(key: string): boolean {
  return key === "space" || NAMED_KEYS.includes(key) || /^ctrl-[a-z]$/.test(key) || /^[^\p{Cc}]$/u.test(key);
}

/** The keys of every action: an analyst's own, else the usual ones; and keys that two actions want, of which the first has it. `fixed` keys cannot be given to others. */
export function keymapOf<A extends string>(
  usual: Readonly<Record<A, readonly string[]>>,
  own: ReadonlyMap<A, readonly string[]>,
  fixed: ReadonlyMap<string, A> = new Map(),
): { readonly keymap: Keymap<A>; readonly conflicts: readonly KeyConflict<A>[] } {
  const taken = new Map(fixed);
  const conflicts: KeyConflict<A>[] = [];
  const keysOf = (action: A): readonly string[] => (own.get(action) ?? usual[action]).map(keyOf);
  for (const action of Object.keys(usual) as A[]) {
    for (const key of keysOf(action)) {
      const other = taken.get(key);
      if (other === undefined) taken.set(key, action);
      else if (other !== action) conflicts.push({ key, actions: [other, action] });
    }
  }
  const keymap: Keymap<A> = {
    action: (key) => taken.get(key) ?? null,
    keysOf: (action) => keysOf(action).map(keyName),
  };
  return { keymap, conflicts };
}

/** A key as people read it. */
export const keyName = (key: string): string => (key === " " ? "space" : key);

const keyOf = (name: string): string => (name === "space" ? " " : name);
