import type { Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { Token } from "../text/document.ts";
import { extraposed } from "./extraposed.ts";
import type { InstrumentLexicon } from "./instrument-lexicon.ts";
import { skipMarksLeft, spell } from "./marks.ts";
import { titleStart } from "./opening.ts";
import { titleEnd } from "./title.ts";

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
    if (type === null || (found.at(-1)?.tokens[1] ?? 0) > at || isInName(scene, sentence, at)) continue;
    found.push(mentionAt(scene, sentence, at, type, lexicon));
  }
  return found;
}

/** "The North Atlantic Treaty Organization": a word inside the name of a body. */
function isInName({ cast }: Scene, sentence: number, token: number): boolean {
  const mention = cast.at(sentence, token);
  return mention?.entity.startsWith("org:") === true && mention.tokens[1] > token + 1;
}

/** Type of the instrument that a token heads, or null. */
function typeAt(tokens: readonly Token[], at: number, lexicon: InstrumentLexicon): string | null {
  const { lower } = tokens[at]!;
  const { compounds, titled: titles, heads } = lexicon;
  if (!heads.has(lower) && !compounds.has(lower) && !titles.has(lower)) return null;
  if (lexicon.private.has(tokens[skipMarksLeft(tokens, at - 1)]?.lower ?? "")) return null;
  if (isOnAnother(tokens, at, lexicon)) return null;
  const compound = compounds.get(lower);
  if (compound !== undefined) return tokens[at - 1]?.lower === compound[0] ? compound[1]! : null;
  const titled = titles.get(lower);
  if (titled !== undefined && isTitle(tokens, at)) return titled;
  const guards = lexicon.guards.get(lower);
  const isGuarded =
    guards !== undefined && ![at - 1, at - 2, at + 1, at + 2].some((near) => guards.has(tokens[near]?.lower ?? ""));
  return isGuarded ? null : (heads.get(lower) ?? null);
}

/** "Agreement on an Agreement on Trade": only that there is one. */
function isOnAnother(tokens: readonly Token[], at: number, lexicon: InstrumentLexicon): boolean {
  const isNoun = tokens[at]!.form === tokens[at]!.lower && lexicon.heads.has(tokens[at]!.lower);
  if (
    !isNoun ||
    !lexicon.openers.has(tokens[at + 1]?.lower ?? "") ||
    !lexicon.indefinite.has(tokens[at + 2]?.lower ?? "")
  )
    return false;
  return tokens.slice(at + 3, at + ANOTHER).some(({ form, lower }) => form !== lower && lexicon.heads.has(lower));
}

/** Words behind an article among which the noun of another document is looked for. */
const ANOTHER = 10;

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
  const from = titleStart({ tokens, head, tree, lexicon, isName: (at) => isNameOf(scene, sentence, at) });
  const last = titleEnd(scene, sentence, head, tree, lexicon);
  const to = lexicon.unlevelled.has(type) && isNumber(tokens[last]) ? last + 1 : last;
  const start = /^\d{4}$/.test(tokens[from]!.lower) && from < head && to - from > 2 ? from + 1 : from;
  const isNamed = tokens[head]!.form !== tokens[head]!.lower && start < head;
  const [more, end] = (to === head + 1 ? extraposed(scene, sentence, head, tree, lexicon) : null) ?? [to, to];
  return {
    sentence,
    tokens: [from, to],
    head,
    type,
    title: titleOf([...tokens.slice(start, to), ...tokens.slice(more, end)]),
    span: [tokens[start]!.start, tokens[end - 1]!.end],
    isTitled: isNamed || end > head + 1,
  };
}

/** "The New START treaty", "the Quito accord": a word in capitals that names nobody whose a document could be. */
function isNameOf({ cast }: Scene, sentence: number, token: number): boolean {
  return !/^(state|org|person|office|outlet|region):/.test(cast.at(sentence, token)?.entity ?? "");
}

/** "Resolution 1701": a document that is known by its number. */
function isNumber(token: Token | undefined): boolean {
  return /^\d+$/.test(token?.lower ?? "");
}

/** A title without the letters in brackets that it is shortened to. */
function titleOf(words: readonly Token[]): string {
  const own = words.filter(({ lower }, at) => {
    const isInside = words[at - 1]?.lower === "(" && words[at + 1]?.lower === ")";
    return !isInside && !/^[()]$/.test(lower);
  });
  return spell(own, 0, own.length);
}
