import { extent } from "../events/group.ts";
import { type Filled, nothing } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import { headOf } from "../syntax/words.ts";
import type { Ground } from "./ground.ts";
import { named } from "./nouns.ts";
import { constant } from "./rule.ts";

/** Words between a thing and the land in which it lies. */
const NEAR = 6;

/** "A military base in Chad", "opened a base in Chad": what a state has in the land of another, with the words for that land wherever the tree hangs them. */
export function siteAt(match: RuleMatch, { scene }: Ground): Filled {
  const { sentence, anchor, bindings } = match;
  const isHost = constant(match, "relation") === "host";
  const tree = scene.syntax[sentence] ?? null;
  const thing = bindings.get("w");
  if (tree === null) return nothing;
  const line = scene.document.sentences[sentence]!;
  const [start, end] = extent(tree, thing === undefined ? anchor : headOf(tree.heads, thing.tokens));
  const [land = end, landEnd = end] = bindings.get("b")?.tokens ?? [];
  const from = tree.upos[start] === "PRON" ? start + 1 : start;
  const to = land >= end && land - end < NEAR ? landEnd : end;
  const { values, spans } = named(scene, isHost ? "gathering" : "project", line, [from, isHost ? end : to]);
  return { ...nothing, values, spans };
}
