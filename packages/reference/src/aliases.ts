import type { AliasMatch, AliasTarget, EntityKind, MentionBy } from "@dragoman/model";
import { CITY } from "./cities.ts";
import { detached } from "./detached.ts";
import { foldMarks } from "./fold.ts";

/** Words that may follow; `match` stands where an alias ends. */
interface Node {
  readonly next: Map<string, Node>;
  match: AliasMatch | null;
  /** The words behind the first where capitals matter: "Russia Today" is an outlet, "Russia today" is not. */
  written: string | null;
}

const BY: Readonly<Record<string, MentionBy>> = { n: "name", a: "alias", d: "demonym", c: "capital" };
const GUARDS: Readonly<Record<string, AliasTarget["guard"]>> = { n: "none", w: "weak", l: "locative", p: "none" };
/** "Sino" counts before a hyphen alone. */
const PREFIX = "p";
const IN_CAPITALS = /[\t|][nadc][nw](?:state|org|region):/;
const SHORTEST_IN_CAPITALS = 4;
/** First words kept; a full memory starts anew. */
const MOST = 30_000;
/** A line that ends like this names a place alone. */
const CITY_CODE = `\t${CITY}`;

/**
 * All aliases by their first word. The first word is compared as written (marks aside), the following ones without case
 * for states, organisations and regions, whose names are also found in capitals. Words are split when first looked up.
 */
export class AliasIndex {
  /** Lines of one first word, apart by newlines. */
  readonly #lines = new Map<string, string>();
  /** What was looked up, null where nothing begins so. */
  readonly #nodes = new Map<string, Node | null>();
  readonly #capitals = new Map<string, string>();
  readonly #small = new Set<number>();

  constructor(packed: string) {
    for (const line of packed.split("\n")) {
      const first = firstWord(line);
      const lines = this.#lines.get(first);
      this.#lines.set(first, lines === undefined ? line : `${lines}\n${line}`);
      if (isSmall(first)) this.#small.add(first.charCodeAt(0));
      const isCity = line[line.length - CITY_CODE.length] === "\t";
      if (!isCity && first.length >= SHORTEST_IN_CAPITALS && IN_CAPITALS.test(line)) {
        this.#capitals.set(first.toUpperCase(), first);
      }
    }
  }

  /** The longest alias that starts at a word, or null; a match without targets is a name that means nothing of ours. */
  match(forms: readonly string[], from: number): AliasMatch | null {
    const form = forms[from];
    if (form === undefined || (isSmall(form) && !this.#small.has(form.charCodeAt(0)))) return null;
    let node = this.#nodes.get(form);
    if (node === undefined) {
      node = this.#open(form);
      if (this.#nodes.size === MOST) this.#nodes.clear();
      this.#nodes.set(detached(form), node);
    }
    return node === null ? null : longest(node, forms, from + 1);
  }

  #open(form: string): Node | null {
    const plain = foldMarks(form);
    const written = this.#lines.get(plain);
    const first = written === undefined ? this.#inCapitals(plain) : plain;
    if (first === undefined) return null;
    const lines = (this.#lines.get(first) ?? "").split("\n");
    return grow(first, written === undefined ? lines.filter((line) => IN_CAPITALS.test(line)) : lines);
  }

  #inCapitals(form: string): string | undefined {
    return isSmall(form[1] ?? "") ? undefined : this.#capitals.get(form);
  }
}

function isSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
}

function firstWord(line: string): string {
  const tab = line.indexOf("\t");
  const blank = line.indexOf(" ");
  return line.slice(0, blank >= 0 && blank < tab ? blank : tab);
}

function longest(start: Node, forms: readonly string[], from: number): AliasMatch | null {
  let best = start.match;
  let node: Node | undefined = start;
  for (let i = from; i < forms.length && node.next.size > 0; i++) {
    node = node.next.get(foldMarks(forms[i] ?? "").toLowerCase());
    if (node === undefined) break;
    if (node.match !== null && isWritten(node, forms, from, i + 1)) best = node.match;
  }
  return best;
}

function isWritten(node: Node, forms: readonly string[], from: number, to: number): boolean {
  return node.written === null || forms.slice(from, to).map(foldMarks).join(" ") === node.written;
}

function grow(first: string, lines: readonly string[]): Node {
  const root: Node = { next: new Map(), match: null, written: null };
  for (const line of lines) {
    const tab = line.indexOf("\t");
    const name = line.slice(0, tab);
    const rest = name.slice(first.length + 1);
    const codes = tab + 1 === line.length ? [] : line.slice(tab + 1).split("|");
    const words = rest === "" ? [] : rest.toLowerCase().split(" ");
    const length = words.length + 1;
    if (codes[0]?.[1] === PREFIX) words.push("-");
    const node = descend(root, words);
    node.match = { length, targets: codes.map((code) => toTarget(code, name)) };
    node.written = rest === "" || codes[0]?.[1] === PREFIX || IN_CAPITALS.test(line) ? null : rest;
  }
  return root;
}

function descend(root: Node, words: readonly string[]): Node {
  let node = root;
  for (const word of words) {
    const known = node.next.get(word);
    const next: Node = known ?? { next: new Map(), match: null, written: null };
    if (known === undefined) node.next.set(word, next);
    node = next;
  }
  return node;
}

function toTarget(code: string, name: string): AliasTarget {
  const [written = "", organ] = code.slice(2).split(">");
  const entity = written === "" || written.endsWith(":") ? `${written || "place:"}${name}` : written;
  const by = BY[code[0] ?? ""] ?? "alias";
  return {
    entity,
    kind: kindOf(entity),
    by,
    guard: GUARDS[code[1] ?? ""] ?? "none",
    organ: organ === "" ? name : organ,
  };
}

/** The kind that an id states before its colon. */
export function kindOf(id: string): EntityKind {
  const prefix = id.slice(0, id.indexOf(":"));
  return prefix === "org" ? "organisation" : (prefix as EntityKind);
}
