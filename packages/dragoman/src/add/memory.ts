import type { Validators } from "@dragoman/ingest";
import type { Register } from "@dragoman/register";

/** What an address told when it was last asked. */
export interface Told extends Validators {
  /** Ids of the items that a feed held; none for other documents. */
  readonly seen: readonly string[];
}

/** Remembers what addresses told, so that only what is new is fetched. */
export interface FeedMemory {
  get(address: string): Promise<Told>;
  /** Remembered for good by `keep`, once the articles are in the register. */
  put(address: string, told: Told): void;
  keep(): Promise<void>;
}

/** Of an address that has not been asked yet. */
export const NOTHING: Told = { etag: null, lastModified: null, seen: [] };

/** Kept in the register, beside its rows. */
export function feedMemory(register: Pick<Register, "view" | "keepSetting">): FeedMemory {
  const fresh = new Map<string, Told>();
  return {
    get: async (address) => {
      const kept = await register.view.setting(keyOf(address));
      return fresh.get(address) ?? (kept === null ? NOTHING : (JSON.parse(kept) as Told));
    },
    put: (address, told) => void fresh.set(address, told),
    keep: async () => {
      for (const [address, told] of fresh) await register.keepSetting(keyOf(address), JSON.stringify(told));
      fresh.clear();
    },
  };
}

const keyOf = (address: string): string => `feed ${address}`;

/** Knows of nothing that was told before. */
export const forgetful: FeedMemory = { get: async () => NOTHING, put: () => {}, keep: async () => {} };
