import { namedInClaim, type Statement } from "@dragoman/model";
import { inOrder } from "../order.ts";

/** Entities that a row names in any part but its words: merging or splitting one of them can change the facts it bears on. */
export function entitiesOf({ subject, object, claimedBy, qualifiers }: Statement): readonly string[] {
  const { instrument, people, place, addressee, relay, about } = qualifiers;
  const single = [instrument, place, addressee].filter((id) => id !== undefined);
  const known = [...namedInClaim(claimedBy), ...single];
  return inOrder([...subject, ...object, ...known, ...(people ?? []), ...(relay ?? []), ...(about ?? [])]);
}
