import type { Deed } from "./deed.ts";
import type { Unaimed } from "./opponent.ts";
import { type Party, parties } from "./parties.ts";
import { NAMED } from "./acting.ts";

/** "Peru recalled its envoy from Mali, and Chad its consul": the deed of a verb, done by those who stand behind it without a verb of their own. */
export function gapped({ scene, sentence, context }: Unaimed, made: readonly Deed[]): readonly Deed[] {
  const tree = scene.syntax[sentence] ?? null;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  if (tree === null || made.length === 0) return [];
  const found: Deed[] = [];
  for (const [name, relation] of tree.relations.entries()) {
    const verb = tokens[tree.heads[name] ?? -1];
    const left = tree.children[name]?.find((child) => tree.relations[child] === "orphan") ?? -1;
    if (relation !== "orphan" || left < 0 || verb === undefined) continue;
    const deed = made.find(({ evidence: [first] }) => first?.fields["act"]?.[0] === verb.start);
    const doers = deed === undefined ? [] : parties(scene, sentence, name, context, NAMED);
    if (deed === undefined || doers.length === 0) continue;
    const further = parties(scene, sentence, left, context, { groups: false, belongings: true });
    const one = by(deed, doers, further, [tokens[name]!.start, tokens[left]!.end]);
    if (one !== null) found.push(one);
  }
  return found;
}

/** Null where the other side of the deed would be the doer's own. */
function by(deed: Deed, doers: readonly Party[], further: readonly Party[], span: readonly [number, number]): Deed | null {
  const [first] = deed.evidence;
  const actors = doers.map(({ entity }) => entity);
  const other = further.filter(({ entity }) => !actors.includes(entity));
  const isDirected = deed.recipients.length > 0;
  const others = isDirected ? deed.recipients : deed.actors.slice(1);
  const left = isDirected && other.length > 0 ? other.map(({ entity }) => entity) : others;
  if (first === undefined || left.some((entity) => actors.includes(entity))) return null;
  return {
    ...deed,
    actors: isDirected ? actors : [...actors, ...left],
    recipients: isDirected ? left : [],
    people: doers.flatMap(({ person }) => person ?? []),
    evidence: [
      {
        ...first,
        span,
        fields: { act: span, actors: doers.map((party) => party.span), recipients: [], time: null },
      },
    ],
  };
}
