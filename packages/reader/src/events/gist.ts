import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Deed } from "./deed.ts";
import { marksOf } from "./phrase.ts";

/** Words below a deed's that tell of another deed. */
const APART = /^(conj|parataxis|advcl|acl:relcl|nsubj(?!:pass))/;

/** Words at most that are looked at. */
const MOST = 60;

/** What a deed is about: the lemmas of the words that hang on its act ("thanked it for taking in fishermen"), or on which it hangs ("the decision that it hailed"), those that name parties or any paper left out. */
function gistOf(scene: Scene, { sentence, anchor }: RuleMatch, { language }: Context): ReadonlySet<string> {
  const tree = scene.syntax[sentence] ?? null;
  const words = new Set<string>();
  if (tree === null) return words;
  const told =
    tree.relations[anchor] === "acl:relcl" && !language.events.dealing.has(tree.lemmas[anchor] ?? "")
      ? [tree.heads[anchor] ?? anchor]
      : [];
  const isMatter = (clause: number): boolean =>
    tree.relations[clause] === "advcl" &&
    marksOf(scene, sentence, clause, "mark").some((word) => language.events.accused.has(word));
  for (const token of [...told, ...below(tree, anchor, isMatter).slice(1)]) {
    const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
    const isContent = /^(NOUN|VERB|ADJ|PROPN)$/.test(tree.upos[token] ?? "") && !language.events.papers.has(lemma);
    if (isContent && scene.cast.at(sentence, token) === null) words.add(lemma);
  }
  return words;
}

/** The words that tell a deed: all of them, and the one. */
export function wordsOf(scene: Scene, match: RuleMatch, context: Context): Pick<Deed, "gist" | "act"> {
  return { gist: gistOf(scene, match, context), act: actOf(scene, match, context) };
}

/** Letters that "expel" and "expulsion", "seize" and "seizure" share. */
const ROOT = 3;

/** The word that tells a deed, by its first letters; "the" before a noun that comes back to one: "the expulsion". */
function actOf({ syntax, document }: Scene, { sentence, anchor }: RuleMatch, { language }: Context): string {
  const tree = syntax[sentence] ?? null;
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const root = (tree?.lemmas[anchor] ?? "").slice(0, ROOT).toLowerCase();
  const below = tree?.upos[anchor] === "NOUN" ? (tree.children[anchor] ?? []) : [];
  return below.some((child) => language.events.known.has(tokens[child]?.lower ?? "")) ? `the ${root}` : root;
}

function below(tree: Tree, anchor: number, isMatter: (clause: number) => boolean): readonly number[] {
  const found = [anchor];
  for (let at = 0; at < found.length && found.length < MOST; at++) {
    for (const child of tree.children[found[at] ?? -1] ?? [])
      if (!APART.test(tree.relations[child] ?? "") || isMatter(child)) found.push(child);
  }
  return found;
}

/** Whether two deeds tell of a common matter: a word that both have, or words of one stem. */
export function isOfSameGist(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  const stems = new Set([...b].map(stem));
  return [...a].some((word) => stems.has(stem(word)));
}

/** "Expel" and "expelling", "sign" and "signature" share their first letters. */
const STEM = 4;

function stem(word: string): string {
  return word.slice(0, STEM);
}
