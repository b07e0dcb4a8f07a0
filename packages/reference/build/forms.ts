import { foldMarks } from "../src/fold.ts";

const PIECE = /(?:\p{L}\.)+|\p{Lu}\p{Ll}{0,2}\.(?= )|[\p{L}\p{N}]+(?:['&.][\p{L}\p{N}]+)*|[^\s]/gu;

/** Splits a name into words as the reader does: hyphens and possessives apart, "U.S." and "d'Ivoire" whole; marks folded. */
export function forms(name: string): string[] {
  const words = foldMarks(name).match(PIECE) ?? [];
  return words.flatMap((word) => (/^.+'s$/i.test(word) ? [word.slice(0, -2), word.slice(-2)] : [word]));
}

/** What an alias is known by: its words without the article. */
export function keyOf(alias: string): string {
  return forms(alias.replace(/^[Tt]he /, "")).join(" ");
}
