import type { EventLexicon } from "@dragoman/reader";

/** What deeds are made of. */
export const events: EventLexicon = { language: "en" };
