import type { Anchor, Statement } from "@dragoman/model";
import type { StatementSketch } from "../statements/statement.ts";
import { makeStatement } from "../statements/statement.ts";
import type { Analyst } from "./act.ts";

/** Where an analyst found what no reader read: the words in an article, or a source without one. */
export interface Grounds {
  readonly article: string | null;
  readonly reportedAt: string | null;
  readonly source: string | null;
  readonly evidence: readonly Anchor[];
}

/** What a source says, as an analyst states it. */
export type Said = Pick<StatementSketch, "kind" | "subject"> &
  Partial<Pick<StatementSketch, "object" | "value" | "qualifiers" | "from" | "to" | "assertion" | "claimedBy">>;

/** A row that an analyst adds by hand: it counts like one that was read, and undoing it takes it away. */
export function statementByHand(said: Said, grounds: Grounds, { by, at, reason }: Analyst): Statement {
  return makeStatement({ op: "assert", ...said, ...grounds, by, at, reason });
}
