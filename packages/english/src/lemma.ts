/** Dictionary form of a word with its tags. */
export function lemma(form: string, upos: string, _xpos: string): string {
  return upos === "PROPN" ? form : form.toLowerCase();
}
