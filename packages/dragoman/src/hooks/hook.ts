import { randomBytes } from "node:crypto";
import type { Filter } from "@dragoman/register";
import { z } from "zod";
import { DragomanError } from "../error.ts";

/** An address that is told of changes of facts that meet a filter. */
export interface Hook {
  /** `h` and 8 hexadecimal digits. */
  readonly id: string;
  readonly url: string;
  /** What messages are signed with: `whsec_` and 32 random bytes in base64. It is kept as it is, for it must be used. */
  readonly secret: string;
  /** Parameters of `/v1/facts`, with ids in place of names; empty: all facts. */
  readonly query: string;
  /** When it was made, ISO 8601. */
  readonly made: string;
  /** Who made it. */
  readonly by: string;
  /** Whether it may be at an address of a private network. */
  readonly allowPrivate: boolean;
}

/** A hook without what only its receiver may know. */
export type ShownHook = Omit<Hook, "secret">;

/** The setting of a register that holds its hooks. */
export const HOOKS = "hooks";
const MOST = 100;

const text = z.string();
const shape: z.ZodType<readonly Hook[]> = z.array(
  z.object({ id: text, url: text, secret: text, query: text, made: text, by: text, allowPrivate: z.boolean() }),
);

/** The hooks of a setting. Throws DragomanError when they cannot be read. */
export function hooksIn(setting: string | null): readonly Hook[] {
  if (setting === null) return [];
  try {
    return shape.parse(JSON.parse(setting));
  } catch {
    throw new DragomanError("hook.damaged", "the hooks of the register cannot be read", "dragoman hook remove --all");
  }
}

/** A hook that is not kept yet. Throws DragomanError when its address is none. */
export function makeHook(given: Omit<Hook, "id" | "secret">): Hook {
  const id = `h${randomBytes(4).toString("hex")}`;
  const secret = `whsec_${randomBytes(32).toString("base64")}`;
  return { ...given, url: checkedAddress(given.url), id, secret };
}

/** The setting with one more. */
export function withHook(setting: string | null, hook: Hook): string {
  const held = hooksIn(setting);
  if (held.length >= MOST) throw new DragomanError("hook.many", `a register has at most ${MOST} hooks`, "remove some");
  return JSON.stringify([...held, hook]);
}

/** The setting without the hook, null when none is left. Throws DragomanError when there is none of this id. */
export function withoutHook(setting: string | null, given: string): string | null {
  const held = hooksIn(setting);
  const hook = hookOf(held, given);
  const left = held.filter(({ id }) => id !== hook.id);
  return left.length === 0 ? null : JSON.stringify(left);
}

/** The hook of this id, or of its unique beginning. Throws DragomanError. */
export function hookOf(hooks: readonly Hook[], given: string): Hook {
  const found = hooks.filter(({ id }) => given !== "" && id.startsWith(given));
  if (found.length === 1) return found[0]!;
  const ids = hooks.map(({ id }) => id);
  const hint = ids.length === 0 ? "dragoman hook add makes one" : `there are ${ids.join(", ")}`;
  throw new DragomanError("hook.unknown", `no hook has the id ${given.slice(0, 80)}`, hint, ids);
}

/** The hook without its secret. */
export function shown({ secret: _, ...hook }: Hook): ShownHook {
  return hook;
}

const LONGEST = 2000;

function checkedAddress(given: string): string {
  const url = URL.canParse(given) && given.length <= LONGEST ? new URL(given) : null;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  if (url !== null && isWeb && url.username === "" && url.password === "") return url.href;
  const hint = "write https://example.org/hook; messages are signed, so that no password is needed";
  throw new DragomanError("usage", `${given.slice(0, 200)} is no address that messages can be sent to`, hint);
}

/** Parameters of `/v1/facts` that mean a filter. */
export function queryOf(filter: Filter): string {
  const { involving, kinds, values, statuses, assertions, reviews, from, to, speaker, speakerCountry } = filter;
  const { text: words, article, minSources, minConfidence } = filter;
  const pairs: readonly (readonly [string, string | number | undefined | readonly string[]])[] = [
    ["state", involving],
    ["kind", kinds],
    ["value", values],
    ["status", statuses],
    ["assertion", assertions],
    ["review", reviews],
    ["from", from],
    ["to", to],
    ["speaker", speaker ?? (speakerCountry === undefined ? undefined : `state:${speakerCountry}`)],
    ["text", words],
    ["article", article],
    ["minSources", minSources],
    ["minConfidence", minConfidence],
  ];
  const given = pairs.flatMap(([key, value]) =>
    [value ?? []].flat().map((each): [string, string] => [key, String(each)]),
  );
  return new URLSearchParams(given).toString();
}
