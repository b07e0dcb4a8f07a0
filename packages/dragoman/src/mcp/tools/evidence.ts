import type { Conflict, Statement } from "@dragoman/model";
import { citationOf, type FactPage, type FactRow, factPage } from "@dragoman/register";
import { z } from "zod";
import { inPath } from "../../api/problem.ts";
import { nameIn, oneLine, saysOf } from "../../print/says.ts";
import { findFact } from "../../register/factid.ts";
import type { Links } from "../../register/links.ts";
import { factLines, type ToldFact, told, toldFact } from "../fact.ts";
import { afterThese, limit, place, toldBefore, words } from "../input.ts";
import { moreLines, type Tool, tool } from "../tool.ts";
import { quoted, type SourceWords, sourceWords, wordsOf } from "../words.ts";

/** Characters of a quote. */
const LONGEST = 1200;
/** Other facts, acts and conflicts that are listed. */
const MOST = 12;

interface ToldRow {
  readonly statement: string;
  /** Number of the independent source; null for claims of speakers, which count as none. */
  readonly source: number | null;
  readonly value: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly assertion: string;
  readonly rule: string | null;
  readonly confidence: number | null;
  readonly article: { readonly key: string; readonly title: string | null; readonly url: string | null } | null;
  readonly words: SourceWords | null;
}

const text = z.string();
const toldRow: z.ZodType<ToldRow> = z.object({
  statement: text,
  source: z.number().nullable().describe("Number of the independent source; null for claims of speakers"),
  value: text.nullable(),
  from: text.nullable(),
  to: text.nullable(),
  assertion: text,
  rule: text.nullable().describe("The rule that read it"),
  confidence: z.number().nullable(),
  article: z.object({ key: text, title: text.nullable(), url: text.nullable() }).nullable(),
  words: sourceWords.nullable(),
});

const said = z.object({ by: text, did: text, at: text, reason: text.nullable() });

/** What a fact rests on. */
export const evidence: Tool = tool({
  name: "evidence",
  title: "Evidence of a fact",
  description:
    "What a fact rests on: every statement with its words, where in which article they stand, the rule that read them, and the number of the independent source; apart from them what speakers only claim. Also why its status, time and confidence are so, conflicts, what analysts decided, and the facts beside it.",
  input: {
    fact: words("The fact's id, or as much of its beginning as is unique: f3a91c02d"),
    limit: limit(8, 30),
    cursor: place,
  },
  output: {
    fact: toldFact,
    why: z.object({ status: text, interval: text.nullable(), confidence: text }),
    total: z.number().describe("Statements in all"),
    statements: z.array(toldRow).describe("In the sources' own voice"),
    claims: z.array(toldRow).describe("What speakers claim; no source vouches for it"),
    conflicts: z.array(z.object({ field: text, values: z.array(text) })),
    analysts: z.array(said),
    beside: z.array(z.object({ id: text, link: text, says: text })).describe("Facts folded with it, as other levels"),
    next: text.nullable(),
  },
  work: async ({ desk, links }, { fact: given, limit: most, cursor }) => {
    const { view, reference } = desk;
    const page = (await factPage(view, await inPath("fact", () => findFact(bare(given), view)), reference))!;
    const before = toldBefore(cursor);
    const rows = page.rows.slice(before, before + most).map((row) => rowOf(row, page, links));
    const next = afterThese(before + rows.length, page.rows.length);
    const data = {
      fact: factOf(page, links),
      why: page.why,
      total: page.rows.length,
      statements: rows.filter(({ source }) => source !== null),
      claims: rows.filter(({ source }) => source === null),
      conflicts: page.fact.conflicts.slice(0, MOST).map(conflictOf),
      analysts: page.acts.slice(-MOST).map(actOf),
      beside: page.beside
        .slice(0, MOST)
        .map((fact) => ({ id: fact.id, link: links.fact(fact.id), says: saysOf(fact, page.names) })),
      next,
    };
    return { data, lines: [...evidenceLines(data), ...moreLines("cursor", next)] };
  },
});

/** Links and ids name the same. */
function bare(given: string): string {
  return /(?:^dragoman:fact\/|\/f\/)(f[0-9a-f]+)$/i.exec(given.trim())?.[1] ?? given;
}

function factOf(page: FactPage, links: Links): ToldFact {
  const first = page.rows.find(({ statement }) => statement.evidence.length > 0);
  return told(
    { fact: page.fact, citation: first === undefined ? null : citationOf(first.statement) },
    page.names,
    links,
  );
}

function rowOf({ statement, article, witness }: FactRow, { names }: FactPage, links: Links): ToldRow {
  const anchor = statement.evidence[0];
  const options = { longest: LONGEST, ...(anchor === undefined ? {} : { span: anchor.span }) };
  return {
    statement: statement.id,
    source: witness,
    value: statement.kind === "quotation" ? null : statement.value,
    from: statement.from,
    to: statement.to,
    assertion: statement.assertion,
    rule: anchor?.rule ?? null,
    confidence: anchor?.confidence ?? null,
    article:
      article === null ? null : { key: article.key, title: article.title && oneLine(article.title), url: article.url },
    words: wordsOf(citationOf(statement), nameIn(names), links, options),
  };
}

function conflictOf({ field, values }: Conflict) {
  return { field, values: values.slice(0, MOST).map(({ value, statements }) => `${value} (${statements.length})`) };
}

const DEEDS = { confirm: "accepted", retract: "rejected", override: "corrected", assert: "entered" } as const;

function actOf({ by, op, at, reason }: Statement) {
  return { by: by ?? "a later engine", did: DEEDS[op], at: at ?? "", reason: reason && oneLine(reason) };
}

interface ToldEvidence {
  readonly fact: ToldFact;
  readonly why: FactPage["why"];
  readonly total: number;
  readonly statements: readonly ToldRow[];
  readonly claims: readonly ToldRow[];
  readonly conflicts: readonly { readonly field: string; readonly values: readonly string[] }[];
  readonly analysts: readonly ReturnType<typeof actOf>[];
}

function evidenceLines({ fact, why, total, statements, claims, conflicts, analysts }: ToldEvidence): readonly string[] {
  return [
    ...factLines(fact).slice(0, 1),
    `Why: ${oneLine([why.status, why.interval, why.confidence].filter(Boolean).join(". "))}.`,
    ...conflicts.map(({ field, values }) => `Conflict of ${field}: ${oneLine(values.join(" against "))}`),
    ...analysts.map(
      ({ by, did, at, reason }) => `${oneLine(by)} ${did} it ${at.slice(0, 10)}${reason ? `: ${reason}` : ""}`,
    ),
    `${total} statements, ${statements.length + claims.length} here.`,
    ...statements.map((row) => rowLine(row, `source ${row.source}`)),
    ...(claims.length === 0 ? [] : ["Only claimed by speakers:"]),
    ...claims.map((row) => rowLine(row, "claim")),
  ];
}

function rowLine({ statement, rule, assertion, words: own }: ToldRow, heading: string): string {
  const told = own === null ? "no words" : quoted(own);
  return `- ${heading}, ${assertion}: ${told}; rule ${rule ?? "none"}, statement ${statement.slice(0, 12)}`;
}
