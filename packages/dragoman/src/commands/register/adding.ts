import type { Command } from "commander";
import type { AddFlags } from "../../add/flags.ts";
import type { Effects } from "../../effects.ts";
import type { RereadFlags } from "../reread.ts";

type Finish = (succeeded: boolean) => void;

/** Commands that put articles into a register. */
export function addAdding(program: Command, effects: Effects, finish: Finish): void {
  addAdd(program, effects, finish);
  addReread(program, effects, finish);
}

function addAdd(program: Command, effects: Effects, finish: Finish): void {
  program
    .command("add")
    .description("add articles to a register: files, folders, patterns, web pages, feeds")
    .argument("<source...>", 'files, folders, patterns ("news/*.html"), http(s) addresses; - is standard input')
    .option("--register <file>", "the register (DRAGOMAN_REGISTER, else register.db)")
    .option("--published <date>", "when it was published, where the article does not tell: 2025-02-12")
    .option("--title <words>", "its title, where it has none")
    .option("--publisher <name>", "the outlet's name or domain, where it does not tell")
    .option("--url <address>", "where it was published, where it does not tell")
    .option("--language <tag>", "its language, where it does not tell")
    .option("--columns <list>", "columns or keys of tables: text=body,published=date,title=headline")
    .option("--rules <folder>", "read with your own rules besides (YAML files)")
    .option("--dry-run", "say what would be added, and add nothing")
    .option("--watch", "go on: add files of folders and items of feeds as they turn up")
    .option("--every <time>", "how often watched addresses are asked (15m)")
    .option("--allow-private", "also fetch from addresses of your own network")
    .option("--json", "print a line of JSON for each article")
    .addHelpText(
      "after",
      `
Examples:
  dragoman add interview.txt --published 2025-02-12 --publisher AZERTAC
  dragoman add articles.jsonl news/ "archive/**/*.html"
  dragoman add table.csv --columns text=body,published=date
  dragoman add https://www.osce.org/press-releases/rss --watch --every 1h
  cat articles.jsonl | dragoman add - --register dyads.db

What the register has already is not read again, so the same command goes on after a stop. What cannot be added is said
on standard error, and the exit code is 1.`,
    )
    .action(async (sources: readonly string[], flags: AddFlags) => {
      const { addCommand } = await import("../add.ts");
      finish(await addCommand(sources, flags, effects));
    });
}

function addReread(program: Command, effects: Effects, finish: Finish): void {
  program
    .command("reread")
    .description("read the articles of a register again with this version, and print what changed")
    .option("--register <file>", "the register (DRAGOMAN_REGISTER, else register.db)")
    .option("--all", "also those that this version has read already")
    .option("--article <key>", "only the article whose key begins so")
    .option("--rules <folder>", "read with your own rules besides (YAML files)")
    .option("--dry-run", "print what would change, and change nothing")
    .option("--json", "print a line of JSON for each article that changed")
    .addHelpText(
      "after",
      `
Examples:
  dragoman reread --dry-run
  dragoman reread
  dragoman reread --article a1b2c3d4 --rules mine/

What is no longer read is taken back, not removed; what analysts decided stays wherever the same words still say the same.
After a stop the same command goes on.`,
    )
    .action(async (flags: RereadFlags) => {
      const { rereadCommand } = await import("../reread.ts");
      finish(await rereadCommand(flags, effects));
    });
}
