import type { Syntax, Tree } from "../syntax/tree.ts";
import type { Document, Sentence } from "../text/document.ts";
import type { Anchored, FactKind, Form, RuleIndex, RuleSet } from "./rule.ts";

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
    return tree === null ? CLOSED : open(sentence, tree, rules, met.fill(0), isOpen.fill(0));
  });
}

/** `met` has a place for each list of words, `isOpen` for each pattern, all of them empty. */
function open(sentence: Sentence, { lemmas }: Tree, rules: RuleSet, met: Uint8Array, isOpen: Uint8Array): Opening {
  const forms: Form[] = [];
  let isAny = false;
  for (const token of sentence.tokens) {
    const form = rules.formOf(token);
    forms.push(form);
    for (const list of form.lists) met[list] = 1;
  }
  for (const form of forms) if (form.opens.length > 0 && markOpen(form, met, isOpen)) isAny = true;
  if (!isAny) return CLOSED;
  return {
    event: chances("event", forms, lemmas, rules.events, isOpen),
    relation: chances("relation", forms, lemmas, rules.relations, isOpen),
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
  lemmas: readonly string[],
  index: RuleIndex,
  isOpen: Uint8Array,
): readonly Chance[] {
  const found: Chance[] = [];
  for (let token = 0; token < forms.length; token++) {
    const { starts, own } = forms[token]!;
    if (!starts[kind]) continue;
    for (const anchored of joined(own[kind], index.get(lemmas[token]?.toLowerCase() ?? "") ?? NONE))
      if (isOpen[anchored.place] === 1) found.push({ token, anchored });
  }
  return found;
}

const joints = new WeakMap<readonly Anchored[], WeakMap<readonly Anchored[], readonly Anchored[]>>();

/** The patterns of a form and of its lemma, each once; put together once for the same two. */
function joined(first: readonly Anchored[], second: readonly Anchored[]): readonly Anchored[] {
  if (first === second || second.length === 0) return first;
  if (first.length === 0) return second;
  const known = joints.get(first) ?? new WeakMap<readonly Anchored[], readonly Anchored[]>();
  const found = known.get(second) ?? [...new Set([...first, ...second])];
  joints.set(first, known.set(second, found));
  return found;
}
