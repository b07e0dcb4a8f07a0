import type { Refused } from "@dragoman/ingest";
import type { Effects } from "../effects.ts";
import { findSources } from "./find.ts";
import type { Source, Sources } from "./source.ts";

/** Milliseconds between two looks into folders. */
const LOOK = 2000;
/** Milliseconds between two questions to an address, unless told. */
const ASK = 15 * 60_000;

/** What to watch, and how. */
export interface Watch {
  /** Paths, patterns and addresses. */
  readonly names: readonly string[];
  /** What was there when the watch began; it has been added. */
  readonly begun: Sources;
  /** Milliseconds between two questions to an address; null = a quarter of an hour. */
  readonly every: number | null;
  readonly refuse: (refused: Refused) => Promise<void>;
  readonly stop: AbortSignal;
}

/** Files that are new or changed, and addresses whenever it is time to ask them, until the user stops. */
export async function* watch(watched: Watch, effects: Effects): AsyncGenerator<readonly Source[]> {
  const { begun, stop } = watched;
  const every = watched.every ?? ASK;
  const addresses = begun.sources.filter(({ kind }) => kind === "address");
  const names = watched.names.filter((name) => !name.includes("://"));
  const lookAgain = lookOut(names, begun, watched.refuse, effects);
  for (let asked = effects.now(); ; ) {
    await effects.sleep(names.length > 0 ? LOOK : every, stop);
    if (stop.aborted) return;
    const files = await lookAgain();
    const isDue = addresses.length > 0 && effects.now() - asked >= every;
    if (isDue) asked = effects.now();
    const sources = [...files, ...(isDue ? addresses : [])];
    if (sources.length > 0) yield sources;
  }
}

/** Gives the files that are others than at the last look and the same as at the one before, so that none is taken half written. */
function lookOut(names: readonly string[], begun: Sources, refuse: Watch["refuse"], effects: Effects) {
  const taken = new Map(begun.sources.map((source) => [pathOf(source), stateOf(source)]));
  const complained = new Set(begun.refused.map(({ origin }) => origin));
  let last = new Map(taken);
  return async (): Promise<readonly Source[]> => {
    const { sources, refused } = await findSources(names, effects);
    for (const each of refused.filter(({ origin }) => !complained.has(origin))) {
      complained.add(each.origin);
      await refuse(each);
    }
    const ready = sources.filter((source) => {
      const [path, state] = [pathOf(source), stateOf(source)];
      return taken.get(path) !== state && last.get(path) === state;
    });
    for (const source of ready) taken.set(pathOf(source), stateOf(source));
    last = new Map(sources.map((source) => [pathOf(source), stateOf(source)]));
    return ready;
  };
}

const pathOf = (source: Source): string => (source.kind === "file" ? source.path : "");

const stateOf = (source: Source): string => (source.kind === "file" ? `${source.size} ${source.changed}` : "");
