import { contains, type Fact, type Judgement, type Statement } from "@dragoman/model";
import type { FactPage, FactRow } from "@dragoman/register";
import { differenceRuns, moment } from "./change.ts";
import { claimedBy } from "./claim.ts";
import type { Palette } from "./colour.ts";
import { sidesOf } from "./dyad.ts";
import {
  counted,
  factTable,
  kindOf,
  listed,
  moreOf,
  namerOf,
  partiesOf,
  shortened,
  shortId,
  statusWords,
  whatOf,
} from "./fact.ts";
import type { Namer } from "./names.ts";
import { type Runs, run, wrap } from "./runs.ts";
import { type Layout, textSection } from "./section.ts";
import { indented } from "./table.ts";
import { edge, when } from "./when.ts";

/** Witnesses that are printed; the others are counted. */
const WITNESSES = 12;
/** Rows that are printed of each witness; the others are counted. */
const ROWS = 5;
/** Columns of the labels of reasons. */
const LABEL = 12;
/** Characters of an article that are shown on each side of its words. */
const CONTEXT = 32;

/** A fact with all that it rests on. */
export function factPageLines(page: FactPage, columns: number, colours: Palette): readonly string[] {
  const layout: Layout = { columns, colours, names: page.names };
  const name = namerOf(page.names);
  return [
    ...headLines(page.fact, name, layout),
    "",
    colours.heading("WHY"),
    ...whyLines(page, layout),
    ...sourceLines(page, name, layout),
    ...textSection(
      "CONFLICTS",
      page.fact.conflicts.map((conflict) => [run(sidesOf(conflict), colours.warning)]),
      layout,
    ),
    ...textSection(
      "WHAT ANALYSTS DID",
      page.acts.map((act) => actRuns(act, colours)),
      layout,
    ),
    ...textSection(
      "JUDGEMENTS",
      page.judgements.map((judgement) => judgementRuns(judgement, name)),
      layout,
    ),
    ...textSection(
      "ORPHANED ACTS",
      page.orphans.map((act) => actRuns(act, colours)),
      layout,
    ),
    ...factsSection("FOLDED WITH IT", page.beside, layout),
    ...factsSection("INSTRUMENT", page.instruments, layout),
    ...textSection(
      "HISTORY",
      page.history.map((entry) => [
        run(`tx${entry.tx}  ${moment(entry.at)}  `, colours.faint),
        run(`${entry.change}  `),
        ...differenceRuns(entry),
      ]),
      layout,
    ),
  ];
}

function headLines(fact: Fact, name: Namer, { columns, colours }: Layout): readonly string[] {
  const counts = `${counted(fact.articles, "article")}, confidence ${fact.confidence.toFixed(2)}`;
  return [
    ...wrap([run(fact.id, colours.faint), run(`  ${kindOf(fact)}`)], columns),
    ...wrap([run(partiesOf(fact, name), colours.heading)], columns),
    ...(fact.kind === "quotation"
      ? wrap([run(`“${shortened(fact.value ?? "", 600)}”`, colours.quotation)], columns)
      : []),
    ...wrap([run(whatOf(fact, name), colours.strong)], columns),
    ...wrap([run(moreOf(fact, name), colours.faint)], columns).filter((line) => line !== ""),
    ...wrap([run(`${statusWords(fact)}; ${counts}`)], columns),
  ];
}

function whyLines({ why }: FactPage, { columns, colours }: Layout): readonly string[] {
  const rows: readonly (readonly [label: string, text: string | null])[] = [
    ["status", why.status],
    ["time", why.interval],
    ["confidence", why.confidence],
  ];
  return rows.flatMap(([label, text]) => {
    const [first, ...rest] = text === null ? [] : indented([run(inWords(text))], LABEL, columns);
    return first === undefined ? [] : [colours.faint(label.padEnd(LABEL)) + first.slice(LABEL), ...rest];
  });
}

/** Seasons stand as EDTF codes in what the register says. */
function inWords(text: string): string {
  return text.replace(/\b\d{4}-2[1-4]\b/g, when);
}

function sourceLines({ rows }: FactPage, name: Namer, layout: Layout): readonly string[] {
  const { colours } = layout;
  const witnesses = new Map<number | null, FactRow[]>();
  for (const row of rows) witnesses.set(row.witness, [...(witnesses.get(row.witness) ?? []), row]);
  const shown = [...witnesses].filter(([witness]) => witness === null || witness <= WITNESSES);
  const hidden = witnesses.size - shown.length;
  return [
    ...shown.flatMap(([witness, own]) => witnessLines(witness, own, name, layout)),
    ...(hidden > 0 ? ["", colours.faint(`${counted(hidden, "more witness", "es")}; --json has all`)] : []),
  ];
}

function witnessLines(
  witness: number | null,
  rows: readonly FactRow[],
  name: Namer,
  layout: Layout,
): readonly string[] {
  const { colours } = layout;
  const owners = [...new Set(rows.flatMap(({ article }) => article?.owner ?? []))].map(name).join(", ");
  const title = witness === null ? colours.heading("CLAIMS") : colours.heading(`WITNESS ${witness}`);
  const more = rows.length - ROWS;
  return [
    "",
    witness === null || owners === "" ? title : title + colours.faint(`  ${owners}`),
    ...rows.slice(0, ROWS).flatMap((row) => rowLines(row, name, layout)),
    ...(more > 0 ? [colours.faint(`${counted(more, "more row")}; --json has all`)] : []),
  ];
}

function rowLines({ statement, article }: FactRow, name: Namer, { columns, colours }: Layout): readonly string[] {
  const { source, reportedAt, by, engine } = statement;
  const outlet = source === null ? "unknown outlet" : name(source);
  const who = by === null ? outlet : `entered by ${by}`;
  const head = listed([who, reportedAt?.slice(0, 10), article?.title && shortened(article.title, 120)]);
  const rule = statement.evidence[0]?.rule;
  const how = listed([
    saying(statement, name),
    rule && `rule ${rule}`,
    engine === null ? null : `engine ${engine.split(" ")[0]}`,
  ]);
  return [
    ...wrap([run(shortId(statement.id), colours.relation), run(`  ${head}`)], columns),
    ...(article?.url == null ? [] : indented([run(article.url, colours.faint)], 2, columns)),
    ...apart(statement.evidence).flatMap(({ prefix, quote, suffix }) =>
      indented(
        [
          run(prefix === "" ? "" : `…${flat(prefix.slice(-CONTEXT))}`, colours.faint),
          run(shortened(quote, 400), colours.strong),
          run(suffix === "" ? "" : `${flat(suffix.slice(0, CONTEXT))}…`, colours.faint),
        ],
        2,
        columns,
      ),
    ),
    ...indented([run(how, colours.faint)], 2, columns),
  ];
}

/** Words that do not stand inside others. */
function apart(anchors: Statement["evidence"]): Statement["evidence"] {
  return anchors.filter(
    ({ span }, at) =>
      !anchors.some((other, i) => i !== at && contains(other.span, span) && (!contains(span, other.span) || i < at)),
  );
}

/** What one row says: "upgraded, from summer 2024". */
function saying({ value, kind, qualifiers, from, to, assertion, claimedBy: claim }: Statement, name: Namer): string {
  return listed([
    claim !== null && claimedBy(claim, name),
    kind === "event" || kind === "quotation" ? null : value,
    qualifiers.change,
    from !== null && (kind === "event" ? `on ${when(from)}` : `from ${edge(from)}`),
    to !== null && `to ${edge(to)}`,
    assertion !== "actual" && assertion,
  ]);
}

/** "s3f…  2026-07-03 10:12  anna corrected s12…: from 2024-07-03 (the text of the treaty)". */
function actRuns(act: Statement, colours: Palette): Runs {
  const { op, by, at, reason, answers, value, from, to } = act;
  const answered = answers.map(shortId).join(", ");
  const corrected =
    op === "override" ? listed([value, from !== null && `from ${edge(from)}`, to !== null && `to ${edge(to)}`]) : "";
  return [
    run(`${shortId(act.id)}  `, colours.relation),
    run(`${at === null ? "" : moment(at)}  `, colours.faint),
    run(`${by ?? ""} ${VERBS[op]} ${answered}`),
    run(corrected === "" ? "" : `: ${corrected}`),
    run(reason === null ? "" : ` (${reason})`, colours.faint),
  ];
}

const VERBS: Readonly<Record<Statement["op"], string>> = {
  assert: "said",
  retract: "took back",
  override: "corrected",
  confirm: "confirmed",
};

function judgementRuns({ left, right, verdict, by, at, reason }: Judgement, name: Namer): Runs {
  const side = (id: string): string => (id.includes(":") ? name(id) : shortId(id));
  const why = reason === null ? "" : ` (${reason})`;
  return [run(`${moment(at)}  ${by}: ${side(left)} and ${side(right)} are ${verdict}${why}`)];
}

function factsSection(title: string, facts: readonly Fact[], { columns, colours, names }: Layout): readonly string[] {
  if (facts.length === 0) return [];
  const items = facts.map((fact) => ({ fact, citation: null }));
  return ["", colours.heading(title), ...factTable({ items, names }, columns, colours)];
}

const flat = (words: string): string => words.replace(/\s+/g, " ");
