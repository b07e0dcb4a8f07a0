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

/** For each sentence the patterns that can hold in it, by its forms and all that these may be forms of. */
export function openRules({ sentences }: Document, syntax: Syntax, rules: RuleSet): readonly Opening[] {
  const met = new Uint8Array(rules.lists);
  const isOpen = new Uint8Array(rules.patterns);
  return sentences.map((sentence, i) => open(sentence, syntax[i] ?? null, rules, met.fill(0), isOpen.fill(0)));
}

/** `met` has a place for each list of words, `isOpen` for each pattern, all of them empty. */
function open(sentence: Sentence, tree: Tree | null, rules: RuleSet, met: Uint8Array, isOpen: Uint8Array): Opening {
  const { tokens } = sentence;
  const forms: Form[] = [];
  const events: number[] = [];
  const relations: number[] = [];
  for (let token = 0; token < tokens.length; token++) {
    const form = rules.formOf(tokens[token]!.lower);
    for (const list of form.lists) met[list] = 1;
    if (form.opens.length > 0) forms.push(form);
    if (form.starts.event) events.push(token);
    if (form.starts.relation) relations.push(token);
  }
  let isAny = false;
  for (const form of forms) if (markOpen(form, met, isOpen)) isAny = true;
  if (!isAny) return CLOSED;
  return {
    event: chances(events, sentence, tree, rules.events, isOpen),
    relation: chances(relations, sentence, tree, rules.relations, isOpen),
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
  starts: readonly number[],
  { tokens }: Sentence,
  tree: Tree | null,
  index: RuleIndex,
  isOpen: Uint8Array,
): readonly Chance[] {
  const found: Chance[] = [];
  for (const token of starts) {
    for (const anchored of candidates(index, tokens[token]!.lower, tree?.lemmas[token]))
      if (isOpen[anchored.place] === 1) found.push({ token, anchored });
  }
  return found;
}

/** The patterns that are tried at a form or at its lemma. */
function candidates(index: RuleIndex, form: string, lemma: string | undefined): readonly Anchored[] {
  const byForm = index.get(form);
  const byLemma = lemma === undefined || lemma === form ? undefined : index.get(lemma.toLowerCase());
  if (byForm === undefined || byLemma === undefined || byForm === byLemma) return byForm ?? byLemma ?? NONE;
  return joined(byForm, byLemma);
}

const joints = new WeakMap<readonly Anchored[], WeakMap<readonly Anchored[], readonly Anchored[]>>();

/** The patterns of two lists, each once; put together once for the same two. */
function joined(first: readonly Anchored[], second: readonly Anchored[]): readonly Anchored[] {
  const known = joints.get(first) ?? new WeakMap<readonly Anchored[], readonly Anchored[]>();
  const found = known.get(second) ?? [...new Set([...first, ...second])];
  joints.set(first, known.set(second, found));
  return found;
}
