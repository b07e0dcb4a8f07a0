import type { Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import type { InstrumentLexicon } from "./lexicon.ts";
import { isMark, skipMarks, spell } from "./marks.ts";
import { timesIn } from "./times.ts";

/** Words that name a document between states. */
export interface InstrumentMention {
  readonly sentence: number;
  /** Token positions with the rest of the title, half-open. */
  readonly tokens: readonly [from: number, to: number];
  readonly head: number;
  readonly type: string;
  /** Title in lower case, without article, year and the parties it is concluded with. */
  readonly title: string;
  readonly span: Span;
  /** Has a title of its own ("Treaty on Borders"), or is it just a document ("an agreement")? */
  readonly isTitled: boolean;
}

/** Every instrument that a sentence names, left to right. */
export function findInstruments(
  scene: Scene,
  sentence: number,
  lexicon: InstrumentLexicon,
): readonly InstrumentMention[] {
  const line = scene.document.sentences[sentence]!;
  const found: InstrumentMention[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    const type = typeAt(line.tokens, at, lexicon);
    if (type === null || (found.at(-1)?.tokens[1] ?? 0) > at) continue;
    found.push(mentionAt(scene, sentence, at, type, lexicon));
  }
  return found;
}

/** Type of the instrument that a token heads, or null. */
function typeAt(tokens: readonly Token[], at: number, lexicon: InstrumentLexicon): string | null {
  const { lower } = tokens[at]!;
  const compound = lexicon.compounds.get(lower);
  if (compound !== undefined) return tokens[at - 1]?.lower === compound[0] ? compound[1]! : null;
  const titled = lexicon.titled.get(lower);
  if (titled !== undefined) return isTitle(tokens, at) ? titled : null;
  const guards = lexicon.guards.get(lower);
  const isGuarded =
    guards !== undefined && ![at - 1, at - 2, at + 1].some((near) => guards.has(tokens[near]?.lower ?? ""));
  return isGuarded ? null : (lexicon.heads.get(lower) ?? null);
}

/** "the Kigali Vision": a word that names a document only in capitals after another capital. */
function isTitle(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]!.form !== tokens[at]!.lower && before !== undefined && before.form !== before.lower && at > 1;
}

function mentionAt(
  scene: Scene,
  sentence: number,
  head: number,
  type: string,
  lexicon: InstrumentLexicon,
): InstrumentMention {
  const { tokens } = scene.document.sentences[sentence]!;
  const tree = scene.syntax[sentence] ?? null;
  const from = titleStart(tokens, head, lexicon);
  const to = titleEnd(scene, sentence, head, tree, lexicon);
  const start = /^\d{4}$/.test(tokens[from]!.lower) && from < head && to - from > 2 ? from + 1 : from;
  const isNamed = tokens[head]!.form !== tokens[head]!.lower && start < head;
  return {
    sentence,
    tokens: [from, to],
    head,
    type,
    title: spell(tokens, start, to),
    span: [tokens[start]!.start, tokens[to - 1]!.end],
    isTitled: isNamed || to > head + 1,
  };
}

/** Walks left over capitals, hyphens, years and words that a title may begin with. */
function titleStart(tokens: readonly Token[], head: number, lexicon: InstrumentLexicon): number {
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
function titleEnd(scene: Scene, sentence: number, head: number, tree: Tree | null, lexicon: InstrumentLexicon): number {
  const { tokens } = scene.document.sentences[sentence]!;
  let end = head + 1;
  const opener = skipMarks(tokens, end);
  if (!lexicon.openers.has(tokens[opener]?.lower ?? "")) return end;
  const isTitle = tokens[head]!.form !== tokens[head]!.lower;
  const limit = Math.min(tokens.length, head + 25);
  const object = tree?.heads[opener] ?? head;
  for (let at = opener; at < limit; at++) {
    if (lexicon.indefinite.has(tokens[at]!.lower) && lexicon.joiners.has(tokens[at - 1]!.lower)) break;
    if (isBreak(scene, sentence, at, [head, object], tree, isTitle)) break;
    if (!isMark(tokens[at]) && !isLoose(tokens[at]!)) end = at + 1;
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
): boolean {
  const token = scene.document.sentences[sentence]!.tokens[at]!;
  if (/^[.;:()—–]$/.test(token.lower)) return true;
  if (timesIn(scene, sentence).some(({ tokens }) => tokens[0] === at)) return true;
  if (tree === null) return token.lower === "," || (isTitle && token.form === token.lower && !isLoose(token));
  if (
    /^(VERB|AUX)$/.test(tree.upos[at]!) &&
    token.form === token.lower &&
    !/^(xcomp|amod|compound)/.test(tree.relations[at]!) &&
    !token.lower.endsWith("ing")
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

/** Words that a title may hold but not end with. */
function isLoose({ lower }: Token): boolean {
  return /^(and|of|the|on|in|for|to|a|an|,|between|with|&)$/.test(lower);
}
