/** Renderings of one word of the ladder; the reader's lexicon of levels has the same. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["cooperation", "cooperative"],
  ["collaboration", "coordination"],
  ["collaborative", "coordination"],
  ["coordinative", "coordination"],
  ["coordinated", "coordination"],
  ["strategical", "strategic"],
  ["integral", "comprehensive"],
  ["overarching", "comprehensive"],
  ["all-around", "all-round"],
  ["unfailing", "all-weather"],
  ["expanded", "enhanced"],
  ["eternal", "permanent"],
  ["neighborly", "neighbourly"],
  ["good-neighborly", "good-neighbourly"],
  ["multifaceted", "multidimensional"],
  ["partner", "partnership"],
  ["partners", "partnership"],
  ["partnerships", "partnership"],
  ["relationship", "partnership"],
]);

/** What adds no meaning to a level. */
const FILLERS = new Set(["and", "of", "the", "a", "an"]);

/** Where a suffix begins that names the spirit of a level, not the level: "for a new era", "of mutual respect", "in the new century". */
const SUFFIX = /\s(?:for|featuring|based|of mutual|in (?:a|the))\s.*$/;

/** The label without its suffix: "strategic partnership for a new era" is a strategic partnership. */
export function baseLevel(label: string): string {
  const base = label.toLowerCase().replace(SUFFIX, "").trim();
  return base === "" ? label : base;
}

/** What makes two labels the same level: the set of their words, whatever the order and rendering. */
export function levelWords(label: string): string {
  const words = baseLevel(label)
    .replace(/\bco-(?=operati|ordinat)/g, "co")
    .replace(/\bmulti-(?=dimension|facet)/g, "multi")
    .split(/[\s,&]+/)
    .filter((word) => word !== "" && !FILLERS.has(word))
    .map((word) => SAME.get(word) ?? word);
  return [...new Set(words)].sort().join(" ");
}
