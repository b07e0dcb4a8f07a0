import type { Anchor, FactKind, Qualifiers, Statement } from "@dragoman/model";
import {
  anchorAt,
  type Changes,
  type Field,
  type Grounds,
  KINDS,
  listOf,
  type Said,
  statementByHand,
} from "@dragoman/register";
import { DragomanError } from "../error.ts";
import { type Bench, type Outcome, perform } from "./bench.ts";
import { resolvedTexts } from "./change.ts";

/** What an analyst states that no reader read, in names and words, and where it stands. */
export interface Stated {
  readonly kind: FactKind;
  readonly texts: Readonly<Partial<Record<StatedField, string>>>;
  /** Key of the article that says so, or the beginning of it. */
  readonly article: string | null;
  /** Its words, exactly. */
  readonly quote: string | null;
}

/** Fields of what is stated. */
export type StatedField = "subject" | "object" | "value" | "from" | "to";

const STATED: readonly StatedField[] = ["subject", "object", "value", "from", "to"];

/** The kind of this name. Throws DragomanError. */
export function kindNamed(given: string): FactKind {
  const kind = KINDS.find((one) => one === given.trim().toLowerCase());
  if (kind === undefined) throw new DragomanError("usage", `there is no kind "${given}"`, KINDS.join(", "));
  return kind;
}

/** Adds what no reader read, with the words of an article when there are some. */
export async function stateByHand(
  { kind, texts: given, article, quote }: Stated,
  bench: Bench,
  reason: string | null,
): Promise<{ readonly row: Statement; readonly outcome: Outcome }> {
  if (quote !== null && article === null) {
    throw new DragomanError("usage", "a quote needs an article", "name the article whose words they are");
  }
  await bench.fold();
  const said = saidIn(kind, await resolvedTexts(kind, needed(given), bench));
  const analyst = { by: bench.by, at: bench.time(null), reason };
  const row = statementByHand(said, await groundsOf(article, quote, bench), analyst);
  return { row, outcome: await perform(bench, { statements: [row], judgements: [] }, null) };
}

/** A time may be unknown and nobody else take part; a value that is needed must be there. */
function needed(given: Stated["texts"]): readonly (readonly [Field, string])[] {
  return STATED.map((field) => [field, given[field]?.trim() ?? ""] as const);
}

function saidIn(kind: FactKind, texts: Changes): Said {
  const text = (field: Field): string => texts.get(field) ?? "";
  return {
    kind,
    subject: listOf(text("subject")),
    object: listOf(text("object")),
    value: text("value") || null,
    from: text("from") || null,
    to: text("to") || null,
    qualifiers: qualifiersOf(kind, text("from")),
  };
}

/** What has a beginning was established then; without one it is only held. */
function qualifiersOf(kind: FactKind, from: string): Qualifiers {
  if (kind === "event" || kind === "quotation") return {};
  return { change: from === "" ? "held" : "established" };
}

async function groundsOf(given: string | null, quote: string | null, { register }: Bench): Promise<Grounds> {
  if (given === null) return { article: null, reportedAt: null, source: null, evidence: [] };
  const ids = await register.view.idsFrom(given.trim().toLowerCase(), 2);
  const article = ids.length === 1 ? await register.view.article(ids[0]!) : null;
  if (article === null)
    throw new DragomanError("article.unknown", `no article, or more than one, has a key that begins with ${given}`);
  const { key, text, published, publisher } = article;
  const evidence = quote === null ? [] : [anchorOf(text, quote)];
  return { article: key, reportedAt: published, source: publisher, evidence };
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
