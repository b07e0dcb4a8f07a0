import type { EventType } from "@dragoman/model";
import { cameo as packedCameo } from "../generated/cameo.ts";
import { states as packedStates } from "../generated/states.ts";

/** Verbal cooperation 1, material cooperation 2, verbal conflict 3, material conflict 4. */
export type Quad = 1 | 2 | 3 | 4;

/** Quad and score (-10 to 10, the base of the type) of the sixteen PLOVER types; PLOVER manual, 2021. */
const TYPES: Readonly<Record<EventType, readonly [quad: Quad, score: number]>> = {
  AGREE: [1, 2.5],
  CONSULT: [1, 2.5],
  SUPPORT: [1, 5],
  CONCEDE: [1, 4.5],
  COOPERATE: [2, 9.5],
  AID: [2, 10],
  RETREAT: [2, 6.5],
  REQUEST: [3, 0],
  ACCUSE: [3, -3],
  REJECT: [3, -2],
  THREATEN: [3, -3.5],
  PROTEST: [4, -5],
  SANCTION: [4, -6],
  MOBILIZE: [4, -5.5],
  COERCE: [4, -7],
  ASSAULT: [4, -9],
};

/** PLOVER's sixteen types, the friendliest quadrant first. */
export const EVENT_TYPES: readonly EventType[] = Object.keys(TYPES) as EventType[];

/** Every mode of PLOVER; the manual's list. */
export const MODES: readonly string[] = (
  "abduct access aerial allege arrest assassinate assist ban beat boycott ceasefire censor change cleansing convict " +
  "crowd-control curfew cyber demo deport destroy disapprove disarm discontinue drone execute expel explosives " +
  "firearms heavy-weapons hunger investigate massacre meet militia misinformation multilateral obstruct phone police " +
  "primitive relations release resign restrict return rights riot seize sexual strike suicide-attack territory " +
  "third-party torture troops unconventional violence visit weapons withdraw withhold yield"
).split(" ");

/** Every context of PLOVER; the manual's list. */
export const CONTEXTS: readonly string[] = (
  "asylum cbrn corruption crime cyber diplomatic disasters disease economic election environment executive health " +
  "human_rights human_security illegal_drugs inequality intelligence legal legislative lgbt migration military " +
  "misinformation natural_resource political_institutions pro_autocracy pro_democracy religion_ethnicity repression " +
  "rights_freedoms technology territory terrorism trafficking"
).split(" ");

/** Roots, with a zero behind them, that a type alone determines; RETREAT shares its root with CONCEDE, ASSAULT has three roots and none is certain. */
const ROOTS: Readonly<Record<EventType, string | null>> = {
  AGREE: "030",
  CONSULT: "040",
  SUPPORT: "050",
  CONCEDE: "080",
  COOPERATE: "060",
  AID: "070",
  RETREAT: "080",
  REQUEST: "100",
  ACCUSE: "110",
  REJECT: "120",
  THREATEN: "130",
  PROTEST: "140",
  SANCTION: "160",
  MOBILIZE: "150",
  COERCE: "170",
  ASSAULT: null,
};

/** One CAMEO code: what it is in PLOVER, and Goldstein's score of it. */
export interface CameoCode {
  readonly code: string;
  /** Null for statements and appeals (01, 02), which PLOVER drops. */
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** -10 to 10; a code that the published scale lacks has its parent's. */
  readonly goldstein: number;
  readonly name: string;
}

const CAMEO: ReadonlyMap<string, CameoCode> = new Map(
  packedCameo.split("\n").map((line) => {
    const [code = "", type = "", mode = "", contexts = "", goldstein = "", name = ""] = line.split("\t");
    const split = contexts === "" ? [] : contexts.split("|");
    const entry = { code, type: (type || null) as EventType | null, mode: mode || null, contexts: split };
    return [code, { ...entry, goldstein: Number(goldstein), name }];
  }),
);

export const CAMEO_CODES: readonly string[] = [...CAMEO.keys()];

export function isEventType(value: string | null): value is EventType {
  return value !== null && Object.hasOwn(TYPES, value);
}

export function quadOf(type: EventType): Quad {
  return TYPES[type][0];
}

/** PLOVER's score of a type, -10 to 10. */
export function scoreOf(type: EventType): number {
  return TYPES[type][1];
}

/** The code as it stands in the CAMEO codebook, or null; codes without their leading zero are found too. */
export function cameoOf(code: string): CameoCode | null {
  return CAMEO.get(code) ?? CAMEO.get(`0${code}`) ?? null;
}

/**
 * The most specific code that type, mode and contexts determine: what all codes of the type with this mode (else with these contexts) begin
 * with, a root with a zero behind it; else the root of the type. Null where nothing does.
 */
export function codeFor(type: EventType, mode: string | null, contexts: readonly string[]): string | null {
  if (type === "CONSULT" && mode === "visit") return VISIT;
  if (mode === null && (contexts.length === 0 || ROOTS[type] === null)) return ROOTS[type];
  const ofType = [...CAMEO.values()].filter((each) => each.type === type);
  const alike = ofType.filter((each) =>
    mode === null ? each.mode === null && each.contexts.join() === contexts.join() : each.mode === mode,
  );
  const start = alike.map(({ code }) => code).reduce(commonStart, alike[0]?.code ?? "");
  if (start.length >= 3) return start;
  return start.length === 2 ? `${start}0` : ROOTS[type];
}

/** The visitor is the actor. */
const VISIT = "042";

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** GDELT's classes by CAMEO root: 01-05, 06-08, 09-13, 14-20. */
export function cameoQuad(code: string): Quad {
  const root = Number(code.slice(0, 2));
  if (root <= 5) return 1;
  if (root <= 8) return 2;
  return root <= 13 ? 3 : 4;
}

const STATES: ReadonlyMap<string, readonly [cow: string, fips: string]> = new Map(
  packedStates.split("\n").map((line) => {
    const [iso3 = "", cow = "", fips = ""] = line.split("\t");
    return [iso3, [cow, fips]];
  }),
);

const BY_FIPS: ReadonlyMap<string, string> = new Map([...STATES].map(([iso3, [, fips]]) => [fips, iso3]));

export const COW_CODES: readonly string[] = [...new Set([...STATES.values()].map(([cow]) => cow))].filter(Boolean);

/** Correlates of War number of a state by its ISO 3166-1 alpha-3 code, or null. */
export function cowOf(iso3: string): string | null {
  return STATES.get(iso3)?.[0] || null;
}

/** FIPS 10-4 code, as GDELT locates things, or null. */
export function fipsOf(iso3: string): string | null {
  return STATES.get(iso3)?.[1] || null;
}

/** ISO 3166-1 alpha-3 code by FIPS 10-4, or null. */
export function ofFips(fips: string): string | null {
  return (fips !== "" && BY_FIPS.get(fips)) || null;
}

/** Where CAMEO's country codes differ from ISO 3166-1 alpha-3 (CAMEO 1.1b3, GDELT's list of countries). */
const CAMEO_STATES: readonly (readonly [iso3: string, cameo: string])[] = [
  ["ROU", "ROM"],
  ["XKX", "KSV"],
];

/** CAMEO's code of a state. */
export function cameoState(iso3: string): string {
  return CAMEO_STATES.find(([iso]) => iso === iso3)?.[1] ?? iso3;
}

/** ISO 3166-1 alpha-3 behind CAMEO's code of a state. */
export function ofCameoState(code: string): string {
  return CAMEO_STATES.find(([, cameo]) => cameo === code)?.[0] ?? code;
}

/** Organisations that CAMEO has a code for (CAMEO 1.1b3, chapter 3), by our id. */
const GROUPS: Readonly<Record<string, string>> = {
  "org:ASEAN": "ASN",
  "org:CIS": "CIS",
  "org:EU": "EEC",
  "org:FAO": "FAO",
  "org:GCC": "GCC",
  "org:IAEA": "IAE",
  "org:ICC": "ICC",
  "org:ICJ": "ICJ",
  "org:ILO": "ILO",
  "org:IMF": "IMF",
  "org:NATO": "NAT",
  "org:OAS": "OAS",
  "org:OIC": "OIC",
  "org:OPEC": "OPC",
  "org:UN": "UNO",
  "org:WFP": "WFP",
  "org:WHO": "WHO",
  "org:WTO": "WTO",
};

/** CAMEO's code of an organisation, or null. */
export function groupOf(entity: string): string | null {
  return GROUPS[entity] ?? null;
}

/** Our id of an organisation by CAMEO's code, or null. */
export function ofGroup(code: string): string | null {
  return Object.entries(GROUPS).find(([, group]) => group === code)?.[0] ?? null;
}
