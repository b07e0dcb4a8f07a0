import { setImmediate } from "node:timers/promises";
import type { Fact } from "@dragoman/model";
import {
  type Citation,
  citedInChange,
  type Filter,
  latestChanges,
  listed,
  type Names,
  namesOf,
  type View,
} from "@dragoman/register";
import { differenceRuns } from "../../print/change.ts";
import { saidBy } from "../../print/claim.ts";
import { shortened, statusWords } from "../../print/fact.ts";
import { plainText } from "../../print/runs.ts";
import { nameIn, oneLine, titleOf } from "../../print/says.ts";
import type { Links } from "../../register/links.ts";
import { type FeedEntry, tagOf } from "./feed.ts";

/** Characters of a quote. */
const LONGEST = 1000;
/** A fact of which the log tells nothing, as in a register that was taken over. */
const UNKNOWN = "1970-01-01T00:00:00.000Z";

/** The facts that were reported last, each with when the register learnt of it. */
export async function factEntries(
  view: View,
  filter: Filter,
  limit: number,
  links: Links,
): Promise<readonly FeedEntry[]> {
  const { items: facts } = await view.facts(filter, { order: "reported", limit });
  const { items, names } = await listed(view, facts);
  const entries: FeedEntry[] = [];
  for (const { fact, citation } of items) {
    const history = await view.history(fact.id);
    entries.push({
      id: tagOf(`fact/${fact.id}`),
      title: titleOf(fact, names),
      page: links.fact(fact.id),
      published: history[0]?.at ?? UNKNOWN,
      updated: history.at(-1)?.at ?? UNKNOWN,
      text: textOf(fact, citation, names),
      tags: tagsOf(fact),
      data: { fact, citation },
    });
  }
  return entries;
}

/** What the register learnt last. */
export async function changeEntries(
  view: View,
  filter: Filter,
  limit: number,
  links: Links,
): Promise<readonly FeedEntry[]> {
  const changes = await latestChanges(view, filter, { limit, pause: () => setImmediate() });
  const names = await namesOf(view, changes.flatMap(citedInChange));
  return changes.map((entry) => {
    const { tx, at, change, before, after } = entry;
    const fact = (after ?? before)!;
    const difference = oneLine(plainText(differenceRuns(entry)));
    return {
      id: tagOf(`change/${at}/${fact.id}`),
      title: `${change}: ${titleOf(fact, names)}`,
      page: links.fact(fact.id),
      published: at,
      updated: at,
      text: change === "changed" ? difference : statusWords(fact),
      tags: [change, ...tagsOf(fact)],
      data: { tx, at, change, before, after },
    };
  });
}

function tagsOf({ kind, status, subject, object }: Fact): readonly string[] {
  return [kind, status, ...subject, ...object];
}

function textOf(fact: Fact, citation: Citation | null, names: Names): string {
  return citation === null ? statusWords(fact) : `${statusWords(fact)}\n\n${quoteOf(citation, names)}`;
}

/** “The words” (AZERTAC, 2025-02-12, as Ilham Aliyev says) */
function quoteOf({ quote, source, reportedAt, claimedBy }: Citation, names: Names): string {
  const name = nameIn(names);
  const origin = [
    source === null ? "unknown outlet" : name(source),
    reportedAt?.slice(0, 10),
    claimedBy === null ? null : saidBy(claimedBy, name),
  ];
  const words = quote === null ? "" : `“${shortened(quote, LONGEST)}” `;
  return `${words}(${origin.filter(Boolean).join(", ")})`;
}
