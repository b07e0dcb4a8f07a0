import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { governingTime, isToCome } from "./time.ts";

/** Types that the present tense tells as planned where a time to come is named: "flies to Chad tomorrow". */
const SCHEDULED: ReadonlySet<EventType> = new Set(["CONSULT", "COOPERATE", "AID"]);

/** Whether the present tense tells a plan: with a time to come, "continues to Togo", or "is arriving in Togo". */
export function isScheduled(scene: Scene, { sentence, anchor }: RuleMatch, type: EventType, context: Context): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || !SCHEDULED.has(type)) return false;
  const verb = tree.upos[anchor] === "NOUN" ? (tree.heads[anchor] ?? -1) : anchor;
  const auxiliaries = (tree.children[verb] ?? []).filter((child) => tree.relations[child] === "aux");
  const isPresent = [verb, ...auxiliaries].some((word) => /^VB[PZ]$/.test(tree.xpos[word] ?? ""));
  if (!isPresent || tree.xpos[verb] === "VBN") return false;
  const lemma = tree.lemmas[verb] ?? "";
  if (context.language.events.onward.has(lemma)) return true;
  if (tree.xpos[verb] === "VBG" && context.language.modality.moving.has(lemma)) return true;
  const time = governingTime(scene, sentence, anchor, context);
  const { article, text } = scene.document;
  // A date in figures may be that of a page that is dated a day early.
  const isNamed = time !== null && !/\d/.test(text.slice(...time.span));
  return isNamed && isToCome(time.value ?? "", article.published);
}
