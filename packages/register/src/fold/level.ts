/** A level of partnership. */
export interface Level {
  /** The label without suffix and ornament: "multi-faceted comprehensive strategic partnership for a new era" is a "comprehensive strategic partnership". */
  readonly base: string;
  /** Ordinal on the ladder; null for what stands beside it. */
  readonly tier: number | null;
}

/** Words of a label, as written, to words of the ladder: the same as in the reader's lexicon of levels. */
const WORDS: ReadonlyMap<string, string> = new Map(
  (
    "strategic:strategic strategical:strategic comprehensive:comprehensive csp:comprehensive+strategic integral:comprehensive overarching:comprehensive all-round:all-round all-around:all-round " +
    "all-weather:all-weather unfailing:all-weather cooperative:cooperative cooperation:cooperative coordination:coordination coordinative:coordination " +
    "coordinated:coordination collaborative:coordination collaboration:coordination special:special privileged:privileged enhanced:enhanced expanded:enhanced reinforced:enhanced extensive:extensive " +
    "permanent:permanent eternal:permanent global:global multidimensional:multidimensional multifaceted:multidimensional friendly:friendly friendship:friendly " +
    "good-neighbourly:neighbourly neighbourly:neighbourly neighbourliness:neighbourly constructive:constructive innovative:innovative beneficial:beneficial new-type:new-type " +
    "100-year:100-year high-quality:high-quality future-oriented:future-oriented allied:allied alliance:alliance"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

const RUNGS: readonly (readonly [words: string, tier: number | null, base: string])[] = [
  ["neighbourly", 1, "good-neighbourly partnership"],
  ["friendly cooperative", 1, "friendship and cooperation partnership"],
  ["cooperative", 1, "cooperative partnership"],
  ["friendly", 1, "friendly partnership"],
  ["special", 1, "special partnership"],
  ["all-weather", 1, "all-weather partnership"],
  ["comprehensive", 2, "comprehensive partnership"],
  ["comprehensive cooperative", 2, "comprehensive cooperative partnership"],
  ["comprehensive friendly cooperative", 2, "comprehensive friendly cooperative partnership"],
  ["comprehensive friendly", 2, "comprehensive friendly partnership"],
  ["enhanced", 2, "enhanced partnership"],
  ["privileged", 2, "privileged partnership"],
  ["all-round high-quality future-oriented", 2, "all-round, high-quality, future-oriented partnership"],
  ["strategic", 3, "strategic partnership"],
  ["constructive strategic", 3, "constructive strategic partnership"],
  ["beneficial strategic", 3, "mutually beneficial strategic partnership"],
  ["strategic coordination", 3, "strategic partnership of coordination"],
  ["new-type strategic", 3, "new type of strategic partnership"],
  ["innovative strategic", 3, "innovative strategic partnership"],
  ["strategic cooperative", 4, "strategic cooperative partnership"],
  ["special strategic", 4, "special strategic partnership"],
  ["enhanced strategic", 4, "enhanced strategic partnership"],
  ["extensive strategic", 4, "extensive strategic partnership"],
  ["multidimensional strategic", 4, "multidimensional strategic partnership"],
  ["comprehensive strategic", 5, "comprehensive strategic partnership"],
  ["comprehensive strategic cooperative", 5, "comprehensive strategic cooperative partnership"],
  ["all-round strategic", 5, "all-round strategic partnership"],
  ["permanent comprehensive strategic", 5, "permanent comprehensive strategic partnership"],
  ["special privileged strategic", 5, "special and privileged strategic partnership"],
  ["privileged strategic", 5, "privileged strategic partnership"],
  ["global comprehensive strategic", 5, "global comprehensive strategic partnership"],
  ["global strategic", 5, "global strategic partnership"],
  ["special global strategic", 5, "special global strategic partnership"],
  ["all-weather strategic", 6, "all-weather strategic partnership"],
  ["all-weather comprehensive strategic", 6, "all-weather comprehensive strategic partnership"],
  ["all-weather strategic cooperative", 6, "all-weather strategic cooperative partnership"],
  ["all-weather comprehensive strategic cooperative", 6, "all-weather comprehensive strategic cooperative partnership"],
  ["comprehensive strategic coordination", 6, "comprehensive strategic partnership of coordination"],
  ["allied", 7, "allied relations"],
  ["strategic alliance", 7, "strategic partnership and alliance"],
  ["comprehensive strategic alliance", 7, "comprehensive strategic partnership and alliance"],
  ["shared-future", null, "community with a shared future"],
  ["100-year", null, "100-year partnership"],
];

/** The largest sets of words first, of equals the higher. */
const LADDER = RUNGS.map(([words, tier, base]) => ({ words: words.split(" "), tier, base })).sort(
  (a, b) => b.words.length - a.words.length || (b.tier ?? 0) - (a.tier ?? 0),
);

/** Words that are one with a hyphen or a space. */
const COMPOUND =
  /\b(all|good|new|high|future|100|hundred|multi|co)[ -](?=round|around|weather|neighbou?rl|type|quality|oriented|year|dimension|facet|operat|ordinat)/g;
/** Where a suffix begins that names the spirit of a level, not the level. */
const SUFFIX = /\s(?:for|featuring|based|of mutual|in (?:a|the))\s.*$/;
const PLAIN: Level = { base: "partnership", tier: 1 };
const levels = new Map<string, Level>();

/** The level that a label means: the largest set of level words that it holds picks it, whatever their order and ornament. */
export function levelOf(label: string): Level {
  const known = levels.get(label);
  if (known !== undefined) return known;
  const level = rungOf(label);
  if (levels.size < 10_000) levels.set(label, level);
  return level;
}

/** What makes two labels the same level. */
export function levelKey(label: string): string {
  return levelOf(label).base;
}

/** Whether a label names a level at all: every other one counts as a plain partnership. */
export function isLevel(label: string): boolean {
  return /\bpartner/i.test(label) || levelOf(label).base !== PLAIN.base;
}

function rungOf(label: string): Level {
  const words = wordsIn(label);
  const { base, tier } = LADDER.find((rung) => rung.words.every((word) => words.has(word))) ?? PLAIN;
  return { base, tier };
}

function wordsIn(label: string): ReadonlySet<string> {
  const lower = label
    .toLowerCase()
    .replace(COMPOUND, (_, first: string) => joined(first))
    .replaceAll("neighborl", "neighbourl");
  if (/\bcommunity\b.*\b(?:future|destiny)\b/.test(lower)) return new Set(["shared-future"]);
  const tokens = lower.replace(SUFFIX, "").split(/[^a-z0-9-]+/);
  const parts = tokens.flatMap((token) => (WORDS.has(token) ? token : token.split("-")));
  const words = new Set(parts.flatMap((part) => WORDS.get(part)?.split("+") ?? []));
  if (words.has("alliance") && !words.has("strategic")) words.add("allied");
  return words;
}

/** "co-operation" and "multi-faceted" are written in one elsewhere. */
function joined(first: string): string {
  return first === "co" || first === "multi" ? first : first === "hundred" ? "100-" : `${first}-`;
}
