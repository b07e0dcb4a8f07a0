import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { isOneDay } from "../times/period.ts";
import { governingTime } from "./time.ts";

/** Deeds of which a number tells how often they were done in a long time. */
const COUNTED: ReadonlySet<EventType> = new Set(["CONSULT", "ACCUSE"]);

/** Most visits or talks that one report tells of. */
const FEW = 4;

/** "Made 19 trips to Chad", "has met him more than twenty times": how often, and nothing done once; "had five calls today" tells of one day. */
export function isCounted(scene: Scene, { sentence, anchor }: RuleMatch, type: EventType, context: Context): boolean {
  const { syntax, document } = scene;
  const tree = syntax[sentence] ?? null;
  if (tree === null || !COUNTED.has(type)) return false;
  if (isOneDay(governingTime(scene, sentence, anchor, context)?.value ?? "")) return false;
  const { roles, occurrences } = context.language.events;
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const verb = tree.upos[anchor] === "VERB" ? anchor : (tree.heads[anchor] ?? -1);
  const isOne = (token: number): boolean => {
    const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
    return (
      (roles.meetings.has(lemma) && (token === anchor || tree.relations[token] === "obj")) || occurrences.has(lemma)
    );
  };
  return [anchor, ...(tree.children[verb] ?? [])]
    .filter((token) => tree.xpos[token] === "NNS" && isOne(token))
    .some((token) =>
      (tree.children[token] ?? []).some((child) => isMany(tree, child, tokens[child]?.lower ?? "", context)),
    );
}

/** "Many", "19", "twenty". */
function isMany({ relations }: Tree, token: number, word: string, { language }: Context): boolean {
  const known = language.names.epithets.numbers.get(word);
  const isFew = (known ?? Number.parseInt(word, 10)) <= FEW;
  const isNumber = relations[token] === "nummod" && !isFew;
  return isNumber || language.events.many.has(word);
}
