import type { Reference } from "@dragoman/model";
import type { View } from "@dragoman/register";

/** Where names are looked up: the shipped tables, and what the register has read. */
export interface Directory {
  readonly view: View;
  readonly reference: Reference;
}

/** A name without marks and case. */
export function folded(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
