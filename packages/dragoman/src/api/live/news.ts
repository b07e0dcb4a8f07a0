import type { ChangeCounts, Head } from "@dragoman/register";
import type { SSEMessage } from "hono/streaming";
import type { Desk } from "../desk.ts";
import type { Source } from "./stream.ts";
import type { Watch } from "./watch.ts";

/** Transactions since which changes are counted; whoever was away for longer looks for themselves. */
const FARTHEST = 10_000;

/** What a register is told to have become. */
export interface RegisterNews extends Head {
  /** The transaction since which changes count. */
  readonly since: number;
  /** Facts that are new, others or gone since then; null when that is too long ago to count. */
  readonly changes: ChangeCounts | null;
}

/** The register's figures, now and whenever they are others, with what changed since a transaction. */
export function registerNews(desk: Desk, watch: Watch, since: number | null): Source {
  let told: Head | null = null;
  let from = since;
  return {
    listen: (news) => watch.listen(news),
    isOver: () => watch.ended.aborted,
    next: async (): Promise<SSEMessage | null> => {
      const head = await desk.view.head();
      if (told?.tx === head.tx && told.stale === head.stale) return null;
      const isFolding = told?.tx === head.tx;
      told = head;
      from ??= head.tx;
      const { tx, stale } = head;
      if (isFolding) return { event: "folding", data: JSON.stringify({ tx, stale }) };
      const changes = tx - from > FARTHEST ? null : await desk.view.changeCounts(from);
      const data: RegisterNews = { ...head, since: from, changes };
      return { event: "register", id: `tx${tx}`, data: JSON.stringify(data) };
    },
  };
}
