import { basename } from "node:path";
import type { FurtherRules } from "@dragoman/english";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { fileError, readText } from "./file.ts";

/** An analyst's rules: every YAML file of a folder; those whose names begin with `words` hold word lists. */
export async function readRules(folder: string, effects: Effects): Promise<FurtherRules> {
  const paths = await effects.listFolder(folder).catch((error) => Promise.reject(fileError(folder, error)));
  const files = paths.filter((path) => /\.ya?ml$/.test(path));
  if (files.length === 0) throw new DragomanError("rules.missing", `${folder} holds no YAML file`);
  const rules: Record<string, readonly unknown[]> = {};
  const words: Record<string, readonly string[]> = {};
  for (const path of files) {
    const topic = basename(path).replace(/\.ya?ml$/, "");
    const value = await parseYaml(path, effects);
    if (topic.startsWith("words")) Object.assign(words, wordLists(value, path));
    else rules[topic] = ruleList(value, path);
  }
  return { rules, words };
}

async function parseYaml(path: string, effects: Effects): Promise<unknown> {
  const { parse } = await import("yaml");
  try {
    return parse(await readText(path, effects), { version: "1.2", merge: false });
  } catch (error) {
    if (error instanceof DragomanError) throw error;
    const reason = (error as Error).message.split("\n")[0] ?? "";
    throw new DragomanError("rules.invalid", `${path} is no YAML: ${reason.replace(/:$/, "")}`);
  }
}

function ruleList(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new DragomanError("rules.invalid", `${path} is no list of rules`, 'each rule begins with "- id: …"');
}

function wordLists(value: unknown, path: string): Readonly<Record<string, readonly string[]>> {
  const lists = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const isWords = (list: unknown): boolean => Array.isArray(list) && list.every((word) => typeof word === "string");
  if (lists.length > 0 && lists.every(([, list]) => isWords(list))) return value as Record<string, readonly string[]>;
  throw new DragomanError("rules.invalid", `${path} is no map of word lists`, '"name: [word, other word]"');
}
