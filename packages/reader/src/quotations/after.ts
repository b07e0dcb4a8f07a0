import type { Tree } from "../syntax/tree.ts";
import { anything, clause, infinitive } from "./clauses.ts";
import { type Complement, SURFACE_CONFIDENCE, taken } from "./complement.ts";
import type { Hit } from "./cues.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { openedAt } from "./line.ts";
import { likened, named, nounPhrase } from "./objects.ts";
import { marked } from "./signs.ts";

/** What stands after the cue (and its source, when that follows it), by form; null when nothing that the cue takes. */
export function findComplement(
  hit: Hit,
  edge: number,
  others: ReadonlySet<number>,
  lexicon: SpeechLexicon,
): Complement | null {
  if (isIntroduced(hit)) return afterComma(hit, edge);
  return (
    marked(hit, edge, others, lexicon) ??
    (hit.line.tree ? grown(hit, edge, hit.line.tree, lexicon) : bare(hit, edge, lexicon))
  );
}

/** "According to S, C" and "As S noted, C": the words follow a comma. */
function isIntroduced(hit: Hit): boolean {
  return hit.cue.form === "phrase" || hit.isLikened;
}

function afterComma(hit: Hit, edge: number): Complement | null {
  const { line } = hit;
  const comma = hit.isLikened ? pastCircumstance(hit, edge) : edge;
  if (line.tokens[comma]?.form !== "," || comma + 2 >= line.tokens.length) return null;
  if (openedAt(line, comma + 1) >= 0) return taken(hit, edge, "quote", comma + 2);
  return hit.at <= 1 || hit.isLikened ? taken(hit, edge, "clause", comma + 1) : null;
}

/** The comma behind a prepositional phrase: "As was noted at the session, C". */
function pastCircumstance({ line: { tree, tokens } }: Hit, edge: number): number {
  if (tree?.upos[edge] !== "ADP") return edge;
  let at = edge;
  while (at < tokens.length && tokens[at]?.form !== "," && !/^(?:VERB|AUX|PUNCT)$/.test(tree.upos[at] as string)) at++;
  return at;
}

/** What the tree hangs on the cue without a sign before it. */
function grown(hit: Hit, edge: number, tree: Tree, lexicon: SpeechLexicon): Complement | null {
  const { takes } = hit.cue;
  const isAsked =
    takes.has("whether") && hit.to > hit.at + 1 && lexicon.questions.has(hit.line.tokens[edge]?.lower ?? "");
  if (isAsked) return taken(hit, edge, "whether", edge);
  return (
    (takes.has("as") ? likened(hit, edge, tree, lexicon) : null) ??
    (takes.has("infinitive") || takes.has("intent") ? infinitive(hit, edge, tree, lexicon) : null) ??
    (takes.has("any") || isTurned(hit, tree) ? anything(hit, edge, tree, lexicon) : null) ??
    (takes.has("clause") || takes.has("whether") || takes.has("that") ? clause(hit, edge, tree, lexicon) : null) ??
    (takes.has("name") ? named(hit, edge, tree, lexicon) : null) ??
    (takes.has("phrase") ? nounPhrase(hit, edge, tree) : null)
  );
}

/** ", adding Ghana would wait": a gerund that the tree takes for the subject of what is said. */
function isTurned({ at, form, cue }: Hit, tree: Tree): boolean {
  return form === "gerund" && cue.takes.has("clause") && /^(?:csubj|nsubj)/.test(tree.relations[at] as string);
}

/** Without a tree: a plain verb of saying followed by anything but a stop. */
function bare(hit: Hit, edge: number, lexicon: SpeechLexicon): Complement | null {
  const first = hit.line.tokens[edge];
  if (!first || !hit.cue.takes.has("clause") || hit.line.tokens.length - edge < 4) return null;
  if (/^[^\p{L}\p{N}]/u.test(first.form) || lexicon.circumstance.has(first.lower)) return null;
  return { form: "clause", start: edge, head: -1, hearer: null, confidence: SURFACE_CONFIDENCE };
}
