/** Words that one word in three of an English text is among. */
const COMMON = new Set(
  "the of to and a in that is was for on with as it by at be this from has have had he said his are an or will which its not were their they she who".split(
    " ",
  ),
);
/** Share of common words below which a text is no English, and words below which nobody can tell. */
const [LEAST, FEWEST] = [0.12, 12];

/** Whether a text may be English; short ones always may. */
export function mayBeEnglish(text: string): boolean {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const letters = words.join("");
  const latin = letters.replace(/[^a-z\u00df-\u024f]/g, "").length;
  if (letters.length > FEWEST && latin < letters.length / 2) return false;
  return words.length < FEWEST || words.filter((word) => COMMON.has(word)).length >= LEAST * words.length;
}
