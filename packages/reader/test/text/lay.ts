import type { Article, Reference, Span } from "@dragoman/model";
import { calendar } from "../../../english/src/calendar.ts";
import { names } from "../../../english/src/names.ts";
import { text as lexicon } from "../../../english/src/text.ts";
import type { Context } from "../../src/context.ts";
import type { Document } from "../../src/text/document.ts";
import { layOut } from "../../src/text/layout.ts";

const cities: ReadonlyMap<string, string> = new Map([
  ["Lima", "state:PER"],
  ["Oslo", "state:NOR"],
  ["Quito", "state:ECU"],
]);
const states: ReadonlyMap<string, string> = new Map([
  ["Peru", "state:PER"],
  ["Norway", "state:NOR"],
]);

/** Three cities, two states, one outlet. */
export const reference: Reference = {
  asOf: "2026-01-01",
  digest: "",
  match: (forms, from) => {
    const form = forms[from] ?? "";
    const state = states.get(form);
    if (state) return { length: 1, targets: [{ entity: state, kind: "state", by: "name", guard: "none" }] };
    if (form !== "Courier" && form !== "courier.example") return null;
    return { length: 1, targets: [{ entity: "outlet:Courier", kind: "outlet", by: "name", guard: "none" }] };
  },
  entity: () => null,
  sort: () => null,
  publisher: (name) => (/\bcourier\b/i.test(name) ? "outlet:Courier" : null),
  holders: () => [],
  people: () => [],
  members: () => [],
  membership: () => null,
  memberships: () => [],
  stateOf: () => null,
  alpha2: () => null,
  all: () => [],
  isSouthern: (state) => state === "state:PER",
  cityState: (name) => cities.get(name) ?? null,
  capitalOf: (name) => cities.get(name) ?? null,
};

export const context: Context = {
  language: { id: "en", calendar, names, text: lexicon } as Context["language"],
  reference,
  trace: null,
};

/** Lays out a text with the stub above. */
export function lay(text: string, article: Partial<Article> = {}): Document {
  return layOut({ text, ...article }, context);
}

/** The words of a span. */
export function words(document: Document, span: Span | null): string | null {
  return span && document.text.slice(...span);
}

/** The sentences of a text, tokens parted by single blanks. */
export function sentencesOf(text: string): string[] {
  return lay(text).sentences.map(({ tokens }) => tokens.map(({ form }) => form).join(" "));
}
