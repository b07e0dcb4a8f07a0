export { describeRule, type RuleText, ruleIds, withExamples } from "./describe.ts";
export { loadEnglish } from "./english.ts";
export { extend, type FurtherRules } from "./extend.ts";
export { digest } from "./generated/digest.ts";
export type { EnglishBytes } from "./parser.ts";
