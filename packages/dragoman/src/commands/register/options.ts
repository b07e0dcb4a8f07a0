import type { Command } from "commander";
import { collect, collectNames } from "../../register/filter.ts";

/** A command that works on a register. */
export function command(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option("--register <file>", "the register (DRAGOMAN_REGISTER, else register.db)");
}

/** Options that choose facts; lists may be repeated or hold commas. */
export function filterOptions(to: Command, withPeriod = true): Command {
  to.option("--state <name>", "who takes part: a name, an ISO code or an id", collectNames)
    .option("--with <name>", "who takes part as well", collectNames)
    .option("--kind <kinds>", "partnership, instrument, membership, event, quotation, …", collect)
    .option("--value <words>", 'level, office or type: "strategic partnership"', collect)
    .option("--event <types>", "events of these PLOVER types: CONSULT, AGREE, …", collect)
    .option("--speaker <name>", "who says or claims it: a person, or a state for all of its people")
    .option("--text <words>", 'words of the articles: all of them, "phrases", beginnings*')
    .option("--status <list>", "reported, corroborated, claimed, conflicting, disputed, …", collect)
    .option("--assertion <list>", "actual, planned, requested, possible, denied, negated", collect)
    .option("--review <list>", "open, accepted, rejected, edited, reopened", collect)
    .option("--min-sources <count>", "at least so many independent sources")
    .option("--min-confidence <number>", "at least this confidence, 0 to 1");
  if (!withPeriod) return to;
  return to
    .option("--from <date>", "held or happened on or after it: 2024, 2024-07 or 2024-07-03")
    .option("--to <date>", "held or happened on or before it");
}
