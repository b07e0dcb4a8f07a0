import { cover, type Span } from "@dragoman/model";
import type { Tree } from "../syntax/tree.ts";
import { headOf } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { chainBefore } from "./chain.ts";
import { type Named, namesFrom } from "./gaps.ts";
import type { Ground } from "./ground.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { datesOf } from "./listing.ts";
import type { Told } from "./merge.ts";
import { partnerBefore } from "./partner.ts";

/** "Fiji became Chad's L, joining Peru (2008) and Oman (2010)", "…, next to Peru and Oman": who was a partner of the same before. */
export function predecessorsIn(
  levels: readonly LevelMention[],
  before: readonly Told[],
  ground: Ground,
): readonly Told[] {
  const [level] = levels;
  if (level === undefined) return [];
  const { sentence } = level;
  const { scene, context } = ground;
  const { partnerships } = context.language.relations;
  const { roles } = partnerships;
  const tree = scene.syntax[sentence] ?? null;
  const last = before.at(-1);
  if (tree === null || last?.kind !== "partnership" || last.assertion !== "actual" || last.change === "denied")
    return [];
  const { tokens } = scene.document.sentences[sentence]!;
  const at = tokens.findIndex((_, place) => isPreceding(tokens, place, partnerships));
  const names = at < 0 ? [] : namesFrom(scene, sentence, at + 1, partnerships);
  const isEnd = (token: number): boolean => tree.upos[token] === "PUNCT" || roles.has(tokens[token]?.lower ?? "");
  if (names.length === 0 || !isRow(at, names, tree, isEnd)) return [];
  const shared =
    ownerIn(sentence, last, ground) ??
    chainBefore(before, sentence, scene, (pair) => partnerBefore(pair, level, ground))?.shared ??
    null;
  if (shared === null || names.some(({ entity }) => last.subject.includes(entity))) return [];
  const items = names.map((name) => ({ ...name, sentence }));
  const dates = datesOf(items, scene, partnerships);
  const [place] = last.evidence;
  return names.map(({ entity, span }, item) => {
    const date = dates?.[item] ?? null;
    const spans: readonly Span[] = date === null ? [span] : [span, date.span];
    const fields = { ...place!.fields, subject: [span], change: null, start: date?.span ?? null };
    return {
      ...last,
      subject: [shared, entity].sort(),
      change: date === null ? "held" : "established",
      previous: null,
      instrument: null,
      start: date?.value ?? null,
      end: null,
      evidence: [{ ...place!, span: spans.reduce(cover, place!.span), rule: "partnership.join", fields }],
    };
  });
}

/** Whether a word stands before those who were partners before, or ends words that do: "next to". */
export function isPreceding(tokens: readonly Token[], at: number, { preceding }: PartnershipLexicon): boolean {
  const { lower } = tokens[at]!;
  return preceding.has(lower) || preceding.has(`${tokens[at - 1]?.lower} ${lower}`);
}

/** "Joining Peru", "after Peru and Oman", not "after Peru left" or "joining Peru in its struggle". */
function isRow(at: number, names: readonly Named[], tree: Tree, isEnd: (token: number) => boolean): boolean {
  const [first, ...more] = names;
  const head = headOf(tree.heads, first!.tokens);
  if (!isEnd(names.at(-1)!.tokens[1])) return false;
  if (tree.relations[at] === "case") return more.length > 0 && tree.heads[at] === head;
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
