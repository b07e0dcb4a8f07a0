import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { FoundTime } from "../times/find.ts";
import { governingTime, isToCome } from "./time.ts";

/** Types that the present tense tells as planned where a time to come is named: "flies to Chad tomorrow". */
const SCHEDULED: ReadonlySet<EventType> = new Set(["CONSULT", "COOPERATE", "AID"]);

/** Whether the present tense tells a plan: with a time to come, "continues to Togo", "when she visits Togo", or "is arriving in Togo". */
export function isScheduled(scene: Scene, { sentence, anchor }: RuleMatch, type: EventType, context: Context): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || !SCHEDULED.has(type)) return false;
  const verb = tree.upos[anchor] === "NOUN" ? (tree.heads[anchor] ?? -1) : anchor;
  const auxiliaries = (tree.children[verb] ?? []).filter((child) => tree.relations[child] === "aux");
  const isPresent = [verb, ...auxiliaries].some((word) => /^VB[PZ]$/.test(tree.xpos[word] ?? ""));
  if (!isPresent || tree.xpos[verb] === "VBN") return false;
  const { onward, awaiting } = context.language.events;
  if (onward.has(tree.lemmas[verb] ?? "") || isAwaited(tree, verb, awaiting)) return true;
  const time = governingTime(scene, sentence, anchor, context);
  return isUnderWay(tree, verb, time, context) || isNamed(scene, time);
}

/** "When she visits Togo". */
function isAwaited({ children, lemmas, relations }: Tree, verb: number, awaiting: ReadonlySet<string>): boolean {
  return (children[verb] ?? []).some(
    (child) => /^(mark|advmod)$/.test(relations[child] ?? "") && awaiting.has(lemmas[child]?.toLowerCase() ?? ""),
  );
}

/** Whether a time in words is still to come; a date in figures may be that of a page that is dated a day early. */
function isNamed({ document: { article, text } }: Scene, time: FoundTime | null): boolean {
  return time !== null && !/\d/.test(text.slice(...time.span)) && isToCome(time.value ?? "", article.published);
}

/** "Is arriving in Togo", "is meeting him this afternoon". */
function isUnderWay(tree: Tree, verb: number, time: FoundTime | null, { language }: Context): boolean {
  if (tree.xpos[verb] !== "VBG") return false;
  if (language.modality.moving.has(tree.lemmas[verb] ?? "")) return true;
  const [from, to] = time?.tokens ?? [0, 0];
  return tree.lemmas.slice(from, to).some((lemma) => language.events.dayParts.has(lemma));
}
