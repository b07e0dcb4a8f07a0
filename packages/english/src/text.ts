import type { AbbreviationUse, TextLexicon } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";
import { persons } from "./lists.ts";
import { words } from "./words.ts";

interface TextFile {
  readonly abbreviations: Readonly<Record<AbbreviationUse, string>>;
  readonly clitics: readonly string[];
  readonly joined: Readonly<Record<string, number>>;
  readonly styles: string;
  readonly starters: string;
  readonly attributions: string;
  readonly particles: string;
  readonly documents: string;
  readonly agencies: readonly string[];
  readonly dateLabels: string;
  readonly tailVerbs: string;
  readonly relayVerbs: string;
  readonly tailLinks: readonly (readonly string[])[];
  readonly turnLabels: string;
  readonly askers: string;
  readonly asking: string;
  readonly honorifics: string;
  readonly salutations: string;
  readonly directions: string;
  readonly interpreted: string;
  readonly personal: string;
  readonly finite: string;
  readonly closings: string;
  readonly endings: string;
  readonly boilerplate: readonly (readonly string[])[];
}

const file = lexicon["text"] as TextFile;

/** Abbreviations, agencies and marks of layout. */
export const text: TextLexicon = {
  language: "en",
  abbreviations: new Map(
    Object.entries(file.abbreviations).flatMap(([use, list]) =>
      words(list).map((word) => [word, use as AbbreviationUse]),
    ),
  ),
  clitics: new Set(file.clitics),
  joined: new Map(Object.entries(file.joined)),
  styles: new Set(words(file.styles)),
  starters: new Set(words(file.starters)),
  attributions: new Set(words(file.attributions)),
  particles: new Set(words(file.particles)),
  documents: new Set(words(file.documents)),
  agencies: new Set(file.agencies),
  dateLabels: new Set(words(file.dateLabels)),
  tailVerbs: new Set(words(file.tailVerbs)),
  relayVerbs: new Set(words(file.relayVerbs)),
  tailLinks: file.tailLinks,
  turnLabels: new Set(words(file.turnLabels)),
  askers: new Set(words(file.askers)),
  asking: new Set(words(file.asking)),
  titles: new Set([...words(file.honorifics), ...persons]),
  salutations: new Set(words(file.salutations)),
  directions: new Set(words(file.directions)),
  interpreted: new Set(words(file.interpreted)),
  personal: new Set(words(file.personal)),
  finite: new Set(words(file.finite)),
  closings: new Set(words(file.closings)),
  endings: new Set(words(file.endings)),
  boilerplate: byFirst(file.boilerplate),
};

function byFirst(phrases: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const table = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) table.set(phrase[0] as string, [...(table.get(phrase[0] as string) ?? []), phrase]);
  return table;
}
