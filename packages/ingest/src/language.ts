/** Characters by which a language is told. */
const SAMPLE = 800;

/** A text shorter than this tells no language. */
const ENOUGH = 60;

/** BCP 47 tag of the language a text is in; null when it is not sure. */
export async function languageOf(text: string): Promise<string | null> {
  if (text.length < ENOUGH) return null;
  const { eld } = await import("eld/small");
  const tell = (start: number): string | null => {
    const found = eld.detect(text.slice(start, start + SAMPLE));
    return found.language !== "" && found.isReliable() ? found.language : null;
  };
  const first = tell(0);
  if (first === null || first === "en" || text.length < 4 * ENOUGH) return first;
  // A list of foreign names at the beginning looks like their language: another part of the text must agree.
  return tell(Math.floor(text.length / 2)) === first ? first : null;
}
