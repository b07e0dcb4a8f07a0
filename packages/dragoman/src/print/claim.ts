import { type Claimant, claimantsOf } from "@dragoman/model";
import type { Namer } from "./names.ts";

/** "Joe Biden and Narendra Modi"; "a speaker" for one who is unresolved. */
export function claimants(claim: Claimant, name: Namer): string {
  const names = claimantsOf(claim).map((id) => (id === null ? "a speaker" : name(id)));
  const last = names.at(-1)!;
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** "as Ilham Aliyev says", "as Joe Biden and Narendra Modi say". */
export function saidBy(claim: Claimant, name: Namer): string {
  return `as ${claimants(claim, name)} ${isPlural(claim) ? "say" : "says"}`;
}

/** "Ilham Aliyev claims", "mexican officials claim". */
export function claimedBy(claim: Claimant, name: Namer): string {
  return `${claimants(claim, name)} ${isPlural(claim) ? "claim" : "claims"}`;
}

/** Groups are called by the words of the text: "mexican officials", "residents of the town", but "the opposition". */
const PLURAL = /(?:[^s]s|people|police|men)(?: (?:of|in|from|at|for|with)\b.*)?$/;

function isPlural({ speaker, jointWith = [] }: Claimant): boolean {
  return jointWith.length > 0 || (speaker?.startsWith("group:") === true && PLURAL.test(speaker));
}
