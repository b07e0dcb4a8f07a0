import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";

const LONGEST = 100;

const HINT = "name yourself with --by NAME, or set DRAGOMAN_USER";

/** In whose name an act is written: `--by`, else `DRAGOMAN_USER`, else the name that Git or the system knows. */
export async function analystName(by: string | undefined, { env, userName }: Effects): Promise<string> {
  return checkedName(by ?? (env["DRAGOMAN_USER"] || (await userName()) || ""), HINT);
}

/** A name that acts can be written in, without blanks at its ends. Throws DragomanError. */
export function checkedName(given: string, hint: string | null = null): string {
  const name = given.trim();
  if (name === "") throw new DragomanError("usage", "whose act it is, is not known", hint);
  if (name.length > LONGEST || /\p{Cc}/u.test(name)) {
    throw new DragomanError("usage", `the analyst's name is longer than ${LONGEST} characters, or no plain text`, hint);
  }
  return name;
}

/** A clock whose every reading is later than the one before and than `after`, by a millisecond at least: acts at one moment could not be told apart. */
export function risingClock(clock: () => string): (after: string | null) => string {
  let last = 0;
  return (after) => {
    const floor = Math.max(last, after === null ? 0 : Date.parse(after) || 0);
    last = Math.max(Date.parse(clock()), floor + 1);
    return new Date(last).toISOString();
  };
}
