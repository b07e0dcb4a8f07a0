import type { Tree } from "../syntax/tree.ts";
import { childOf } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import type { Hit } from "./cues.ts";
import type { Match } from "./frames.ts";
import { gloss } from "./glosses.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { closedAt, dependent, extent, FINITE, type Line, quoteAt, SUBJECTS } from "./line.ts";
import { isModal, isPastBehindModal } from "./pasts.ts";

/** Where the words of a match end that the one who speaks goes on to do something after, or that the author has a remark on; at most `end`. */
export function endBefore(match: Match, end: number, lexicon: SpeechLexicon): number {
  const { cue, form } = match.hit;
  const until = cue.form === "gerund" && form === "present" ? otherGerund(match, end, lexicon) : end;
  return Math.min(
    until,
    secondVerb(match, lexicon),
    remarkAfter(match, until, lexicon),
    silence(match, lexicon),
    gloss(match, lexicon),
    innerEnd(match),
    contrast(match, lexicon),
    reaction(match, lexicon),
  );
}

/** "invited N to visit, which the latter accepted": what the one who is asked does about it. */
function reaction({ hit: { line }, after }: Match, { relatives, orders }: SpeechLexicon): number {
  const { tokens, tree } = line;
  if (after?.form !== "infinitive" && after?.form !== "phrase") return tokens.length;
  const verb = tokens.findIndex(({ lower }, at) => at > after.start && tree?.xpos[at] === "VBD" && orders.has(lower));
  if (verb < 0 || dependent(tree!, verb, SUBJECTS) < 0) return tokens.length;
  const comma = tokens.findLastIndex(({ form }, at) => at < verb && at > after.start && form === ",");
  return comma >= 0 && relatives.has(tokens[comma + 1]!.lower) && comma + 2 < verb ? comma : tokens.length;
}

/** "urged both to wait, while Peru stayed silent": what another did meanwhile is nothing that anybody is urged to do. */
function contrast({ hit: { line, at }, after }: Match, { joiners }: SpeechLexicon): number {
  const { tokens, tree } = line;
  const isOpen = after?.form === "infinitive" || after?.form === "intent" || after?.form === "phrase";
  if (!isOpen || tree?.xpos[at] !== "VBD") return tokens.length;
  const comma = tokens.findIndex(
    ({ form }, i) =>
      i > after.start + 1 &&
      form === "," &&
      quoteAt(line, i) < 0 &&
      tree.upos[i + 1] === "SCONJ" &&
      joiners.has(tokens[i + 1]!.lower),
  );
  const isTold = comma > 0 && tree.xpos.some((tag, i) => i > comma && tag === "VBD");
  return isTold ? comma : tokens.length;
}

/** "with Peru saying C and Chile calling it D": where the second one begins. */
function otherGerund({ hit: { line }, after }: Match, end: number, lexicon: SpeechLexicon): number {
  for (let at = (after?.start ?? end) + 2; at < end - 2; at++)
    if (line.tree?.xpos[at + 1] === "VBG" && line.tree.upos[at] === "PROPN") {
      const from = connected(line, at, after?.start ?? 0, lexicon);
      if (hasJoiner(line, from, at, lexicon)) return from;
    }
  return end;
}

/** ", but would not say which", "but did not elaborate", ", while N declined to comment": what only the one who speaks leaves out. */
function silence({ hit: { line }, after }: Match, lexicon: SpeechLexicon): number {
  const { tokens } = line;
  const start = after?.start ?? 0;
  for (let at = start + 2; at < tokens.length - 2; at++) {
    if (isSilent(line, at, lexicon)) return tokens[at - 1]?.form === "," ? at - 1 : at;
    const first = isEvasion(line, at, lexicon) ? silentSubject(line, at) : -1;
    if (first > start && isContrasted(line, first, lexicon)) return connected(line, first, start, lexicon);
  }
  return tokens.length;
}

/** First token of the subject of a plain past, or -1. */
function silentSubject({ tree }: Line, at: number): number {
  const subject = tree?.xpos[at] === "VBD" ? dependent(tree, at, SUBJECTS) : -1;
  return tree && subject >= 0 ? extent(tree, subject)[0] : -1;
}

/** "Peru, which says C, has not answered", "N, noting that C, left", "reacting to N, who said C, the envoy left": the comma behind a relative clause or gerund, before the subject or verb of the clause around it. */
function innerEnd({ hit: { line, at, form }, before, after }: Match): number {
  const { tree, tokens } = line;
  const isInner = tree?.relations[at]?.startsWith("acl:relcl") || form === "gerund";
  if (before || !tree || !isInner) return tokens.length;
  let verb = tree.heads[at] as number;
  while (verb >= 0 && verb <= (after?.start ?? at)) verb = tree.heads[verb] as number;
  if (verb < 0) return tokens.length;
  const own = (tree.children[verb] ?? []).filter((child) => child > at && OPENING.test(tree.relations[child]!));
  const first = Math.min(verb, ...own.map((child) => extent(tree, child)[0]));
  return tokens[first - 1]?.form === "," ? first - 1 : tokens.length;
}

/** What may stand before the verb of a clause. */
const OPENING = /^(?:nsubj|aux|cop|advmod)/;

function isSilent(line: Line, at: number, { joiners, negations, pronouns, silences }: SpeechLexicon): boolean {
  const { tokens, tree } = line;
  const { form, lower } = tokens[at] as Token;
  if (!(form === ";" || joiners.has(lower)) || quoteAt(line, at) >= 0) return false;
  const first = pronouns.has(tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  if (!negations.has(tokens[first + 1]?.lower ?? "") || tree?.upos[first] !== "AUX") return false;
  const verb = tree.xpos[first + 2] === "VB" && tree.upos[first + 2] === "AUX" ? first + 3 : first + 2;
  return silences.has(tokens[verb]?.lower ?? "");
}

/** ", a claim that N rejected", ", a move that surprised everybody": what the author says of the words. */
function remarkAfter({ hit: { line }, after }: Match, end: number, { asides, indefinite }: SpeechLexicon): number {
  const { tokens } = line;
  for (let at = (after?.start ?? 0) + 2; at < end - 3; at++) {
    if (tokens[at]?.form !== "," || quoteAt(line, at) >= 0 || !indefinite.has((tokens[at + 1] as Token).lower))
      continue;
    let noun = at + 2;
    while (line.tree?.upos[noun] === "ADJ") noun++;
    const isRelative = /^(?:that|which)$/.test(tokens[noun + 1]?.lower ?? "") && line.tree?.xpos[noun + 1] !== "IN";
    if (asides.has(tokens[noun]?.lower ?? "") && (isRelative || isReduced(line, noun + 1))) return at;
  }
  return end;
}

/** ", a ruling Peru does not accept": a subject and its verb right behind the noun. */
function isReduced({ tree, tokens }: Line, at: number): boolean {
  if (!/^(?:PROPN|PRON|DET)$/.test(tree?.upos[at] ?? "")) return false;
  const verb = tree!.xpos.findIndex((tag, i) => i > at && (tag === "VBN" || FINITE.test(tag)));
  return verb > at && verb - at <= LONGEST_SUBJECT && tokens.slice(at, verb).every(({ form }) => form !== ",");
}

/** Words of a subject in a clause without "that". */
const LONGEST_SUBJECT = 5;

/** "said C and left", "said C, and Chad left": a second verb of the speaker or the author, by the tree or because its tense is the cue's and not the clause's. */
function secondVerb(match: Match, lexicon: SpeechLexicon): number {
  const { line, at } = match.hit;
  const tree = line.tree as NonNullable<Line["tree"]>;
  const start = (match.after as NonNullable<Match["after"]>).start;
  const isPast = tree.xpos[at] === "VBD";
  if (!isPast && tree.xpos[at] !== "VBZ") return line.tokens.length;
  for (let next = start + 1; next < line.tokens.length; next++) {
    if (tree.relations[next] !== "conj" || quoteAt(line, next) >= 0) continue;
    const end = isPast ? secondPast(match, tree, next, lexicon) : secondPresent(match, tree, next, lexicon);
    if (end >= 0) return end;
  }
  return line.tokens.length;
}

/** Where a past begins that is none of the clause, or -1. */
function secondPast({ hit: { line, at }, after }: Match, tree: Tree, next: number, lexicon: SpeechLexicon): number {
  const start = after!.start;
  const subject = dependent(tree, next, SUBJECTS);
  if (tree.xpos[next] === "VBD" && tree.heads[next] === at && subject > start) {
    const [first] = extent(tree, subject);
    return isContrasted(line, first, lexicon) ? connected(line, first, start, lexicon) : -1;
  }
  if (!isPlainPast(tree, next) || isSecondParticiple(tree, next)) return -1;
  const from = connected(line, next, start, lexicon);
  if (isEvasion(line, next, lexicon) && hasJoiner(line, from, next, lexicon)) return from;
  if (!hasJoiner(line, from, next, lexicon) && !isListed(line, tree, next, lexicon)) return -1;
  const isOther = isPresent(tree, tree.heads[next] as number) || isOrder(line, tree, next, lexicon);
  return tree.heads[next] === at || isOther ? from : -1;
}

/** Where a present in the singular begins that is joined to a plural or behind "will", or -1: "says members will wait but makes no promise". */
function secondPresent({ hit: { line, at }, after }: Match, tree: Tree, next: number, lexicon: SpeechLexicon): number {
  if (tree.xpos[next] !== "VBZ" || tree.upos[next] !== "VERB" || hasOwn(tree, next)) return -1;
  const head = tree.heads[next] as number;
  const isOther = tree.xpos[head] === "VBP" || isModal(tree, head);
  const from = connected(line, next, after!.start, lexicon);
  return (head === at || isOther) && hasJoiner(line, from, next, lexicon) ? from : -1;
}

/** "said that N had been summoned and handed a note": right behind "and" after a passive, another participle of it. */
function isSecondParticiple(tree: Tree, at: number): boolean {
  const first = at - 2;
  return tree.upos[at - 1] === "CCONJ" && tree.xpos[first] === "VBN" && childOf(tree, first, "aux:pass") !== undefined;
}

/** "noted that trade grew and instructed N to V": what a person does, joined to what a thing does. */
function isOrder({ tokens }: Line, tree: Tree, at: number, { sources, orders }: SpeechLexicon): boolean {
  if (!orders.has((tokens[at] as Token).lower)) return false;
  const subject = (tree.children[tree.heads[at] as number] ?? []).find((child) => SUBJECTS.has(tree.relations[child]!));
  return subject !== undefined && tree.upos[subject] === "NOUN" && !sources.has((tokens[subject] as Token).lower);
}

/** "confirmed C but declined to give details", "but stopped short of a promise": what only the one who speaks does. */
function isEvasion({ tokens }: Line, at: number, { evasions, infinitives, shortly }: SpeechLexicon): boolean {
  const next = tokens[at + 1]?.lower ?? "";
  return evasions.has((tokens[at] as Token).lower) && (infinitives.has(next) || shortly.has(next));
}

/** "noted that C, praised N and left": behind a comma, with a joined one after it. */
function isListed(line: Line, tree: Tree, at: number, lexicon: SpeechLexicon): boolean {
  if (line.tokens[at - 1]?.form !== ",") return false;
  for (let next = at + 1; next < line.tokens.length; next++)
    if (isPlainPast(tree, next)) return hasJoiner(line, connected(line, next, at, lexicon), next, lexicon);
  return false;
}

/** A past tense without subject or auxiliary, joined to another verb. */
function isPlainPast(tree: Tree, at: number): boolean {
  const isPast = tree.xpos[at] === "VBD" || isPastBehindModal(tree, at);
  return isPast && tree.upos[at] === "VERB" && tree.relations[at] === "conj" && !hasOwn(tree, at);
}

/** Whether a verb has a subject or auxiliary of its own. */
function hasOwn(tree: Tree, at: number): boolean {
  return (tree.children[at] ?? []).some((child) => /^(?:nsubj|aux)/.test(tree.relations[child] as string));
}

/** Whether a verb is told as of now; not a perfect, whose participles look like pasts: "has built roads and opened schools". */
function isPresent(tree: Tree, at: number): boolean {
  if (tree.xpos[at] === "VBZ" || tree.xpos[at] === "VBP") return true;
  const isOther = (child: number): boolean => tree.relations[child] === "aux:pass" || tree.xpos[child] === "MD";
  if (tree.xpos[at] === "VBN" && !(tree.children[at] ?? []).some(isOther)) return false;
  return (tree.children[at] ?? []).some(
    (child) =>
      /^(?:MD|VBZ|VBP)$/.test(tree.xpos[child] as string) && /^(?:aux|cop)/.test(tree.relations[child] as string),
  );
}

function hasJoiner(line: Line, from: number, to: number, lexicon: SpeechLexicon): boolean {
  for (let at = from; at < to; at++) if (lexicon.joiners.has((line.tokens[at] as Token).lower)) return true;
  return false;
}

/** Past the commas, conjunctions and adverbs that lead to a token. */
export function connected(line: Line, at: number, floor: number, lexicon: SpeechLexicon): number {
  let start = at;
  let border = at;
  while (start > floor + 1 && (isBorder(line, start - 1, lexicon) || isSmall(line, start - 1))) {
    start--;
    if (isBorder(line, start, lexicon)) border = start;
  }
  return border < at ? border : start;
}

function isBorder({ tokens }: Line, at: number, { joiners }: SpeechLexicon): boolean {
  const { form, lower } = tokens[at] as Token;
  return /^[,;:—–-]$/.test(form) || joiners.has(lower);
}

function isSmall(line: Line, at: number): boolean {
  return /^(?:ADV|AUX|CCONJ)$/.test(line.tree?.upos[at] ?? "") && closedAt(line, at) < 0;
}

/** ", while T said", ", but T added": a comma and a conjunction, or a semicolon, before another speaker. */
export function isContrasted(line: Line, at: number, lexicon: SpeechLexicon): boolean {
  if (line.tokens[at - 1]?.form === ";") return true;
  const comma = closedAt(line, at - 2) >= 0 ? at - 3 : at - 2;
  return line.tokens[comma]?.form === "," && lexicon.joiners.has(line.tokens[at - 1]?.lower ?? "");
}

/** ", while T noted its price": where another begins to speak of whom no words are told, or -1. */
export function turnAt({ line, at }: Hit, lexicon: SpeechLexicon): number {
  const { tree } = line;
  const subject = tree?.xpos[at] === "VBD" ? dependent(tree, at, SUBJECTS) : -1;
  if (!tree || subject < 0 || subject > at) return -1;
  const [from] = extent(tree, subject);
  if (tree.upos[subject] !== "PROPN" && line.tokens[from - 1]?.form !== ";") return -1;
  return isContrasted(line, from, lexicon) ? from : -1;
}
