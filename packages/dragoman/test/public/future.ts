import type { Event, EventType } from "@dragoman/model";

const HOSTILE: ReadonlySet<EventType> = new Set(["PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"]);

/** Type of an event for sets that know no status: a hostile deed to come is a threat (modality map of Hu et al. 2024). */
export function typeOf({ type, assertion }: Event): EventType {
  return assertion === "planned" && HOSTILE.has(type) ? "THREATEN" : type;
}
