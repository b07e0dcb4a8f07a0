import type { Context } from "../context.ts";
import { isRelative } from "../rules/reach.ts";
import type { SlotReader, SlotValue } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { titleParties } from "./headline.ts";

/** Sentences that "the country" may look back over. */
const REACH = 3;

/** Reads the state of a token by its own words. */
type Named = Pick<SlotReader, "resolve">;

/** "It", "the country of two million": the state that is the subject before, when nothing nearer is known of the words. */
export function resumed(
  scene: Scene,
  sentence: number,
  token: number,
  named: Named,
  context: Context,
): SlotValue | null {
  if (!isResuming(scene, sentence, token, context) || scene.cast.at(sentence, token) !== null) return null;
  const found =
    subjectBefore(scene, sentence, token, named, context, REACH) ?? ofHeadline(scene, sentence, token, context);
  const { start, end } = scene.document.sentences[sentence]!.tokens[token]!;
  return found === null ? null : { tokens: [token, token + 1], values: [found], spans: [[start, end]], people: [] };
}

/** The one state of the headline, where the sentence has named no other before. */
function ofHeadline(scene: Scene, sentence: number, token: number, context: Context): string | null {
  const named = titleParties(scene, context).filter((entity) => entity.startsWith("state:"));
  const [state] = named;
  if (state === undefined || named.length > 1) return null;
  const isOther = scene.cast
    .inSentence(sentence)
    .some(({ entity, tokens: [from] }) => entity.startsWith("state:") && entity !== state && from < token);
  return isOther ? null : state;
}

/** A pronoun for a thing, or a noun for a state after a definite article. */
function isResuming({ document, syntax }: Scene, sentence: number, token: number, { language }: Context): boolean {
  const relation = syntax[sentence]?.relations[token];
  if (relation === undefined || !(relation.startsWith("nsubj") || relation.startsWith("expl"))) return false;
  const { tokens } = document.sentences[sentence]!;
  const { lower } = tokens[token]!;
  const { pronouns, states } = language.names.epithets;
  if (pronouns.get(lower)?.who === "thing") return true;
  const { article } = language.relations.partnerships;
  return states.has(lower) && syntax[sentence]!.children[token]!.some((child) => tokens[child]!.lower === article);
}

/** The one state that is the nearest subject before a token, in its sentence or one before it. */
function subjectBefore(
  scene: Scene,
  sentence: number,
  token: number,
  named: Named,
  context: Context,
  steps: number,
): string | null {
  if (sentence < 0 || steps < 0) return null;
  const tree = scene.syntax[sentence] ?? null;
  const subject = tree === null ? null : subjectOf(tree, token);
  if (subject === null) return subjectBefore(scene, sentence - 1, Number.POSITIVE_INFINITY, named, context, steps - 1);
  const values = named.resolve(sentence, subject)?.values ?? [];
  if (values.length > 0)
    return values.length === 1 && isAlone(scene, sentence, subject, values[0]!) ? values[0]! : null;
  const isOpen = scene.cast.at(sentence, subject) === null;
  return isOpen ? subjectBefore(scene, sentence, subject, named, context, steps - 1) : null;
}

/** Whether no other state stands beside a subject, in its own clause. */
function isAlone({ cast, syntax }: Scene, sentence: number, subject: number, state: string): boolean {
  const heads = syntax[sentence]?.heads;
  return cast.inSentence(sentence).every(({ entity, tokens: [from, to] }) => {
    if (!entity.startsWith("state:") || entity === state) return true;
    for (let at = from; at < to; at++) if (heads?.[at] === heads?.[subject] || heads?.[at] === subject) return false;
    return true;
  });
}

/** The last subject of a clause before a token; of a whole sentence that of its main clause. */
function subjectOf(tree: Tree, token: number): number | null {
  const isSubject = (at: number): boolean => tree.relations[at]!.startsWith("nsubj") && !isRelative(tree, at);
  if (token === Number.POSITIVE_INFINITY) {
    const root = tree.relations.indexOf("root");
    return (tree.children[root] ?? []).find(isSubject) ?? null;
  }
  for (let at = token - 1; at >= 0; at--) if (isSubject(at)) return at;
  return null;
}
