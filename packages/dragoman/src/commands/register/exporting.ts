import type { Command } from "commander";
import type { Effects } from "../../effects.ts";
import { command, filterOptions } from "./options.ts";

type Finish = (succeeded: boolean) => void;

/** Commands that write facts in the forms of others, read what others coded, and keep and compare states of a register. */
export function addExporting(program: Command, effects: Effects, finish: Finish): void {
  addExport(program, effects, finish);
  addCite(program, effects, finish);
  addImport(program, effects, finish);
  addCompare(program, effects, finish);
  addSnapshot(program, effects, finish);
  addDiff(program, effects, finish);
}

function addExport(program: Command, effects: Effects, finish: Finish): void {
  filterOptions(command(program, "export", "write the facts of a register in a form that others load"))
    .argument("<form>", "csv, jsonl, parquet, polecat, icews, gdelt, jsonld, ftm, gexf, site, … (all are listed below)")
    .argument("[folder]", "site: where it is written, a new folder or that of a site")
    .option("--out <file>", "write to a file; gzipped when its name ends in .gz")
    .option("--force", "replace the file when it is there already")
    .option("--evidence", "polecat, petrarch: more columns with the words and where they stand")
    .option("--claims", "events, ftm and graphs: also what only speakers claim")
    .option("--first-day", "events: take the first day of a time that is not known to the day")
    .option("--undated", "polecat: events without a day too")
    .option("--modality-map", "events: give planned, negated and denied deeds the type they count as")
    .option("--texts", "jsonl-statements, site: articles with their texts")
    .option("--title <words>", "site: what it is called")
    .option("--base <address>", "site: where it will be, /dragoman/ or https://example.org/dragoman/")
    .option("--noindex", "site: ask search engines to leave it out")
    .option("--schema", "print the schema of the form and nothing else")
    .addHelpText(
      "after",
      `
Forms:
  csv, csv-statements            facts, or the statements they rest on, as flat tables
  jsonl, jsonl-statements        the same in full, one line of JSON each; the latter can be imported
  parquet, parquet-statements    the flat tables as Parquet
  polecat                        POLECAT's 40 columns, one row an event
  icews, petrarch                one row for each source and target
  gdelt, gdelt-mentions          GDELT 2.0's tables of events (61) and mentions (16)
  jsonld                         schema.org, PROV-O and Web Annotation
  ftm                            entities of FollowTheMoney
  gexf, graphml                  a graph over time, parties as nodes
  site                           the pages with all their answers, as files for any host (docs/offline.md)

Events that are only planned, negated or claimed are left out of forms that cannot say so; --assertion and --claims
take them. What each form cannot carry stands in docs/exports.md.

Examples:
  dragoman export csv --state Azerbaijan --out azerbaijan.csv
  dragoman export polecat --from 2024 --evidence --out events.txt.gz
  dragoman export parquet --out facts.parquet
  dragoman export gexf --kind partnership --out partners.gexf
  dragoman export polecat --schema
  dragoman export site public --state Kenya --title "Kenya and its partners" --base /kenya/`,
    )
    .action(async (form, folder, flags) => {
      const { checkOptions, exportCommand } = await import("../export.ts");
      checkOptions(form, folder, flags);
      if (form !== "site") return finish(await exportCommand(form, flags, effects));
      const { siteCommand } = await import("../site.ts");
      finish(await siteCommand(folder!, flags, effects));
    });
}

function addCite(program: Command, effects: Effects, finish: Finish): void {
  command(program, "cite", "print how to cite facts")
    .argument("<id...>", "ids of facts, or how they begin")
    .option("--format <form>", "bibtex, ris, text (as Chicago has it) or csl (CSL-JSON)", "bibtex")
    .option("--sources", "also the reports that they rest on")
    .option("--snapshot <folder>", "name the snapshot that they are cited from")
    .addHelpText(
      "after",
      "\nExamples:\n  dragoman cite f3a91c02d\n  dragoman cite f3a91 --format ris --sources >> refs.ris",
    )
    .action(async (ids, flags) => {
      const { citeCommand } = await import("../cite.ts");
      finish(await citeCommand(ids, flags, effects));
    });
}

function addImport(program: Command, effects: Effects, finish: Finish): void {
  command(program, "import", "take in what others coded, or what another register exported")
    .argument("<form>", "polecat, icews, gdelt, or jsonl (of export jsonl-statements, or a snapshot)")
    .argument("<file...>", "files, gzipped or not; - is standard input")
    .addHelpText(
      "after",
      `
Rows of a data set become statements of that data set, which counts as one source. A line that is malformed is named and
left out, and the exit code is 1. Lines that the register has already change nothing.

Examples:
  dragoman import polecat ngecEvents.DV.2024.txt
  dragoman import gdelt 20250403.export.CSV
  dragoman import jsonl register-2025-06-01/ --register copy.db`,
    )
    .action(async (form, files, flags) => {
      const { importCommand } = await import("../import.ts");
      finish(await importCommand(form, files, flags, effects));
    });
}

function addCompare(program: Command, effects: Effects, finish: Finish): void {
  filterOptions(command(program, "compare", "count how far an imported data set and what was read agree"))
    .argument("<set>", "polecat, icews or gdelt")
    .option("--days <count>", "days that two reports of one event may lie apart", "1")
    .option("--limit <count>", "pairs to show", "20")
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  dragoman compare polecat\n  dragoman compare gdelt --state Azerbaijan --days 2 --json",
    )
    .action(async (set, flags) => {
      const { compareCommand } = await import("../compare.ts");
      finish(await compareCommand(set, flags, effects));
    });
}

function addSnapshot(program: Command, effects: Effects, finish: Finish): void {
  filterOptions(command(program, "snapshot", "write what a register holds into a folder to keep, compare and cite"))
    .argument("<folder>", "a new folder")
    .option("--texts", "articles with their texts")
    .addHelpText(
      "after",
      `
The same register gives the same files. datapackage.json tells the day of the last change, the engines and rules, the
filter, how much there is, and the SHA-256 of each file and of all.

Examples:
  dragoman snapshot register-2025-06-01
  dragoman snapshot partnerships --kind partnership,instrument`,
    )
    .action(async (folder, flags) => {
      const { snapshotCommand } = await import("../snapshot.ts");
      finish(await snapshotCommand(folder, flags, effects));
    });
}

function addDiff(program: Command, effects: Effects, finish: Finish): void {
  program
    .command("diff")
    .description("show which facts are new, gone or changed")
    .argument("<before>", "a snapshot, a file of export jsonl, or a register")
    .argument("<after>", "another one")
    .option("--json", "print one difference a line as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  dragoman diff register-2025-05-01 register-2025-06-01\n  dragoman diff may.db register.db --json",
    )
    .action(async (before, after, flags) => {
      const { diffCommand } = await import("../diff.ts");
      finish(await diffCommand(before, after, flags, effects));
    });
}
