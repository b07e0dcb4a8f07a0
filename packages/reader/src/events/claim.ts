import { contains, type Quotation, type Span } from "@dragoman/model";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";

/** The innermost quotation whose words hold the span, or null when the outlet itself tells it. */
export function claimant(scene: Scene, span: Span): Quotation | null {
  let found: Quotation | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const quotation of scene.quotations) {
    for (const part of quotation.content) {
      if (!contains(part, span) || part[1] - part[0] >= size) continue;
      found = quotation;
      size = part[1] - part[0];
    }
  }
  return found;
}

/** Id of that quotation. */
export function claimedBy(scene: Scene, span: Span): string | null {
  return claimant(scene, span)?.id ?? null;
}

/**
 * Id of the quotation that claims a deed; "expressed concern over Mali" is the outlet's own, though concern is what was said, and so is
 * what several reaffirm together.
 */
export function claimOf(scene: Scene, { act, span }: RuleMatch, isJoint: boolean): string | null {
  const quotation = claimant(scene, act);
  if (isJoint && quotation?.kind === "reported-act") return null;
  const isOwn = quotation?.cue && contains(span, quotation.cue) && quotation.kind !== "direct";
  return quotation === null || isOwn ? null : quotation.id;
}

/** Whether a deed is told between quote marks of which nobody knows whose words they hold. */
export function isUnclaimed({ document, quotations }: Scene, { act }: RuleMatch): boolean {
  const isHeld = quotations.some(({ content }) => content.some((part) => contains(part, act)));
  return (
    !isHeld &&
    document.quoted.some(({ speech, closed, parts }) => speech && closed && parts.some((part) => contains(part, act)))
  );
}
