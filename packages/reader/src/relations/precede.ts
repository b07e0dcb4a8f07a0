import { cover, type Span } from "@dragoman/model";
import type { Tree } from "../syntax/tree.ts";
import { headOf, isCopular } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { chainBefore } from "./chain.ts";
import { datedFrom, type Gap, type Named, namesFrom } from "./gaps.ts";
import type { Ground } from "./ground.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { datesOf } from "./listing.ts";
import type { Told } from "./merge.ts";
import { partnerBefore } from "./partner.ts";

/** "Fiji became Chad's L, joining Peru (2008) and Oman (2010)", "…, next to Peru and Oman": who was a partner of the same before. */
export function predecessorsIn(
  levels: readonly LevelMention[],
  index: number,
  before: readonly Told[],
  ground: Ground,
): readonly Told[] {
  const { scene, context } = ground;
  const { partnerships } = context.language.relations;
  const tree = scene.syntax[index] ?? null;
  const last = before.findLast(({ kind }) => kind === "partnership");
  if (tree === null || last?.assertion !== "actual" || last.change === "denied") return [];
  const { tokens } = scene.document.sentences[index]!;
  const start = scene.document.sentences[Math.max(0, index - 1)]!.tokens[0]!.start;
  if (last.evidence[0]!.span[1] < start) return [];
  const at = tokens.findIndex((_, place) => isPreceding(tokens, place, partnerships));
  const found = at < 0 ? [] : earlierFrom(at + 1, index, tree, ground);
  const shared = found.length === 0 ? null : sharedBy(levels[0], index, before, last, ground);
  if (shared === null || found.some(({ party }) => last.subject.includes(party))) return [];
  const [place] = last.evidence;
  return found.map(({ party, span, date }) => {
    const spans: readonly Span[] = date === null ? [span] : [span, date.span];
    const fields = { ...place!.fields, subject: [span], change: null, start: date?.span ?? null };
    return {
      ...last,
      subject: [shared, party].sort(),
      change: date === null ? "held" : "established",
      previous: null,
      instrument: null,
      start: date?.value ?? null,
      end: null,
      evidence: [{ ...place!, span: spans.reduce(cover, place!.span), rule: "partnership.join", fields }],
    };
  });
}

/** Those who were partners before, with their dates: "Peru (2008) and Oman", "Peru and Oman in 2014 and Mali in 2020". */
function earlierFrom(
  from: number,
  sentence: number,
  tree: Tree,
  { scene, context }: Ground,
): readonly Pick<Gap, "party" | "span" | "date">[] {
  const { partnerships } = context.language.relations;
  const { tokens } = scene.document.sentences[sentence]!;
  const names = namesFrom(scene, sentence, from, partnerships);
  if (names.length === 0) return [];
  const isEnd = (token: number): boolean =>
    tree.upos[token] === "PUNCT" || partnerships.roles.has(tokens[token]?.lower ?? "");
  const dated = datedFrom(scene, sentence, from, partnerships);
  const end = dated.at(-1)?.date?.span[1] ?? 0;
  if (dated.length > 1 && isEnd(tokens.findIndex(({ start }) => start >= end)))
    return isRow(from - 1, names, true, tree) ? dated : [];
  if (!isEnd(names.at(-1)!.tokens[1]) || !isRow(from - 1, names, false, tree)) return [];
  const dates = datesOf(
    names.map((name) => ({ ...name, sentence })),
    scene,
    partnerships,
  );
  return names.map(({ entity, span }, item) => ({ party: entity, span, date: dates?.[item] ?? null }));
}

/** Who has the partners: whose partner somebody is called, who goes on with them, or the one beside whoever "is the fourth with which" they do. */
function sharedBy(
  level: LevelMention | undefined,
  sentence: number,
  before: readonly Told[],
  last: Told,
  ground: Ground,
): string | null {
  const { scene } = ground;
  const newcomer = newcomerIn(sentence, ground) ?? "";
  if (last.subject.includes(newcomer)) return last.subject.find((party) => party !== newcomer) ?? null;
  if (level === undefined) return null;
  const choose = (pair: readonly string[]): string | null => partnerBefore(pair, level, ground);
  return ownerIn(sentence, last, ground) ?? chainBefore(before, sentence, scene, choose)?.shared ?? null;
}

/** "Chad is the fourth": who is one of several that somebody has. */
export function newcomerIn(sentence: number, ground: Ground): string | null {
  if (ground.scene.syntax[sentence] == null) return null;
  return ground.memory.partiesIn(sentence).find(({ head }) => isRanked(head, sentence, ground))?.entity ?? null;
}

/** "Chad is the fourth", "the fourth country", not "the fourth stop". */
function isRanked(head: number, sentence: number, { scene, context }: Ground): boolean {
  const { ordinals, unnamed, styled } = context.language.relations.partnerships;
  const tree = scene.syntax[sentence]!;
  const { tokens } = scene.document.sentences[sentence]!;
  const rank = tree.relations[head] === "nsubj" ? tree.heads[head]! : -1;
  if (rank < 0 || !isCopular(tree, rank)) return false;
  const { lower } = tokens[rank]!;
  const isOne = unnamed.has(lower) || styled.has(lower);
  return ordinals.has(lower) || (isOne && tree.children[rank]!.some((at) => ordinals.has(tokens[at]!.lower)));
}

/** Whether a word stands before those who were partners before, or ends words that do: "next to". */
export function isPreceding(tokens: readonly Token[], at: number, { preceding }: PartnershipLexicon): boolean {
  const { lower } = tokens[at]!;
  return preceding.has(lower) || preceding.has(`${tokens[at - 1]?.lower} ${lower}`);
}

/** "Joining Peru", "after Peru and Oman", not "after Peru left" or "joining Peru in its struggle". */
function isRow(at: number, [first, ...more]: readonly Named[], isDated: boolean, tree: Tree): boolean {
  const head = headOf(tree.heads, first!.tokens);
  if (tree.relations[at] === "case") return (isDated || more.length > 0) && tree.heads[at] === head;
  return tree.upos[at] === "VERB" && tree.heads[head] === at && tree.relations[head] === "obj";
}

/** "Chad's partner", "a partner of Chad": who has the partner that was last told of. */
function ownerIn(
  sentence: number,
  { subject, evidence: [place] }: Told,
  { scene, memory, context }: Ground,
): string | null {
  const { partnerships, levels } = context.language.relations;
  const { tokens } = scene.document.sentences[sentence]!;
  const [start, end] = (place?.fields?.["level"] ?? [0, 0]) as Span;
  const from = tokens.findIndex((token) => token.start === start);
  const to = tokens.findIndex((token) => token.end === end) + 1;
  if (from < 0 || to <= from || !tokens.slice(from, to).some(({ lower }) => levels.heads.get(lower) === "partner"))
    return null;
  const tree = scene.syntax[sentence]!;
  const owners = memory.partiesIn(sentence).filter(({ entity, head }) => {
    const isOf = (tree.children[head] ?? []).some((child) => tokens[child]!.lower === partnerships.genitive);
    const isOwner = tree.relations[head] === "nmod:poss" || (isOf && tree.relations[head] === "nmod");
    return subject.includes(entity) && isOwner && tree.heads[head]! >= from && tree.heads[head]! < to;
  });
  return owners.length === 1 ? owners[0]!.entity : null;
}
