import type { Context, MiddlewareHandler } from "hono";
import { checkedName } from "../analyst/who.ts";
import type { Effects } from "../effects.ts";
import { matches, tokenIn } from "./guard.ts";
import { about, Problem } from "./problem.ts";
import { mayAct, type Role, type Who } from "./role.ts";

/** What requests carry on their way. */
export interface Env {
  readonly Variables: { readonly who: Who };
}

/** Whom a server knows. */
export interface AccessOptions {
  /** What all may show who only look; null: none. */
  readonly token: string | null;
  readonly effects: Pick<Effects, "userName">;
}

/** The header in which an analyst on this machine names themselves, escaped as in addresses. */
export const NAME = "X-Dragoman-Analyst";

/** Finds out who asks, and refuses strangers. Without any token everybody may do all. */
export function identified({ token, effects }: AccessOptions): MiddlewareHandler<Env> {
  const isRight = token === null ? null : matches(token);
  let user: Promise<string | null> | null = null;
  return async (c, next) => {
    user ??= effects.userName();
    if (isRight === null) c.set("who", { name: await nameOf(c, user), role: "admin" });
    else {
      const given = tokenIn(c.req.header("Authorization") ?? "");
      if (!isRight(given)) throw unknownToken(given);
      c.set("who", { name: "token", role: "reader" });
    }
    await next();
  };
}

/** Refuses those who may not do what asks for this role. */
export function onlyFor(least: Role): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { role } = c.get("who");
    if (!mayAct(role, least)) {
      throw new Problem(403, "role", `this is for a ${least}; the token is a ${role}'s`, {
        hint: `dragoman token add NAME --role ${least} makes a token for it`,
      });
    }
    await next();
  };
}

function unknownToken(given: string): Problem {
  return new Problem(401, "token", given === "" ? "a token is needed" : "the token is not right", {
    hint: "send the header Authorization: Bearer TOKEN",
    headers: { "WWW-Authenticate": 'Basic realm="Dragoman", charset="UTF-8", Bearer' },
  });
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
