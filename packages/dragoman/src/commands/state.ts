import type { Anchor, FactKind, Qualifiers } from "@dragoman/model";
import {
  anchorAt,
  type Field,
  type Grounds,
  holdsEntities,
  KINDS,
  listOf,
  problemOf,
  type Said,
  statementByHand,
} from "@dragoman/register";
import { type Bench, perform } from "../analyst/bench.ts";
import { entityIds } from "../analyst/entity.ts";
import { type ActFlags, atBench } from "../analyst/open.ts";
import { reportOutcome } from "../analyst/report.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";

/** Options of `dragoman state`. */
export interface StateFlags extends ActFlags {
  readonly subject: string;
  readonly object?: string;
  readonly value?: string;
  readonly from?: string;
  readonly to?: string;
  readonly article?: string;
  readonly quote?: string;
}

const FIELDS = ["subject", "object", "value", "from", "to"] as const;

/** Adds what no reader read, with the words of an article when there are some. */
export function stateCommand(given: string, flags: StateFlags, effects: Effects): Promise<boolean> {
  const kind = KINDS.find((one) => one === given.trim().toLowerCase());
  if (kind === undefined) throw new DragomanError("usage", `there is no kind "${given}"`, KINDS.join(", "));
  if (flags.quote !== undefined && flags.article === undefined) {
    throw new DragomanError("usage", "--quote needs --article", "name the article whose words they are");
  }
  return atBench(flags, effects, async (bench) => {
    await bench.register.refresh();
    const texts = await textsOf(kind, flags, bench);
    const said: Said = {
      kind,
      subject: listOf(texts.get("subject") ?? ""),
      object: listOf(texts.get("object") ?? ""),
      value: texts.get("value") || null,
      from: texts.get("from") || null,
      to: texts.get("to") || null,
      qualifiers: qualifiersOf(kind, texts.get("from") ?? ""),
    };
    const analyst = { by: bench.by, at: bench.time(null), reason: flags.reason ?? null };
    const row = statementByHand(said, await groundsOf(flags, bench), analyst);
    const outcome = await perform(bench, { statements: [row], judgements: [] }, null);
    await reportOutcome(`stated by ${bench.by} (${row.id.slice(0, 9)})`, outcome, bench, effects);
    return true;
  });
}

/** What has a beginning was established then; without one it is only held. */
function qualifiersOf(kind: FactKind, from: string): Qualifiers {
  if (kind === "event" || kind === "quotation") return {};
  return { change: from === "" ? "held" : "established" };
}

async function textsOf(kind: FactKind, flags: StateFlags, bench: Bench): Promise<ReadonlyMap<Field, string>> {
  const texts = new Map<Field, string>();
  for (const field of FIELDS) {
    const given = flags[field]?.trim() ?? "";
    const found = holdsEntities(field) ? await entityIds(given, bench) : { text: given, problem: null };
    const problem = found.problem ?? (given === "" && field === "object" ? null : wrong(kind, field, found.text));
    if (problem !== null) throw new DragomanError("usage", problem);
    texts.set(field, found.text);
  }
  return texts;
}

/** A time may be unknown; a value that is needed may not. */
function wrong(kind: FactKind, field: Field, text: string): string | null {
  return problemOf(kind, field, text, () => true);
}

async function groundsOf({ article: given, quote }: StateFlags, { register }: Bench): Promise<Grounds> {
  if (given === undefined) return { article: null, reportedAt: null, source: null, evidence: [] };
  const ids = await register.view.idsFrom(given.trim().toLowerCase(), 2);
  const article = ids.length === 1 ? await register.view.article(ids[0]!) : null;
  if (article === null)
    throw new DragomanError("article.unknown", `no article, or more than one, has a key that begins with ${given}`);
  const { key, text, published, publisher } = article;
  return {
    article: key,
    reportedAt: published,
    source: publisher,
    evidence: quote === undefined ? [] : [anchorOf(text, quote)],
  };
}

function anchorOf(text: string, quote: string): Anchor {
  const at = text.indexOf(quote);
  if (quote.trim() === "" || at < 0) {
    throw new DragomanError(
      "quote.missing",
      "the article does not hold these words",
      "copy them exactly, with its quote marks",
    );
  }
  if (text.indexOf(quote, at + 1) >= 0) {
    throw new DragomanError(
      "quote.ambiguous",
      "the article holds these words more than once",
      "take more words around them",
    );
  }
  return anchorAt(text, [at, at + quote.length], { rule: "by hand", confidence: 1, fields: {} });
}
