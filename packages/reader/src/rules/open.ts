import type { Syntax } from "../syntax/tree.ts";
import type { Document } from "../text/document.ts";
import type { Anchored, FactKind, Form, RuleSet, Start } from "./rule.ts";
import type { Ground } from "./words.ts";

/** A pattern to try at the token where it starts. */
export interface Chance {
  readonly token: number;
  readonly anchored: Anchored;
}

/** What the words of a sentence leave to try, from left to right. */
export type Opening = Readonly<Record<FactKind, readonly Chance[]>>;

const NONE: readonly never[] = [];
const CLOSED: Opening = { event: NONE, relation: NONE };

/** For each sentence with a tree the patterns that can hold in it, by its forms and all that these may be forms of. */
export function openRules({ sentences }: Document, syntax: Syntax, rules: RuleSet): readonly Opening[] {
  const met = new Uint8Array(rules.lists);
  const isOpen = new Uint8Array(rules.patterns);
  return sentences.map((sentence, i) => {
    const tree = syntax[i] ?? null;
    return tree === null ? CLOSED : open({ sentence, tree }, rules, met.fill(0), isOpen.fill(0));
  });
}

/** `met` has a place for each list of words, `isOpen` for each pattern, all of them empty. */
function open(ground: Ground, rules: RuleSet, met: Uint8Array, isOpen: Uint8Array): Opening {
  const forms: Form[] = [];
  let isAny = false;
  for (const token of ground.sentence.tokens) {
    const form = rules.formOf(token);
    forms.push(form);
    for (const list of form.lists) met[list] = 1;
  }
  for (const form of forms) if (form.opens.length > 0 && markOpen(form, met, isOpen)) isAny = true;
  if (!isAny) return CLOSED;
  return {
    event: chances("event", forms, ground, rules, met, isOpen),
    relation: chances("relation", forms, ground, rules, met, isOpen),
  };
}

/** Marks the patterns of which the sentence has a word of each further list; whether there is any. */
function markOpen({ opens, further }: Form, met: Uint8Array, isOpen: Uint8Array): boolean {
  let isAny = false;
  let at = 0;
  for (const place of opens) {
    const end = at + 1 + further[at]!;
    let isMet = true;
    for (at++; at < end; at++) if (met[further[at]!] !== 1) isMet = false;
    if (!isMet) continue;
    isOpen[place] = 1;
    isAny = true;
  }
  return isAny;
}

/** The open patterns at the tokens where they start. */
function chances(
  kind: FactKind,
  forms: readonly Form[],
  { sentence, tree }: Ground,
  { starts, places }: RuleSet,
  met: Uint8Array,
  isOpen: Uint8Array,
): readonly Chance[] {
  const found: Chance[] = [];
  const mayStart = ({ upos, beside }: Start, token: number): boolean =>
    (beside < 0 || met[beside] === 1) && upos?.includes(tree.upos[token]!) !== false;
  for (let token = 0; token < forms.length; token++) {
    for (const { word, from, to } of forms[token]!.starts[kind]) {
      if (sentence.tokens[token]!.lower !== word && tree.lemmas[token]!.toLowerCase() !== word) continue;
      for (let at = from; at < to; at++) {
        if (isOpen[places[at]!] === 1 && mayStart(starts[at]!, token)) add(found, token, starts[at]!.anchored);
      }
    }
  }
  return found;
}

/** Adds a pattern, unless it was found at the token by its form. */
function add(found: Chance[], token: number, anchored: Anchored): void {
  for (let at = found.length - 1; found[at]?.token === token; at--) if (found[at]!.anchored === anchored) return;
  found.push({ token, anchored });
}
