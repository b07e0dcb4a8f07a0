import type { Scene } from "../scene.ts";
import { ancestors } from "../syntax/words.ts";
import type { FoundTime } from "../times/find.ts";
import { lemmaAt } from "./cue.ts";
import { asDate, clauseDate, type Dated } from "./dates.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { timesIn } from "./times.ts";

/** "In June 2022 they met in Chad. There they signed an L": the only date of the sentence before. */
export function dateBefore(level: LevelMention, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { sentence } = level;
  const { tokens } = scene.document.sentences[sentence]!;
  const opening = tokens.slice(0, 2).map(({ lower }) => lower);
  const isThere = lexicon.there.has(opening[0]!) || lexicon.there.has(opening.join(" "));
  if (sentence === 0 || !(isThere || isAtVisit(level, scene, lexicon))) return null;
  const dates = timesIn(scene, sentence - 1).flatMap((time) => (isWhen(time, scene) ? (asDate(time) ?? []) : []));
  return dates.length === 1 ? dates[0]! : null;
}

/** "In June 2022 they met", not "they said that trade grew in June" or "they have been members since June". */
function isWhen({ sentence, tokens: [from], modifier }: FoundTime, { syntax }: Scene): boolean {
  const tree = syntax[sentence] ?? null;
  return modifier !== "since" && (tree === null || !ancestors(tree, from).some((at) => tree.relations[at] === "ccomp"));
}

/** "During the visit they signed an L": whether the clause goes on with the happening before. */
function isAtVisit({ sentence, head }: LevelMention, scene: Scene, lexicon: PartnershipLexicon): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  const path = tree === null ? [] : ancestors(tree, head);
  return tokens.some(({ lower }, at) => {
    if (tree === null || !lexicon.visits.has(lower) || !path.includes(tree.heads[at]!)) return false;
    const children = tree.children[at]!;
    const isThis = children.some((child) => lexicon.definite.has(tokens[child]!.lower));
    return (
      isThis && /^(obl|nmod)/.test(tree.relations[at]!) && !children.some((child) => tree.relations[child] === "nmod")
    );
  });
}

/** "They have signed an L. The announcement came on Monday", "it was announced on Monday", "that was on Monday": the day of the deed by the sentence behind; "it was signed" tells of no end. */
export function dateAfter(
  { sentence }: LevelMention,
  isEnd: boolean,
  scene: Scene,
  lexicon: PartnershipLexicon,
): Dated | null {
  const next = sentence + 1;
  const tree = scene.syntax[next] ?? null;
  if (tree === null) return null;
  const { tokens } = scene.document.sentences[next]!;
  const verb = tree.heads.indexOf(-1);
  const isDay = timesIn(scene, next).some(({ tokens: [from, to] }) => from <= verb && verb < to);
  const isTold = lexicon.occurring.has(lemmaAt({ tokens, tree }, verb)) || lexicon.signed.has(tokens[verb]!.lower);
  if (!(isDay || isTold) || scene.assertions.of(next, verb) !== "actual") return null;
  const isBegun = isEnd && lexicon.signed.has(tokens[verb]!.lower);
  const isDeed = (at: number): boolean =>
    !(isBegun && tree.xpos[at] === "PRP") &&
    (tree.xpos[at] === "PRP" && !isDay ? /^nsubj:pass/ : /^nsubj/).test(tree.relations[at]!) &&
    lexicon.deeds.has(tokens[at]!.lower) &&
    tree.children[at]!.every((child) => lexicon.definite.has(tokens[child]!.lower));
  const isMore = (at: number): boolean =>
    /^(obj|[cx]comp|csubj|acl)/.test(tree.relations[at]!) && !lexicon.occurring.has(tokens[at]!.lower);
  const children = tree.children[verb]!;
  return children.some(isDeed) && !children.some(isMore) ? asDate(clauseDate(next, verb, scene)) : null;
}
