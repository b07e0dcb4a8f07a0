import { sha256 } from "@dragoman/model";
import { compileRules, type LanguagePack, type WordLists } from "@dragoman/reader";
import { rules as shipped } from "./generated/rules.ts";
import { lemmas } from "./lemma.ts";
import { wordLists } from "./rules.ts";

/** An analyst's own rules by topic, and the word lists that they cite. */
export interface FurtherRules {
  readonly rules: Readonly<Record<string, readonly unknown[]>>;
  readonly words: WordLists;
}

/** The pack with further rules, which take part in its digest and of which no sentence is kept back; a mistake in one is a `RangeError` that names it. */
export function extend(pack: LanguagePack, further: FurtherRules): LanguagePack {
  const files: Record<string, unknown> = { ...shipped };
  for (const [topic, list] of Object.entries(further.rules)) {
    for (const rule of list) needExamples(rule);
    files[topic] = [...((files[topic] as readonly unknown[] | undefined) ?? []), ...list];
  }
  for (const name of Object.keys(further.words)) {
    if (name in wordLists) throw new RangeError(`word list ${name}: the shipped rules have one of this name`);
  }
  return Object.freeze({
    ...pack,
    parser: { ...pack.parser, outlook: null },
    rules: compileRules(pack.id, files, { ...wordLists, ...further.words }, lemmas),
    digest: sha256(JSON.stringify([pack.digest, further.rules, further.words])),
  });
}

/** The shipped rules keep their examples apart, and compile without; these have none but their own. */
function needExamples(rule: unknown): void {
  const { id, yes, no } = Object(rule);
  for (const [key, value] of Object.entries({ yes, no }))
    if (value === undefined) throw new RangeError(`rule ${id}: "${key}" needs at least one text`);
}
