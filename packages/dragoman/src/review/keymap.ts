import {
  isKey,
  type KeyConflict,
  type Keymap as KeysOf,
  keymapOf,
  keyName,
  NAMED_KEYS,
  REVIEW_KEYS,
  type ReviewAction,
} from "@dragoman/register";
import { DragomanError } from "../error.ts";

/** What a key can do in the review. */
const DOES: Readonly<Record<ReviewAction, string>> = {
  next: "go to the next fact",
  previous: "go to the fact before",
  nextOpen: "go to the next open fact",
  first: "go to the first fact",
  last: "go to the last fact",
  scrollDown: "show what stands below",
  scrollUp: "show what stands above",
  accept: "accept the fact",
  reject: "reject it",
  edit: "correct it, field by field",
  merge: "mark it, then make another fact one with it",
  undo: "take the last act on it back",
  filter: "show other facts",
  article: "read the article around the words",
  acceptAll: "accept every open fact that the filter shows",
  rejectAll: "reject every open fact that the filter shows",
  help: "show the keys",
  quit: "leave; everything is kept already",
};

/** Which keys do what. */
export type Keymap = KeysOf<ReviewAction>;

/** All actions with what they do, in the order of the help. */
export const actions: readonly { readonly action: ReviewAction; readonly does: string }[] = Object.entries(DOES).map(
  ([action, does]) => ({ action: action as ReviewAction, does }),
);

const HINT = 'a file of keys is like {"accept": "y", "reject": ["n", "delete"]}; docs/register.md lists the actions';

const FIXED: ReadonlyMap<string, ReviewAction> = new Map([["ctrl-c", "quit"]]);

/** The keys that the review has when the analyst names none. */
export const usualKeys: Keymap = keymapOf(REVIEW_KEYS, new Map(), FIXED).keymap;

/** Reads an analyst's own keys from JSON: an object of actions, each with a key or a list of keys. Two actions on one key are refused. */
export function readKeymap(source: string, file: string): Keymap {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new DragomanError("keys.invalid", `${file} is no JSON`, HINT);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new DragomanError("keys.invalid", `${file} holds no object of keys`, HINT);
  }
  const own = new Map(Object.entries(value).map(([action, keys]) => [known(action, file), listed(action, keys, file)]));
  const { keymap, conflicts } = keymapOf(REVIEW_KEYS, own, FIXED);
  if (conflicts[0] !== undefined) throw conflict(conflicts[0], own, file);
  return keymap;
}

function known(action: string, file: string): ReviewAction {
  if (Object.hasOwn(DOES, action)) return action as ReviewAction;
  throw new DragomanError("keys.unknown", `${file}: there is no action "${action}"`, Object.keys(DOES).join(", "));
}

function listed(action: string, value: unknown, file: string): readonly string[] {
  const keys: readonly unknown[] = Array.isArray(value) ? value : [value];
  const bad = keys.find((key) => typeof key !== "string" || !isKey(key));
  if (bad !== undefined) {
    const names = NAMED_KEYS.join(", ");
    const hint = `a character, space, ctrl-a to ctrl-z, or one of ${names}`;
    throw new DragomanError("keys.invalid", `${file}: ${JSON.stringify(bad)} of "${action}" is no key`, hint);
  }
  if (action === "quit" && keys.length === 0) {
    throw new DragomanError("keys.invalid", `${file}: "quit" needs a key`, HINT);
  }
  return keys as readonly string[];
}

function conflict(
  { key, actions: [a, b] }: KeyConflict<ReviewAction>,
  own: ReadonlyMap<ReviewAction, unknown>,
  file: string,
): DragomanError {
  const other = own.has(a) ? b : a;
  return new DragomanError(
    "keys.conflict",
    `${file}: "${keyName(key)}" is both "${a}" and "${b}"`,
    `give "${other}" another key`,
  );
}
