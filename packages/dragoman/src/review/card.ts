import type { Fact, Statement } from "@dragoman/model";
import {
  citedIn,
  citedInRow,
  historyOf,
  type KeptArticle,
  type Matter,
  type Names,
  namesOf,
  type PastAct,
  saidOf,
  type View,
} from "@dragoman/register";
import { saidBy } from "../print/claim.ts";
import type { Palette } from "../print/colour.ts";
import { counted, listed, moreOf, namerOf, partiesOf, whatOf } from "../print/fact.ts";
import type { Namer } from "../print/names.ts";
import { type Runs, run, wrap } from "../print/runs.ts";
import { indented } from "../print/table.ts";
import { when } from "../print/when.ts";
import { quotedWords } from "./words.ts";

/** A fact with what an analyst needs to judge it. */
export interface Card {
  readonly matter: Matter;
  /** Rows that the fact rests on: the surest first. */
  readonly rows: readonly Statement[];
  /** By key; only of rows that are shown. */
  readonly articles: ReadonlyMap<string, KeptArticle>;
  readonly names: Names;
  readonly name: Namer;
  readonly history: readonly PastAct[];
}

/** Stands for the speaker of a quotation that nobody could be named for. */
export const UNRESOLVED = "speaker not resolved";

/** Rows whose words are shown; a fact told a thousand times would fill the screen. */
export const SHOWN = 12;

/** Reads what a card shows. */
export async function loadCard(view: View, matter: Matter): Promise<Card> {
  const rows = [...saidOf(matter)].sort(surestFirst);
  const keys = [...new Set(rows.slice(0, SHOWN).flatMap(({ article }) => article ?? []))];
  const articles = await Promise.all(keys.map((key) => view.article(key)));
  const ids = [...citedIn(matter.fact), ...rows.slice(0, SHOWN).flatMap(citedInRow)];
  const publishers = articles.flatMap((article) => article?.publisher ?? []);
  const names = await namesOf(view, [...ids, ...publishers]);
  return {
    matter,
    rows,
    articles: new Map(articles.flatMap((article) => (article === null ? [] : [[article.key, article]]))),
    names,
    name: namerOf(names),
    history: historyOf(matter),
  };
}

/** The fact, what speaks for and against it, what was decided, and the words it rests on. */
export function cardLines(card: Card, columns: number, colours: Palette): readonly string[] {
  const { fact } = card.matter;
  const more = card.rows.length - SHOWN;
  return [
    ...headLines(fact, card.name, columns, colours),
    ...doubtLines(fact, card.name, columns, colours),
    ...historyLines(card, columns, colours),
    ...card.rows.slice(0, SHOWN).flatMap((row, i) => rowLines(row, i + 1, card, columns, colours)),
    ...(more > 0 ? [colours.faint(`${counted(more, "more statement")}: dragoman fact ${fact.id}`)] : []),
  ];
}

function headLines(fact: Fact, name: Namer, columns: number, colours: Palette): readonly string[] {
  const { id, kind, value, status, assertion, sources, articles, confidence, review } = fact;
  const title = [kind, kind === "event" && value].filter(Boolean).join(" ");
  const what = listed([whatOf(fact, name), moreOf(fact, name)]);
  const told = listed([
    assertion !== "actual" && assertion,
    status,
    `${counted(sources, "independent source")} in ${counted(articles, "article")}`,
    `confidence ${confidence.toFixed(2)}`,
  ]);
  return [
    ...wrap([run(`${title} `, colours.relation), run(id, colours.faint)], columns),
    ...wrap([run(partiesOf(fact, name) || UNRESOLVED, colours.strong)], columns),
    ...(what === "" ? [] : wrap([run(what)], columns)),
    ...wrap([run(`${told} · `, colours.faint), run(review, review === "reopened" ? colours.warning : null)], columns),
  ];
}

function doubtLines(fact: Fact, name: Namer, columns: number, colours: Palette): readonly string[] {
  const { conflicts, claims, supersedes, supersededBy, from, to } = fact;
  const bases = [from && `start ${from.basis}`, to && `end ${to.basis}`].filter((basis) => basis !== null);
  const chain = listed([supersedes && `follows ${supersedes}`, supersededBy && `followed by ${supersededBy}`]);
  const lines: Runs[] = [
    ...(bases.length > 0 || chain !== "" ? [[run(listed([...bases, chain]), colours.faint)]] : []),
    ...conflicts.map(({ field, values }) => [
      run(`${field} contradicted: `, colours.warning),
      run(values.map(({ value, statements }) => `${shown(field, value, name)} (${statements.length})`).join(" / ")),
    ]),
    ...(claims.length > 0
      ? [
          [
            run("claimed by ", colours.faint),
            run(claims.map(({ speaker }) => (speaker === null ? "a speaker" : name(speaker))).join(", ")),
          ],
        ]
      : []),
  ];
  return lines.flatMap((runs) => wrap(runs, columns));
}

function shown(field: string, value: string, name: Namer): string {
  if (field === "from" || field === "to") return when(value);
  return field === "subject" ? name(value) : value;
}

function historyLines({ history, matter }: Card, columns: number, colours: Palette): readonly string[] {
  const told = history.filter(({ deed }) => deed !== "undone");
  return told.flatMap((act) => {
    const { deed, by, at, reason, isInForce } = act;
    const before = act.statements.some(({ id }) => id === matter.fact.correction?.statement)
      ? `, was ${changedText(matter.fact)}`
      : "";
    const why = reason === null ? "" : `: ${reason}`;
    const state = isInForce ? "" : " (taken back)";
    const paint = isInForce ? colours.event : colours.faint;
    return wrap(
      [run(`${deed} by ${by}`, paint), run(` ${at.slice(0, 10)}${state}${before}${why}`, colours.faint)],
      columns,
    );
  });
}

function changedText({ correction }: Fact): string {
  return Object.entries(correction?.before ?? {})
    .map(([field, value]) => `${field} ${value ?? "not known"}`)
    .join(", ");
}

function rowLines(row: Statement, number: number, card: Card, columns: number, colours: Palette): readonly string[] {
  const { name, articles } = card;
  const article = row.article === null ? undefined : articles.get(row.article);
  const outlet = row.source === null ? "unknown outlet" : name(row.source);
  const source = row.by === null ? outlet : `entered by ${row.by}`;
  const says = listed([
    row.claimedBy !== null && saidBy(row.claimedBy, name),
    row.assertion !== "actual" && row.assertion,
    row.from !== null && `from ${when(row.from)}`,
    row.to !== null && `to ${when(row.to)}`,
  ]);
  const head: Runs = [
    run(`${number}  `, colours.faint),
    run(article?.title ?? "(no title)", colours.strong),
    run(` · ${source} · ${row.reportedAt ?? "no date"}${says === "" ? "" : ` · ${says}`}`, colours.faint),
  ];
  const words = quotedWords(row, article?.text ?? null, colours);
  return ["", ...wrap(head, columns), ...words.flatMap((runs) => indented(runs, 3, columns))];
}

function surestFirst(a: Statement, b: Statement): number {
  const sure = ({ evidence, claimedBy }: Statement): number =>
    (evidence[0]?.confidence ?? 0) + (claimedBy === null ? 1 : 0) + (evidence.length > 0 ? 2 : 0);
  return sure(b) - sure(a) || (a.id < b.id ? -1 : 1);
}
