import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
import { actingIn, type Party } from "./parties.ts";

/** Sentences over which those who last acted together are looked for. */
const REACH = 5;
/** Sentences with which a text says of whom it tells. */
const LEAD = 3;

/**
 * "An agreement was signed", "it was decided": those who last acted together in the sentences before, when nobody else has acted
 * since and the text tells of them from its beginning; `act` is the evidence. Empty where there are none.
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
    const isTheirs = isSame && acting.every(({ entity }) => isLed(entity, scene));
    return isTheirs ? acting.map((party) => ({ ...party, span: act })) : [];
  }
  return [];
}

function isLed(entity: string, { cast }: Scene): boolean {
  return cast.mentions.some((mention) => mention.sentence < LEAD && cast.actsFor(mention.entity) === entity);
}
