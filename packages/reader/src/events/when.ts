import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { FoundTime } from "../times/find.ts";
import type { Coded } from "./code.ts";
import { governingTime, isOfContent, isToCome } from "./time.ts";

/** The time of the deed; one to come is that of what is promised or asked, and not of the words. A page may list what came a day later. */
export function timeOf(
  scene: Scene,
  { sentence, anchor }: RuleMatch,
  coded: Coded,
  context: Context,
): FoundTime | null {
  const time = governingTime(scene, sentence, anchor, context);
  const isSaid = coded.type !== "AGREE" || scene.syntax[sentence]?.xpos[anchor] === "VBD";
  const isDay = coded.type !== "AGREE" && /^\d{4}-\d\d-\d\d$/.test(time?.value ?? "");
  const isDone = coded.assertion === "actual" && isSaid && !isDay && !coded.promised;
  if (time === null || (isDone && time.value && isToCome(time.value, scene.document.article.published))) return null;
  return coded.type === "AGREE" && isSaid && isOfContent(scene, time, anchor, context) ? null : time;
}
