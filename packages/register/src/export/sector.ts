import type { Entity, Reference } from "@dragoman/model";

/** PLOVER's sectors, those that can be known of our entities. */
export type Sector = "BUS" | "GOV" | "IGO" | "JRN" | "NGO" | "PTY" | "REB";

export const SECTORS: readonly Sector[] = ["BUS", "GOV", "IGO", "JRN", "NGO", "PTY", "REB"];

/** By the sorts of organisations in the reference. */
const SORTS: Readonly<Record<string, Sector>> = {
  "armed-group": "REB",
  company: "BUS",
  "eu-organ": "IGO",
  forum: "IGO",
  igo: "IGO",
  ngo: "NGO",
  organ: "IGO",
  pact: "IGO",
  party: "PTY",
  "state-organ": "GOV",
  "treaty-body": "IGO",
  "un-mission": "IGO",
  "un-organ": "IGO",
};

/** The words that ICEWS has for a sector, CAMEO's role for it. */
const OTHERS: Readonly<Record<Sector, readonly [icews: string, cameo: string]>> = {
  BUS: ["Business", "BUS"],
  GOV: ["Government", "GOV"],
  IGO: ["International Government Organization", "IGO"],
  JRN: ["News", "MED"],
  NGO: ["Nongovernmental Organization (International)", "NGO"],
  PTY: ["Parties", "PTY"],
  REB: ["Insurgents", "REB"],
};

/** A state acts through its organs; holders of an office known to the reference are its government; null when nothing is known. */
export function sectorOf({ id, kind }: Entity, reference: Reference): Sector | null {
  if (kind === "state" || kind === "office") return "GOV";
  if (kind === "outlet") return "JRN";
  if (kind === "organisation") return SORTS[reference.sort(id) ?? ""] ?? null;
  if (kind !== "person") return null;
  const name = id.slice("person:".length);
  return reference.people(name).some(({ person }) => person === name) ? "GOV" : null;
}

export const ICEWS_SECTORS: readonly string[] = Object.values(OTHERS).map(([icews]) => icews);

export function icewsSector(sector: Sector): string {
  return OTHERS[sector][0];
}

export const CAMEO_ROLES: readonly string[] = Object.values(OTHERS).map(([, cameo]) => cameo);

export function cameoRole(sector: Sector): string {
  return OTHERS[sector][1];
}
