import type { Fact, Statement } from "@dragoman/model";
import { allFacts, type Filter, type View, walkFacts } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError, systemCode } from "../error.ts";
import { counted, listed } from "../print/fact.ts";
import { type Annotated, annotate, type Judged } from "./gold.ts";

/** Writes the articles of accepted and corrected facts with their annotation, one a line, and says what is left out. */
export async function exportGold(file: string, filter: Filter, view: View, effects: Effects): Promise<boolean> {
  const exported: Exported[] = [];
  const { keys, typedIn } = await articlesOf(filter, view);
  for (const key of keys) exported.push(...(await exportArticle(key, view)));
  if (exported.length === 0) {
    throw new DragomanError("gold.empty", "nothing that the filter shows was accepted or edited yet");
  }
  await write(file, exported, effects).catch((error) => Promise.reject(writeError(file, error)));
  await effects.stdout.write(`${summaryLines(file, exported, typedIn).join("\n")}\n`);
  return true;
}

async function write(file: string, exported: readonly Exported[], effects: Effects): Promise<void> {
  const draft = await effects.draft(file, false);
  try {
    for (const { annotated } of exported) await draft.write(`${JSON.stringify(annotated.article)}\n`);
    await draft.keep();
  } catch (error) {
    await draft.drop();
    throw error;
  }
}

interface Exported {
  readonly annotated: Annotated;
  readonly rejected: number;
}

function writeError(file: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  if (code === "EEXIST") {
    return new DragomanError("gold.exists", `${file} is there already`, "name a new file; nothing is ever overwritten");
  }
  return new DragomanError("gold.denied", `${file} cannot be written (${code})`);
}

/** Keys of articles that decided facts of the filter rest on, in order, and how many of their statements have no article. */
async function articlesOf(
  filter: Filter,
  view: View,
): Promise<{ readonly keys: readonly string[]; readonly typedIn: number }> {
  const keys = new Set<string>();
  let typedIn = 0;
  for await (const facts of walkFacts(view, { ...filter, reviews: ["accepted", "edited"] })) {
    const rows = await view.statements(facts.flatMap(({ statements }) => statements));
    for (const { article, op } of rows) {
      if (article !== null) keys.add(article);
      else if (op === "assert") typedIn++;
    }
  }
  return { keys: [...keys].sort(), typedIn };
}

async function exportArticle(key: string, view: View): Promise<readonly Exported[]> {
  const article = await view.article(key);
  if (article === null) return [];
  const [rows, facts] = [await view.statementsOf(key), await allFacts(view, { article: key })];
  const factOf = new Map(facts.flatMap((fact) => fact.statements.map((id) => [id, fact] as const)));
  const corrections = await correctionsOf(facts, view);
  const said = rows.filter(({ op }) => op === "assert");
  const judged = said.flatMap((row) => {
    const fact = factOf.get(row.id);
    return fact === undefined ? [] : [{ row, fact, correction: corrections.get(fact.id) ?? null }];
  });
  const annotated = annotate(article, judged, await countriesOf(judged, view));
  return [{ annotated, rejected: said.length - judged.length }];
}

async function correctionsOf(facts: readonly Fact[], view: View): Promise<ReadonlyMap<string, Statement>> {
  const wanted = new Map(
    facts.flatMap(({ id, correction }) => (correction === null ? [] : [[correction.statement, id]])),
  );
  const rows = await view.statements([...wanted.keys()]);
  return new Map(rows.map((row) => [wanted.get(row.id)!, row]));
}

/** The states that speakers stand for. */
async function countriesOf(judged: readonly Judged[], view: View): Promise<(id: string) => string | null> {
  const speakers = judged
    .filter(({ row }) => row.kind === "quotation")
    .flatMap(({ row, correction }) => (correction ?? row).subject);
  const entities = new Map((await view.entities([...new Set(speakers)])).map((entity) => [entity.id, entity]));
  return (id) => (id.startsWith("state:") ? id.slice("state:".length) : (entities.get(id)?.country ?? null));
}

function summaryLines(file: string, exported: readonly Exported[], typedIn: number): readonly string[] {
  const sum = (count: (one: Exported) => number): number => exported.reduce((total, one) => total + count(one), 0);
  const required = sum(({ annotated }) => annotated.required);
  const optional = sum(({ annotated }) => annotated.optional);
  const rejected = sum((one) => one.rejected);
  const nowhere = sum(({ annotated }) => annotated.leftOut["no words of the article"]);
  const scattered = sum(({ annotated }) => annotated.leftOut["words in several places"]);
  const left = listed([
    rejected > 0 && `${counted(rejected, "statement")} rejected or no longer read`,
    nowhere > 0 && `${counted(nowhere, "statement")} without words of the article`,
    typedIn > 0 && `${counted(typedIn, "statement")} typed in without an article`,
    scattered > 0 && `${counted(scattered, "quotation")} in parts that stand in several places`,
  ]);
  return [
    `${file}: ${counted(exported.length, "article")}, ${counted(required, "statement")} accepted or corrected, ${optional} not decided on (optional)`,
    ...(left === "" ? [] : [`left out: ${left}`]),
    "what nobody read or typed in is not there: look for what is missing before the file counts as complete",
  ];
}
