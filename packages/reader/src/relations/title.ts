import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import type { InstrumentLexicon } from "./lexicon.ts";
import { isMark, skipMarks } from "./marks.ts";
import { timesIn } from "./times.ts";

/** Walks left over capitals, hyphens, years and words that a title may begin with. */
export function titleStart(tokens: readonly Token[], head: number, lexicon: InstrumentLexicon): number {
  let from = head;
  for (let at = head - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (token.lower === "-") continue;
    const isCapital = token.form !== token.lower && at > 0 && tokens[head]!.form !== tokens[head]!.lower;
    if (!isCapital && !lexicon.kinds.has(token.lower) && !/^(19|20)\d\d$/.test(token.lower)) {
      const joins =
        tokens[head]!.form !== tokens[head]!.lower &&
        lexicon.joiners.has(token.lower) &&
        isTitleWord(tokens[at - 1], lexicon);
      if (!joins) break;
      continue;
    }
    from = at;
  }
  return from;
}

function isTitleWord(token: Token | undefined, lexicon: InstrumentLexicon): boolean {
  return token !== undefined && (token.form !== token.lower || lexicon.kinds.has(token.lower));
}

/** End of "on X and Y", "of understanding on Z": what hangs on the head and stands right after it. */
export function titleEnd(
  scene: Scene,
  sentence: number,
  head: number,
  tree: Tree | null,
  lexicon: InstrumentLexicon,
): number {
  const { tokens } = scene.document.sentences[sentence]!;
  let end = head + 1;
  const opener = skipMarks(tokens, end);
  if (!lexicon.openers.has(tokens[opener]?.lower ?? "")) return end;
  const isTitle = tokens[head]!.form !== tokens[head]!.lower;
  const limit = Math.min(tokens.length, head + 25);
  const object = tree?.heads[opener] ?? head;
  for (let at = opener; at < limit; at++) {
    if (lexicon.indefinite.has(tokens[at]!.lower) && lexicon.links.has(tokens[at - 1]!.lower)) break;
    if (isBreak(scene, sentence, at, [head, object], tree, isTitle, lexicon)) break;
    if (!isMark(tokens[at]) && !lexicon.loose.has(tokens[at]!.lower)) end = at + 1;
  }
  end = withoutParties(tokens, opener, end, lexicon);
  return isTitle ? end : withoutVenue(scene, sentence, opener, end, lexicon);
}

/** Words in lower case that end with a city ("a declaration on trade in Nairobi") tell where it was signed; a title in capitals may be about the city. */
function withoutVenue(
  { document, cast }: Scene,
  sentence: number,
  opener: number,
  end: number,
  lexicon: InstrumentLexicon,
): number {
  const { tokens } = document.sentences[sentence]!;
  const venue = cast.at(sentence, end - 1);
  if (venue === null || venue.tokens[1] !== end || !venue.entity.startsWith("place:")) return end;
  const before = venue.tokens[0] - 1;
  return before > opener + 1 && lexicon.venues.has(tokens[before]!.lower) ? before : end;
}

/** A title ends before the parties, unless it goes on behind them ("relations between A and B to a new level"). */
function withoutParties(tokens: readonly Token[], opener: number, end: number, lexicon: InstrumentLexicon): number {
  for (let at = opener + 1; at < end; at++) {
    if (!lexicon.parting.has(tokens[at]!.lower)) continue;
    const goesOn = tokens
      .slice(at + 1, end)
      .some(({ lower }) => lexicon.openers.has(lower) && !lexicon.joiners.has(lower));
    return goesOn ? end : at;
  }
  return end;
}

/** Where a title ends: at a stop, a date, or a word that hangs neither on the head nor on its dependents. */
function isBreak(
  scene: Scene,
  sentence: number,
  at: number,
  heads: readonly number[],
  tree: Tree | null,
  isTitle: boolean,
  lexicon: InstrumentLexicon,
): boolean {
  const token = scene.document.sentences[sentence]!.tokens[at]!;
  if (/^[.;:()[\]—–]$/.test(token.lower)) return true;
  if (timesIn(scene, sentence).some(({ tokens }) => tokens[0] === at)) return true;
  if (tree === null)
    return token.lower === "," || (isTitle && token.form === token.lower && !lexicon.loose.has(token.lower));
  if (
    /^(VERB|AUX)$/.test(tree.upos[at]!) &&
    token.form === token.lower &&
    !/^(xcomp|amod|compound)/.test(tree.relations[at]!) &&
    tree.xpos[at] !== "VBG"
  )
    return true;
  return !heads.some((head) => hangsOn(tree, at, head)) && !(isTitle && token.form !== token.lower);
}

function hangsOn(tree: Tree, token: number, head: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 12; at = tree.heads[at]!, steps++) {
    if (at === head) return true;
    if (/^(acl:relcl|advcl|parataxis)/.test(tree.relations[at]!)) return false;
  }
  return false;
}
