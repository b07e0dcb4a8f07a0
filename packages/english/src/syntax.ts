import type { SyntaxLexicon } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";

type Lists = Readonly<Record<Exclude<keyof SyntaxLexicon, "spelled" | "counted">, readonly string[]>>;

interface Rest {
  readonly spelled: Readonly<Record<string, string>>;
  readonly counted: Readonly<Record<string, string>>;
}

const file = lexicon["syntax"] as Lists & Rest;

/** Verbs by which labels of the trees are mended. */
export const syntax: SyntaxLexicon = {
  complemented: new Set(file.complemented),
  adjoining: new Set(file.adjoining),
  attributive: new Set(file.attributive),
  standing: new Set(file.standing),
  giving: new Set(file.giving),
  floating: new Set(file.floating),
  days: new Set(file.days),
  sequents: new Set(file.sequents),
  alongside: new Set(file.alongside),
  naming: new Set(file.naming),
  voicing: new Set(file.voicing),
  currencies: new Set(file.currencies),
  spelled: new Map(Object.entries(file.spelled)),
  counted: new Map(Object.entries(file.counted)),
};
