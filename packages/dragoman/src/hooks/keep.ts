import type { ChangePlace, Filter, Register, View } from "@dragoman/register";
import {
  HOOKS,
  type Hook,
  hookOf,
  hooksIn,
  makeHook,
  queryOf,
  type ShownHook,
  shown,
  withHook,
  withoutHook,
} from "./hook.ts";
import { fromPlace, type HookState, settingOf, stateIn, written } from "./state.ts";

/** A hook that is wanted. */
export interface Wanted extends Pick<Hook, "url" | "by" | "made" | "allowPrivate"> {
  readonly filter: Filter;
  /** It is told of what stands after this place of the log; null: of what comes. */
  readonly start: ChangePlace | null;
}

/** Keeps a hook in a register. Throws DragomanError. */
export async function addTo(register: Register, { filter, start, ...given }: Wanted): Promise<Hook> {
  const hook = makeHook({ ...given, query: queryOf(filter) });
  const { tx } = await register.view.head();
  await register.keepSetting(settingOf(hook.id), written(fromPlace(start ?? { tx, fact: null })));
  await register.changeSetting(HOOKS, (held) => withHook(held, hook));
  return hook;
}

/** Takes hooks, or with null all of them, out of a register, with what it knows of them. Throws DragomanError. */
export async function removeFrom(register: Register, ids: readonly string[] | null): Promise<void> {
  const held = await register.view.setting(HOOKS);
  const gone = ids === null ? idsIn(held) : ids.map((id) => hookOf(hooksIn(held), id).id);
  await register.changeSetting(HOOKS, (setting) => (ids === null ? null : gone.reduce(withoutHook, setting)));
  for (const id of gone) await register.keepSetting(settingOf(id), null);
}

/** Hooks of a register, with how far each is. */
export async function heldIn(
  view: View,
): Promise<readonly { readonly hook: ShownHook; readonly state: HookState | null }[]> {
  const held = [];
  for (const hook of hooksIn(await view.setting(HOOKS))) {
    held.push({ hook: shown(hook), state: stateIn(await view.setting(settingOf(hook.id))) });
  }
  return held;
}

/** Whatever of them can be read. */
function idsIn(setting: string | null): readonly string[] {
  return [...(setting ?? "").matchAll(/"id":"(h[0-9a-f]{8})"/g)].map(([, id]) => id!);
}
