import { gathered } from "../gathered.ts";
import type { Tree } from "../syntax/tree.ts";
import { childOf } from "../syntax/words.ts";
import { NAMED } from "./acting.ts";
import type { Deed } from "./deed.ts";
import type { Unaimed } from "./opponent.ts";
import { type Party, parties, peopleOf } from "./parties.ts";

/** "Peru recalled its envoy from Mali, and Chad its consul": the deed of a verb, done by those who stand behind it without a verb of their own. */
export function gapped(line: Unaimed, made: readonly Deed[]): readonly Deed[] {
  const tree = line.scene.syntax[line.sentence] ?? null;
  if (tree === null || made.length === 0) return [];
  return gathered(tree.relations, (relation, name) => {
    const one = relation === "orphan" ? gapAt(line, made, tree, name) : null;
    return one === null ? NONE : [one];
  });
}

const NONE: readonly Deed[] = [];

function gapAt({ scene, sentence, context }: Unaimed, made: readonly Deed[], tree: Tree, name: number): Deed | null {
  const tokens = scene.document.sentences[sentence]!.tokens;
  const verb = tokens[tree.heads[name] ?? -1];
  const left = childOf(tree, name, "orphan");
  const deed = made.find(({ evidence: [first] }) => first?.fields["act"]?.[0] === verb?.start);
  if (deed === undefined || left === undefined) return null;
  const doers = parties(scene, sentence, name, context, NAMED);
  const further = parties(scene, sentence, left, context, { groups: false, belongings: true });
  return doers.length === 0 ? null : by(deed, doers, further, [tokens[name]!.start, tokens[left]!.end]);
}

/** Null where the other side of the deed would be the doer's own. */
function by(
  deed: Deed,
  doers: readonly Party[],
  further: readonly Party[],
  span: readonly [number, number],
): Deed | null {
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
    people: peopleOf(doers),
    evidence: [
      {
        ...first,
        span,
        fields: { act: span, actors: doers.map((party) => party.span), recipients: [], time: null },
      },
    ],
  };
}
