import type { Fact } from "@dragoman/model";

/** Whether only speakers say so, denied by others or not. */
export function isClaimed({ status, sources }: Pick<Fact, "status" | "sources">): boolean {
  return status === "claimed" || (status === "disputed" && sources === 0);
}
