import type { Assertion, EventType } from "@dragoman/model";

type Modality = "future" | "did not";

/** What a deed of a type counts as, when it lies ahead and when it did not take place (Halterman et al. on zero-shot coding, 2024). */
const MAP: readonly (readonly [types: readonly EventType[], future: EventType | null, didNot: EventType])[] = [
  [["AGREE", "CONSULT", "SUPPORT"], "AGREE", "REJECT"],
  [["COOPERATE", "AID", "CONCEDE", "RETREAT"], "AGREE", "SANCTION"],
  [["ACCUSE", "REJECT", "THREATEN", "REQUEST"], null, "AGREE"],
  [["PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"], "THREATEN", "CONCEDE"],
];

const MODALITIES: Readonly<Partial<Record<Assertion, Modality>>> = {
  planned: "future",
  negated: "did not",
  denied: "did not",
};

/** Assertions that the map has an answer for. */
export const MAPPED: readonly Assertion[] = ["actual", "planned", "negated", "denied"];

/** The type that a format without modality gives a deed; null where the map is silent (possible, requested). */
export function mappedType(type: EventType, assertion: Assertion): EventType | null {
  if (assertion === "actual") return type;
  const modality = MODALITIES[assertion];
  const row = MAP.find(([types]) => types.includes(type));
  if (modality === undefined || row === undefined) return null;
  return modality === "future" ? (row[1] ?? type) : row[2];
}
