import type { Action } from "../route.ts";

/** What analysts do about facts. */
export const actActions: readonly Action[] = [];
