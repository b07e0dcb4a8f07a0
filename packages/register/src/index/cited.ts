import { namedInClaim, type Qualifiers, type Statement } from "@dragoman/model";
import { inOrder } from "../order.ts";

/** Entities that a row names in any part but its words: merging or splitting one of them can change the facts it bears on. */
export function entitiesOf({ subject, object, claimedBy, qualifiers }: Statement): readonly string[] {
  return inOrder([...subject, ...object, ...inQualifiers(qualifiers), ...namedInClaim(claimedBy)]);
}

/** Entities that qualifiers name. */
export function inQualifiers({ instrument, place, addressee, people, relay, about }: Qualifiers): readonly string[] {
  const single = [instrument, place, addressee].filter((id) => id !== undefined);
  return [...single, ...(people ?? []), ...(relay ?? []), ...(about ?? [])];
}
