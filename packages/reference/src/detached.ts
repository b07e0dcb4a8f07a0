/** A copy that shares no memory: engines keep the whole article alive for a word that was cut out of it. */
export function detached(word: string): string {
  return word.length < 13 ? word : word.split("").join("");
}
