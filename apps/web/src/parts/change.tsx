import type { FactChangeEntry } from "@dragoman/register";
import { words } from "../words.ts";

const LABELS: Readonly<Record<FactChangeEntry["change"], string>> = {
  new: words.start.newFact,
  changed: words.start.changedFact,
  gone: words.start.goneFact,
};

/** What became of a fact. */
export function Change({ of }: { readonly of: FactChangeEntry["change"] }) {
  return <span class={`change change-${of}`}>{LABELS[of]}</span>;
}
