import { type LevelHead, type LevelLexicon, type ModifierPhrase, type Rung, WordTable } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";

/** `lexicon/levels.yaml` as it is written. */
interface LevelFile {
  readonly plain: string;
  readonly article: string;
  readonly heads: Readonly<Record<string, LevelHead>>;
  readonly modifiers: Readonly<Record<string, string>>;
  readonly phrases: readonly ModifierPhrase[];
  readonly abbreviations: Readonly<Record<string, readonly string[]>>;
  readonly links: readonly string[];
  readonly nouns: readonly string[];
  readonly treaties: readonly string[];
  readonly title_nouns: Readonly<Record<string, string>>;
  readonly complement_opener: string;
  readonly complements: Readonly<Record<string, string>>;
  readonly suffix: {
    readonly openers: Readonly<Record<string, readonly string[]>>;
    readonly words: readonly string[];
    readonly fillers: readonly string[];
  };
  readonly blockers: readonly string[];
  readonly followers: readonly string[];
  readonly documents: readonly string[];
  readonly everybody: readonly string[];
  readonly sector_openers: readonly string[];
  readonly fields: readonly string[];
  readonly sectors: readonly string[];
  readonly alliance: Readonly<
    Record<"links" | "governors" | "articles" | "targets" | "bonds" | "means", readonly string[]>
  >;
  readonly community: { readonly futures: readonly string[]; readonly sharing: readonly string[] };
  readonly ladder: readonly Rung[];
}

const file = lexicon["levels"] as LevelFile;

/** The ladder of partnerships, indexed. */
export const levels: LevelLexicon = {
  plain: file.plain,
  article: file.article,
  heads: new WordTable(Object.entries(file.heads)),
  abbreviations: new Map(Object.entries(file.abbreviations)),
  modifiers: new Map(Object.entries(file.modifiers)),
  phrases: byLastWord(file.phrases),
  links: new Set(file.links),
  nouns: new Set(file.nouns),
  treaties: new Set(file.treaties),
  titleNouns: new Map(Object.entries(file.title_nouns)),
  complementOpener: file.complement_opener,
  complements: new Map(Object.entries(file.complements)),
  suffixOpeners: new Map(Object.entries(file.suffix.openers).map(([opener, first]) => [opener, new Set(first)])),
  suffixWords: new Set(file.suffix.words),
  suffixFillers: new Set(file.suffix.fillers),
  blockers: new Set(file.blockers),
  followers: new Set(file.followers),
  documents: new Set(file.documents),
  everybody: new Set(file.everybody),
  sectorOpeners: new Set(file.sector_openers),
  fields: new Set(file.fields),
  sectors: new Set(file.sectors),
  allianceLinks: new Set(file.alliance.links),
  allianceGovernors: new Set(file.alliance.governors),
  allianceArticles: new Set(file.alliance.articles),
  allianceTargets: new Set(file.alliance.targets),
  allianceBonds: new Set(file.alliance.bonds),
  allianceMeans: new Set(file.alliance.means),
  futures: new Set(file.community.futures),
  sharing: new Set(file.community.sharing),
  ladder: [...file.ladder].sort((a, b) => b.words.length - a.words.length || (b.tier ?? 0) - (a.tier ?? 0)),
};

function byLastWord(phrases: readonly ModifierPhrase[]): ReadonlyMap<string, readonly ModifierPhrase[]> {
  const index = new Map<string, ModifierPhrase[]>();
  for (const phrase of phrases) {
    const last = phrase.words.at(-1)!;
    index.set(last, [...(index.get(last) ?? []), phrase]);
  }
  return index;
}
