import type { NameLexicon } from "@dragoman/reader";

/** Titles, epithets and words that make names. */
export const names: NameLexicon = { language: "en" };
