import type { EventType } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Filled } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Coded } from "./code.ts";
import { wordBefore } from "./phrase.ts";
import { type Filling, MUTUAL } from "./require.ts";
import { timeOf } from "./when.ts";
import { isOfUnnamed } from "./whose.ts";

/** Why it is not known to whom, or with whom, a deed is done; `actors` before those who are praised were left out. */
export function refuseUnsure(
  scene: Scene,
  match: RuleMatch,
  filling: Filling,
  actors: Filled,
  context: Context,
): string | null {
  return (
    refuseBetween(scene, match, filling, context) ??
    refuseSelves(filling.type, actors, filling.recipients) ??
    refuseReason(scene, match, filling, context)
  );
}

/** "Both sides welcomed Mali's pledge", of Mali and Togo: those whom one word means do not praise one of them. */
function refuseSelves(type: EventType, { values, spans }: Filled, recipients: Filled): string | null {
  const isOne = spans.length === 2 && spans[0]![0] === spans[1]![0] && spans[0]![1] === spans[1]![1];
  const areTheirs = recipients.values.length > 0 && recipients.values.every((entity) => values.includes(entity));
  return type === "SUPPORT" && isOne && areTheirs ? "they welcome their own" : null;
}

/** "Thanked Mali for supporting its efforts": the reason of the thanks, done to nobody else. */
function refuseReason(scene: Scene, match: RuleMatch, { type, to }: Filling, context: Context): string | null {
  const tree = scene.syntax[match.sentence] ?? null;
  const isReason = tree?.xpos[match.anchor] === "VBG" && tree.relations[match.anchor] === "advcl";
  if (type !== "SUPPORT" || to.length > 0) return null;
  return isReason ? "the reason of thanks" : isOfUnnamed(scene, match, context) ? "done to somebody unknown" : null;
}

/** "Ms Hale met the presidents of Chad and Mali": these two have not met each other. */
export function refuseUnknown(all: Filled, actors: Filled, type: EventType, isOpen: boolean): string | null {
  if (isOpen && type === "SUPPORT" && actors.values.length < all.values.length) return "signed with somebody private";
  const isAlone = type === "CONSULT" && isOpen && actors.values.length === 1 && all.values.length > 1;
  if (isAlone) return "with somebody unknown";
  if (!MUTUAL.has(type) || actors.values.length < 2) return null;
  if (type === "CONSULT" && isWithOthers(all, actors)) return "they meet somebody else";
  const [first] = [...all.spans].sort(([a], [b]) => a - b);
  const isKept = actors.spans.some(([start]) => start === first?.[0]);
  return isKept ? null : "somebody unknown does it with them";
}

/** "A pact between Chad and the Saratov Region", "a treaty with Chad was signed": with whom, nobody knows. */
function refuseBetween(
  scene: Scene,
  { sentence }: RuleMatch,
  { actors, to }: Filling,
  context: Context,
): string | null {
  const [span] = actors.spans;
  if (span === undefined || actors.values.length > 1 || to.length > 0) return null;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const from = tokens.findIndex(({ start }) => start === span[0]);
  const { accompanying, roles } = context.language.events;
  const word = tokens[wordBefore(scene, { sentence, tokens: [from, from + 1] }, context)]?.lower ?? "";
  const isBetween = (roles.ofDoers.includes(word) && !roles.byDoer.includes(word)) || accompanying.has(word);
  return isBetween ? "with somebody unknown" : null;
}

/** "The initiative approved by the African Union", without a time: what a noun is told by, done by one and to nobody. */
export function refuseAside(
  scene: Scene,
  match: RuleMatch,
  { type, actors, to }: Filling,
  coded: Coded,
  context: Context,
): string | null {
  const tree = scene.syntax[match.sentence] ?? null;
  const isKind = type === "SUPPORT" || type === "AGREE";
  const isAlone = actors.values.length === 1 && to.length === 0;
  const isPart = tree?.relations[match.anchor] === "acl" && tree.xpos[match.anchor] === "VBN";
  return isKind && isAlone && isPart && timeOf(scene, match, coded, context) === null ? "only tells which it is" : null;
}

/** "The presidents of Chad and Mali talked to reporters": those who confer stand before, whom they face behind. */
function isWithOthers(all: Filled, actors: Filled): boolean {
  const last = all.spans.at(-1);
  const isOther = all.values.at(-1)?.startsWith("group:") ?? false;
  return isOther && last !== undefined && actors.values.length > 1 && !actors.spans.some(([start]) => start >= last[0]);
}
