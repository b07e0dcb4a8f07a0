export { describeRule, type RuleText, ruleIds } from "./describe.ts";
export { loadEnglish } from "./english.ts";
export { extend, type FurtherRules } from "./extend.ts";
export { digest } from "./generated/digest.ts";
export type { EnglishBytes } from "./parser.ts";
