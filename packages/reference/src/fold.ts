const MARKS = /[\u0300-\u036f]/g;
const ASCII = /^[ -~]*$/;
const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  ß: "ss",
  æ: "ae",
  Æ: "Ae",
  œ: "oe",
  Œ: "Oe",
  ə: "a",
  Ə: "A",
  þ: "th",
  Þ: "Th",
  "’": "'",
  "‘": "'",
  ʻ: "'",
  ʼ: "'",
  "‑": "-",
  "–": "-",
  "‐": "-",
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

/** The word without diacritic marks and with straight apostrophes and plain hyphens; case stays. */
export function foldMarks(word: string): string {
  if (ASCII.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}

/** As `foldMarks`, in lower case. */
export function fold(word: string): string {
  return foldMarks(word).toLowerCase();
}
