import { isGenitive } from "../text/document.ts";
import { type Hearing, isPerson, mentionsWithin, type Speaker, speakers } from "./hearing.ts";
import type { Line } from "./line.ts";
import type { Source } from "./phrase.ts";

/** "A statement by N", "the statement" behind "the ministry said in a statement": who issued what speaks, or null. */
export function issuerOf(source: Source, hearing: Hearing): Speaker | null {
  const { line, head } = source;
  if (hearing.lexicon.sources.get(line.tokens[head]!.lower) !== "document") return null;
  const issuer = signer(source, hearing) ?? issuerBefore(source, hearing);
  return issuer === null ? null : speakers([issuer], hearing);
}

/** The only person of the phrase, behind "by", with or without a participle, a day or the place where it stood. */
function signer(source: Source, hearing: Hearing): string | null {
  const { line, head } = source;
  const { authors, owning } = hearing.lexicon;
  const people = mentionsWithin(source, hearing).filter((one) => !one.isNested && isPerson(one, hearing));
  const [only, other] = people;
  if (!only || other || isGenitive(line.tokens[only.tokens[1]])) return null;
  const between = line.tokens.slice(head + 1, only.tokens[0]);
  const by = between.findIndex(({ lower }) => authors.has(lower));
  const xpos = line.tree?.xpos ?? [];
  const isDated = between.slice(0, by).every((_, step) => /^(?:IN|NNP|CD)$/.test(xpos[head + 1 + step] ?? ""));
  const isSigned = isDated || xpos[head + by] === "VBN";
  return by >= 0 && isSigned && !between.some(({ lower }) => owning.has(lower)) ? only.entity : null;
}

/** "The statement": whoever issued the one that a sentence before tells of first. */
function issuerBefore({ line, head, tokens: [from] }: Source, hearing: Hearing): string | null {
  const { lexicon, lines } = hearing;
  const { lower } = line.tokens[head]!;
  if (head !== from + 1 || !lexicon.definite.has(line.tokens[from]!.lower)) return null;
  const isFirst = ({ tokens }: Line): boolean =>
    tokens.some((token, at) => token.lower === lower && lexicon.indefinite.has(tokens[at - 1]?.lower ?? ""));
  const first = lines.slice(0, line.index).findLast(isFirst);
  return first ? issuerIn(first, lower, hearing) : null;
}

/** Who spoke in, or signed, the paper of which a sentence tells: "said in a statement". */
export function issuerIn({ tokens, span }: Line, noun: string, { heard, lexicon }: Hearing): string | null {
  const spoke = heard.findLast(({ offset }) => offset >= span[0] && offset < span[1]);
  const at = tokens.findIndex(({ lower }) => lower === noun);
  const isSpokenIn = spoke?.noun === noun || lexicon.circumstance.has(tokens[at - 2]?.lower ?? "");
  if (!isSpokenIn || spoke?.jointWith.length !== 0) return null;
  return /^(?:org|person|state):/.test(spoke.speaker) ? spoke.speaker : null;
}
