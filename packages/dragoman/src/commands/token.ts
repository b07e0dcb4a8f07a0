import { checkedName } from "../analyst/who.ts";
import { ROLES, type Role } from "../api/role.ts";
import { isOver, SETTING, tokensIn, withoutToken, withToken } from "../api/tokens.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { parsePeriod } from "../input/period.ts";
import { printRows } from "../print/rows.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { atRegister } from "../register/open.ts";

/** Options of `dragoman token add`. */
export interface TokenFlags extends RegisterFlags {
  readonly role: string;
  readonly until?: string;
}

/** Makes a token and prints it; nobody can print it again. */
export async function addToken(given: string, flags: TokenFlags, effects: Effects): Promise<boolean> {
  const name = checkedName(given);
  const role = toRole(flags.role);
  const until = flags.until === undefined ? null : parsePeriod(flags.until).last;
  const made = effects.clock();
  if (until !== null && until < made.slice(0, 10)) {
    throw new DragomanError("usage", `--until ${flags.until} is over`, "name a day to come");
  }
  let token = "";
  await atRegister(flags, effects, (register) =>
    register.changeSetting(SETTING, (held) => {
      const kept = withToken(held, { name, role, made, until });
      token = kept.token;
      return kept.setting;
    }),
  );
  await effects.stdout.write(`${token}\n`);
  const lasting = until === null ? "" : ` until ${until}`;
  await effects.stderr.write(`dragoman: the token of ${name}, a ${role}${lasting}; keep it, it is not shown again\n`);
  return true;
}

/** Prints whose tokens there are, and what they may do. */
export async function listTokens(flags: RegisterFlags, effects: Effects): Promise<boolean> {
  const setting = await atRegister(flags, effects, ({ view }) => view.setting(SETTING));
  const tokens = tokensIn(setting);
  if (tokens.length === 0) {
    await effects.stdout.write("There are no tokens: whoever is at this machine may do everything.\n");
    return true;
  }
  const today = effects.clock().slice(0, 10);
  const rows = tokens.map((token) => {
    const until = isOver(token, today) ? `${token.until} (over)` : (token.until ?? "");
    return [token.name, token.role, token.made.slice(0, 10), until];
  });
  await printRows(["name", "role", "made", "until"], rows, effects);
  return true;
}

/** Takes tokens back: a server that runs refuses them from its next answer on. */
export async function revokeTokens(
  names: readonly string[],
  flags: RegisterFlags & { readonly all?: true },
  effects: Effects,
): Promise<boolean> {
  if (names.length === 0 && !flags.all) {
    throw new DragomanError("usage", "whose token is meant?", "dragoman token revoke NAME, or --all");
  }
  await atRegister(flags, effects, (register) =>
    register.changeSetting(SETTING, (held) => (flags.all ? null : names.reduce(withoutToken, held))),
  );
  await effects.stdout.write(`${flags.all ? "all tokens" : names.join(", ")}: revoked\n`);
  return true;
}

function toRole(given: string): Role {
  const role = ROLES.find((each) => each === given);
  if (role !== undefined) return role;
  throw new DragomanError("usage", `--role ${given} is no role`, `one of ${ROLES.join(", ")}`);
}
