import type { Ledger, Trail } from "./ledger.ts";
import { stateOf } from "./recall.ts";

/**
 * "The EU and Chad held talks. Both sides agreed": the one organisation of states and the one state with which an article leads;
 * none once somebody of another state, and not that organisation, has been told of.
 */
export function bodyAndState(ledger: Ledger, sentence: number): readonly string[] {
  const told = ledger.trail.filter((entry) => entry.sentence < sentence && entry.by !== "pronoun");
  const lead = told.filter((entry) => entry.sentence === told[0]?.sentence);
  const pair = [...new Set(lead.flatMap((entry) => sideOf(ledger, entry) ?? []))];
  const body = pair.find((side) => side.startsWith("org:"));
  const state = pair.find((side) => side.startsWith("state:"));
  if (body === undefined || state === undefined || pair.length > 2) return [];
  const isActing = lead.some((entry) => isParty(entry) && bodyOf(ledger, entry) === body);
  return isActing && !isLeft(ledger, told, body, state) ? pair : [];
}

/** Whether somebody of another state acts after the last words for the organisation. */
function isLeft(ledger: Ledger, told: readonly Trail[], body: string, state: string): boolean {
  const last = told.findLastIndex((entry) => bodyOf(ledger, entry) === body);
  return told.slice(last + 1).some((entry) => (sideOf(ledger, entry) ?? state) !== state && isParty(entry));
}

function sideOf(ledger: Ledger, entry: Trail): string | null {
  return stateOf(ledger, entry.entity) ?? bodyOf(ledger, entry);
}

/** Somebody in office, or what does the deed of a sentence. */
function isParty({ kind, by, isSubject, isOfSubject }: Trail): boolean {
  return kind === "person" || kind === "office" || by === "description" || isSubject || isOfSubject;
}

/** The organisation of states that is named, or for which somebody acts. */
function bodyOf({ acts, context }: Ledger, { entity }: Trail): string | null {
  const body = entity.startsWith("org:") ? entity : (acts.get(entity) ?? "");
  return body.startsWith("org:") && context.reference.members(body, null).length > 0 ? body : null;
}
