import type { Refused } from "@dragoman/ingest";

/** Articles that are being added. */
export interface Job {
  readonly id: string;
  /** `done`: whatever could be added is. */
  readonly state: "waiting" | "running" | "done" | "failed";
  /** Who sent them, and when, ISO 8601. */
  readonly by: string;
  readonly made: string;
  /** The last transaction before; `/v1/changes?since=` it tells what became of facts. */
  readonly since: string;
  /** Keys of articles. */
  readonly added: readonly string[];
  readonly known: readonly string[];
  readonly refused: readonly Pick<Refused, "code" | "message" | "hint">[];
  /** Why it failed, or null. */
  readonly reason: string | null;
}

/** Whether no more will become of it. */
export function isOver({ state }: Job): boolean {
  return state === "done" || state === "failed";
}
