import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import { calledEnd } from "./called.ts";
import type { InstrumentLexicon } from "./instrument-lexicon.ts";
import { isMark, skipMarks } from "./marks.ts";
import { timesIn } from "./times.ts";
import { yearsEnd } from "./years.ts";

/** Words of the longest title behind its head. */
const LONGEST = 45;

const YEAR = /^(19|20)\d\d$/;

/** Words looked through for the end of the parties in a title. */
const PARTIES = 20;

/** End of "on X and Y", "of understanding on Z": what hangs on the head and stands right after it, with the years that it is for and what it is called. */
export function titleEnd(
  scene: Scene,
  sentence: number,
  head: number,
  tree: Tree | null,
  lexicon: InstrumentLexicon,
): number {
  const { tokens } = scene.document.sentences[sentence]!;
  const end = yearsEnd(scene, sentence, aboutEnd(scene, sentence, head, tree, lexicon), lexicon);
  return calledEnd(tokens, end, lexicon);
}

function aboutEnd(scene: Scene, sentence: number, head: number, tree: Tree | null, lexicon: InstrumentLexicon): number {
  const { tokens } = scene.document.sentences[sentence]!;
  let end = head + 1;
  const isTitle = tokens[head]!.form !== tokens[head]!.lower;
  const next = skipMarks(tokens, end);
  const opener = lexicon.parting.has(tokens[next]?.lower ?? "") ? behindParties(tokens, next, lexicon) : next;
  if (lexicon.deictic.has(tokens[opener + 1]?.lower ?? "")) return end;
  if (!lexicon.openers.has(tokens[opener]?.lower ?? "") && !isField(tokens, opener, tree, lexicon)) return end;
  if (opener === next && isTitle && isPurpose(tokens, head, opener, tree, lexicon)) return end;
  end = restEnd({ scene, sentence, head, tree, lexicon, isTitle }, opener);
  if (opener === next) end = withoutParties({ scene, sentence, head, tree, lexicon, isTitle }, opener, end);
  if (!isTitle) return withoutVenue(scene, sentence, opener, end, lexicon);
  const theme = isTheme(tokens, end, lexicon) ? restEnd({ scene, sentence, head, tree, lexicon, isTitle }, end) : end;
  return Math.max(end, theme);
}

/** "The Joint Statement of Chad and Fiji on the Safety of Lakes": what a title in capitals is about, behind those whose it is. */
function isTheme(tokens: readonly Token[], at: number, { themes }: InstrumentLexicon): boolean {
  return themes.has(tokens[at]?.lower ?? "") && tokens.slice(at + 1, at + 3).some(({ form, lower }) => form !== lower);
}

/** "The Fish Trade Agreement to strengthen ties": what a document with a name of its own is for is no part of it, except of a plan. */
function isPurpose(
  tokens: readonly Token[],
  head: number,
  opener: number,
  tree: Tree | null,
  { heads }: InstrumentLexicon,
): boolean {
  if (heads.get(tokens[head]!.lower) === "roadmap") return false;
  const isCapital = (at: number): boolean => tokens[at] !== undefined && tokens[at].form !== tokens[at].lower;
  return tree?.xpos[opener] === "TO" && isCapital(head - 1) && !isCapital(opener + 1);
}

/** A document in its sentence. */
export interface Title {
  readonly scene: Scene;
  readonly sentence: number;
  readonly head: number;
  readonly tree: Tree | null;
  readonly lexicon: InstrumentLexicon;
  /** Written in capitals. */
  readonly isTitle: boolean;
}

/** End of what an opener begins. */
export function restEnd(title: Title, opener: number): number {
  const { scene, sentence, head, tree, lexicon, isTitle } = title;
  const { tokens } = scene.document.sentences[sentence]!;
  const heads = [head, tree?.heads[opener] ?? head];
  let end = head + 1;
  for (let at = opener; at < Math.min(tokens.length, head + LONGEST); at++) {
    const years = yearsEnd(scene, sentence, at, lexicon);
    if (years > at) return years;
    heads.push(...carriersAt(title, opener, at));
    if (
      isNext(tokens, at, lexicon) ||
      isDeed(tokens, at, tree, lexicon) ||
      isOutside(tokens, at, tree, lexicon) ||
      isBreak(title, at, heads)
    )
      break;
    if (!isMark(tokens[at]) && !lexicon.loose.has(tokens[at]!.lower)) end = at + 1;
  }
  return isTitle ? end : withoutStub(tree, head, end);
}

/** "To set up a permanent" — what hangs on a word behind the end is the beginning of something else. */
function withoutStub(tree: Tree | null, head: number, end: number): number {
  let to = end;
  const isStub = (at: number): boolean =>
    /^(CCONJ|DET|ADP)$/.test(tree!.upos[at]!) || (tree!.heads[at]! > at && /^(ADJ|ADV|NUM)$/.test(tree!.upos[at]!));
  while (tree !== null && to > head + 1 && isStub(to - 1)) to--;
  return to;
}

/** "To build and run", "in the field of": what a title goes on with wherever the tree hangs it. */
function carriersAt({ head, tree, scene, sentence, lexicon }: Title, opener: number, at: number): readonly number[] {
  if (tree === null) return [];
  const { tokens } = scene.document.sentences[sentence]!;
  const isDeed = at === opener + 1 && tree.relations[at] === "acl" && tree.heads[at] === head;
  const isFurther = tree.relations[at] === "conj" && tree.heads[at] === opener + 1;
  if (tree.xpos[at] === "VB" && (isDeed || isFurther)) return [at];
  const noun = tree.relations[at] === "case" ? tree.heads[at]! : -1;
  const isDoing = tree.relations[at] === "mark" && tree.heads[at] === at + 1 && tree.xpos[at + 1] === "VBG";
  if (isDoing && lexicon.venues.has(tokens[at]!.lower)) return [at + 1];
  return isField(tokens, at, tree, lexicon) ? [noun] : [];
}

/** "In the field of". */
function isField(
  tokens: readonly Token[],
  at: number,
  tree: Tree | null,
  { venues, fields }: InstrumentLexicon,
): boolean {
  const noun = tree?.relations[at] === "case" ? tree.heads[at]! : -1;
  return noun > at && venues.has(tokens[at]!.lower) && fields.has(tree?.lemmas[noun] ?? "");
}

/** Whether another document begins: "… and a memorandum", "… and the Joint Statement". */
function isNext(tokens: readonly Token[], at: number, lexicon: InstrumentLexicon): boolean {
  if (!lexicon.links.has(tokens[at - 1]!.lower)) return false;
  if (lexicon.indefinite.has(tokens[at]!.lower)) return true;
  const end = tokens.findIndex(({ form, lower }, next) => next > at && form === lower);
  return tokens.slice(at + 1, end < 0 ? tokens.length : end).some(({ lower }) => lexicon.heads.has(lower));
}

/** "… and the opening of an embassy", "… and of our accord": another deed or thing. */
function isDeed(tokens: readonly Token[], at: number, tree: Tree | null, { links, deeds }: InstrumentLexicon): boolean {
  if (links.has(tokens[at - 1]!.lower) && tree?.upos[at] === "ADP" && tree.upos[at + 1] === "PRON") return true;
  const isLinked = links.has(tokens[at - 1]!.lower) && tree?.upos[at] === "DET";
  return isLinked && deeds.has(tokens[at + 1]?.lower ?? "");
}

/** "Between A and B on fish": the word by which a title goes on behind its parties, else the one before them. */
export function behindParties(tokens: readonly Token[], from: number, lexicon: InstrumentLexicon): number {
  for (let at = from + 2; at < Math.min(tokens.length, from + PARTIES); at++) {
    const { lower, form } = tokens[at]!;
    if (!lexicon.among.has(lower) && lexicon.openers.has(lower)) return at;
    if (form === lower && !lexicon.among.has(lower)) break;
  }
  return from;
}

/** Words in lower case that end with a city ("a declaration on trade in Nairobi") tell where it was signed; a title in capitals may be about the city. */
export function withoutVenue(
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
function withoutParties(title: Title, opener: number, end: number): number {
  const { scene, sentence, lexicon } = title;
  const { tokens } = scene.document.sentences[sentence]!;
  for (let at = opener + 1; at < end; at++) {
    if (!lexicon.parting.has(tokens[at]!.lower) || isWithThings(title, at)) continue;
    const goesOn = tokens
      .slice(at + 1, end)
      .some(({ lower }) => (lexicon.openers.has(lower) && !lexicon.joiners.has(lower)) || YEAR.test(lower));
    return goesOn ? end : at;
  }
  return end;
}

/** "The Convention on the Dignity of Workers with Families": a name in capitals that is nobody's behind a preposition. */
function isWithThings({ scene, sentence, isTitle }: Title, at: number): boolean {
  const next = scene.document.sentences[sentence]!.tokens[at + 1];
  const isParty = scene.cast
    .inSentence(sentence)
    .some(({ tokens: [from], entity }) => from === at + 1 && /^(state|org|person|place|office):/.test(entity));
  return isTitle && !isParty && next !== undefined && next.form !== next.lower;
}

/** Where a title ends: at a stop, a date, or a word that hangs neither on the head nor on its dependents. */
function isBreak(title: Title, at: number, heads: readonly number[]): boolean {
  const { scene, sentence, tree, isTitle, lexicon } = title;
  const token = scene.document.sentences[sentence]!.tokens[at]!;
  if (/^[.;:()[\]—–]$/.test(token.lower) || isExplained(title, at)) return true;
  if (timesIn(scene, sentence).some(({ tokens }) => tokens[0] === at)) return true;
  if (tree === null)
    return token.lower === "," || (isTitle && token.form === token.lower && !lexicon.loose.has(token.lower));
  if (
    /^(VERB|AUX)$/.test(tree.upos[at]!) &&
    token.form === token.lower &&
    !/^(xcomp|amod|compound)/.test(tree.relations[at]!) &&
    tree.xpos[at] !== "VBG" &&
    !(isInside(tree, at, heads) && !isTitle && !lexicon.dated.has(token.lower)) &&
    !isResolve(tree, at, lexicon) &&
    !heads.includes(at)
  )
    return true;
  if (lexicon.parting.has(token.lower) && isWithThings(title, at)) return false;
  return !heads.some((head) => hangsOn(tree, at, head)) && !(isTitle && token.form !== token.lower);
}

/** "A memorandum on fish, the second such accord": a comma before words that say again what the document is. */
function isExplained({ scene, sentence, tree, head, lexicon }: Title, at: number): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  if (tree === null || tokens[at]!.lower !== "," || tree.upos[at + 1] !== "DET") return false;
  const isAgain = (token: number): boolean =>
    /^(appos|conj)/.test(tree.relations[token] ?? "") &&
    tree.heads[token]! >= head &&
    lexicon.heads.has(tree.lemmas[token]?.toLowerCase() ?? "");
  return [at + 2, at + 3, at + 4].some((token) => isAgain(token) && tokens[token - 1]!.lower === "such");
}

/** "In the presence of", "during the visit", "as well as": where and when it was signed, or what else was, is no part of a title. */
function isOutside(tokens: readonly Token[], at: number, tree: Tree | null, lexicon: InstrumentLexicon): boolean {
  const { lower } = tokens[at]!;
  if (lexicon.ends.has(lower)) return true;
  const noun = tree?.relations[at] === "case" ? tree.heads[at]! : -1;
  const lemma = tree?.lemmas[noun]?.toLowerCase() ?? "";
  return noun > at && (lexicon.edges.has(lemma) || (lexicon.venues.has(lower) && lexicon.occasions.has(lemma)));
}

/** "On measures to combat smuggling": an infinitive on a noun that says nothing without it. */
function isResolve(tree: Tree, at: number, { resolves }: InstrumentLexicon): boolean {
  const noun = tree.heads[at]!;
  return tree.xpos[at] === "VB" && tree.relations[at] === "acl" && resolves.has(tree.lemmas[noun] ?? "");
}

/** "On loans granted by A": a participle on a noun inside the title. */
function isInside(tree: Tree, at: number, heads: readonly number[]): boolean {
  return tree.xpos[at] === "VBN" && tree.relations[at] === "acl" && !heads.includes(tree.heads[at]!);
}

function hangsOn(tree: Tree, token: number, head: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 12; at = tree.heads[at]!, steps++) {
    if (at === head) return true;
    if (/^(acl:relcl|advcl|parataxis)/.test(tree.relations[at]!)) return false;
  }
  return false;
}
