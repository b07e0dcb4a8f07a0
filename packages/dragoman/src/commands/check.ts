import type { Statement } from "@dragoman/model";
import { type Fault, orphanedActs, type Register } from "@dragoman/register";
import { progress } from "../batch/progress.ts";
import type { Effects } from "../effects.ts";
import { type Palette, palette } from "../print/colour.ts";
import { columnsOf } from "../print/columns.ts";
import { counted, listed, shortened } from "../print/fact.ts";
import { run } from "../print/runs.ts";
import { indented } from "../print/table.ts";
import { openRegister } from "../register/open.ts";

/** Options of `dragoman check`. */
export interface CheckFlags {
  readonly register?: string;
  /** Fold every fact anew first. */
  readonly refold?: true;
}

/** Looks for damage, facts that are not what their statements give, and acts that speak of nothing any more; true when all is well. */
export async function checkCommand(flags: CheckFlags, effects: Effects): Promise<boolean> {
  const register = await openRegister(flags, effects);
  try {
    const { stale } = await register.view.head();
    if (flags.refold) await refold(register, effects);
    const faults = await register.integrity();
    const orphans = faults.length > 0 ? [] : await orphanedActs(register.view, register.reference);
    await report(register, stale, faults, orphans, effects);
    return faults.length === 0 && orphans.length === 0;
  } finally {
    await register.close();
  }
}

async function refold(register: Register, { stderr, now }: Effects): Promise<void> {
  const bar = progress(stderr, now);
  await register.refold();
  try {
    await register.refresh((done, left) => void bar.show(done, done / Math.max(1, done + left)));
  } finally {
    await bar.clear();
  }
}

async function report(
  register: Register,
  stale: number,
  faults: readonly Fault[],
  orphans: readonly Statement[],
  effects: Effects,
): Promise<void> {
  const [colours, columns] = [palette(effects), columnsOf(effects)];
  const head = faults.length > 0 ? null : await register.view.head();
  const lines = [
    ...faults.flatMap(({ code, message, hint }) => [
      ...indented([run(`${code}: `, colours.warning), run(message)], 0, columns),
      ...(hint === null ? [] : indented([run(hint, colours.faint)], 2, columns)),
    ]),
    ...orphans.flatMap((row) => orphanLines(row, columns, colours)),
    ...(head === null
      ? []
      : [
          `${counted(head.articles, "article")}, ${counted(head.statements, "statement")}, ${counted(head.judgements, "judgement")}, ${counted(head.facts, "fact")}`,
        ]),
    ...(stale > 0 ? [colours.faint(`${counted(stale, "group")} of facts waited to be folded; done`)] : []),
    faults.length === 0 && orphans.length === 0
      ? colours.relation("all is well")
      : colours.warning(
          listed([
            faults.length > 0 && counted(faults.length, "fault"),
            orphans.length > 0 && counted(orphans.length, "orphaned act"),
          ]),
        ),
  ];
  await effects.stdout.write(`${lines.join("\n")}\n`);
}

const DEEDS: Readonly<Record<string, string>> = { confirm: "accepted", retract: "rejected", override: "edited" };

function orphanLines(row: Statement, columns: number, colours: Palette): readonly string[] {
  const { id, op, kind, subject, object, value, by, at, reason } = row;
  const what = shortened(listed([subject.join(", "), object.join(", "), value]), 120);
  const why = reason === null ? "" : `: ${reason}`;
  return [
    ...indented(
      [
        run(`orphaned ${id.slice(0, 9)}: `, colours.warning),
        run(`${DEEDS[op] ?? op} by ${by}, ${at?.slice(0, 10)}, ${kind} ${what}${why}`),
      ],
      0,
      columns,
    ),
    ...indented(
      [
        run(
          `what it spoke of is not read so any more; decide on the fact anew, then: dragoman undo ${id.slice(0, 9)}`,
          colours.faint,
        ),
      ],
      2,
      columns,
    ),
  ];
}
