import type { TextLexicon } from "@dragoman/reader";

/** Abbreviations, agencies and marks of layout. */
export const text: TextLexicon = { language: "en" };
