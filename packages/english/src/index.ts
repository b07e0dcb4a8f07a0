export { loadEnglish } from "./english.ts";
export { extend, type FurtherRules } from "./extend.ts";
export type { EnglishBytes } from "./parser.ts";
