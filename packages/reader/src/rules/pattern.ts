import type { Arc, Choice, Entry, Item, NodePattern, Part, Pattern, Target, WordItem } from "./rule.ts";
import { entriesByWord, entries as entriesIn, type Scanner, scan, slot, type WordLists } from "./scan.ts";

/** Reads a tree pattern: `{meet} subj=<actor:a> (obj=<actor:b> | obl:with=<actor:b>)`. */
export function parseTree(pattern: string, lists: WordLists): Pattern {
  const scanner = scan(pattern);
  const node = parseNode(scanner, lists);
  if (scanner.peek() !== null) throw new RangeError(`"${scanner.peek()}" was not expected`);
  if (node.entries === null) throw new RangeError("a tree pattern starts with {words}");
  const onNames = [...node.entries.values()].some((list) => list.some((entry) => entry.class === "n"));
  return { form: "tree", node, onNames };
}

/** Reads a surface pattern: `<state:a> and <state:b> (officially)? {become} <level> partners`. */
export function parseSurface(pattern: string, lists: WordLists): Pattern {
  const scanner = scan(pattern);
  const items = parseItems(scanner, lists);
  if (scanner.peek() !== null) throw new RangeError(`"${scanner.peek()}" was not expected`);
  const words = items.filter((item) => item.kind === "words");
  return { form: "surface", items, anchor: anchorOf(words, new Set(lists["functionWords"])) };
}

function parseNode(scanner: Scanner, lists: WordLists): NodePattern {
  const words = entriesByWord(scanner.next(), lists);
  return { kind: "node", entries: words, parts: quickestFirst(parseParts(scanner, lists)) };
}

/** Parts that ask for certain words before those that ask who somebody is: most places fail on a word. */
function quickestFirst(parts: readonly Part[]): readonly Part[] {
  const isQuick = (part: Part): boolean =>
    part.kind === "arc" && part.target.kind === "node" && part.target.entries !== null;
  return [...parts.filter(isQuick), ...parts.filter((part) => !isQuick(part))];
}

function parseParts(scanner: Scanner, lists: WordLists): readonly Part[] {
  const parts: Part[] = [];
  for (let piece = scanner.peek(); piece !== null && !/^(\)\??|\|)$/.test(piece); piece = scanner.peek()) {
    if (piece !== "(" && piece !== "!" && scanner.peek(1) !== "=") break;
    parts.push(parsePart(scanner, lists));
  }
  return parts;
}

function parsePart(scanner: Scanner, lists: WordLists): Part {
  if (scanner.peek() === "(") return parseChoice(scanner, lists);
  if (scanner.peek() !== "!") return parseArc(scanner, lists);
  scanner.next();
  const arc = parseArc(scanner, lists);
  if (arc.kind === "choice") throw new RangeError('"!" takes one arc without a path');
  return { kind: "absence", arc };
}

function parseChoice(scanner: Scanner, lists: WordLists): Choice {
  scanner.next();
  const options = [parseParts(scanner, lists)];
  while (scanner.peek() === "|") {
    scanner.next();
    options.push(parseParts(scanner, lists));
  }
  return { kind: "choice", options, optional: close(scanner) };
}

/** Whether the bracket is closed with a question mark. */
function close(scanner: Scanner): boolean {
  const piece = scanner.next();
  if (!piece.startsWith(")")) throw new RangeError(`")" expected before "${piece}"`);
  return piece === ")?";
}

function parseArc(scanner: Scanner, lists: WordLists): Arc | Choice {
  const name = parseName(scanner);
  scanner.expect("=");
  if (scanner.peek() !== "(") return arcOf(name, parseTarget(scanner, lists));
  scanner.next();
  const node = parseNode(scanner, lists);
  const via = scanner.peek();
  if (via?.startsWith(")")) {
    scanner.next();
    return arcOf(name, node);
  }
  return parsePath(scanner, lists, name, node);
}

/** `obl:to=({level} nmod:of)? <level:l>`: the target is reached through the node, or (with `?`) directly. */
function parsePath(scanner: Scanner, lists: WordLists, name: ArcName, { kind, entries, parts }: NodePattern): Choice {
  const last = parseName(scanner);
  const optional = close(scanner);
  const target = parseTarget(scanner, lists);
  const through = arcOf(name, { kind, entries, parts: [...parts, arcOf(last, target)] });
  return { kind: "choice", options: optional ? [[through], [arcOf(name, target)]] : [[through]], optional: false };
}

type ArcName = Pick<Arc, "label" | "prepositions">;

/** All arcs are made here, of one hidden class: engines look long for what objects of many classes hold. */
function arcOf({ label, prepositions }: ArcName, target: Target): Arc {
  return { kind: "arc", label, prepositions, target };
}

/** A preposition after the colon; subtypes of plain labels (`acl:relcl`) stay with the label. */
function parseName(scanner: Scanner): ArcName {
  const [label = "", detail = null] = scanner.next().split(":");
  if (label !== "obl" && label !== "nmod")
    return { label: detail === null ? label : `${label}:${detail}`, prepositions: null };
  if (detail === "poss") return { label: "poss", prepositions: null };
  return { label: "obl", prepositions: detail?.split(",") ?? null };
}

function parseTarget(scanner: Scanner, lists: WordLists): Target {
  const piece = scanner.next();
  if (piece === "*") return { kind: "any" };
  if (piece.startsWith("<")) return slot(piece);
  if (piece.startsWith("{")) return { kind: "node", entries: entriesByWord(piece, lists), parts: [] };
  if (/^[\w'-]+$/.test(piece)) return { kind: "node", entries: entriesByWord(`{${piece}}`, lists), parts: [] };
  throw new RangeError(`"${piece}" is no target`);
}

function parseItems(scanner: Scanner, lists: WordLists): readonly Item[] {
  const items: Item[] = [];
  for (let piece = scanner.peek(); piece !== null && !/^(\)\??|\|)$/.test(piece); piece = scanner.peek()) {
    items.push(piece === "(" ? parseGroup(scanner, lists) : parseItem(scanner.next(), lists));
  }
  return items;
}

function parseGroup(scanner: Scanner, lists: WordLists): Item {
  scanner.next();
  const options = [parseItems(scanner, lists)];
  while (scanner.peek() === "|") {
    scanner.next();
    options.push(parseItems(scanner, lists));
  }
  return { kind: "group", options, optional: close(scanner) };
}

/** The first obligatory words of a surface pattern that are worth looking up. */
function anchorOf(words: readonly WordItem[], functionWords: ReadonlySet<string>): WordItem {
  const isRare = ({ entries: list }: WordItem): boolean =>
    list.some((entry) => !functionWords.has(entry.words[0] ?? ""));
  const anchor = words.find(isRare) ?? words[0];
  if (anchor === undefined) throw new RangeError("no word to start from");
  return anchor;
}

function parseItem(piece: string, lists: WordLists): Item {
  if (piece === "...") return { kind: "gap" };
  if (piece === "_") return { kind: "any" };
  if (piece.startsWith("<")) return slot(piece);
  if (piece.startsWith("{")) return { kind: "words", entries: entriesIn(piece, lists) };
  const literal: Entry = { words: [piece.toLowerCase()], class: null };
  return { kind: "words", entries: [literal] };
}
