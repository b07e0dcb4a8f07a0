import type { Document, Sentence } from "../text/document.ts";
import type { Anchored, FactKind, Form, RuleSet } from "./rule.ts";

/** What the words of a sentence leave to try, whatever its tree. */
export interface Opening extends Readonly<Record<FactKind, ReadonlySet<Anchored>>> {
  /** One for each token. */
  readonly forms: readonly Form[];
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
  const forms = tokens.map(({ lower }) => formOf(lower));
  for (const form of forms) for (const list of form.lists) met[list] = 1;
  return { forms, event: openOf(forms, "event", met), relation: openOf(forms, "relation", met) };
}

function openOf(forms: readonly Form[], kind: FactKind, met: Uint8Array): ReadonlySet<Anchored> {
  let found: Set<Anchored> | null = null;
  for (const form of forms) {
    for (const anchored of ofKind(form, kind).opens) {
      if (!areMet(anchored, met)) continue;
      found ??= new Set();
      found.add(anchored);
    }
  }
  return found ?? NONE;
}

function areMet({ needs }: Anchored, met: Uint8Array): boolean {
  for (const list of needs) if (met[list] !== 1) return false;
  return true;
}
