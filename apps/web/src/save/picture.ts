/** What is written above and below a picture. */
export interface Caption {
  readonly title: string;
  readonly source: string;
}

/** A drawing that needs nothing around it. */
export interface Picture {
  /** The SVG document. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Properties that a drawing takes from the pages' styles. */
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-opacity",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "paint-order",
];
const [HEAD, FOOT, MARGIN, KEYS, KEY] = [34, 26, 12, 24, 18];
const SVG = "http://www.w3.org/2000/svg";

/** The chart of a figure as a document of its own: in light colours, styles as attributes, with title, keys and source. */
export function pictureOf(figure: HTMLElement, caption: Caption): Picture | null {
  const chart = figure.querySelector("svg");
  if (chart === null) return null;
  const host = document.createElement("div");
  host.className = "chart saving";
  const [inner, keys] = [chart.cloneNode(true) as SVGSVGElement, keysOf(figure)];
  const words = [textAt(caption.title, "saving-title"), textAt(caption.source, "saving-source")] as const;
  const measured = document.createElementNS(SVG, "svg");
  measured.append(...words, ...keys.flatMap(({ swatch, label }) => [swatch, label]));
  host.append(inner, measured);
  document.body.append(host);
  try {
    const long = Math.max(...words.map((text) => text.getComputedTextLength()));
    const size = { width: Math.max(chart.clientWidth, Math.ceil(long)), height: chart.clientHeight };
    for (const gone of host.querySelectorAll(".hit")) gone.remove();
    const elements = [...host.querySelectorAll("svg *")];
    // What styles an element may be the class of one around it, so that classes go last.
    for (const element of elements) freeze(element);
    for (const element of elements) strip(element);
    const rows = placeKeys(keys, size.width);
    return assemble(inner, measured, words, { ...size, rows, paper: getComputedStyle(host).backgroundColor });
  } finally {
    host.remove();
  }
}

interface Key {
  readonly swatch: Element;
  readonly label: SVGTextElement;
}

function keysOf(figure: HTMLElement): readonly Key[] {
  return [...figure.querySelectorAll(".key")].flatMap((key) => {
    const swatch = key.querySelector("svg > *");
    return swatch === null
      ? []
      : [{ swatch: swatch.cloneNode(true) as Element, label: textAt(key.textContent ?? "", "") }];
  });
}

/** Puts keys side by side, and on as many lines as they need; gives the number of lines. */
function placeKeys(keys: readonly Key[], width: number): number {
  let [x, row] = [MARGIN, 0];
  for (const { swatch, label } of keys) {
    const wide = KEY + label.getComputedTextLength() + KEY;
    if (x > MARGIN && x + wide > width) [x, row] = [MARGIN, row + 1];
    swatch.setAttribute("transform", `translate(${x} ${row * KEYS - 10})`);
    label.setAttribute("x", String(x + KEY));
    label.setAttribute("y", String(row * KEYS));
    x += wide;
  }
  return keys.length === 0 ? 0 : row + 1;
}

interface Sizes {
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly paper: string;
}

function assemble(
  inner: SVGSVGElement,
  keys: SVGSVGElement,
  [title, source]: readonly [SVGTextElement, SVGTextElement],
  { width, height, rows, paper }: Sizes,
): Picture {
  const [wide, high] = [width + MARGIN * 2, HEAD + height + rows * KEYS + FOOT];
  const all = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ width: wide, height: high, viewBox: `0 0 ${wide} ${high}` })) {
    all.setAttribute(name, String(value));
  }
  const ground = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ width: wide, height: high, fill: paper })) {
    ground.setAttribute(name, String(value));
  }
  place(title, MARGIN, 22);
  place(source, MARGIN, high - 10);
  const parts = [moved(inner, MARGIN, HEAD), moved(keys, 0, HEAD + height + KEYS - 6)];
  all.append(ground, title, ...parts, source);
  return { text: new XMLSerializer().serializeToString(all), width: wide, height: high };
}

function place(text: SVGTextElement, x: number, y: number): void {
  text.setAttribute("x", String(x));
  text.setAttribute("y", String(y));
}

function moved(from: SVGSVGElement, x: number, y: number): SVGGElement {
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("transform", `translate(${x} ${y})`);
  group.append(...from.childNodes);
  return group;
}

function textAt(words: string, name: string): SVGTextElement {
  const text = document.createElementNS(SVG, "text");
  text.textContent = words;
  if (name !== "") text.setAttribute("class", name);
  return text;
}

/** Writes down what the styles make of an element. */
function freeze(element: Element): void {
  const style = getComputedStyle(element);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== "normal") element.setAttribute(name, value);
  }
}

/** Takes away what only a page needs. */
function strip(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (/^(?:class|role|tabindex|dir|data-.*|aria-.*|href)$/.test(name)) element.removeAttribute(name);
  }
}
