import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import type { InstrumentLexicon } from "./instrument-lexicon.ts";
import { timesIn } from "./times.ts";
import { behindParties, restEnd, type Title, withoutVenue } from "./title.ts";

/** "A protocol was also signed on trade", "memoranda were signed to widen trade": the words behind the verb that say what a document is about; null where there are none. */
export function extraposed(
  scene: Scene,
  sentence: number,
  head: number,
  tree: Tree | null,
  lexicon: InstrumentLexicon,
): readonly [from: number, to: number] | null {
  const verb = tree?.heads[head] ?? -1;
  if (tree === null || verb < head || tree.relations[head] !== "nsubj:pass" || tree.xpos[verb] !== "VBN") return null;
  const { tokens } = scene.document.sentences[sentence]!;
  const next = verb + 1;
  const opener = lexicon.parting.has(tokens[next]?.lower ?? "") ? behindParties(tokens, next, lexicon) : next;
  const isAim = tree.xpos[opener] === "TO" && tree.xpos[opener + 1] === "VB";
  const isDay = timesIn(scene, sentence).some(({ tokens: [from] }) => from === opener || from === opener + 1);
  if (isDay || !(isAim || lexicon.themes.has(tokens[opener]?.lower ?? ""))) return null;
  const isTitle = tokens[head]!.form !== tokens[head]!.lower;
  const title: Title = { scene, sentence, head, tree, lexicon, isTitle };
  let found = restEnd(title, opener);
  for (let more = nextTheme(tokens, found, lexicon); more > found; more = nextTheme(tokens, found, lexicon))
    found = Math.max(found, restEnd(title, more));
  const end = withoutVenue(scene, sentence, opener, found, lexicon);
  return end > opener + 1 ? [opener, end] : null;
}

/** "…, on visas and on air services": where the next of several subjects begins; the end where none does. */
function nextTheme(tokens: readonly Token[], end: number, { links, themes }: InstrumentLexicon): number {
  let at = end;
  while (links.has(tokens[at]?.lower ?? "")) at++;
  return at > end && themes.has(tokens[at]?.lower ?? "") ? at : end;
}
