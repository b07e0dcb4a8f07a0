import { createRequire } from "node:module";
import { Command, CommanderError } from "commander";
import type { EvalFlags } from "./commands/eval.ts";
import type { ReadFlags } from "./commands/read.ts";
import { addAdding } from "./commands/register/adding.ts";
import { addExporting } from "./commands/register/exporting.ts";
import { addReading } from "./commands/register/reading.ts";
import { addReviewing } from "./commands/register/reviewing.ts";
import { addServing } from "./commands/register/serving.ts";
import type { Effects } from "./effects.ts";
import { DragomanError, fromThread, systemCode } from "./error.ts";
import { printError } from "./print/error.ts";

/** Exit codes: all went well; some input or quality check failed; the command was not understood. */
const EXIT = { done: 0, failed: 1, usage: 2 } as const;

const { version } = createRequire(import.meta.url)("../package.json") as { readonly version: string };

/** Runs one command line and gives the exit code. */
export async function runProgram(args: readonly string[], effects: Effects): Promise<number> {
  let succeeded = true;
  const program = describe(effects, (result) => {
    succeeded = result;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return succeeded ? EXIT.done : EXIT.failed;
  } catch (error) {
    return exitCode(error, effects);
  }
}

/** Commander has printed its own errors already; a reader that hangs up (`| head`) is no error. */
async function exitCode(error: unknown, effects: Effects): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (systemCode(error) === "EPIPE") return EXIT.done;
  const known = fromThread(error);
  if (!(known instanceof DragomanError)) throw error;
  await printError(known, effects);
  return known.code === "usage" ? EXIT.usage : EXIT.failed;
}

function unlessHungUp(error: unknown): void {
  if (systemCode(error) !== "EPIPE") throw error;
}

function describe(effects: Effects, finish: (succeeded: boolean) => void): Command {
  const program = new Command("dragoman")
    .description("Reads reports about relations between states and shows what they say, each line with its evidence.")
    .version(version)
    .exitOverride()
    .showHelpAfterError("(--help shows the options and examples)")
    .configureOutput({
      writeOut: (text) => void effects.stdout.write(text).catch(unlessHungUp),
      writeErr: (text) => void effects.stderr.write(text).catch(unlessHungUp),
      outputError: (text, write) => write(text.replace(/^error: /, "dragoman: ")),
      getOutHelpWidth: () => Math.min(effects.stdout.columns ?? 100, 100),
    })
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 some input was not read or a check failed, 2 the command was not understood.",
    );
  program.commandsGroup("Read and add articles:");
  addRead(program, effects, finish);
  addAdding(program, effects, finish);
  program.commandsGroup("Look things up:");
  addReading(program, effects, finish);
  addServing(program, effects, finish);
  program.commandsGroup("Correct, and keep safe:");
  addReviewing(program, effects, finish);
  program.commandsGroup("Give to others, take from others:");
  addExporting(program, effects, finish);
  program.commandsGroup("Try the reader:");
  addEval(program, effects, finish);
  addRules(program, effects, finish);
  return program;
}

function addRead(program: Command, effects: Effects, finish: (succeeded: boolean) => void): void {
  program
    .command("read")
    .description("read articles and print relations, events and quotations")
    .argument("[files...]", "text files; - is standard input")
    .option("--text", "also print the article with its evidence marked")
    .option("--times", "also print expressions of time and their values")
    .option("--json", "print each Reading as JSON")
    .option("--jsonl <file>", "read one article a line, print one Reading a line (- is standard input)")
    .option("--explain [what]", "say why: of a fact (r1), of the sentence with some words, or of everything")
    .option("--rules <folder>", "read with your own rules besides (YAML files)")
    .option("--published <date>", "when it was published: 2025-02-12 or 2025-02-12T10:30+03:00")
    .option("--title <words>", "its title")
    .option("--url <address>", "where it was published")
    .option("--publisher <name>", "the outlet's name or domain")
    .option("--language <tag>", "its language (en)")
    .addHelpText(
      "after",
      `
Examples:
  dragoman read interview.txt --published 2025-02-12
  dragoman read interview.txt --text
  dragoman read interview.txt --explain r1
  dragoman read interview.txt --explain "became strategic partners"
  dragoman read interview.txt --rules mine/
  cat interview.txt | dragoman read - --json
  dragoman read --jsonl articles.jsonl > readings.jsonl

A line of articles.jsonl: {"id": 7, "text": "…", "published": "2025-02-12", "title": "…", "url": "…", "publisher": "…"}
A line that cannot be read gives {"id", "error"} in its place, and the exit code is 1.`,
    )
    .action(async (files: readonly string[], flags: ReadFlags) => {
      const { readCommand } = await import("./commands/read.ts");
      finish(await readCommand(files, flags, effects));
    });
}

function addEval(program: Command, effects: Effects, finish: (succeeded: boolean) => void): void {
  program
    .command("eval")
    .description("score the reader against annotated articles")
    .argument("<gold...>", "JSONL files of annotated articles")
    .option("--errors", "list every miss and false line")
    .option("--json", "print the scores as JSON")
    .addHelpText("after", "\nExamples:\n  dragoman eval gold/articles.jsonl\n  dragoman eval gold/*.jsonl --errors")
    .action(async (files: readonly string[], flags: EvalFlags) => {
      const { evalCommand } = await import("./commands/eval.ts");
      finish(await evalCommand(files, flags, effects));
    });
}

function addRules(program: Command, effects: Effects, finish: (succeeded: boolean) => void): void {
  program
    .command("rules")
    .description("list the rules, or test their examples")
    .argument("[action]", "list or test", "list")
    .argument("[which]", "a topic, or a folder of your own rules (YAML files); without it, all shipped ones")
    .addHelpText(
      "after",
      "\nExamples:\n  dragoman rules list partnership\n  dragoman rules test\n  dragoman rules test mine/",
    )
    .action(async (action: string, which: string | undefined) => {
      const { rulesCommand } = await import("./commands/rules.ts");
      finish(await rulesCommand(action, which, effects));
    });
}
