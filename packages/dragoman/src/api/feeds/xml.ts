/** An element with what is in it: elements, and text that is escaped. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** Makes an element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Element | string)[]
): Element {
  return { name, attributes, children };
}

/** A document of XML 1.0. */
export function documentOf(root: Element): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${written(root)}\n`;
}

function written({ name, attributes, children }: Element): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = children.map((child) => (typeof child === "string" ? escaped(child) : written(child)));
  return inside.length === 0 ? `<${name}${given.join("")}/>` : `<${name}${given.join("")}>${inside.join("")}</${name}>`;
}

const SPECIAL: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return writable(text)
    .replace(/[&<>"]/g, (character) => SPECIAL[character]!)
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

/** The text with U+FFFD in place of what XML 1.0 may not hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
export function writable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu, "\ufffd");
}
