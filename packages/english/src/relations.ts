import type { RelationLexicon } from "@dragoman/reader";
import { levels } from "./levels.ts";
import { partnerships } from "./partnerships.ts";

/** Levels, instruments and the words of relations. */
export const relations: RelationLexicon = { levels, partnerships };
