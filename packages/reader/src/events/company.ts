import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
import { actingIn, type Party } from "./parties.ts";

/** Sentences over which those who last acted together are looked for. */
const REACH = 5;

/**
 * "An agreement was signed", "it was decided": those who last acted together in the sentences before, when nobody else has acted
 * since; `act` is the evidence. Empty where there are none.
 */
export function companyBefore(scene: Scene, sentence: number, act: Span, context: Context): readonly Party[] {
  const since = new Set<string>();
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH); at--) {
    const acting = actingIn(scene, at, context);
    if (acting.length < 2) {
      for (const { entity } of acting) since.add(entity);
      continue;
    }
    const isSame = [...since].every((entity) => acting.some((party) => party.entity === entity));
    return isSame ? acting.map((party) => ({ ...party, span: act })) : [];
  }
  return [];
}
