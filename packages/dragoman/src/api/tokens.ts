import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { DragomanError } from "../error.ts";
import { ROLES, type Role } from "./role.ts";

/** A token that a register knows. Of the token itself only a digest is kept. */
export interface Token {
  /** In whose name acts are written. */
  readonly name: string;
  readonly role: Role;
  /** SHA-256 in hexadecimals. The token has 256 random bits, so that a slow digest would protect nothing more, and cost at every request. */
  readonly digest: string;
  /** When it was made, ISO 8601. */
  readonly made: string;
  /** ISO day after which it is no longer good, or null. */
  readonly until: string | null;
}

/** The setting of a register that holds its tokens. */
export const SETTING = "tokens";
/** Tokens begin so, that they are known where they do not belong. */
const BEGINNING = "drg_";
const BYTES = 32;
const MOST = 1000;

const shape: z.ZodType<readonly Token[]> = z.array(
  z
    .object({ name: z.string(), role: z.enum(ROLES), digest: z.string().regex(/^[0-9a-f]{64}$/) })
    .extend({ made: z.string(), until: z.string().nullable() }),
);

/** The tokens of a setting. Throws DragomanError when they cannot be read: then nobody gets in. */
export function tokensIn(setting: string | null): readonly Token[] {
  if (setting === null) return [];
  try {
    return shape.parse(JSON.parse(setting));
  } catch {
    throw new DragomanError(
      "token.damaged",
      "the tokens of the register cannot be read",
      "dragoman token revoke --all",
    );
  }
}

/** A new token, told but once, and the setting that knows it. Throws DragomanError when the name has one already. */
export function withToken(
  setting: string | null,
  given: Omit<Token, "digest">,
): { readonly token: string; readonly setting: string } {
  const held = tokensIn(setting);
  if (held.some(({ name }) => name === given.name)) {
    throw new DragomanError(
      "token.exists",
      `${given.name} has a token already`,
      "revoke it first, or take another name",
    );
  }
  if (held.length >= MOST)
    throw new DragomanError("token.many", `a register has at most ${MOST} tokens`, "revoke some");
  const token = BEGINNING + randomBytes(BYTES).toString("base64url");
  return { token, setting: JSON.stringify([...held, { ...given, digest: sha256(token).toString("hex") }]) };
}

/** The setting without the token of this name, null when none is left. Throws DragomanError when there is none. */
export function withoutToken(setting: string | null, given: string): string | null {
  const held = tokensIn(setting);
  const left = held.filter(({ name }) => name !== given);
  if (left.length === held.length) {
    const names = held.map(({ name }) => name);
    const hint = names.length === 0 ? "no token was made yet" : `there are those of ${names.join(", ")}`;
    throw new DragomanError("token.unknown", `${given} has no token`, hint, names);
  }
  return left.length === 0 ? null : JSON.stringify(left);
}

/** Whose token it is, looked for among all of them in the same time whether it is there or not; null when it is nobody's or out of date. */
export function ownerOf(given: string, tokens: readonly Token[], today: string): Token | null {
  const digest = sha256(given);
  let owner: Token | null = null;
  for (const token of tokens) if (timingSafeEqual(digest, Buffer.from(token.digest, "hex"))) owner = token;
  return owner === null || isOver(owner, today) ? null : owner;
}

/** Whether it is out of date. */
export function isOver({ until }: Token, today: string): boolean {
  return until !== null && until < today;
}

/** Whether a word is this one: only its digest is kept, and it is compared in constant time. */
export function matches(token: string): (given: string) => boolean {
  const digest = sha256(token);
  return (given) => timingSafeEqual(digest, sha256(given));
}

function sha256(words: string): Buffer {
  return createHash("sha256").update(words).digest();
}
