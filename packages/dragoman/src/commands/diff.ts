import type { Bound, Fact } from "@dragoman/model";
import { loadReference } from "@dragoman/reference";
import { named, titleOf } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { grouped } from "../export/counter.ts";
import { factStream } from "../export/stream.ts";
import { type Palette, palette } from "../print/colour.ts";

/** Options of `dragoman diff`. */
export interface DiffFlags {
  readonly json?: true;
}

/** What became of a fact from one register to the other. */
export type Difference =
  | { readonly change: "new"; readonly after: Fact }
  | { readonly change: "gone"; readonly before: Fact }
  | { readonly change: "changed"; readonly before: Fact; readonly after: Fact; readonly fields: readonly string[] };

/** Prints which facts are new, gone or changed from the first to the second. */
export async function diffCommand(before: string, after: string, flags: DiffFlags, effects: Effects): Promise<boolean> {
  const colours = palette(effects);
  const entity = titles();
  const counts = { new: 0, gone: 0, changed: 0, same: 0 };
  for await (const difference of differences(factStream(before, effects), factStream(after, effects), counts)) {
    const text = flags.json ? JSON.stringify(difference) : lines(difference, entity, colours).join("\n");
    await effects.stdout.write(`${text}\n`);
  }
  if (flags.json) return true;
  const said = [`${grouped(counts.new)} new`, `${grouped(counts.gone)} gone`, `${grouped(counts.changed)} changed`];
  await effects.stdout.write(`${said.join(", ")}, ${grouped(counts.same)} the same\n`);
  return true;
}

/** Walks both in order of id. */
export async function* differences(
  before: AsyncGenerator<Fact>,
  after: AsyncGenerator<Fact>,
  counts: Record<Difference["change"] | "same", number>,
): AsyncGenerator<Difference> {
  try {
    let [left, right] = [await before.next(), await after.next()];
    while (!left.done || !right.done) {
      const [a, b] = [left.done ? null : left.value, right.done ? null : right.value];
      const difference = differenceOf(a, b);
      counts[difference?.change ?? "same"]++;
      if (difference !== null) yield difference;
      if (difference?.change !== "new") left = await before.next();
      if (difference?.change !== "gone") right = await after.next();
    }
  } finally {
    await before.return(undefined);
    await after.return(undefined);
  }
}

/** Of the two that stand first; null when they are the same. */
function differenceOf(a: Fact | null, b: Fact | null): Difference | null {
  if (a === null || (b !== null && b.id < a.id)) return { change: "new", after: b! };
  if (b === null || a.id < b.id) return { change: "gone", before: a };
  const fields = Object.keys(a).filter((name) => {
    const key = name as keyof Fact;
    return JSON.stringify(a[key]) !== JSON.stringify(b[key]);
  });
  return fields.length === 0 ? null : { change: "changed", before: a, after: b, fields };
}

function titles(): (id: string) => ReturnType<typeof named> {
  const reference = loadReference();
  return (id) => named(id, reference);
}

function lines(difference: Difference, entity: ReturnType<typeof titles>, colours: Palette): readonly string[] {
  const fact = difference.change === "gone" ? difference.before : difference.after;
  const title = `${fact.id}  ${titleOf({ fact, entity })}`;
  if (difference.change === "new") return [`${colours.relation("+")} ${title}`];
  if (difference.change === "gone") return [`${colours.warning("-")} ${title}`];
  const { before, after, fields } = difference;
  const shown = fields.flatMap((name) => fieldLine(name as keyof Fact, before, after) ?? []);
  return [`${colours.event("~")} ${title}`, ...shown.map((line) => `    ${line}`)];
}

/** Fields whose values are told; of the others it is told that they changed. */
const TOLD: readonly (keyof Fact)[] = [
  ...(["value", "status", "assertion", "review", "sources", "articles", "confidence"] as const),
  ...(["firstReported", "lastReported", "supersedes", "supersededBy"] as const),
];

function fieldLine(name: keyof Fact, before: Fact, after: Fact): string | null {
  if (name === "statements") {
    const [was, is] = [new Set(before.statements), new Set(after.statements)];
    const [more, fewer] = [
      after.statements.filter((id) => !was.has(id)),
      before.statements.filter((id) => !is.has(id)),
    ];
    return `statements: ${more.length} more, ${fewer.length} fewer`;
  }
  if (name === "from" || name === "to") return boundLine(name, before[name], after[name]);
  return TOLD.includes(name) ? `${name}: ${before[name] ?? "–"} → ${after[name] ?? "–"}` : `${name} changed`;
}

/** Other statements that give the same time are no change to tell. */
function boundLine(name: "from" | "to", before: Bound | null, after: Bound | null): string | null {
  if (before?.value !== after?.value) return `${name}: ${before?.value ?? "–"} → ${after?.value ?? "–"}`;
  return before?.basis === after?.basis ? null : `${name}: ${before?.basis} → ${after?.basis}`;
}
