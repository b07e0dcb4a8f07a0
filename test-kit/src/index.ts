export { type Case, parseCases } from "./cases.ts";
export { compareGolden, type GoldenResult } from "./golden.ts";
export { KINDS, type Kind, printEvidence, printReading } from "./print.ts";
