/**
 * Cuts raw text into sentences and words as the reader does: a sentence a line, words split by blanks.
 *
 *     node --import tsx --conditions=@dragoman/source tokenise.ts FILE... > TOKENS
 *
 * A FILE holds one article a line, as JSON with a "text" (.jsonl) or as plain text; it may be packed (.gz).
 */
import { readFileSync, writeSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { layOut } from "@dragoman/reader";
import { loadReference } from "@dragoman/reference";
import { calendar } from "../src/calendar.ts";
import { names } from "../src/names.ts";
import { text } from "../src/text.ts";

const language = { id: "en", text, calendar, names } as never;
const context = { language, reference: loadReference(), trace: null };

for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path);
  const lines = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  const json = /\.jsonl(?:\.gz)?$/.test(path);
  for (const line of lines) if (line !== "") writeSync(1, tokenised(json ? JSON.parse(line).text : line));
}

function tokenised(article: string): string {
  const { sentences } = layOut({ text: article }, context);
  return sentences.map(({ tokens }) => `${tokens.map(({ form }) => straight(form)).join(" ")}\n`).join("");
}

/** Quotes as the network knows them. */
function straight(form: string): string {
  return form
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace("…", "...");
}
