import { enter, introduce, type Ledger } from "./ledger.ts";
import { isPlaced, type Line } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { nameOf } from "./runs.ts";
import { isAllCapital } from "./shape.ts";

/** A capitalised name that is nobody's: a place behind "in", an outlet beside "news agency" or "told"; else it is passed over. */
export function enterUnknown(ledger: Ledger, line: Line, from: number, to: number): void {
  const name = nameOf(line, from, to);
  if (isOutlet(line, from, to))
    enter(ledger, line, from, to, introduce(ledger, `outlet:${name}`, "outlet", name, null), "name");
  else if (isPlaced(line, from) && mayBePlace(line, from, to) && !line.names.given.has(line.tokens[from]!.lower)) {
    enter(ledger, line, from, to, introduce(ledger, `place:${name}`, "place", name, null), "name");
  }
}

/** Not "in English literature" nor "in Orthodox churches": the name is no word of another noun, and no many. */
function mayBePlace({ tree }: Line, from: number, to: number): boolean {
  if (!tree) return true;
  const isInside = tree.heads[to - 1]! >= to && /^(?:amod|compound|nummod)/.test(tree.relations[to - 1]!);
  return !isInside && tree.xpos[to - 1] !== "NNPS" && tree.upos[from] !== "VERB";
}

/** "news agency ENA", "ENA news agency", "told ENA"; a verb leads to an outlet only when that is written in capitals. */
function isOutlet(line: Line, from: number, to: number): boolean {
  const { names, tokens } = line;
  if (phraseAt(names.outletBehind, tokens, to)) return true;
  for (const start of [from - 1, from - 2]) {
    const lead = phraseAt(names.outletBefore, tokens, start);
    if (lead && start + lead.length === from) return lead.value === "noun" || isAllCapital(tokens[from]!.form);
  }
  return false;
}
