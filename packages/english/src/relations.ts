import type { RelationLexicon } from "@dragoman/reader";

/** Levels, instruments and offices. */
export const relations: RelationLexicon = { language: "en" };
