import type { Entity, Fact } from "@dragoman/model";
import { bundles, type Source } from "./bundle.ts";
import { spanOf } from "./day.ts";
import { type ExportOptions, whyNot } from "./options.ts";
import { titleOf } from "./title.ts";

/** A tie between two parties, one for each pair of a fact. */
export interface Edge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Each to the other, as in a partnership. */
  readonly isMutual: boolean;
  /** First and last day, ISO 8601; null where it is open or not known. */
  readonly start: string | null;
  readonly end: string | null;
  readonly label: string;
  readonly fact: Fact;
}

/** The attributes of an edge in both formats, with what they hold. */
export const EDGE_ATTRIBUTES: readonly (readonly [
  name: string,
  type: "string" | "integer" | "double",
  of: (fact: Fact) => string | number | null,
])[] = [
  ["fact", "string", ({ id }) => id],
  ["kind", "string", ({ kind }) => kind],
  ["value", "string", ({ value }) => value],
  ["assertion", "string", ({ assertion }) => assertion],
  ["status", "string", ({ status }) => status],
  ["from", "string", ({ from }) => from?.value ?? null],
  ["to", "string", ({ to }) => to?.value ?? null],
  ["sources", "integer", ({ sources }) => sources],
  ["confidence", "double", ({ confidence }) => confidence],
];

/** Whom edges join, and how: read before the edges. */
export interface Frame {
  /** In order of id. */
  readonly nodes: readonly Entity[];
  /** Many programs read no graph that is both; one edge with a direction gives all of them one. */
  readonly isDirected: boolean;
}

export async function frameOf(source: Source, options: ExportOptions): Promise<Frame> {
  const found = new Map<string, Entity>();
  let isDirected = false;
  for await (const { fact, entity } of bundles(source)) {
    if (whyNot(fact, source.filter, options) !== null) continue;
    const ids = pairsOf(fact).flat();
    isDirected ||= ids.length > 0 && !isMutual(fact);
    for (const id of ids) if (!found.has(id)) found.set(id, entity(id));
  }
  return { nodes: [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), isDirected };
}

/** The edges of all facts; those that tie nobody to anybody are left out and counted. */
export async function* edges(source: Source, options: ExportOptions): AsyncGenerator<Edge> {
  for await (const bundle of bundles(source)) {
    options.pass?.();
    const { fact, reference } = bundle;
    const pairs = pairsOf(fact);
    const why = whyNot(fact, source.filter, options) ?? (pairs.length === 0 ? "without two parties" : null);
    if (why !== null) {
      options.leave?.(why);
      continue;
    }
    const { first, last } = spanOf(fact, reference);
    for (const [index, [from, to]] of pairs.entries()) {
      yield {
        id: `${fact.id}-${index}`,
        source: from,
        target: to,
        isMutual: isMutual(fact),
        start: first,
        end: last,
        label: titleOf(bundle),
        fact,
      };
    }
  }
}

/** Parties of one side are tied to each other, else everybody to everybody of the other side. */
function pairsOf(fact: Fact): readonly (readonly [string, string])[] {
  const { kind, subject, object } = fact;
  if (kind === "quotation") return [];
  if (isMutual(fact)) return subject.flatMap((a, i) => subject.slice(i + 1).map((b) => [a, b] as const));
  return subject.flatMap((a) => object.map((b) => [a, b] as const));
}

function isMutual({ kind, object }: Fact): boolean {
  return kind === "instrument" || kind === "project" || object.length === 0;
}

/** A text inside XML 1.0, without the characters that it cannot hold. */
export function xml(text: string | number): string {
  return String(text)
    .replace(LONE, "\ufffd")
    .replace(FORBIDDEN, " ")
    .replace(/[&<>"\t\r\n]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
