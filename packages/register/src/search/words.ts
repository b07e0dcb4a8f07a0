/** A word of a text as searches see it. */
export interface Word {
  /** Folded: lower case, marks of letters dropped. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** Combining marks of Latin, Greek and Cyrillic letters; those of Indic and other scripts are letters in their own right. */
const MARKS = /[\u0300-\u036f]/g;

/** The words of a text in order. A run of letters, digits and marks is one; "Russia's" is two. */
export function* wordsIn(text: string): Generator<Word> {
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isPlain(match[0])) yield { word: match[0].toLowerCase(), start, end };
    else for (const [word] of foldMarks(match[0]).matchAll(RUN)) yield { word, start, end };
  }
}

/** Only the words. */
export function searchWords(text: string): readonly string[] {
  return Array.from(wordsIn(text), ({ word }) => word);
}

/** Lower case without marks of letters, a final sigma as any other; one sign may become several (`ﬁ`, `½`). */
function foldMarks(text: string): string {
  const plain = text.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(MARKS, "");
  return plain.replaceAll("ς", "σ").normalize("NFC");
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}

const SPACELESS: ReadonlySet<string> = new Set(["zh", "ja", "th", "ko"]);

/** Whether texts in the language are searched for characters, because spaces do not part all of their words. */
export function isSpaceless(language: string): boolean {
  return SPACELESS.has(language.split("-")[0]!.toLowerCase());
}

/** Lower case, full-width forms made plain, white space made one; `at` gives each unit's place in the text. */
export function foldCharacters(text: string): { readonly folded: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let folded = "";
  let place = 0;
  for (const character of text) {
    let plain = character.normalize("NFKC").toLowerCase();
    if (/^\s+$/u.test(plain)) plain = folded.endsWith(" ") ? "" : " ";
    for (let i = 0; i < plain.length; i++) at.push(place);
    folded += plain;
    place += character.length;
  }
  return { folded, at };
}
