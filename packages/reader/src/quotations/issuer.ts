import type { LinkedMention } from "../entities/cast.ts";
import { type Hearing, isPerson, isWithin, type Speaker, speakers } from "./hearing.ts";
import { extent, isPossessor, type Line } from "./line.ts";
import type { Source } from "./phrase.ts";

/** "A statement signed by N", "the statement" behind "the ministry said in a statement", an outlet that "carried a statement by N, warning that …": who issued what speaks, or null. */
export function issuerOf(source: Source, hearing: Hearing): Speaker | null {
  const paper = isPaper(source.line, source.head, hearing) ? source : carriedBy(source, hearing);
  if (paper === null) return null;
  const issuer = signer(paper, hearing) ?? (paper === source ? issuerBefore(source, hearing) : null);
  return issuer === null ? null : speakers([issuer], hearing);
}

function isPaper({ tokens }: Line, at: number, { lexicon }: Hearing): boolean {
  return lexicon.sources.get(tokens[at]!.lower) === "document";
}

/** The paper that is the object of what an outlet does. */
function carriedBy({ line, head, ...rest }: Source, hearing: Hearing): Source | null {
  const { tree, index } = line;
  const isOutlet = hearing.cast.at(index, head)?.entity.startsWith("outlet:") ?? false;
  if (!tree || !isOutlet || tree.relations[head] !== "nsubj") return null;
  const paper = tree.children[tree.heads[head]!]!.find((at) => tree.relations[at] === "obj");
  if (paper === undefined || !isPaper(line, paper, hearing)) return null;
  return { ...rest, line, head: paper, tokens: extent(tree, paper) };
}

/** The only person of the phrase, but for those told of in an apposition, behind "by", with or without a participle. */
function signer(source: Source, hearing: Hearing): string | null {
  const { line, head } = source;
  const { authors, owning } = hearing.lexicon;
  const people = hearing.cast
    .inSentence(line.index)
    .filter((one) => isWithin(one, source) && !one.isNested && isPerson(one, hearing));
  const [only] = people;
  if (!only || people.some((one) => isOther(one, only, source, hearing)) || isPossessor(line, only.tokens[1]))
    return null;
  const between = line.tokens.slice(head + 1, only.tokens[0]);
  const by = between.findIndex(({ lower }) => authors.has(lower));
  const isSigned = by === 0 || line.tree?.xpos[head + by] === "VBN";
  return by >= 0 && isSigned && !between.some(({ lower }) => owning.has(lower)) ? only.entity : null;
}

/** "N and M", unlike "N, the sister of M". */
function isOther(one: LinkedMention, only: LinkedMention, { line }: Source, { lexicon }: Hearing): boolean {
  const between = line.tokens.slice(only.tokens[1], one.tokens[0]);
  const isApposed = between[0]?.form === "," && !between.some(({ lower }) => lexicon.joiners.has(lower));
  return one.entity !== only.entity && !(isApposed && between.length > 1);
}

/** Who spoke in, or signed, the paper of that name that a sentence before tells of first: "said in a statement". */
function issuerBefore({ line, head, tokens: [from] }: Source, { heard, lexicon, lines }: Hearing): string | null {
  const { lower } = line.tokens[head]!;
  if (head !== from + 1 || !lexicon.definite.has(line.tokens[from]!.lower)) return null;
  const isFirst = ({ tokens }: Line): boolean =>
    tokens.some((token, at) => token.lower === lower && lexicon.indefinite.has(tokens[at - 1]?.lower ?? ""));
  const first = lines.slice(0, line.index).findLast(isFirst);
  const spoke = first && heard.findLast(({ offset }) => offset >= first.span[0] && offset < first.span[1]);
  const at = first?.tokens.findIndex((token) => token.lower === lower) ?? 0;
  const isSpokenIn = spoke?.noun === lower || lexicon.circumstance.has(first?.tokens[at - 2]?.lower ?? "");
  if (!isSpokenIn || spoke?.jointWith.length !== 0) return null;
  return /^(?:org|person|state):/.test(spoke.speaker) ? spoke.speaker : null;
}
