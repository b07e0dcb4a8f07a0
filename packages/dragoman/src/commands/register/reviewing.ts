import type { Command } from "commander";
import type { Effects } from "../../effects.ts";
import { collect } from "../../register/filter.ts";
import { command, filterOptions } from "./options.ts";

type Finish = (succeeded: boolean) => void;

/** Adds the commands with which analysts correct a register and keep it safe. */
export function addReviewing(program: Command, effects: Effects, finish: Finish): void {
  addReview(program, effects, finish);
  addDecisions(program, effects, finish);
  addEdit(program, effects, finish);
  addJoining(program, effects, finish);
  addEntities(program, effects, finish);
  addUndo(program, effects, finish);
  addState(program, effects, finish);
  addAudit(program, effects, finish);
  addSafety(program, effects, finish);
}

function addReview(program: Command, effects: Effects, finish: Finish): void {
  filterOptions(named(program, "review", "go through facts at the keyboard: accept, reject, correct, join"))
    .option("--order <order>", "confidence (the least sure first), time, reported or id", "confidence")
    .option("--advance", "go on to the next open fact after each decision")
    .option("--keys <file>", "your own keys, as JSON (DRAGOMAN_KEYS)")
    .option("--stats", "print what each analyst did and how far they agree, and leave")
    .option("--gold <file>", "write accepted and corrected facts as annotated articles, and leave")
    .addHelpText(
      "after",
      `
Examples:
  dragoman review
  dragoman review --state China --kind partnership --status conflicting
  dragoman review --review accepted,rejected,edited
  dragoman review --stats
  dragoman review --gold reviewed.jsonl`,
    )
    .action(async (flags) => {
      const { reviewCommand } = await import("../review.ts");
      finish(await reviewCommand(flags, effects));
    });
}

function addDecisions(program: Command, effects: Effects, finish: Finish): void {
  act(program, "accept", "say that facts are right as they stand")
    .argument("<ids...>", "ids of facts, or as much of their beginnings as is unique")
    .addHelpText("after", "\nExample:\n  dragoman accept f3a91c02d f77b0")
    .action(async (ids, flags) => {
      const { acceptCommand } = await import("../decide.ts");
      finish(await acceptCommand(ids, flags, effects));
    });
  act(program, "reject", "say that facts are not so")
    .argument("<ids...>", "ids of facts, or as much of their beginnings as is unique")
    .addHelpText("after", '\nExample:\n  dragoman reject f3a91c02d --reason "a proposal, not a partnership"')
    .action(async (ids, flags) => {
      const { rejectCommand } = await import("../decide.ts");
      finish(await rejectCommand(ids, flags, effects));
    });
}

function addEdit(program: Command, effects: Effects, finish: Finish): void {
  act(program, "edit", "correct fields of a fact; what was read stays in the log")
    .argument("<id>", "the fact")
    .option("--from <time>", "when it began or happened: 2024-07-03, 2024-07, 2024-22 (summer), 2024; none = not known")
    .option("--to <time>", "when it ended")
    .option("--value <words>", "level, office or type")
    .option("--subject <names>", "parties or whoever did, holds or said it; several parted by ;")
    .option("--object <names>", "the organisation, gathering, instrument or recipients")
    .option("--set <field=value>", "any other field: change, assertion, instrument, place, people, …", gather)
    .addHelpText(
      "after",
      `
Examples:
  dragoman edit f3a91c02d --from 2024-07-03 --reason "text of the declaration"
  dragoman edit f3a91c02d --value "comprehensive strategic partnership"
  dragoman edit f3a91c02d --subject "Azerbaijan; China" --set change=upgraded`,
    )
    .action(async (id, flags) => {
      const { editCommand } = await import("../edit.ts");
      finish(await editCommand(id, flags, effects));
    });
}

/** A value may hold commas. */
const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function addJoining(program: Command, effects: Effects, finish: Finish): void {
  act(program, "merge", "make two facts one; parties and value of the first stay")
    .argument("<into>", "the fact that stays")
    .argument("<from>", "the fact whose evidence goes to it")
    .addHelpText("after", "\nExample:\n  dragoman merge f3a91c02d f77b0")
    .action(async (into, from, flags) => {
      const { mergeCommand } = await import("../merge.ts");
      finish(await mergeCommand(into, from, flags, effects));
    });
  act(program, "split", "take statements out of a fact, to be a fact of their own")
    .argument("<id>", "the fact")
    .argument("<statements...>", "ids of its statements, as dragoman fact lists them")
    .addHelpText("after", "\nExample:\n  dragoman split f3a91c02d s81c0 s9a2f")
    .action(async (id, statements, flags) => {
      const { splitCommand } = await import("../merge.ts");
      finish(await splitCommand(id, statements, flags, effects));
    });
}

function addEntities(program: Command, effects: Effects, finish: Finish): void {
  act(program, "same", "say that two names mean one person, organisation, …")
    .argument("<a>", "a name or an id")
    .argument("<b>", "the other one")
    .addHelpText("after", '\nExample:\n  dragoman same "person:Farid Hashim" "person:F. Hashim"')
    .action(async (a, b, flags) => {
      const { sameCommand } = await import("../same.ts");
      finish(await sameCommand(a, b, flags, effects));
    });
  act(program, "different", "say that two names do not mean one")
    .argument("<a>", "a name or an id")
    .argument("<b>", "the other one")
    .action(async (a, b, flags) => {
      const { differentCommand } = await import("../same.ts");
      finish(await differentCommand(a, b, flags, effects));
    });
}

function addUndo(program: Command, effects: Effects, finish: Finish): void {
  act(program, "undo", "take an act back: your last one, the last on a fact, or any by its id")
    .argument("[id]", "a fact, or an act; undoing an undoing does the act again")
    .addHelpText("after", "\nExamples:\n  dragoman undo\n  dragoman undo f3a91c02d\n  dragoman undo s5d2e")
    .action(async (id, flags) => {
      const { undoCommand } = await import("../undo.ts");
      finish(await undoCommand(id, flags, effects));
    });
}

function addState(program: Command, effects: Effects, finish: Finish): void {
  act(program, "state", "add a fact that no reader read")
    .argument("<kind>", "partnership, membership, event, office, …")
    .requiredOption("--subject <names>", "parties or whoever did, holds or said it; several parted by ;")
    .option("--object <names>", "the organisation, gathering, instrument or recipients")
    .option("--value <words>", "level, office or type")
    .option("--from <time>", "when it began or happened: 2024-07-03, 2024-07, 2024")
    .option("--to <time>", "when it ended")
    .option("--article <key>", "the article that says so, by its key (add --json and fact --json print keys)")
    .option("--quote <words>", "its words, exactly")
    .addHelpText(
      "after",
      `
Examples:
  dragoman state membership --subject Belarus --object "Shanghai Cooperation Organisation" --value member --from 2024-07-04
  dragoman state partnership --subject "Azerbaijan; China" --value "strategic partnership" --article a81c0 --quote "became strategic partners"`,
    )
    .action(async (kind, flags) => {
      const { stateCommand } = await import("../state.ts");
      finish(await stateCommand(kind, flags, effects));
    });
}

function addAudit(program: Command, effects: Effects, finish: Finish): void {
  command(program, "audit", "judge lines drawn at random, and get the precision of your own corpus with its interval")
    .argument("<file>", "where the drawn lines and your verdicts are kept; one that is there goes on")
    .option("--sample <count>", "how many lines are drawn (200)")
    .option("--seed <number>", "the same number draws the same lines (1)")
    .option("--kind <kinds>", "only partnership, event, quotation, …", collect)
    .option("--report", "print the figures, and leave")
    .addHelpText(
      "after",
      `
Keys: y right, n wrong, N wrong and why, s skip, u back, q leave. Each verdict is kept at once.

Examples:
  dragoman audit audit.json --sample 100
  dragoman audit events.json --kind event --seed 7
  dragoman audit audit.json --report`,
    )
    .action(async (file, flags) => {
      const { auditCommand } = await import("../audit.ts");
      finish(await auditCommand(file, flags, effects));
    });
}

function addSafety(program: Command, effects: Effects, finish: Finish): void {
  command(program, "check", "look for damage, wrong facts and acts that speak of nothing any more")
    .option("--refold", "fold every fact anew first")
    .addHelpText("after", "\nThe exit code is 1 when something is wrong.")
    .action(async (flags) => {
      const { checkCommand } = await import("../check.ts");
      finish(await checkCommand(flags, effects));
    });
  command(program, "backup", "copy the register into a new file, also while it is in use, and check the copy")
    .argument("<file>", "where nothing is yet")
    .addHelpText("after", "\nExample:\n  dragoman backup register-2026-03-01.db")
    .action(async (file, flags) => {
      const { backupCommand } = await import("../backup.ts");
      finish(await backupCommand(file, flags, effects));
    });
}

function act(program: Command, name: string, description: string): Command {
  return named(program, name, description).option("--reason <words>", "why");
}

function named(program: Command, name: string, description: string): Command {
  return command(program, name, description).option(
    "--by <name>",
    "whose act it is (DRAGOMAN_USER, else the name that Git or the system knows)",
  );
}
