import type { Article } from "@dragoman/model";
import { findKeys, valueAt, wordOf } from "../table/fields.ts";
import { FENCE } from "./fence.ts";

/** What stands before a document's text. */
export interface Matter {
  readonly fields: Partial<Omit<Article, "text">>;
  /** Where the text begins. */
  readonly end: number;
  /** Why it is no YAML, or null. */
  readonly fault: string | null;
}

/** Characters of front matter; more of it is none. */
const LONGEST = 65_536;

/** Reads the YAML between two lines of hyphens at the beginning of a document. */
export async function readMatter(text: string): Promise<Matter> {
  const opening = FENCE.exec(text)?.[0];
  const closing =
    opening === undefined ? null : /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(opening.length, LONGEST));
  if (opening === undefined || closing === null) return { fields: {}, end: 0, fault: null };
  const yaml = text.slice(opening.length, opening.length + closing.index);
  const end = opening.length + closing.index + closing[0].length;
  const { parse } = await import("yaml");
  try {
    return { fields: fieldsOf(parse(yaml, { version: "1.2", merge: false, logLevel: "error" })), end, fault: null };
  } catch (error) {
    const reason = (error as Error).message.split("\n", 1)[0]!.replace(/:$/, "");
    return {
      fields: fieldsOf(plainLines(yaml)),
      end,
      fault: `its front matter is no YAML, read line by line: ${reason}`,
    };
  }
}

/** "title: Rabat: no pact" is no YAML, but plain to a reader: what stands before the first colon of a line is the key. */
function plainLines(yaml: string): Readonly<Record<string, string>> {
  const pairs = [...yaml.matchAll(/^([\w.-]+):[ \t]+([^[\]{}&*|>!%@`\s].*?)[ \t]*\r?$/gm)];
  return Object.fromEntries(pairs.map(([, key = "", value = ""]) => [key, value.replace(/^(["'])(.*)\1$/, "$2")]));
}

function fieldsOf(value: unknown): Matter["fields"] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const row = value as Readonly<Record<string, unknown>>;
  const { text: _, ...keys } = findKeys(Object.keys(row));
  return Object.fromEntries(Object.entries(keys).map(([field, key]) => [field, wordOf(valueAt(row, key))]));
}
