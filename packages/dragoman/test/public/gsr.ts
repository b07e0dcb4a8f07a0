import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Event, type Reading, type Span, spansBehind } from "@dragoman/model";
import { isDevelopment } from "./half.ts";
import { closest, touch } from "./touch.ts";

interface Actor {
  readonly actorText?: string;
  readonly code?: string;
}

/** A record of the PLOVER gold standard: one event of one sentence. */
export interface Coding {
  readonly id: string;
  readonly text: string;
  readonly type: string;
  readonly mode: string | null;
  readonly words: string;
  readonly source: readonly Actor[];
  readonly target: readonly Actor[];
  readonly develop: boolean;
}

/** Names of types and modes in the edition of 2016, by the present ones. */
const TYPES: Readonly<Record<string, string>> = {
  DEMAND: "REQUEST",
  DISAPPROVE: "ACCUSE",
  INVESTIGATE: "ACCUSE",
  FIGHT: "ASSAULT",
};
const MODES: Readonly<Record<string, string>> = {
  "demo-org": "demo",
  "demo-spon": "demo",
  "strike-hun": "hunger",
  "strike-gen": "strike",
  "riot-spon": "riot",
  confiscate: "seize",
  "martial-law": "curfew",
  detain: "arrest",
  host: "visit",
  political: "rights",
};

/** Codes of states that the gold misspells. */
const CODES: Readonly<Record<string, string>> = { JAP: "JPN", ITL: "ITA", VTN: "VNM" };

/** Codes that stand for no state. */
const STATELESS = new Set(["IGO", "NGO", "IMG", "ISM", ""]);

/** The records of `gold/events/plover_gsr_cameo_linked.jsonl`. */
export function loadCodings(folder: string): readonly Coding[] {
  const lines = readFileSync(join(folder, "gold/events/plover_gsr_cameo_linked.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => {
    const { id, text, event, mode, eventText, source, target } = JSON.parse(line);
    return {
      id,
      text,
      type: TYPES[event] ?? event,
      mode: mode ? (MODES[mode] ?? mode) : null,
      words: eventText ?? "",
      source: Array.isArray(source) ? source : [],
      target: Array.isArray(target) ? target : [],
      develop: isDevelopment(id),
    };
  });
}

/** The event that shares most words with the record's: its parties and the words that tell it; null when none is read. */
export function answer({ words, source, target }: Coding, { text, events }: Reading): Event | null {
  const acts = words
    .split(/\s+/)
    .filter((word) => word.length > 3)
    .flatMap((word) => spansOf(text, word));
  const from = source.flatMap(({ actorText }) => spansOf(text, actorText ?? ""));
  const to = target.flatMap(({ actorText }) => spansOf(text, actorText ?? ""));
  const rank = ({ evidence }: Event): number => {
    const fields = evidence[0]?.fields ?? {};
    const [act, actors, recipients] = [fields["act"], fields["actors"], fields["recipients"]].map(spansBehind);
    return (
      (touch(act ?? [], acts) ? 2 : 0) + (touch(actors ?? [], from) ? 1 : 0) + (touch(recipients ?? [], to) ? 1 : 0)
    );
  };
  return closest(events, rank);
}

function spansOf(text: string, words: string): readonly Span[] {
  const found: Span[] = [];
  for (const part of words.split("...").map((one) => one.trim())) {
    const start = part === "" ? -1 : text.indexOf(part);
    if (start >= 0) found.push([start, start + part.length]);
  }
  return found;
}

/** Codes of the states for which the record's actors act, each once. */
export function statesOf(actors: readonly Actor[]): readonly string[] {
  const codes = actors.map(({ code = "" }) => CODES[code] ?? code).filter((code) => !STATELESS.has(code));
  return [...new Set(codes)];
}

/** The states of parties: a state's own code, a group's or organisation's country. */
export function countriesOf(parties: readonly string[], { entities }: Reading): readonly string[] {
  const countryOf = (id: string): string | null =>
    id.startsWith("state:") ? id.slice(6) : (entities.find((entity) => entity.id === id)?.country ?? null);
  return parties.map(countryOf).filter((code) => code !== null);
}
