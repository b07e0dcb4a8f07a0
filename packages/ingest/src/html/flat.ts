import { Parser } from "htmlparser2";

/** A document's text without its tags, blanks run together, and where each character stands. */
export interface Flat {
  readonly text: string;
  /** Offset of each character in the raw document; -1 for one that is written otherwise there. */
  readonly raw: Int32Array;
  /** How deep its elements lie in each other at most. */
  readonly depth: number;
  /** How many elements there are. */
  readonly elements: number;
}

const SILENT = new Set(["script", "style", "template", "noscript"]);

/** Reads a document's characters with the parser that its tree is built with. */
export function flatten(html: string): Flat {
  const characters = new Characters(html);
  let silent = 0;
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        elements += 1;
        if (SILENT.has(name)) silent += 1;
        deepest = Math.max(deepest, ++depth);
      },
      onclosetag: (name) => {
        if (SILENT.has(name)) silent -= 1;
        depth -= 1;
      },
      ontext: (text) => {
        if (silent === 0) characters.add(text, parser.startIndex);
      },
    },
    { decodeEntities: true, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return { ...characters.flat(), depth: deepest, elements };
}

/** What counts as a blank between words. */
const BLANK = /[\s\p{Cc}\u200b\ufeff]/u;

/** Gathers characters and their offsets. */
class Characters {
  readonly #html: string;
  readonly #raw: Int32Array;
  readonly #parts: string[] = [];
  #length = 0;
  #isBlank = true;

  constructor(html: string) {
    this.#html = html;
    this.#raw = new Int32Array(html.length);
  }

  /** `start`: where the text stands in the document, unless it is an entity's. */
  add(text: string, start: number): void {
    const isExact = this.#html.startsWith(text, start);
    let kept = "";
    for (let i = 0; i < text.length; i++) {
      const isBlank = BLANK.test(text[i]!);
      if (isBlank && this.#isBlank) continue;
      this.#isBlank = isBlank;
      kept += isBlank ? " " : text[i];
      this.#raw[this.#length] = isExact && (!isBlank || text[i] === " ") ? start + i : -1;
      this.#length += 1;
    }
    this.#parts.push(kept);
  }

  flat(): { readonly text: string; readonly raw: Int32Array } {
    return { text: this.#parts.join(""), raw: this.#raw };
  }
}
