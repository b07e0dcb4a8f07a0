import type { Reference } from "@dragoman/model";

/** A reference that knows nothing: stores must not care, and a test that starts often is quick. */
export const nothingKnown = {
  asOf: "2026-01-01",
  digest: "0",
  entity: () => null,
  people: () => [],
  sort: () => null,
  isSouthern: () => false,
} as unknown as Reference;
