import type { ModalityLexicon } from "@dragoman/reader";

/** Cues of what is planned, possible, requested, negated or denied. */
export const modality: ModalityLexicon = { language: "en" };
