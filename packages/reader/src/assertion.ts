import type { Assertion } from "@dragoman/model";
import type { Context } from "./context.ts";
import type { Syntax } from "./syntax/tree.ts";
import type { Document } from "./text/document.ts";

/** The status of each clause, by the token that heads it. */
export interface Assertions {
  /** Value of the clause in which a token stands. */
  of(sentence: number, token: number): Assertion;
}

/** Computes the status of every clause once; scope is the clause, not the sentence. */
export function assess(_document: Document, _syntax: Syntax, _context: Context): Assertions {
  return { of: () => "actual" };
}
