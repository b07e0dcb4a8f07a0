import { type Statement, sha256 } from "@dragoman/model";
import type { Canonical } from "./canonical.ts";
import { instrumentKey, isBareTitle } from "./instrument.ts";
import { levelKey } from "./level.ts";
import { fingerprint, plainWords } from "./words.ts";

type Keyed = Pick<Statement, "kind" | "subject" | "object" | "value">;

/** What one fact of a group is told from the others by, but for the time of its episode. */
export function keyOf(statement: Keyed, canonical: Canonical): string {
  const { kind } = statement;
  const subject = canonicalIn(statement.subject, canonical);
  const object = canonicalIn(statement.object, canonical);
  if (kind === "instrument") return JSON.stringify([kind, subject, object.map(titleKey)]);
  return JSON.stringify([kind, subject, object, valueKey(statement)]);
}

/** `f` and 16 hexadecimal digits, of the key and of what tells its episode from others. */
export function factId(key: string, episode: string): string {
  return `f${sha256(`${key}\n${episode}`).slice(0, 16)}`;
}

/** Canonical ids, each once, in order. */
export function canonicalIn(ids: readonly string[], canonical: Canonical): readonly string[] {
  return [...new Set(ids.map(canonical))].sort();
}

function titleKey(instrument: string): string {
  return isBareTitle(instrument) ? plainWords(instrument) : instrumentKey(instrument);
}

function valueKey({ kind, value }: Keyed): string | null {
  if (value === null) return null;
  if (kind === "partnership") return levelKey(value);
  if (kind === "quotation") return fingerprint(value);
  return kind === "event" ? value : plainWords(value);
}
