import type { Ingested, Refused } from "@dragoman/ingest";
import type { KeptArticle } from "@dragoman/register";
import { type Progress, progress } from "../batch/progress.ts";
import type { Effects } from "../effects.ts";
import type { Item } from "./entrant.ts";

/** How many remarks are printed one by one. */
export const REMARKS = 10;
/** How many articles with a strange date are named. */
const NAMED = 3;

/** What became of the articles so far. */
export interface Tally {
  added: number;
  known: number;
  refused: number;
  /** Of those already there, how many another engine read. */
  earlier: number;
  remarks: number;
  /** Addresses that said that nothing is new since they were asked last. */
  unchanged: number;
  /** Articles that are dated in the future, and the titles or origins of the first of them. */
  future: number;
  readonly ahead: string[];
}

/** Tells the user of every article, in the form that was asked for. */
export interface Report {
  readonly tally: Tally;
  readonly bar: Progress;
  added(item: Item, article: KeptArticle): Promise<void>;
  known(item: Item, earlier: boolean): Promise<void>;
  refused(refused: Refused): Promise<void>;
  remarks(ingested: Ingested): Promise<void>;
  /** An address that has nothing new. */
  unchanged(address: string): Promise<void>;
}

/** Lines of JSON on standard output when `json`; refusals and remarks on standard error. */
export function startReport(json: boolean, effects: Effects): Report {
  const tally: Tally = { added: 0, known: 0, refused: 0, earlier: 0, remarks: 0, unchanged: 0, future: 0, ahead: [] };
  const bar = progress(effects.stderr, effects.now);
  const tomorrow = dayAfter(effects.clock());
  const line = async (status: string, item: Item): Promise<void> => {
    if (!json) return;
    const { key, origin, article } = item;
    await effects.stdout.write(`${JSON.stringify({ status, key, origin, title: article.title ?? null })}\n`);
  };
  const complain = async (message: string): Promise<void> => {
    await bar.clear();
    await effects.stderr.write(`dragoman: ${message}\n`);
  };
  return {
    tally,
    bar,
    added: (item, article) => {
      tally.added++;
      if ((article.published ?? "") > tomorrow) {
        tally.future++;
        if (tally.ahead.length < NAMED) tally.ahead.push(article.title ?? item.origin);
      }
      return line("added", item);
    },
    known: (item, earlier) => {
      tally.known++;
      if (earlier) tally.earlier++;
      return line("known", item);
    },
    refused: async ({ origin, code, message, hint }) => {
      tally.refused++;
      if (json) await effects.stdout.write(`${JSON.stringify({ status: "refused", origin, code, message })}\n`);
      await complain(`${origin} ${message}${hint ? ` (${hint})` : ""}`);
    },
    unchanged: async (address) => {
      tally.unchanged++;
      if (json) await effects.stdout.write(`${JSON.stringify({ status: "unchanged", origin: address })}\n`);
    },
    remarks: async ({ origin, remarks }) => {
      for (const remark of remarks) {
        if (json) await effects.stdout.write(`${JSON.stringify({ status: "remark", origin, message: remark })}\n`);
        else if (tally.remarks < REMARKS) await complain(`${origin}: ${remark}`);
        tally.remarks++;
      }
    },
  };
}

/** The latest moment that is no future anywhere on earth, as ISO dates compare. */
function dayAfter(now: string): string {
  return new Date(Date.parse(now) + 86_400_000).toISOString();
}
