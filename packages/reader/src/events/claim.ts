import { contains, type Quotation, type Span } from "@dragoman/model";
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
