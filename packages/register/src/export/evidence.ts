import type { Bundle } from "./bundle.ts";
import { type Cell, type Column, joined } from "./table.ts";

const text = (name: string, description: string): Column => ({ name, description, type: "string" });

/** What a table can say of why; the words of the first source, the ids of all. */
export const EVIDENCE_COLUMNS: readonly Column[] = [
  text("Assertion", "actual, planned, possible, requested, negated or denied."),
  text("Status", "reported, corroborated, claimed, conflicting, disputed, retracted or overridden."),
  text("Time", "The time as precisely as known, EDTF."),
  { name: "Independent Sources", description: "Witnesses that do not rest on each other.", type: "integer" },
  { name: "Articles", description: "Articles that say it.", type: "integer" },
  { name: "Confidence", description: "0 to 1.", type: "number" },
  text("Quote", "The words of the first source."),
  text("Span", "Where they stand in the article, UTF-16 code units, start-end."),
  text("Rule", "The rule that read them."),
  text("Statements", "Ids of all rows that it rests on."),
  text("Article Keys", "Keys of the articles."),
  text("URLs", "Addresses of the articles."),
];

export function evidenceCells({ fact, statements, articles }: Bundle): readonly Cell[] {
  const anchor = statements.flatMap(({ evidence }) => evidence)[0];
  const heads = [...articles.values()];
  return [
    fact.assertion,
    fact.status,
    fact.from?.value ?? null,
    fact.sources,
    fact.articles,
    fact.confidence,
    anchor?.quote ?? null,
    anchor === undefined ? null : `${anchor.span[0]}-${anchor.span[1]}`,
    anchor?.rule ?? null,
    joined(fact.statements),
    joined(heads.map(({ key }) => key)),
    joined(heads.map(({ url }) => url)),
  ];
}
