const MARKS = /[“”„«»"‘’']/g;
const KINDS = /^(instrument|project|gathering|org|region|place):/;
const SMALL_WORDS = new Set(["the", "of", "on", "and", "a", "an", "in", "for", "to"]);
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["org:african union", "org:au"],
  ["org:non-aligned movement", "org:nam"],
]);
const INSTITUTION = /ministry|government|unnamed|foreign office|kremlin|embassy|\+/;

/** Lower case without accents, quote marks and doubled blanks. */
export function fold(name: string | null | undefined): string {
  const plain = (name ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(MARKS, "").replace(/\s+/g, " ").trim();
}

/** The share of the shorter name's words that the other holds, 0 to 1. */
export function sharedWords(a: string | null | undefined, b: string | null | undefined): number {
  const x = nameWords(a);
  const y = nameWords(b);
  if (x.size === 0 || y.size === 0) return 0;
  return [...x].filter((word) => y.has(word)).length / Math.min(x.size, y.size);
}

function nameWords(name: string | null | undefined): ReadonlySet<string> {
  const words = fold(name)
    .replace(KINDS, "")
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word !== "" && !SMALL_WORDS.has(word)));
}

/** Whether two lists name the same entities. */
export function sameParties(a: readonly string[], b: readonly string[]): boolean {
  const x = new Set(a.map(entity));
  const y = new Set(b.map(entity));
  return x.size === y.size && [...x].every((id) => y.has(id));
}

/** Whether two ids mean one entity; anything but states may differ in half of the words. */
export function sameEntity(a: string | null | undefined, b: string | null | undefined): boolean {
  if (a == null || b == null) return (a ?? null) === (b ?? null);
  if (entity(a) === entity(b)) return true;
  return !fold(a).startsWith("state:") && !fold(b).startsWith("state:") && sharedWords(a, b) >= 0.5;
}

function entity(id: string): string {
  const folded = fold(id).replace(/^gathering:/, "org:");
  return SYNONYMS.get(folded) ?? folded;
}

/** Who a reader says was speaking. */
export interface Sayers {
  readonly speaker: string | null;
  readonly jointWith: readonly string[];
  readonly country: string | null;
}

/** Whether a reader's speaker is the wanted one (`a + b` = both, jointly). */
export function sameSpeaker(wanted: string, country: string | null, read: Sayers): boolean {
  const all = wanted.split(/ ?\+ ?/);
  if (all.length === 1) return sameVoice(wanted, country, read.speaker, read.country);
  const voices = [read.speaker, ...read.jointWith];
  return all.every((one) => voices.some((voice) => sameVoice(one, country, voice, read.country)));
}

/** A person matches on the surname, an institution on its words or its country. */
function sameVoice(wanted: string, country: string | null, read: string | null, readCountry: string | null): boolean {
  const want = fold(wanted).replace(/^[a-z]+:/, "");
  const got = fold(read).replace(/^[a-z]+:/, "");
  if (got === "") return false;
  if (want === got) return true;
  const surname = want.split(/[^\p{L}\p{N}]+/u).at(-1) ?? "";
  if (surname.length > 2 && got.split(/[^\p{L}\p{N}]+/u).includes(surname)) return true;
  if (sharedWords(want, got) >= 0.6) return true;
  return INSTITUTION.test(want) && country !== null && country === readCountry && !read?.startsWith("person:");
}
