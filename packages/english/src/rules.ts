import type { RuleSet } from "@dragoman/reader";

/** The compiled rules. */
export const rules: RuleSet = { language: "en" };
