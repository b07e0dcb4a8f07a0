import { lexicon } from "./generated/lexicon.ts";

interface StemTable {
  readonly stem: { readonly silent: readonly string[]; readonly bare: readonly string[] };
}

const { silent, bare } = (lexicon["lemmas"] as StemTable).stem;
const takesE: ReadonlyMap<string, boolean> = new Map([
  ...silent.map((ending) => [ending, true] as const),
  ...bare.map((ending) => [ending, false] as const),
]);
const longest = Math.max(...[...takesE.keys()].map((ending) => ending.length));

/** The word that is left without -ed, -ing, -er or -est: "plann" is "plan", "provid" is "provide", "visit" stays. */
export function stemOf(rest: string): string {
  const marked = `^${rest}`;
  if (isDoubled(rest)) return rest.slice(0, -1);
  for (let size = Math.min(longest, marked.length); size > 0; size--) {
    const silentE = takesE.get(marked.slice(-size));
    if (silentE !== undefined) return silentE ? `${rest}e` : rest;
  }
  return rest;
}

/** Whether the last consonant was doubled before the ending; "ll" belongs to short words as in "call". */
function isDoubled(rest: string): boolean {
  if (/ll$/.test(rest))
    return (
      /[aeiouy][^aeiouy]+[aeiouy]ll$/.test(rest) && !/(?:sta|sti|eca|nro|nwa|lfi|efa|hba|kba|rfa|ppa)ll$/.test(rest)
    );
  return /[aeiouy]([bdgkmnprt])\1$/.test(rest) && rest.length > 3;
}
