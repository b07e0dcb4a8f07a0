import type { Context } from "../context.ts";
import type { SlotValue } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import { publishedOn } from "../text/published.ts";

/** States that a group may have, so that what is said of it is said of each: three Baltic, five Nordic, six of the Gulf. */
const MOST = 6;

/** "the Baltic states", "all Nordic countries": the members of a small closed group, when a noun in the plural calls them states. */
export function groupAt(
  scene: Scene,
  sentence: number,
  token: number,
  { reference, language }: Context,
): SlotValue | null {
  const mention = scene.cast.at(sentence, token);
  const { jointDeterminers, jointNouns, article } = language.relations.partnerships;
  if (!mention?.entity.startsWith("region:")) return null;
  const { tokens } = scene.document.sentences[sentence]!;
  const [from, to] = mention.tokens;
  const before = tokens[from - 1]?.lower ?? "";
  const isAll = before === article || jointDeterminers.has(before);
  if (!isAll || !jointNouns.has(tokens[to - 1]!.lower)) return null;
  const members = reference.members(mention.entity, publishedOn(scene.document));
  if (members.length === 0 || members.length > MOST) return null;
  const values = members.map(({ state }) => state);
  return { tokens: [from, to], values, spans: values.map(() => mention.span), people: [] };
}
