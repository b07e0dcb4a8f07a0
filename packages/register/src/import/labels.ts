import type { EventType } from "@dragoman/model";
import { CONTEXTS, isEventType, MODES } from "../export/codes.ts";

/** Labels of earlier versions of PLOVER. */
const OLD_TYPES: Readonly<Record<string, readonly [type: EventType, mode: string | null]>> = {
  DEMAND: ["REQUEST", null],
  DISAPPROVE: ["ACCUSE", "disapprove"],
  INVESTIGATE: ["ACCUSE", "investigate"],
  FIGHT: ["ASSAULT", null],
  YIELD: ["CONCEDE", null],
};

/** Modes that make a YIELD a RETREAT. */
const RETREATS = new Set(["withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"]);

const OLD_CONTEXTS: Readonly<Record<string, string>> = {
  political: "political_institutions",
  refugee: "migration",
  refugees: "migration",
  resource: "natural_resource",
  resources: "natural_resource",
};

/** Type, mode and contexts as PLOVER has them now. */
export interface Labels {
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** Modes and contexts that it has not. */
  readonly unknown: readonly string[];
}

/** Labels of any version of PLOVER, or null when there is no such type. */
export function labelsOf(type: string | null, mode: string | null, contexts: readonly string[]): Labels | null {
  const named = (type ?? "").toUpperCase();
  const old = OLD_TYPES[named];
  const now = old?.[0] ?? (isEventType(named) ? named : null);
  if (now === null) return null;
  const written = mode?.toLowerCase().replaceAll("_", "-") ?? null;
  const known = written !== null && MODES.includes(written) ? written : null;
  const all = contexts.map((context) => context.trim().toLowerCase().replaceAll("-", "_"));
  const renamed = all.map((context) => OLD_CONTEXTS[context] ?? context);
  return {
    type: named === "YIELD" && known !== null && RETREATS.has(known) ? "RETREAT" : now,
    mode: known ?? old?.[1] ?? null,
    contexts: [...new Set(renamed.filter((context) => CONTEXTS.includes(context)))],
    unknown: [
      ...(written !== null && known === null ? [`mode ${written}`] : []),
      ...renamed
        .filter((context) => context !== "" && !CONTEXTS.includes(context))
        .map((context) => `context ${context}`),
    ],
  };
}
