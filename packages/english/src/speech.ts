import type { SpeechLexicon } from "@dragoman/reader";

/** Verbs and frames of speech. */
export const speech: SpeechLexicon = { language: "en" };
