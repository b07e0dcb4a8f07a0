import { randomUUID } from "node:crypto";
import { analystName } from "../analyst/who.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { HOOKS, hookOf, hooksIn, type ShownHook } from "../hooks/hook.ts";
import { addTo, heldIn, removeFrom } from "../hooks/keep.ts";
import { testBody } from "../hooks/message.ts";
import { sendOnce } from "../hooks/send.ts";
import { type HookState, settingOf, stateIn } from "../hooks/state.ts";
import { moment } from "../print/change.ts";
import { counted } from "../print/fact.ts";
import { printRows } from "../print/rows.ts";
import { type FilterFlags, toFilter } from "../register/filter.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { atRegister } from "../register/open.ts";
import { toPlace } from "../register/since.ts";

/** Options of `dragoman hook add`. */
export interface HookFlags extends RegisterFlags, FilterFlags {
  readonly since?: string;
  readonly by?: string;
  readonly allowPrivate?: true;
}

/** Keeps an address that `dragoman serve` tells of changes, and prints what its messages are signed with. */
export async function addHook(url: string, flags: HookFlags, effects: Effects): Promise<boolean> {
  const by = await analystName(flags.by, effects);
  const hook = await atRegister(flags, effects, async (register) => {
    const { view, reference } = register;
    const filter = await toFilter(flags, { view, reference });
    const start = flags.since === undefined ? null : await toPlace(flags.since, view);
    return addTo(register, {
      url,
      filter,
      start,
      by,
      made: effects.clock(),
      allowPrivate: flags.allowPrivate === true,
    });
  });
  await effects.stdout.write(`${hook.id} ${hook.secret}\n`);
  await effects.stderr.write(
    `dragoman: ${hook.url} is told of ${wordsOf(hook)} while dragoman serve runs; messages are signed with the secret above, which is not shown again\n`,
  );
  return true;
}

/** Prints what hooks there are, and how far each is. */
export async function listHooks(flags: RegisterFlags, effects: Effects): Promise<boolean> {
  return atRegister(flags, effects, async ({ view }) => {
    const rows = (await heldIn(view)).map(({ hook, state }) => {
      return [hook.id, hook.url, wordsOf(hook), standing(state)];
    });
    if (rows.length === 0) await effects.stdout.write("There are no hooks.\n");
    else await printRows(["id", "address", "told of", "how far"], rows, effects);
    return true;
  });
}

/** Takes hooks away. */
export async function removeHooks(
  ids: readonly string[],
  flags: RegisterFlags & { readonly all?: true },
  effects: Effects,
): Promise<boolean> {
  if (ids.length === 0 && !flags.all) {
    throw new DragomanError("usage", "which hook is meant?", "dragoman hook remove ID, or --all");
  }
  await atRegister(flags, effects, (register) => removeFrom(register, flags.all ? null : ids));
  await effects.stdout.write(`${flags.all ? "all hooks" : ids.join(", ")}: removed\n`);
  return true;
}

/** Sends a message that tells of nothing, and prints what came of it. */
export async function testHook(id: string, flags: RegisterFlags, effects: Effects): Promise<boolean> {
  const hook = await atRegister(flags, effects, async ({ view }) => hookOf(hooksIn(await view.setting(HOOKS)), id));
  const message = { id: `msg_test_${randomUUID()}`, body: testBody(hook), now: effects.clock() };
  const { status, reason } = await sendOnce(hook, message, effects.post);
  if (reason === null) await effects.stdout.write(`${hook.url} answers with status ${status}\n`);
  else await effects.stderr.write(`dragoman: ${hook.url}: ${reason}\n`);
  return reason === null;
}

/** Prints what was sent, and what nobody took. */
export async function logOfHook(
  id: string,
  flags: RegisterFlags & { readonly json?: true },
  effects: Effects,
): Promise<boolean> {
  const state = await atRegister(flags, effects, async ({ view }) => {
    const hook = hookOf(hooksIn(await view.setting(HOOKS)), id);
    return stateIn(await view.setting(settingOf(hook.id)));
  });
  const { log = [], dead = [], pending = null } = state ?? {};
  if (flags.json) {
    await effects.stdout.write(`${JSON.stringify({ pending, log, dead }, null, 2)}\n`);
    return true;
  }
  const dying = new Set(dead.map((letter) => letter.id));
  const rows = log.map((sending) => {
    const came = sending.reason === null ? `taken (${sending.status})` : sending.reason;
    const end = dying.has(sending.id)
      ? "given up"
      : pending?.id === sending.id
        ? `again at ${moment(pending.next)}`
        : "";
    return [moment(sending.at), sending.id, String(sending.count), came, end];
  });
  if (rows.length === 0) await effects.stdout.write("Nothing was sent yet.\n");
  else await printRows(["when", "message", "changes", "what came of it", ""], rows, effects);
  return true;
}

function wordsOf({ query }: ShownHook): string {
  const pairs = [...new URLSearchParams(query)].map(([key, value]) => `${key} ${value.replace(/^state:/, "")}`);
  return pairs.length === 0 ? "all changes" : pairs.join(", ");
}

function standing(state: HookState | null): string {
  if (state === null) return "told nothing yet";
  const { pending, dead, place } = state;
  const given = dead.length === 0 ? "" : `, ${dead.length} given up`;
  const trying =
    pending === null ? "" : `, sent ${counted(pending.tries, "time")} in vain, again at ${moment(pending.next)}`;
  return `up to tx${place.tx}${trying}${given}`;
}
