import type { Command } from "commander";
import type { Effects } from "../../effects.ts";
import { command, filterOptions } from "./options.ts";

type Finish = (succeeded: boolean) => void;

/** Adds the commands that look things up in a register. */
export function addReading(program: Command, effects: Effects, finish: Finish): void {
  addQuery(program, effects, finish);
  addDossier(program, effects, finish);
  addDyad(program, effects, finish);
  addTimeline(program, effects, finish);
  addOn(program, effects, finish);
  addFact(program, effects, finish);
  addChanges(program, effects, finish);
  addTable(program, effects, finish);
}

function addQuery(program: Command, effects: Effects, finish: Finish): void {
  filterOptions(command(program, "query", "list the facts of a register that meet what is asked"))
    .option("--order <order>", "time, reported, confidence (the least sure first) or id", "time")
    .option("--limit <count>", "at most so many; a table has 30 without it, other forms all")
    .option("--json", "print one JSON document")
    .option("--jsonl", "print one fact a line as JSON")
    .option("--csv", "print CSV")
    .addHelpText(
      "after",
      `
Examples:
  dragoman query --state Azerbaijan --with China
  dragoman query --state az --kind partnership,membership --status corroborated
  dragoman query --event CONSULT --from 2024-07 --to 2024-09 --csv > visits.csv
  dragoman query --speaker "Ilham Aliyev" --with China --text "belt and road"
  dragoman query --kind partnership --order confidence --min-sources 2`,
    )
    .action(async (flags) => {
      const { queryCommand } = await import("../query.ts");
      finish(await queryCommand(flags, effects));
    });
}

function addDossier(program: Command, effects: Effects, finish: Finish): void {
  command(program, "dossier", "show what one state is in, holds, does and says")
    .argument("<state>", "a state or organisation: a name, an ISO code or an id")
    .option("--on <date>", "levels, holders and members of this day (today)")
    .option("--limit <count>", "at most so many facts of each kind (10)")
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExamples:\n  dragoman dossier Azerbaijan\n  dragoman dossier TUR --on 2024-12-31 --json")
    .action(async (state, flags) => {
      const { dossierCommand } = await import("../dossier.ts");
      finish(await dossierCommand(state, flags, effects));
    });
}

function addDyad(program: Command, effects: Effects, finish: Finish): void {
  command(program, "dyad", "show all that the register holds of two parties")
    .argument("<a>", "a state or organisation: a name, an ISO code or an id")
    .argument("<b>", "the other one")
    .option("--on <date>", "the level of this day (today)")
    .option("--limit <count>", "at most so many facts of each kind (10)")
    .option("--json", "print it as JSON")
    .addHelpText("after", '\nExamples:\n  dragoman dyad Azerbaijan China\n  dragoman dyad "South Korea" UAE --on 2020')
    .action(async (a, b, flags) => {
      const { dyadCommand } = await import("../dyad.ts");
      finish(await dyadCommand(a, b, flags, effects));
    });
}

function addTimeline(program: Command, effects: Effects, finish: Finish): void {
  filterOptions(command(program, "timeline", "show when what began, happened, changed and ended"))
    .argument("[parties...]", "those who take part together")
    .option("--limit <count>", "at most so many facts, the latest (60)")
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  dragoman timeline Azerbaijan China\n  dragoman timeline Georgia --kind event --from 2024",
    )
    .action(async (parties, flags) => {
      const { timelineCommand } = await import("../timeline.ts");
      finish(await timelineCommand(parties, flags, effects));
    });
}

function addOn(program: Command, effects: Effects, finish: Finish): void {
  filterOptions(command(program, "on", "show what held on a day"), false)
    .argument("<date>", "a day; of a month or year the last day counts")
    .option("--unsure", "also what the sources do not settle, and what only speakers say")
    .option("--limit <count>", "at most so many (60)")
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  dragoman on 2024-12-31 --state Azerbaijan\n  dragoman on 2024-07-03 --state AZE --with CHN --kind event,partnership",
    )
    .action(async (date, flags) => {
      const { onCommand } = await import("../on.ts");
      finish(await onCommand(date, flags, effects));
    });
}

function addFact(program: Command, effects: Effects, finish: Finish): void {
  command(program, "fact", "show a fact with all its evidence, why it is so, and its history")
    .argument("<id>", "the id, or as much of its beginning as is unique")
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExample:\n  dragoman fact f3a91c02d")
    .action(async (id, flags) => {
      const { factCommand } = await import("../fact.ts");
      finish(await factCommand(id, flags, effects));
    });
}

function addChanges(program: Command, effects: Effects, finish: Finish): void {
  command(program, "changes", "show what became of facts, the earliest first")
    .option("--since <when>", "a date, a moment (2026-07-03T10:00Z) or a transaction (tx120)")
    .option("--limit <count>", "at most so many (50)")
    .option("--json", "print one JSON document")
    .option("--jsonl", "print one change a line as JSON, all of them unless there is a limit")
    .addHelpText(
      "after",
      "\nExamples:\n  dragoman changes --since 2026-07-03\n  dragoman changes --since tx120 --jsonl",
    )
    .action(async (flags) => {
      const { changesCommand } = await import("../changes.ts");
      finish(await changesCommand(flags, effects));
    });
}

function addTable(program: Command, effects: Effects, finish: Finish): void {
  command(program, "table", "rebuild a table of partnerships, or set it beside a published one")
    .option("--state <name>", "only its partnerships")
    .option("--on <date>", "levels that held on this day (today)")
    .option("--all", "every level that ever held, not only those of one day")
    .option("--min-sources <count>", "only with so many independent sources")
    .option("--against <file>", "show the difference to a published table (CSV)")
    .option("--columns <names>", "columns of that table: a=Country,b=Partner,level=Type,start=Year")
    .option("--json", "print it as JSON")
    .option("--csv", "print CSV")
    .addHelpText(
      "after",
      "\nExamples:\n  dragoman table --state China\n  dragoman table --all --csv > partnerships.csv\n  dragoman table --against published.csv",
    )
    .action(async (flags) => {
      const { tableCommand } = await import("../table.ts");
      finish(await tableCommand(flags, effects));
    });
}
