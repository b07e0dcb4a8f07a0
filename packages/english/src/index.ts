export { loadEnglish } from "./english.ts";
export type { EnglishBytes } from "./parser.ts";
