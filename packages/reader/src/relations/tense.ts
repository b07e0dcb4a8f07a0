import type { RelationKind } from "@dragoman/model";
import type { Told } from "./merge.ts";

/** What is still open: no date that has gone by belongs to it. */
const open: ReadonlySet<string> = new Set(["planned", "possible", "requested"]);

/** Kinds that a date ahead makes planned: gatherings, and who is to lead a body. */
const coming: ReadonlySet<RelationKind> = new Set(["host", "chair"]);

/** Rules by which a gathering is only named with its place. */
const beside: ReadonlySet<string> = new Set(["host.gathering-in", "host.venue", "host.city-named"]);

/** A relation whose dates agree with its tense on the day of the article: what is planned loses a date that has gone by, what is dated ahead is planned. */
export function inTense(told: Told, published: string | null): Told {
  if (published === null) return told;
  if (isOver(told, published)) return { ...told, change: "held", assertion: "actual" };
  if (open.has(told.assertion)) {
    return { ...told, start: withoutPast(told.start, published), end: withoutPast(told.end, published) };
  }
  const isAhead = told.start !== null && told.assertion === "actual" && isAfter(told.start, published);
  return isAhead && coming.has(told.kind) && told.change === "held"
    ? { ...told, change: "proposed", assertion: "planned" }
    : told;
}

/** "Decisions taken at the summit in Lima on 3 May": a gathering whose place and day are told is over when the day is, whatever the clause plans. */
function isOver({ kind, change, assertion, start, evidence }: Told, published: string): boolean {
  const isNamed = evidence.every(({ rule }) => beside.has(rule));
  return (
    kind === "host" &&
    isNamed &&
    change === "proposed" &&
    assertion === "planned" &&
    withoutPast(start, published) !== start
  );
}

function withoutPast(value: string | null, day: string): string | null {
  const last = value?.split("/").at(-1) ?? "";
  return isKnown(last) && comparable(last) < day.slice(0, comparable(last).length) ? null : value;
}

function isAfter(value: string, day: string): boolean {
  const [first = ""] = value.split("/");
  return isKnown(first) && comparable(first) > day.slice(0, comparable(first).length);
}

function isKnown(value: string): boolean {
  return /^\d{4}/.test(value);
}

/** A season counts as its year. */
function comparable(value: string): string {
  return /^\d{4}(-[01]\d(-\d\d)?)?/.exec(value)?.[0] ?? "";
}
