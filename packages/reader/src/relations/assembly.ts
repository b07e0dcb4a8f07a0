import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { isKnownUnion } from "./body.ts";
import { doerAt, isJointDoer } from "./doer.ts";
import type { Ground } from "./ground.ts";

/** "At their summit the presidents adopted …": the body whose summit it is; none where nobody knows, null where no such words stand. */
export function assembledAt(match: RuleMatch, ground: Ground): readonly string[] | null {
  if (!isOfLeaders(match, ground)) return null;
  const { sentence } = match;
  const { scene, slots, context } = ground;
  const tree = scene.syntax[sentence] ?? null;
  const { summits } = context.language.relations.objects;
  const { tokens } = scene.document.sentences[sentence]!;
  const at = tokens.findIndex(
    ({ lower }, token) =>
      summits.has(lower) && (tree?.children[token] ?? []).some((child) => tree!.xpos[child] === "PRP$"),
  );
  if (at < 0) return null;
  const [id = ""] = slots.get("gathering")?.resolve(sentence, at)?.values ?? [];
  const body = `org:${id.replace(/^gathering:/, "").replace(/ \S+$/, "")}`;
  return context.reference.members(body, null).length > 0 ? [body] : [];
}

/** "The presidents": whether several do a deed whom only a noun tells. */
function isOfLeaders(match: RuleMatch, ground: Ground): boolean {
  const doer = doerAt(match, ground);
  const upos = ground.scene.syntax[match.sentence]?.upos[doer ?? -1];
  return doer !== null && upos === "NOUN" && isJointDoer(match.sentence, doer, ground);
}

/** The organisation whose members act: the one that the sentence, else the nearest of those before it, names. */
export function bodyOf(sentence: number, scene: Scene, context: Context): readonly string[] {
  for (let at = sentence; at >= Math.max(0, sentence - 8); at--) {
    const named = scene.cast.inSentence(at).map(({ entity }) => entity);
    const known = new Set(named.filter((id) => isKnownUnion(id, { context })));
    if (known.size > 0) return known.size === 1 ? [...known] : [];
  }
  return [];
}
