import { isKey, type KeyConflict, type Keymap, keymapOf, REVIEW_KEYS, type ReviewAction } from "@dragoman/register";
import { keep, kept } from "../kept.ts";

/** What keys do on this page: as in the terminal, and what only a page has. */
export type PageAction = ReviewAction | "split" | "gold" | "keys";

/** The usual keys of every action. */
export const USUAL: Readonly<Record<PageAction, readonly string[]>> = {
  ...REVIEW_KEYS,
  split: ["s"],
  gold: ["d"],
  keys: ["K"],
};

/** All actions, in the order of the help. */
export const ACTIONS: readonly PageAction[] = Object.keys(USUAL) as PageAction[];

/** An analyst's own keys by action, in the form of the terminal's file of keys. */
export type OwnKeys = Readonly<Partial<Record<PageAction, readonly string[]>>>;

const KEY = "dragoman.keys";

/** The keymap of own keys, and the keys that two actions want. */
export function keymapWith(own: OwnKeys): {
  readonly keymap: Keymap<PageAction>;
  readonly conflicts: readonly KeyConflict<PageAction>[];
} {
  return keymapOf(USUAL, new Map(Object.entries(own)) as ReadonlyMap<PageAction, readonly string[]>);
}

/** The own keys that this browser keeps; none when they are no sound keymap. */
export function keptKeys(): OwnKeys {
  try {
    const own: unknown = JSON.parse(kept(KEY) ?? "{}");
    return isSound(own) && keymapWith(own).conflicts.length === 0 ? own : {};
  } catch {
    return {};
  }
}

/** Keeps own keys in this browser. */
export function keepKeys(own: OwnKeys): void {
  keep(KEY, JSON.stringify(own));
}

function isSound(value: unknown): value is OwnKeys {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).every(
    ([action, keys]) =>
      action in USUAL && Array.isArray(keys) && keys.every((key) => typeof key === "string" && isKey(key)),
  );
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  PageUp: "page-up",
  PageDown: "page-down",
  Home: "home",
  End: "end",
  Enter: "enter",
  Escape: "escape",
  Tab: "tab",
  Backspace: "backspace",
  Delete: "delete",
  Insert: "insert",
};

/** The name of a pressed key as keymaps have it, or null for one that has none. */
export function keyOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): string | null {
  if (metaKey || (altKey && !ctrlKey)) return null;
  if (ctrlKey && !altKey) return /^[a-z]$/i.test(key) ? `ctrl-${key.toLowerCase()}` : null;
  return NAMES[key] ?? ([...key].length === 1 ? key : null);
}
