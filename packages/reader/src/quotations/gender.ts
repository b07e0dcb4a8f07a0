import type { Heard, Hearing } from "./hearing.ts";

/** By what is known of the person, else by the pronoun that meant the same one before. */
export function genderOf(id: string, { cast, genders }: Hearing): "m" | "f" | null {
  return cast.gender(id) ?? genders.get(id) ?? null;
}

/** Whether nouns tell of a man or a woman: "a spokeswoman", "his brother, N". */
export function genderOfNouns({ noun, nouns }: Pick<Heard, "noun" | "nouns">, { lexicon }: Hearing): "m" | "f" | null {
  const told = noun && lexicon.sources.get(noun) === "person" ? [noun] : nouns;
  if (told.some((one) => one.endsWith("woman") || lexicon.female.has(one))) return "f";
  return told.some((one) => one.endsWith("man") || lexicon.male.has(one)) ? "m" : null;
}
