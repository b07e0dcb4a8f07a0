import { classAt, DIGIT, isBlank, isWord, LOWER } from "./characters.ts";

export type MarkFamily = "double" | "single" | "angle";

/** A quote mark as it stands in the text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  /** `either` marks are decided by what is open. */
  readonly side: "opens" | "closes" | "either";
}

/** The quote mark at a position, or null: an apostrophe, a sign of feet or inches, or no mark at all. */
export function markAt(text: string, at: number): Mark | null {
  switch (text.charCodeAt(at)) {
    case 0x201c:
    case 0x201f:
      return mark(at, 1, "double", "opens");
    case 0x201e:
      return mark(at, 1, "double", "opens");
    case 0x201d:
      return mark(at, 1, "double", "closes");
    case 0x22:
      return mark(at, 1, "double", straightSide(text, at, 1));
    case 0xab:
      return mark(at, 1, "angle", "opens");
    case 0xbb:
      return mark(at, 1, "angle", "closes");
    case 0x60:
      return text.charCodeAt(at + 1) === 0x60 ? mark(at, 2, "double", "opens") : mark(at, 1, "single", "opens");
    case 0x2018:
    case 0x201a:
      return mark(at, 1, "single", "opens");
    case 0x2019:
      return isInnerApostrophe(text, at) ? null : mark(at, 1, "single", "closes");
    case 0x27:
      return apostrophe(text, at);
    default:
      return null;
  }
}

function mark(start: number, length: number, family: MarkFamily, side: Mark["side"]): Mark {
  return { start, end: start + length, family, side };
}

function apostrophe(text: string, at: number): Mark | null {
  if (text.charCodeAt(at + 1) === 0x27) return mark(at, 2, "double", straightSide(text, at, 2));
  if (isInnerApostrophe(text, at)) return null;
  return mark(at, 1, "single", straightSide(text, at, 1));
}

/** Letters on both sides ("don't"), or digits after it ("'90s"). */
function isInnerApostrophe(text: string, at: number): boolean {
  const after = classAt(text, at + 1);
  if (after === DIGIT && classAt(text, at + 2) === DIGIT) return /^\d0?\d?s\b/.test(text.slice(at + 1, at + 5));
  return isWord(classAt(text, at - 1)) && isWord(after);
}

/** A blank or bracket before opens, a blank or stop after closes; between two blanks or two letters anything goes. */
function straightSide(text: string, at: number, length: number): Mark["side"] {
  const opens = isBlank(classAt(text, at - 1)) || isOneOf(text, at - 1, "([{—–-/“‘");
  const closes = isBlank(classAt(text, at + length)) || isOneOf(text, at + length, ")]}.,;:!?—–-/”’");
  if (opens === closes) return "either";
  return opens ? "opens" : "closes";
}

function isOneOf(text: string, at: number, characters: string): boolean {
  return at >= 0 && at < text.length && characters.includes(text[at] as string);
}

/** "the ministers' talks": an apostrophe after s, before a blank and a word in lower case. */
export function isPluralPossessive(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (before === 0x73 || before === 0x53) && isBlank(classAt(text, at + 1)) && classAt(text, at + 2) === LOWER;
}
