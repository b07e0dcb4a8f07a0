import { fold, foldMarks } from "../src/fold.ts";
import { list, type Row } from "./csv.ts";

/** Usual English name of a person, with the other spellings. */
export interface PersonName {
  readonly name: string;
  readonly surname: string;
  readonly aliases: readonly string[];
  readonly gender: string;
  /** Whether somebody looked at the spelling. */
  readonly kept: boolean;
  /** Alpha-3 code by which the family name is told. */
  readonly state: string;
}

const RANK =
  /^(?:(?:Lt|Brig|Maj|Sr|Col|Gen|Capt|Cpt|Dr|Prof|Mr|MR)\.{0,2} |(?:Lieutenant )?General |The Hono(?:u?)rable |Chief |(?:His|Her) [\p{L} ]*?Highness (?:Prince |Sheikh )?|(?:(?:Acting|Interim|Vice|Prime|Deputy|Transitional|transitional) )?(?:President|president|Minister|minister)(?:-[Ee]lect)? |Sir |Dame |Sheikh |HRH |H\.E\. )+/u;
const SUFFIX = /,? (?:M\.?P\.?|T\.?D\.?|OBE|Obe|Gcfr|GCFR|QC|Lt\. Gen\.?|Dr\.?)$|,(?: Jr\.?)?$/;
/** Letters of Windows-1252 that a source carries as control characters. */
const STRAY: Readonly<Record<string, string>> = { "\u008a": "Š", "\u008e": "Ž", "\u009a": "š", "\u009e": "ž" };
const MIDDLE_INITIALS = /(?<=\p{Ll}) (?:\p{Lu}\. ?)+(?=\p{Lu}\p{Ll})/gu;
const FAMILY_FIRST = new Set(["CHN", "PRK", "KOR", "TWN", "VNM"]);
const PARTICLE = /^(?:de|da|do|dos|del|della|di|du|van|von|der|den|la|le|el|al|bin|ibn|ben|abu|ould|mc|st\.?|y|e)$/i;

/** Finds the usual name for the spellings of the sources. */
export class Names {
  readonly #bySpelling = new Map<string, Row>();
  /** Names of a state's people by their words. */
  readonly #byState = new Map<string, { readonly name: string; readonly words: ReadonlySet<string> }[]>();
  readonly #used = new Map<string, PersonName>();
  /** How often each spelling of a name occurs. */
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(kept: readonly Row[]) {
    for (const row of kept) {
      for (const spelling of [row["name"] ?? "", ...list(row["variants"])]) this.#bySpelling.set(fold(spelling), row);
    }
  }

  /** The usual name; a spelling that nobody has looked at keeps its words, without ranks and capitals. */
  canonical(spelling: string, state: string): string {
    const clean = tidy(spelling, state);
    const row = this.#bySpelling.get(fold(spelling)) ?? this.#bySpelling.get(fold(clean));
    const name = row?.["name"] ?? this.#sameWords(clean, state) ?? clean;
    if (row !== undefined) this.#sameWords(name, state);
    this.#count(name, clean);
    const known = this.#used.get(name);
    const aliases = new Set([...(known?.aliases ?? []), ...list(row?.["variants"]).filter(isSpelling)]);
    if (clean !== name && isSpelling(clean)) aliases.add(clean);
    const surname = row?.["surname"] || familyName(name, state);
    const gender = row?.["gender"] || (known?.gender ?? "");
    const kept = row !== undefined || known?.kept === true;
    this.#used.set(name, { name, surname, aliases: [...aliases], gender, kept, state });
    return name;
  }

  #count(name: string, spelling: string): void {
    const counts = this.#counts.get(name) ?? new Map<string, number>();
    this.#counts.set(name, counts.set(spelling, (counts.get(spelling) ?? 0) + 1));
  }

  /** The person under the commonest spelling, unless somebody chose one. */
  usual(name: string): PersonName | null {
    const known = this.#used.get(name);
    if (known === undefined || known.kept) return known ?? null;
    const [best] = [...(this.#counts.get(name) ?? [])].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
    if (best === undefined || best[0] === name) return known;
    const aliases = [name, ...known.aliases].filter((alias) => alias !== best[0]);
    return { ...known, name: best[0], surname: familyName(best[0], known.state), aliases };
  }

  /** The name and everything that the sources write for it. */
  spellings(name: string): readonly string[] {
    return [name, ...(this.#used.get(name)?.aliases ?? [])];
  }

  /** The name already met in this state of which the words are the same, fewer or more: "Asif Ali Zardari", "Asif Zardari". */
  #sameWords(name: string, state: string): string | undefined {
    const words = wordsOf(name);
    const met = this.#byState.get(state) ?? [];
    const same = met.find((other) => {
      const [few, many] = other.words.size < words.size ? [other.words, words] : [words, other.words];
      return few.size > 1 && [...few].every((word) => many.has(word) || [...many].some((other) => isNear(word, other)));
    });
    if (same === undefined) this.#byState.set(state, [...met, { name, words }]);
    return same?.name;
  }

  /** A gender that a source states; what is kept by hand stays. */
  setGender(name: string, gender: string): void {
    const known = this.#used.get(name);
    if (known !== undefined && known.gender === "") this.#used.set(name, { ...known, gender });
  }

  get used(): ReadonlyMap<string, PersonName> {
    return this.#used;
  }
}

/** Not a scrap of a source's sentence such as "of the Republic Ilir Meta". */
function isSpelling(words: string): boolean {
  return !/[,"]|^[a-z]|\b(?:President|president|minister|Minister|Government|Council|formerly|Coprince|Co-prince)\b|\p{Lu}{4}/u.test(
    words,
  );
}

function tidy(spelling: string, state: string): string {
  const plain = spelling
    .replace(/\s+/g, " ")
    .replace(/[\u008a\u008e\u009a\u009e]/g, (stray) => STRAY[stray] ?? stray)
    .replace(SUFFIX, "")
    .replace(RANK, "")
    .replace(/ "[^"]*"/, "")
    .replace(MIDDLE_INITIALS, " ");
  const cased = plain.replace(/\p{Lu}{3,}/gu, (word) =>
    /^[IVX]+$/.test(word) ? word : word[0] + word.slice(1).toLowerCase(),
  );
  const swapped = (state === "KOR" || state === "PRK") && /^(\p{L}+-\p{Ll}+) (\p{Lu}\p{Ll}+)$/u.exec(cased);
  return swapped ? `${swapped[2]} ${swapped[1]}` : cased;
}

/** Spellings of one long word that differ in a single letter: "Dimitry", "Dmitry". */
export function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Math.max(a.length, b.length) - head - tail <= 1;
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = fold(name).split(/[^\p{L}]+/u);
  return new Set(words.filter((word) => word.length > 1 && !/^(?:al|el|bin|ibn|jr|sr|dr|de|da)$/.test(word)));
}

/** Last word with its particles; first word where the family name leads. */
function familyName(name: string, state: string): string {
  const words = name.replace(/ (?:Jr\.?|Sr\.?|[IVX]+)$/, "").split(" ");
  if (FAMILY_FIRST.has(state) && words.length > 1) return state === "VNM" ? (words.at(-1) ?? name) : (words[0] ?? name);
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(foldMarks(words[from - 1] ?? ""))) from--;
  return words.slice(from).join(" ");
}
