export type { Ingested, Refused } from "./ingested.ts";
