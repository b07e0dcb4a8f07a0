import type { EventType } from "@dragoman/model";

/** CAMEO code that a PLOVER type determines: its root (Schrodt 2012, PLOVER manual's map). */
const ROOTS: Readonly<Record<EventType, string | null>> = {
  AGREE: "030",
  CONSULT: "040",
  SUPPORT: "050",
  CONCEDE: "080",
  COOPERATE: "060",
  AID: "070",
  RETREAT: null,
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

/** Codes that type and mode determine together. */
const MODES: Readonly<Record<string, string>> = {
  "CONSULT visit": "042",
  "CONSULT third-party": "044",
  "CONSULT phone": "041",
  "RETREAT release": "0841",
  "RETREAT return": "0842",
  "RETREAT withdraw": "0874",
  "RETREAT ceasefire": "0871",
  "RETREAT disarm": "0873",
  "RETREAT access": "086",
  "RETREAT resign": "0831",
  "ACCUSE investigate": "090",
  "ACCUSE disapprove": "111",
  "ACCUSE allege": "112",
  "REQUEST meet": "106",
  "REJECT meet": "125",
  "THREATEN violence": "138",
  "PROTEST demo": "141",
  "PROTEST hunger": "142",
  "PROTEST strike": "143",
  "PROTEST obstruct": "144",
  "PROTEST riot": "145",
  "MOBILIZE police": "153",
  "MOBILIZE troops": "154",
  "SANCTION expel": "160",
  "COERCE seize": "171",
  "COERCE restrict": "172",
  "COERCE arrest": "173",
  "COERCE deport": "174",
  "COERCE cyber": "176",
  "ASSAULT abduct": "181",
  "ASSAULT sexual": "1821",
  "ASSAULT torture": "1822",
  "ASSAULT suicide-attack": "1831",
  "ASSAULT assassinate": "186",
  "ASSAULT firearms": "193",
  "ASSAULT heavy-weapons": "194",
  "ASSAULT aerial": "195",
  "ASSAULT drone": "195",
  "ASSAULT cleansing": "203",
  "ASSAULT massacre": "202",
  "ASSAULT unconventional": "204",
};

/** Codes of a promise, by the type of what is promised. */
const PROMISES: Readonly<Partial<Record<EventType, string>>> = {
  CONSULT: "036",
  COOPERATE: "031",
  AID: "033",
  RETREAT: "035",
  CONCEDE: "035",
};

/** Codes of a refusal, by the type of what is refused. */
const REFUSALS: Readonly<Partial<Record<EventType, string>>> = {
  CONSULT: "125",
  COOPERATE: "121",
  AID: "122",
  RETREAT: "124",
  CONCEDE: "124",
};

/** The most specific code that is certain, or null. */
export function cameo(type: EventType, mode: string | null): string | null {
  return MODES[`${type} ${mode}`] ?? ROOTS[type];
}

/** Code of a deed that is only promised or refused, by what it would be. */
export function cameoOfWords(type: EventType, promised: EventType): string | null {
  if (type === "REJECT") return REFUSALS[promised] ?? ROOTS.REJECT;
  return PROMISES[promised] ?? ROOTS[type];
}

/** Codes that other words may replace by another code of the type. */
const LOOSE: ReadonlySet<string> = new Set(["085", "171", "172", "190"]);

/** Codes that a fourth digit makes precise. */
const BROAD = /^(03[1345]|08[13467]|10[1345]|112|12[1234]|13[128]|14[1-5]|16[26]|18[23])$/;

/**
 * Digits with which a code must begin that says more of the same deed: empty where any code of the type will do, null where
 * the code is precise.
 */
export function widerThan(code: string | null): string | null {
  if (code === null || LOOSE.has(code)) return "";
  if (code.endsWith("0")) return code.slice(0, 2);
  return BROAD.test(code) ? code : null;
}
