import type { LanguagePack } from "@dragoman/reader";
import { calendar } from "./calendar.ts";
import { certainty } from "./certainty.ts";
import { events } from "./events.ts";
import { digest } from "./generated/digest.ts";
import { modality } from "./modality.ts";
import { names } from "./names.ts";
import { type EnglishBytes, loadParser } from "./parser.ts";
import { relations } from "./relations.ts";
import { rules } from "./rules.ts";
import { speech } from "./speech.ts";
import { syntax } from "./syntax.ts";
import { text } from "./text.ts";

/** The English pack, ready to read with; the bytes come from a file in Node and from fetch in a browser. */
export async function loadEnglish(bytes: EnglishBytes): Promise<LanguagePack> {
  const parser = await loadParser(bytes);
  return Object.freeze({
    id: "en",
    digest,
    text,
    parser,
    syntax,
    calendar,
    names,
    modality,
    speech,
    events,
    relations,
    rules,
    certainty,
  });
}
