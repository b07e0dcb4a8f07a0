import type { Fact } from "@dragoman/model";
import { type Field, fieldText, formOf, holdsEntities, problemOf, problemOfEnds } from "@dragoman/register";
import type { Palette } from "../print/colour.ts";
import { run, width, wrap } from "../print/runs.ts";
import { isEscape, type Page, windowOf } from "./ask.ts";
import { clip } from "./clip.ts";
import type { Desk, Frame, Size } from "./desk.ts";
import { inserted, type Line, lineOf, typed } from "./line.ts";

/** Ids for names of entities that an analyst typed, or why there are none. */
export type Resolve = (text: string) => Promise<{ readonly text: string; readonly problem: string | null }>;

interface Form {
  readonly fact: Fact;
  readonly fields: readonly Field[];
  readonly lines: Map<Field, Line>;
  /** Index of the field with the cursor. */
  at: number;
  /** What the register said of names, by field. */
  readonly problems: Map<Field, string>;
}

/** Rows of the window that the form leaves to the fact. */
const LEFT = 9;
const NEXT = new Set(["enter", "tab", "down"]);
const BACK = new Set(["shift-tab", "up"]);

/** Asks for new values, field by field, with the present ones filled in; null when the analyst escapes. Only changed fields are in the answer. */
export async function askFields(
  desk: Desk,
  page: Page,
  fact: Fact,
  resolve: Resolve,
  colours: Palette,
): Promise<ReadonlyMap<Field, string> | null> {
  const fields = formOf(fact.kind);
  const lines = new Map(fields.map((field) => [field, lineOf(fieldText(fact, field))]));
  const form: Form = { fact, fields, lines, at: 0, problems: new Map() };
  while (true) {
    const key = await desk.next((size) => formFrame(form, page, size, colours));
    if (key === null || isEscape(key)) return null;
    if (key.kind === "paste") change(form, inserted(currentLine(form), key.text));
    else if (await isSaved(form, key.name, resolve)) return changedIn(form);
  }
}

/** Does what a key asks for; whether the form is done. */
async function isSaved(form: Form, key: string, resolve: Resolve): Promise<boolean> {
  const isLast = form.at === form.fields.length - 1;
  if (key === "ctrl-s" || (key === "enter" && isLast)) return isRight(form, resolve);
  if (NEXT.has(key) || BACK.has(key)) await move(form, BACK.has(key) ? -1 : 1, resolve);
  else change(form, typed(currentLine(form), key));
  return false;
}

const currentLine = ({ fields, lines, at }: Form): Line => lines.get(fields[at]!)!;

/** Whether all can be taken as it stands; else the cursor goes to the first field that cannot. */
async function isRight(form: Form, resolve: Resolve): Promise<boolean> {
  await look(form, form.fields[form.at]!, resolve);
  const wrong = form.fields.findIndex((field) => problemIn(form, field) !== null);
  if (wrong >= 0) form.at = wrong;
  return wrong < 0;
}

function change(form: Form, line: Line): void {
  const field = form.fields[form.at]!;
  if (line.text !== form.lines.get(field)?.text) form.problems.delete(field);
  form.lines.set(field, line);
}

async function move(form: Form, by: 1 | -1, resolve: Resolve): Promise<void> {
  await look(form, form.fields[form.at]!, resolve);
  form.at = Math.max(0, Math.min(form.fields.length - 1, form.at + by));
}

/** Names become ids when the cursor leaves them. */
async function look(form: Form, field: Field, resolve: Resolve): Promise<void> {
  const line = form.lines.get(field)!;
  if (!holdsEntities(field) || line.text.trim() === "" || line.text === fieldText(form.fact, field)) return;
  const { text, problem } = await resolve(line.text);
  if (problem === null) form.lines.set(field, lineOf(text));
  else form.problems.set(field, problem);
}

/** The register is asked for entities, so the form itself takes all of them. */
function problemIn({ fact, lines, problems }: Form, field: Field): string | null {
  const { text } = lines.get(field)!;
  if (text === fieldText(fact, field)) return null;
  const problem = problems.get(field) ?? problemOf(fact.kind, field, text, () => true);
  const isEnd = field === "from" || field === "to";
  return problem ?? (isEnd ? problemOfEnds(lines.get("from")?.text ?? "", lines.get("to")?.text ?? "") : null);
}

function changedIn({ fact, fields, lines }: Form): ReadonlyMap<Field, string> {
  const texts = fields.map((field) => [field, lines.get(field)!.text.trim()] as const);
  return new Map(texts.filter(([field, text]) => text !== fieldText(fact, field)));
}

function formFrame(form: Form, page: Page, size: Size, colours: Palette): Frame {
  const { fact, fields, at } = form;
  const room = Math.max(1, Math.min(fields.length, size.rows - LEFT - 2));
  const first = Math.max(0, Math.min(at - Math.floor(room / 2), fields.length - room));
  const shown = fields.slice(first, first + room);
  const label = Math.max(...fields.map(({ length }) => length)) + 2;
  const { column } = windowOf(currentLine(form), size.columns - label - 1);
  const problem = problemIn(form, fields[at]!);
  const foot = [
    clip([run(`edit ${fact.id} `, colours.strong), run(HINT, colours.faint)], size.columns),
    ...shown.map((field) => fieldLine(form, field, label, size.columns, colours)),
    ...(problem === null ? [""] : wrap([run(problem, colours.warning)], size.columns).slice(0, 2)),
  ];
  return page(size, foot, { row: 1 + at - first, column: label + column });
}

const HINT = "enter, up, down another field · ctrl-s save · esc leave";

function fieldLine(form: Form, field: Field, label: number, columns: number, colours: Palette): string {
  const isCurrent = form.fields[form.at] === field;
  const { text, cursor } = form.lines.get(field)!;
  const { shown } = windowOf({ text, cursor: isCurrent ? cursor : 0 }, columns - label - 1);
  const wrong = problemIn(form, field) !== null;
  const isChanged = text.trim() !== fieldText(form.fact, field);
  const name = `${isCurrent ? "›" : isChanged ? "*" : " "}${field}`;
  return clip(
    [
      run(name + " ".repeat(Math.max(1, label - width(name))), wrong ? colours.warning : colours.faint),
      run(shown, isChanged ? colours.time : null),
    ],
    columns,
  );
}
