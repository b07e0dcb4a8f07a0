import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Event, Reading } from "@dragoman/model";
import { typeOf } from "./future.ts";
import { isDevelopment } from "./half.ts";

/** An example sentence of the CAMEO codebook with its code. */
export interface Example {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly text: string;
  readonly develop: boolean;
}

/** The examples of `gold/events/cameo_codebook_examples.jsonl`. */
export function loadExamples(folder: string): readonly Example[] {
  const lines = readFileSync(join(folder, "gold/events/cameo_codebook_examples.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => {
    const { id, code, name, text } = JSON.parse(line);
    return { id, code, name, text, develop: isDevelopment(id) };
  });
}

/** The event of an example: the first that has the example's root, else the first. */
export function answerTo(example: Example, { events }: Reading): Event | null {
  return events.find((event) => hasRoot(example, event)) ?? events[0] ?? null;
}

/** Whether an event has the root of an example's code. */
export function hasRoot({ code }: Example, event: Event): boolean {
  return codeOf(event)?.startsWith(code.slice(0, 2)) === true;
}

/** CAMEO code of an event in a set that knows no status: a hostile deed to come is a threat. */
export function codeOf(event: Event): string | null {
  return typeOf(event) === event.type ? event.cameo : "130";
}
