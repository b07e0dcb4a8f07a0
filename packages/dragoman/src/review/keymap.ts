import { DragomanError } from "../error.ts";

/** Something that a key does in the review. */
export type Action =
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

interface Use {
  readonly keys: readonly string[];
  readonly does: string;
}

/** What a key can do in the review, with the keys that do it unless the analyst wants others. */
const ACTIONS: Readonly<Record<Action, Use>> = {
  next: { keys: ["j", "down"], does: "go to the next fact" },
  previous: { keys: ["k", "up"], does: "go to the fact before" },
  nextOpen: { keys: ["n"], does: "go to the next open fact" },
  first: { keys: ["g", "home"], does: "go to the first fact" },
  last: { keys: ["G", "end"], does: "go to the last fact" },
  scrollDown: { keys: [" ", "page-down"], does: "show what stands below" },
  scrollUp: { keys: ["b", "page-up"], does: "show what stands above" },
  accept: { keys: ["a"], does: "accept the fact" },
  reject: { keys: ["x"], does: "reject it" },
  edit: { keys: ["e"], does: "correct it, field by field" },
  merge: { keys: ["m"], does: "mark it, then make another fact one with it" },
  undo: { keys: ["u"], does: "take the last act on it back" },
  filter: { keys: ["/"], does: "show other facts" },
  article: { keys: ["o"], does: "read the article around the words" },
  acceptAll: { keys: ["A"], does: "accept every open fact that the filter shows" },
  rejectAll: { keys: ["X"], does: "reject every open fact that the filter shows" },
  help: { keys: ["?"], does: "show the keys" },
  quit: { keys: ["q"], does: "leave; everything is kept already" },
};

/** Which keys do what. */
export interface Keymap {
  /** The action of a key, or null. */
  action(key: string): Action | null;
  /** Keys of an action, as people read them. */
  keysOf(action: Action): readonly string[];
}

/** All actions with what they do, in the order of the help. */
export const actions: readonly { readonly action: Action; readonly does: string }[] = Object.entries(ACTIONS).map(
  ([action, { does }]) => ({ action: action as Action, does }),
);

const NAMED = new Set(
  "enter escape tab backspace delete insert up down left right home end page-up page-down".split(" "),
);
const HINT = 'a file of keys is like {"accept": "y", "reject": ["n", "delete"]}; docs/register.md lists the actions';

/** The keys that the review has when the analyst names none. */
export const usualKeys: Keymap = keymapOf(new Map());

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
  return keymapOf(own, file);
}

function known(action: string, file: string): Action {
  if (Object.hasOwn(ACTIONS, action)) return action as Action;
  throw new DragomanError("keys.unknown", `${file}: there is no action "${action}"`, Object.keys(ACTIONS).join(", "));
}

function listed(action: string, value: unknown, file: string): readonly string[] {
  const keys: readonly unknown[] = Array.isArray(value) ? value : [value];
  const bad = keys.find((key) => typeof key !== "string" || !isKey(key));
  if (bad !== undefined) {
    const names = [...NAMED].join(", ");
    const hint = `a character, space, ctrl-a to ctrl-z, or one of ${names}`;
    throw new DragomanError("keys.invalid", `${file}: ${JSON.stringify(bad)} of "${action}" is no key`, hint);
  }
  if (action === "quit" && keys.length === 0) {
    throw new DragomanError("keys.invalid", `${file}: "quit" needs a key`, HINT);
  }
  return (keys as readonly string[]).map((key) => (key === "space" ? " " : key));
}

const isKey = (key: string): boolean =>
  key === "space" || NAMED.has(key) || /^ctrl-[a-z]$/.test(key) || /^[^\p{Cc}]$/u.test(key);

function keymapOf(own: ReadonlyMap<Action, readonly string[]>, file = ""): Keymap {
  const taken = new Map<string, Action>([["ctrl-c", "quit"]]);
  const byAction = new Map<Action, readonly string[]>();
  for (const { action } of actions) {
    const keys = own.get(action) ?? ACTIONS[action].keys;
    byAction.set(action, keys);
    for (const key of keys) {
      const other = taken.get(key);
      if (other !== undefined && other !== action) throw conflict(key, other, action, own, file);
      taken.set(key, action);
    }
  }
  return {
    action: (key) => taken.get(key) ?? null,
    keysOf: (action) => (byAction.get(action) ?? []).map((key) => (key === " " ? "space" : key)),
  };
}

function conflict(key: string, a: Action, b: Action, own: ReadonlyMap<Action, unknown>, file: string): DragomanError {
  const other = own.has(a) ? b : a;
  const shown = key === " " ? "space" : key;
  return new DragomanError(
    "keys.conflict",
    `${file}: "${shown}" is both "${a}" and "${b}"`,
    `give "${other}" another key`,
  );
}
