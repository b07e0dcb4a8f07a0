import type { Context, MiddlewareHandler } from "hono";
import { checkedName } from "../analyst/who.ts";
import type { Effects } from "../effects.ts";
import type { Desk } from "./desk.ts";
import { about, Problem } from "./problem.ts";
import { mayAct, type Role, type Who } from "./role.ts";
import { matches, ownerOf, SETTING, type Token, tokensIn } from "./tokens.ts";

/** What requests carry on their way. */
export interface Env {
  readonly Variables: { readonly who: Who };
}

/** Whom a server knows. */
export interface AccessOptions {
  /** A token that all may show who only look, beside those of the register; null: none. */
  readonly token: string | null;
  /** Only this machine reaches the server: as long as there is no token at all, everybody may do everything. */
  readonly isPrivate: boolean;
  readonly effects: Pick<Effects, "userName">;
}

/** The header in which an analyst on this machine names themselves, escaped as in addresses. */
export const NAME = "X-Dragoman-Analyst";

/** Tells who asks, and refuses strangers. */
export function identified(desk: Desk, { token, isPrivate, effects }: AccessOptions): MiddlewareHandler<Env> {
  const isShared = token === null ? () => false : matches(token);
  let isOpen = isPrivate && token === null;
  const tokensOf = remembered();
  let user: Promise<string | null> | null = null;
  return async (c, next) => {
    const tokens = tokensOf(await desk.view.setting(SETTING));
    // Who revokes the last token of a server that runs does not open it to everybody.
    isOpen &&= tokens.length === 0;
    if (isOpen) {
      user ??= effects.userName();
      c.set("who", { name: await nameOf(c, user), role: "admin" });
      return next();
    }
    const given = tokenIn(c.req.header("Authorization") ?? "");
    const owner = ownerOf(given, tokens, desk.today);
    if (owner === null && !isShared(given)) throw unknownToken(given);
    c.set("who", owner === null ? { name: "token", role: "reader" } : { name: owner.name, role: owner.role });
    return next();
  };
}

/** Refuses those who may not do what asks for this role. */
export function onlyFor(least: Role): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { role } = c.get("who");
    if (!mayAct(role, least)) {
      throw new Problem(403, "role", `this is for a ${least}; the token is a ${role}'s`, {
        hint: `dragoman token add NAME --role ${least} makes one`,
      });
    }
    await next();
  };
}

/** The tokens of a setting, which is the same for many requests. */
function remembered(): typeof tokensIn {
  let last: { readonly setting: string | null; readonly tokens: readonly Token[] } = { setting: null, tokens: [] };
  return (setting) => {
    if (setting !== last.setting) last = { setting, tokens: tokensIn(setting) };
    return last.tokens;
  };
}

function unknownToken(given: string): Problem {
  return new Problem(401, "token", given === "" ? "a token is needed" : "the token is not right", {
    hint: "send the header Authorization: Bearer TOKEN",
    headers: { "WWW-Authenticate": 'Basic realm="Dragoman", charset="UTF-8", Bearer' },
  });
}

/** The token of `Authorization: Bearer …`, or the password that browsers ask for; the name that goes with it does not matter. */
function tokenIn(authorization: string): string {
  const [, scheme = "", given = ""] = /^(bearer|basic) +(\S+)$/i.exec(authorization) ?? [];
  if (scheme.toLowerCase() !== "basic") return given;
  const pair = Buffer.from(given, "base64").toString();
  return pair.slice(pair.indexOf(":") + 1);
}

async function nameOf(c: Context, user: Promise<string | null>): Promise<string> {
  const given = c.req.header(NAME);
  return given === undefined ? ((await user) ?? "") : about(NAME, () => checkedName(unescaped(given)));
}

function unescaped(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
