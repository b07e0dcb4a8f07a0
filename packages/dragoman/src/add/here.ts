import type { FurtherRules } from "@dragoman/english";
import { type Reader, withRules } from "../load.ts";
import { enterAll, stampOf } from "./enter.ts";
import type { Entrant } from "./entrant.ts";

/** Makes entries in the calling thread. */
export function startHere(load: () => Promise<Reader>, further: FurtherRules | null): Entrant {
  let loading: Promise<Reader> | null = null;
  const reader = (): Promise<Reader> => {
    loading ??= load().then((loaded) => (further ? withRules(loaded, further) : loaded));
    return loading;
  };
  return {
    engine: async () => stampOf(await reader()),
    enter: async (items) => enterAll(items, await reader()),
    close: async () => {},
  };
}
