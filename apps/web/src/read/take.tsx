import type { Reading } from "@dragoman/model";
import { useSignal } from "@preact/signals";
import { keepFile } from "../save/file.ts";
import { words } from "../words.ts";
import { toCsv, toJson, toJsonl, toText } from "./table.ts";

/** Files that a Reading becomes: name, kind of content, and how it is made. */
const FILES = [
  ["reading.json", "application/json", toJson],
  ["reading.csv", "text/csv", toCsv],
  ["reading.jsonl", "application/jsonl", toJsonl],
] as const;

/** Milliseconds for which the button says that something was copied. */
const TOLD = 2000;

/** Buttons that give what was read as files, or put it into the clipboard. */
export function Take({ reading }: { readonly reading: Reading }) {
  const copied = useSignal<"no" | "yes" | "failed">("no");
  const copy = async (): Promise<void> => {
    copied.value = await navigator.clipboard.writeText(toText(reading)).then(
      () => "yes",
      () => "failed",
    );
    setTimeout(() => {
      copied.value = "no";
    }, TOLD);
  };
  return (
    <div class="tools">
      {FILES.map(([name, type, make]) => (
        <button key={name} type="button" onClick={() => keepFile(name, new Blob([make(reading)], { type }))}>
          {words.read.download(name.slice(name.lastIndexOf(".") + 1).toUpperCase())}
        </button>
      ))}
      <button type="button" onClick={() => void copy()}>
        {words.read.copy[copied.value]}
      </button>
    </div>
  );
}
