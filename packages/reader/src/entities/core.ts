import type { OfficeKind } from "@dragoman/model";
import { TITLE, type TitleNoun } from "./lexicon.ts";
import { isWord, type Line, opens, pastArticle } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { isCapital, isHyphen } from "./shape.ts";

/** The noun of a title with what stands before it: "former Deputy Prime Minister", "trade and industry minister". */
export interface Core {
  readonly to: number;
  readonly head: TitleNoun;
  readonly former: boolean;
  /** A vice or deputy, or the head of a body: not the office that the noun alone would name. */
  readonly lesser: boolean;
  readonly foreign: boolean;
  /** First token that is more than "former" or "newly appointed". */
  readonly start: number;
}

const DEPTH = 12;

interface Step {
  readonly to: number;
  readonly sort: "former" | "deputy" | "plain" | "field" | "body";
}

/** The title that begins at a token with a qualifier, field or noun of an office. */
export function coreAt(line: Line, at: number, depth = 0): Core | null {
  if (!opens(line, at, TITLE)) return null;
  const head = phraseAt(line.names.titles, line.tokens, at);
  if (head && head.length > 1) return plainCore(at, at + head.length, head.value);
  const step = depth < DEPTH ? stepAt(line, at) : null;
  const rest = step && coreAt(line, step.to, depth + 1);
  if (step && rest) return extend(line, at, step, rest);
  return head ? plainCore(at, at + 1, head.value) : null;
}

function plainCore(start: number, to: number, head: TitleNoun): Core {
  return { start, to, head, former: false, lesser: false, foreign: false };
}

function extend(line: Line, at: number, step: Step, rest: Core): Core {
  const { sort } = step;
  return {
    ...rest,
    start: sort === "former" || (sort === "plain" && !isRank(line, at)) ? rest.start : at,
    former: rest.former || sort === "former",
    lesser: rest.lesser || sort === "deputy" || (sort === "body" && rest.head.offices.includes("head of state")),
    foreign: rest.foreign || (sort === "field" && line.names.foreign.has(line.tokens[at]!.lower)),
  };
}

/** Whether a qualifier belongs to the office ("First Deputy", "Chief") and not to its holder's luck ("new", "visiting"). */
function isRank(line: Line, at: number): boolean {
  return line.names.ranks.has(line.tokens[at]!.lower);
}

function stepAt(line: Line, at: number): Step | null {
  const { tokens, names } = line;
  const qualifier = phraseAt(names.qualifiers, tokens, at);
  if (qualifier) return { to: skipHyphen(line, at + qualifier.length), sort: qualifier.value };
  const body = phraseAt(names.bodies, tokens, at);
  const bodyTo = Math.max(at + (body?.length ?? 0), ministryEnd(line, at));
  if (bodyTo > at) return { to: bodyTo, sort: "body" };
  if (!names.portfolios.has(tokens[at]?.lower ?? "")) return null;
  return { to: skipConnector(line, at + 1), sort: "field" };
}

/** "Ministry of External Affairs" before "spokesperson": the end of its fields, or the token itself. */
function ministryEnd(line: Line, at: number): number {
  if (!line.names.ministries.has(line.tokens[at]?.lower ?? "") || !isWord(line, at + 1, "of")) return at;
  const from = pastArticle(line, at + 2);
  const to = fieldsAt(line, from);
  return to > from ? to : at;
}

function skipHyphen(line: Line, at: number): number {
  return isHyphen(line.tokens[at]?.form) ? at + 1 : at;
}

/** Past "and", "&", a comma or hyphen that lead to another field or noun. */
function skipConnector(line: Line, at: number): number {
  const { tokens, names } = line;
  let next = at;
  if (tokens[next]?.lower === ",") next++;
  if (isWord(line, next, "and") || isHyphen(tokens[next]?.form)) next++;
  if (next === at || opensAnother(line, at, next)) return at;
  return names.portfolios.has(tokens[next]?.lower ?? "") ? next : at;
}

/** "After years of good relations, Foreign Minister X said": a comma before a capital ends what has none. */
function opensAnother({ tokens }: Line, at: number, next: number): boolean {
  return tokens[at]!.lower === "," && isCapital(tokens[next]?.form ?? "") && !isCapital(tokens[at - 1]!.form);
}

/** Fields after "minister of": "Industry, Trade and Supply"; the token behind the last, or `at` when there is none. */
export function fieldsAt(line: Line, at: number): number {
  let to = at;
  let next = at;
  while (line.names.portfolios.has(line.tokens[next]?.lower ?? "")) {
    to = next + 1;
    next = skipConnector(line, to);
  }
  return to;
}

/** Kinds of office that a title fills in the reference data. */
export function officesOf(core: Core, foreignField: boolean): readonly OfficeKind[] {
  if (core.lesser && core.head.offices.length > 0) return ["other"];
  if (core.head.sort !== "office") return core.head.offices;
  if (core.head.trait === "minister" && (core.foreign || foreignField)) return ["foreign minister"];
  return core.head.offices;
}
