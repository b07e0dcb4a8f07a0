import type { Fact } from "@dragoman/model";
import {
  type Act,
  type Analyst,
  isRefusal,
  latestAct,
  type Matter,
  merge,
  type Refusal,
  versionOf,
} from "@dragoman/register";
import { analystAt, type Bench, currentMatter, type Outcome, perform } from "./bench.ts";

/** What an analyst wishes to do with a fact. */
export type Wish = (matter: Matter, analyst: Analyst) => Act | Refusal;

/** A fact as an analyst saw it. */
export interface Seen {
  readonly id: string;
  /** As `versionOf` gives it; null: however it is now. */
  readonly version: string | null;
}

/** What came of an attempt to do something with a fact: it is done, refused, or the fact is not any more what the analyst saw. */
export type Attempt =
  | { readonly came: "done"; readonly act: Act; readonly before: Fact; readonly outcome: Outcome }
  | { readonly came: "refused"; readonly refusal: Refusal }
  | { readonly came: "changed"; readonly seen: Seen; readonly now: Fact | null };

/** Does what is wished, unless the fact changed since it was seen. */
export async function attempt(bench: Bench, seen: Seen, wish: Wish, reason: string | null): Promise<Attempt> {
  const matter = await currentMatter(bench, seen.id);
  if (matter === null || !isAsSeen(matter.fact, seen)) return { came: "changed", seen, now: matter?.fact ?? null };
  const act = wish(matter, analystAt(bench, matter, reason));
  if (isRefusal(act)) return { came: "refused", refusal: act };
  return { came: "done", act, before: matter.fact, outcome: await perform(bench, act, matter.fact) };
}

/** Makes the second fact one with the first, whose parties and value stay, unless either changed since it was seen. */
export async function attemptMerge(bench: Bench, into: Seen, from: Seen, reason: string | null): Promise<Attempt> {
  const kept = await currentMatter(bench, into.id);
  if (kept === null || !isAsSeen(kept.fact, into)) return { came: "changed", seen: into, now: kept?.fact ?? null };
  const wish: Wish = (moved, analyst) => {
    const latest = latestAct(kept);
    const at = latest !== null && latest >= analyst.at ? bench.time(latest) : analyst.at;
    return merge(kept, moved, { ...analyst, at });
  };
  return attempt(bench, from, wish, reason);
}

/** Whether the fact is what was seen: the same, on the same grounds. A former id leads to a fact that is another. */
export function isAsSeen(fact: Fact, { version }: Seen): boolean {
  return version === null || versionOf(fact) === version;
}
