import { contains } from "@dragoman/model";
import type { Context } from "../context.ts";
import { type Filled, select } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Filling } from "./require.ts";
import { KIND } from "./require.ts";

/** "Met the head of Crimea", "paid for roads in Crimea": a land that another state holds does not act for the one to which it belongs. */
export function withoutAnnexed(
  { cast }: Scene,
  { sentence }: RuleMatch,
  type: Filling["type"],
  filled: Filled,
  { language }: Context,
): Filled {
  if (!KIND.has(type)) return filled;
  const lands = cast.inSentence(sentence).filter(({ entity }) => {
    const { kind, name = "" } = cast.entities.get(entity) ?? {};
    return (kind === "place" || kind === "region") && language.events.annexed.has(name.toLowerCase());
  });
  return select(filled, (entity, at) => {
    const words = filled.spans[at];
    const isOf = ({ span }: { span: readonly [number, number] }): boolean =>
      words !== undefined && contains(words, span);
    const isNamed = cast.inSentence(sentence).some((mention) => mention.entity === entity && isOf(mention));
    return isNamed || !lands.some(isOf);
  });
}
