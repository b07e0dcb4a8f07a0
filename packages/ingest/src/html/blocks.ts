import type { PageElement, PageNode } from "./dom.ts";

/** A paragraph, a heading, an item of a list or a row of a table. */
export interface Block {
  readonly kind: "paragraph" | "heading" | "item" | "row" | "pre";
  /** Blanks run together to one; a line break stands where the page breaks a line. */
  readonly text: string;
  /** Characters of it that are links. */
  readonly linked: number;
  /** The element that it stands in. */
  readonly element: PageElement;
}

const words = (list: string): readonly string[] => list.split(" ");

const BREAKING = new Set([
  ...words(
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4",
  ),
  ...words("H5 H6 HEADER HGROUP HR LI MAIN NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL"),
]);

const SILENT = new Set([
  ...words("AUDIO BUTTON CANVAS DATALIST EMBED HEAD IFRAME INPUT MAP MATH"),
  ...words("NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO"),
]);

const KINDS: Readonly<Record<string, Block["kind"]>> = {
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  H5: "heading",
  H6: "heading",
  LI: "item",
  DD: "item",
  TR: "row",
  PRE: "pre",
};

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** The text below an element, cut into blocks as a browser lays it out. */
export function blocksOf(root: PageElement): readonly Block[] {
  const gather = new Gather(root);
  gather.walk(root, false);
  gather.flush();
  return gather.blocks;
}

/** Holds the block that is being put together. */
class Gather {
  readonly blocks: Block[] = [];
  #element: PageElement;
  #text = "";
  #linked = 0;
  #isAfterBlank = true;

  constructor(root: PageElement) {
    this.#element = root;
  }

  walk(node: PageElement, isLink: boolean): void {
    for (let child: PageNode | null = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === TEXT || child.nodeType === CDATA) this.#add(child.nodeValue ?? "", isLink);
      else if (child.nodeType === ELEMENT) this.#enter(child as PageElement, isLink);
    }
  }

  flush(): void {
    const text = this.#text.replace(/ *\n */g, "\n").trim();
    const { tagName } = this.#element;
    const kind = KINDS[tagName] ?? KINDS[this.#element.parentElement?.tagName ?? ""] ?? "paragraph";
    if (text !== "")
      this.blocks.push({ kind, text, linked: Math.min(this.#linked, text.length), element: this.#element });
    this.#text = "";
    this.#linked = 0;
    this.#isAfterBlank = true;
  }

  #enter(element: PageElement, isLink: boolean): void {
    const name = element.tagName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === "BR") {
      this.#text += "\n";
      this.#isAfterBlank = true;
    } else if ((name === "TD" || name === "TH") && this.#element.tagName === "TR") {
      if (this.#text !== "") this.#text += "\t";
      this.#isAfterBlank = true;
      this.walk(element, isLink);
    } else if (BREAKING.has(name)) {
      this.#within(element, isLink);
    } else {
      this.walk(element, isLink || name === "A");
    }
  }

  #within(element: PageElement, isLink: boolean): void {
    this.flush();
    const outer = this.#element;
    this.#element = element;
    this.walk(element, isLink);
    this.flush();
    this.#element = outer;
  }

  #add(text: string, isLink: boolean): void {
    const plain = this.#element.tagName === "PRE" ? text : text.replace(/[\s\p{Cc}\u200b\ufeff]+/gu, " ");
    const added = this.#isAfterBlank ? plain.replace(/^ /, "") : plain;
    if (added === "") return;
    this.#text += added;
    this.#isAfterBlank = /\s/.test(added.at(-1)!);
    if (isLink) this.#linked += plain.trim().length;
  }
}
