import type { Rule } from "@dragoman/reader";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { readRules } from "../input/rules.ts";
import { type Reader, withRules } from "../load.ts";
import { type Palette, palette } from "../print/colour.ts";
import { columnsOf } from "../print/columns.ts";
import { run } from "../print/runs.ts";
import { indented } from "../print/table.ts";
import { failedExamples } from "../rules/examples.ts";

/** Lists rules by topic, or tests their examples; those of one topic, or those of a folder alone. True when all is well. */
export async function rulesCommand(action: string, which: string | undefined, effects: Effects): Promise<boolean> {
  if (action !== "list" && action !== "test") {
    throw new DragomanError(
      "usage",
      `"${action}" is neither list nor test`,
      "dragoman rules list, dragoman rules test mine/",
    );
  }
  const { reader, rules } = await chosenRules(which, effects);
  return action === "list" ? listRules(rules, effects) : testRules(rules, reader, effects);
}

interface Chosen {
  readonly reader: Reader;
  readonly rules: readonly Rule[];
}

async function chosenRules(which: string | undefined, effects: Effects): Promise<Chosen> {
  const reader = await effects.load();
  const { withExamples } = await import("@dragoman/english");
  const rules = withExamples(reader.language.rules.rules);
  if (which === undefined) return { reader, rules };
  const topic = rules.filter((rule) => rule.topic === which);
  if (topic.length > 0) return { reader, rules: topic };
  return ownRules(which, reader, effects).catch((error) => {
    if (!(error instanceof DragomanError) || error.code !== "file.missing") throw error;
    const topics = [...new Set(rules.map((rule) => rule.topic))].sort().join(", ");
    throw new DragomanError("usage", `"${which}" is neither a folder nor a topic`, `topics: ${topics}`);
  });
}

async function ownRules(folder: string, shipped: Reader, effects: Effects): Promise<Chosen> {
  const reader = withRules(shipped, await readRules(folder, effects));
  const known = new Set(shipped.language.rules.rules.map(({ id }) => id));
  return { reader, rules: reader.language.rules.rules.filter(({ id }) => !known.has(id)) };
}

async function listRules(rules: readonly Rule[], effects: Effects): Promise<true> {
  const colours = palette(effects);
  const columns = columnsOf(effects);
  const topics = [...new Set(rules.map(({ topic }) => topic))].sort();
  for (const topic of topics) {
    const own = rules.filter((rule) => rule.topic === topic);
    const lines = [
      colours.heading(topic.toUpperCase()),
      ...own.flatMap((rule) => ruleLines(rule, columns, colours)),
      "",
    ];
    await effects.stdout.write(`${lines.join("\n")}\n`);
  }
  const count = `${counted(rules.length, "rule")} on ${counted(topics.length, "topic")}`;
  await effects.stdout.write(`${colours.faint(count)}\n`);
  return true;
}

function ruleLines({ id, why, source, yes, no }: Rule, columns: number, colours: Palette): readonly string[] {
  return [
    ...indented([run(id, colours.strong), run(why === null ? "" : `: ${why}`)], 0, columns),
    ...source.flatMap((pattern) => indented([run(pattern, colours.faint)], 2, columns)),
    ...yes.flatMap((example) => indented([run("yes ", colours.relation), run(example)], 2, columns)),
    ...no.flatMap((example) => indented([run("no  ", colours.warning), run(example)], 2, columns)),
  ];
}

async function testRules(rules: readonly Rule[], reader: Reader, effects: Effects): Promise<boolean> {
  const colours = palette(effects);
  const failed = rules.flatMap((rule) => failedExamples(rule, reader));
  for (const { rule, kind, example, reason } of failed) {
    await effects.stdout.write(
      `${colours.strong(rule)} ${colours.warning(kind)} ${example}\n  ${colours.faint(reason)}\n`,
    );
  }
  const examples = rules.reduce((sum, { yes, no }) => sum + yes.length + no.length, 0);
  await effects.stdout.write(`${counted(rules.length, "rule")}, ${examples} examples, ${failed.length} failed\n`);
  return failed.length === 0;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
