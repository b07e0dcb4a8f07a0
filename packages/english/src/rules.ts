import { compileRules, type RuleSet, type WordLists } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";
import { rules as files } from "./generated/rules.ts";
import { lemmas } from "./lemma.ts";

/** The word lists that rules cite as `{@name}`: every lexicon file whose name begins with `words`. */
export const wordLists: WordLists = Object.fromEntries(
  Object.entries(lexicon)
    .filter(([file]) => file.startsWith("words"))
    .flatMap(([, lists]) => Object.entries(lists as WordLists)),
);

/** The compiled rules. */
export const rules: RuleSet = compileRules("en", files, wordLists, lemmas);
