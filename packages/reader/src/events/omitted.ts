import { isLineVerb } from "../rules/subject.ts";
import type { Tree } from "../syntax/tree.ts";
import { subjectIn } from "../syntax/words.ts";
import { mainVerb, NAMED } from "./acting.ts";
import type { Party, Search } from "./parties.ts";
import { isFirstPerson } from "./phrase.ts";

/** Lines over which the words are looked for that a list hangs on. */
const REACH = 20;

/** "The ministers:" above "condemned the raid", "we, the leaders of Chad and Mali," above "Welcome the treaty": who does what a line without a subject tells. */
export function ofOmitted(search: Search): readonly Party[] {
  const { scene, sentence } = search;
  const tree = scene.syntax[sentence] ?? null;
  const verb = mainVerb(tree);
  const word = scene.document.sentences[sentence]?.tokens[verb];
  if (tree === null || word === undefined || !isLine(search)) return [];
  const intro = introOf(search, /^VB[DN]$/.test(tree.xpos[verb] ?? "") && verb > 0);
  const there = intro === null ? null : (scene.syntax[intro] ?? null);
  const found = intro === null || there === null ? [] : namedIn(search.at(intro), intro, there);
  return found.map((party) => ({ ...party, span: [word.start, word.end] }));
}

/** Whether the sentence begins a line. */
function isLine({ scene: { document }, sentence }: Search): boolean {
  const start = document.sentences[sentence]?.span[0] ?? 0;
  return /\n[^\p{L}\n]*$/u.test(document.text.slice(Math.max(0, start - 8), start));
}

/** The sentence before the lines of a list; an open one, unless the lines are numbered and tell of the past. */
function introOf({ scene: { document, syntax }, sentence }: Search, isClosed: boolean): number | null {
  for (let at = sentence - 1; at >= Math.max(0, sentence - REACH); at--) {
    const tree = syntax[at] ?? null;
    if (tree !== null && isLineVerb(tree, mainVerb(tree))) continue;
    const isOpen = /[:,]$/.test(document.text.slice(...document.sentences[at]!.span).trimEnd());
    return isOpen || isClosed ? at : null;
  }
  return null;
}

/** Those who act in a sentence, or whom it names without a verb. */
function namedIn({ scene, context, others }: Search, sentence: number, tree: Tree): readonly Party[] {
  const { firstPerson } = context.language.events;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const speaker = tokens.findIndex(({ form }, at) => tree.upos[at] === "PRON" && isFirstPerson(form, firstPerson));
  const main = mainVerb(tree);
  for (const token of [subjectIn(tree, main) ?? -1, speaker, main]) {
    const found = token < 0 || tree.upos[token] === "VERB" ? [] : others(token, NAMED);
    if (found.length > 0) return found;
  }
  return [];
}
