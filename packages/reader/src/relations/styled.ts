import { type Filled, nothing } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import type { Ground } from "./ground.ts";
import { named, startOf } from "./nouns.ts";

/** "Their drill, Blue Condor", "a drill known as Blue Condor", "Blue Condor, a drill of Chad": a work with the name that explains it or that it explains. */
export function styledAt({ sentence, anchor }: RuleMatch, { scene, context }: Ground): Filled {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return nothing;
  const line = scene.document.sentences[sentence]!;
  const { calling } = context.language.relations.instruments;
  const isName = (at: number): boolean =>
    isCapital(line.tokens[at]) && !/^(state|org|region|office):/.test(scene.cast.at(sentence, at)?.entity ?? "");
  const owner = tree.heads[anchor]!;
  const isExplaining = tree.relations[anchor] === "appos" && owner < anchor && isName(owner);
  const name = isExplaining ? owner : nameBehind(tree, line.tokens, anchor, calling);
  if (name < 0 || !isName(name)) return nothing;
  const range = isExplaining
    ? ([startOf(scene, sentence, owner), capitalsEnd(line.tokens, owner)] as const)
    : ([startOf(scene, sentence, anchor), capitalsEnd(line.tokens, name)] as const);
  const { values, spans } = named(scene, "project", line, range);
  return { ...nothing, values, spans };
}

/** The first token of a name that stands behind a comma or a word of calling; -1 where there is none. */
function nameBehind(tree: Tree, tokens: readonly Token[], head: number, calling: ReadonlySet<string>): number {
  const next = tokens[head + 1]?.lower === "," ? head + 2 : head + 1;
  if (calling.has(tokens[next]?.lower ?? "")) return tokens.findIndex((token, at) => at > next && isCapital(token));
  const isApposed = (tree.children[head] ?? []).some((child) => child >= next && tree.relations[child] === "appos");
  return isApposed && next > head + 1 ? next : -1;
}

function capitalsEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (isCapital(tokens[to]) || (to > from && /^[-–\d]/.test(tokens[to]?.lower ?? ""))) to++;
  return to;
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^(\p{Ll}+-)?\p{Lu}/u.test(token.form);
}
