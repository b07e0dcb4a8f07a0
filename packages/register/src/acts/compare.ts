import { type Fact, sha256 } from "@dragoman/model";
import { fields, fieldText } from "./fields.ts";

/** Digits of a version: enough to tell the states of one fact apart. */
const LENGTH = 16;

/** What would be worth telling when it changes under an analyst's eyes, as hexadecimal digits: facts of one version say the same on the same grounds. */
export function versionOf(fact: Fact): string {
  const { id, status, review, statements, conflicts, correction } = fact;
  const texts = fields.map((field) => fieldText(fact, field));
  return sha256(JSON.stringify([id, status, review, statements, conflicts, correction, texts])).slice(0, LENGTH);
}

/** A field in which two states of a fact differ, with its texts. */
export interface Difference {
  readonly field: (typeof fields)[number] | "status" | "review";
  readonly before: string;
  readonly after: string;
}

/** Fields in which two states of a fact differ. */
export function differencesOf(before: Fact, after: Fact): readonly Difference[] {
  const own = fields.map((field) => ({ field, before: fieldText(before, field), after: fieldText(after, field) }));
  const others = (["status", "review"] as const).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
  return [...own, ...others].filter((one) => one.before !== one.after);
}
