import type { Change } from "@dragoman/model";

/** Changes by which a level begins. */
export const begins: ReadonlySet<Change> = new Set(["established", "upgraded"]);

/** Changes by which a level is over, or rests. */
export const over: ReadonlySet<Change> = new Set(["suspended", "ended"]);

/** Changes by which a level is no longer what it was. */
export const closed: ReadonlySet<Change> = new Set([...over, "downgraded"]);
