import type { Ledger, Trail } from "./ledger.ts";
import { stateOf } from "./recall.ts";

/**
 * "The EU and Chad held talks. Both sides agreed": the one organisation of states and the one state, or the two states, with which an
 * article leads; none once somebody else has been told of who acts, and not the one who was told of last.
 */
export function leadingPair(ledger: Ledger, sentence: number): readonly string[] {
  const told = ledger.trail.filter((entry) => entry.sentence < sentence && entry.by !== "pronoun");
  const lead = told.filter((entry) => entry.sentence === told[0]?.sentence);
  const pair = [...new Set(lead.flatMap((entry) => sideOf(ledger, entry) ?? []))];
  const acting = new Set(lead.filter(isParty).flatMap((entry) => sideOf(ledger, entry) ?? []));
  const body = pair.find((side) => side.startsWith("org:"));
  const isSure =
    body === undefined ? acting.size === 2 : pair.some((side) => side.startsWith("state:")) && acting.has(body);
  return pair.length === 2 && isSure && !isLeft(ledger, told, pair, body) ? pair : [];
}

/** Whether somebody else acts after the last words for the organisation, or at all. */
function isLeft(ledger: Ledger, told: readonly Trail[], pair: readonly string[], body?: string): boolean {
  const last = body === undefined ? -1 : told.findLastIndex((entry) => bodyOf(ledger, entry) === body);
  return told.slice(last + 1).some((entry) => isParty(entry) && !pair.includes(sideOf(ledger, entry) ?? pair[0]!));
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
