import { findTimes, type Times } from "../../src/times/find.ts";
import { context, lay } from "../text/lay.ts";

/** The times of a text read without trees. */
export function findIn(text: string, published: string | null = "2025-02-12"): Times {
  const document = lay(text, { published });
  return findTimes(
    document,
    document.sentences.map(() => null),
    context,
  );
}

/** "[words] value" of every time, with its modifier, one string each. */
export function timesOf(text: string, published?: string | null): string[] {
  return findIn(text, published).found.map(({ span, value, modifier }) => {
    const words = text.slice(...span);
    return `[${words}] ${value}${modifier ? ` ${modifier}` : ""}`;
  });
}
