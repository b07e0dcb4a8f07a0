import type { Document, Sentence } from "../text/document.ts";
import type { Anchored, FactKind, Form, FormUse, RuleSet } from "./rule.ts";

/** What the words of a sentence leave to try, whatever its tree. */
export type Opening = Readonly<Record<FactKind, Openings>>;

export interface Openings {
  readonly patterns: ReadonlySet<Anchored>;
  /** Tokens at which any pattern is tried. */
  readonly starts: readonly number[];
}

const NONE: ReadonlySet<Anchored> = new Set();

/** For each sentence the patterns that can hold in it, by its forms and all that these may be forms of: no tree is asked. */
export function openRules({ sentences }: Document, rules: RuleSet): readonly Opening[] {
  const met = new Uint8Array(rules.lists);
  return sentences.map((sentence) => open(sentence, rules, met.fill(0)));
}

/** What there is for one of the two kinds. */
export function ofKind<T>({ event, relation }: Readonly<Record<FactKind, T>>, kind: FactKind): T {
  return kind === "event" ? event : relation;
}

/** `met` has a place for each list of words, all of them empty. */
function open({ tokens }: Sentence, { formOf }: RuleSet, met: Uint8Array): Opening {
  const forms: Form[] = [];
  const starts: Readonly<Record<FactKind, number[]>> = { event: [], relation: [] };
  for (let token = 0; token < tokens.length; token++) {
    const form = formOf(tokens[token]!.lower);
    if (form.lists.length === 0) continue;
    forms.push(form);
    for (const list of form.lists) met[list] = 1;
    if (form.event.starts) starts.event.push(token);
    if (form.relation.starts) starts.relation.push(token);
  }
  return {
    event: { patterns: openOf(forms, "event", met), starts: starts.event },
    relation: { patterns: openOf(forms, "relation", met), starts: starts.relation },
  };
}

function openOf(forms: readonly Form[], kind: FactKind, met: Uint8Array): ReadonlySet<Anchored> {
  const found: Anchored[] = [];
  for (const form of forms) addOpen(ofKind(form, kind), met, found);
  return found.length === 0 ? NONE : new Set(found);
}

/** Adds the patterns of which the sentence has a word of each further list. */
function addOpen({ opens, further }: FormUse, met: Uint8Array, found: Anchored[]): void {
  let at = 0;
  for (let i = 0; i < opens.length; i++) {
    const end = at + 1 + further[at]!;
    let isMet = true;
    for (at++; at < end; at++) if (met[further[at]!] !== 1) isMet = false;
    if (isMet) found.push(opens[i]!);
  }
}
