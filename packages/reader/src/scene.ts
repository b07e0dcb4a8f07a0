import type { Quotation } from "@dragoman/model";
import type { Assertions } from "./assertion.ts";
import type { Cast } from "./entities/cast.ts";
import type { Opening } from "./rules/open.ts";
import type { Syntax } from "./syntax/tree.ts";
import type { Document } from "./text/document.ts";
import type { Times } from "./times/find.ts";

/** All layers below events and relations, as those two see them. */
export interface Scene {
  readonly document: Document;
  readonly syntax: Syntax;
  readonly times: Times;
  /** With the links that only a speaker settles ("we", "our country"). */
  readonly cast: Cast;
  readonly assertions: Assertions;
  readonly quotations: readonly Quotation[];
  /** What rules can hold in each sentence. */
  readonly openings: readonly Opening[];
}
