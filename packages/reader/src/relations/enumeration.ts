import type { RuleMatch } from "../rules/match.ts";
import type { Token } from "../text/document.ts";
import type { Ground } from "./ground.ts";
import type { InstrumentMention } from "./instrument.ts";

/** Bullets, numbers and articles before the name of a listed document. */
const LEAD = 4;

/** Words from a deed to those that name some of the documents. */
const BUNDLE = 10;

/** "signed the following documents:" and the documents that are listed behind the colon, one a line or apart by semicolons; lines of firms are left out. */
export function documentsBehind(
  { sentence, anchor }: RuleMatch,
  { scene, instruments, context }: Ground,
): readonly InstrumentMention[] {
  const { sentences } = scene.document;
  const { links, naming } = context.language.relations.instruments;
  const { firms } = context.language.relations.objects;
  const { tokens, paragraph } = sentences[sentence]!;
  const colon = tokens.findIndex(({ lower }, at) => at > anchor && lower === ":");
  if (colon < 0) return namedAmong(tokens, anchor, naming, instruments(sentence));
  if (colon < tokens.length - 1)
    return instruments(sentence).filter((one) => one.tokens[0] > colon && isItem(tokens, one, links));
  const found: InstrumentMention[] = [];
  let last = paragraph;
  for (let at = sentence + 1; at < sentences.length; at++) {
    const next = sentences[at]!;
    if (next.paragraph === last) continue;
    const [first] = instruments(at);
    if (next.paragraph !== last + 1 || first === undefined || first.tokens[0] > LEAD) break;
    last = next.paragraph;
    if (!next.tokens.some(({ lower }) => firms.has(lower))) found.push(first);
  }
  return found;
}

/** "Signed eight agreements, among them a treaty on fish and a memorandum": the documents behind the words that name some of them. */
function namedAmong(
  tokens: readonly Token[],
  anchor: number,
  naming: ReadonlySet<string>,
  documents: readonly InstrumentMention[],
): readonly InstrumentMention[] {
  const from = tokens.findIndex(({ lower }, at) => at > anchor && tokens[at - 1]?.lower === "," && naming.has(lower));
  const all = documents.filter(({ tokens: [start] }) => start > anchor && start < from);
  const isOne = documents.some(({ head }) => head === anchor) && !tokens[anchor]!.lower.endsWith("s");
  if (from < 0 || from - anchor > BUNDLE || isOne || !all.every(({ title }) => BARE.test(title))) return [];
  return documents.filter(({ tokens: [start], title }) => start > from && !BARE.test(title));
}

/** Several documents of which no word says which: "agreements". */
const BARE = /^\S+s$/;

/** Whether a document opens a line of a list that a colon announces: "The treaties are:". */
export function isListedBelow(
  { sentence, tokens: [from] }: InstrumentMention,
  { scene, instruments }: Ground,
): boolean {
  const { sentences, paragraphs } = scene.document;
  const own = sentences[sentence]!.paragraph;
  if (from > LEAD || paragraphs[own]!.sentences[0] !== sentence) return false;
  for (let at = own - 1; at >= 0; at--) {
    const [first, end] = paragraphs[at]!.sentences;
    if (first === end) continue;
    if (sentences[end - 1]!.tokens.at(-1)?.lower === ":") return true;
    const opening = instruments(first)[0];
    if (opening === undefined || opening.tokens[0] > LEAD) return false;
  }
  return false;
}

/** The first document behind the colon or a semicolon; others in the same item belong to its title. */
function isItem(tokens: readonly Token[], { tokens: [from] }: InstrumentMention, links: ReadonlySet<string>): boolean {
  for (let at = from - 1; at >= Math.max(0, from - LEAD); at--) {
    if (/^[:;]$/.test(tokens[at]!.lower) || links.has(tokens[at]!.lower)) return true;
  }
  return false;
}
