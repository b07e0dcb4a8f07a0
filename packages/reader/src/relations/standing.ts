import type { Reference } from "@dragoman/model";
import type { LinkedMention } from "../entities/cast.ts";
import { isInOffice } from "../entities/identify.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { firstOfRow, isPerfect } from "../syntax/words.ts";
import { publishedOn } from "../text/published.ts";
import { asDate } from "./dates.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { PartyMention } from "./party.ts";
import { timesIn } from "./times.ts";

/** The state, or the bloc of one of these bodies, for which somebody acts, or acted on the day told. */
export function partyBehind(
  scene: Scene,
  mention: LinkedMention,
  lexicon: PartnershipLexicon,
  reference: Reference,
): string | null {
  const acts = scene.cast.actsFor(mention.entity);
  if (acts === null) return partyThen(scene, mention, lexicon, reference);
  return acts.startsWith("state:") || lexicon.blocs.has(acts) ? acts : (lexicon.organs.get(acts) ?? null);
}

/** "The L on which Obama and Abe agreed in 2015", "had agreed": for whom somebody ruled at the time, by the reference data. */
function partyThen(
  scene: Scene,
  { entity, sentence, tokens: [from] }: LinkedMention,
  { blocs }: PartnershipLexicon,
  reference: Reference,
): string | null {
  const tree = scene.syntax[sentence] ?? null;
  if (!entity.startsWith("person:") || tree === null) return null;
  const days = timesIn(scene, sentence).flatMap((time) => asDate(time)?.value ?? []);
  const isBefore = isPerfect(tree, tree.heads[firstOfRow(tree, from)] ?? -1);
  if (days.length === 0 && !isBefore) return null;
  const name = entity.slice("person:".length);
  const terms = reference
    .people(name)
    .filter(({ person, of }) => person.endsWith(name) && (of.startsWith("state:") || blocs.has(of)))
    .filter((term) => days.length === 0 || days.some((day) => isInOffice(term, day)));
  const parties = new Set(terms.map(({ of }) => of));
  return parties.size === 1 ? terms[0]!.of : null;
}

/** "Sócrates, Barroso and Lula signed": beside whoever acts for a bloc those of its members are none of their own. */
export function withoutMembers(
  parties: readonly PartyMention[],
  scene: Scene,
  tree: Tree | null,
  reference: Reference,
): readonly PartyMention[] {
  const isPerson = ({ sentence, tokens: [from] }: PartyMention): boolean =>
    /^(person|office):/.test(scene.cast.at(sentence, from)?.entity ?? "");
  const heads = parties.filter((one) => one.entity.startsWith("org:") && isPerson(one));
  if (tree === null || heads.length === 0) return parties;
  const isInside = (party: PartyMention): boolean =>
    heads.some(
      ({ head, entity }) =>
        firstOfRow(tree, head) === firstOfRow(tree, party.head) &&
        reference.membership(party.entity, entity, publishedOn(scene.document))?.status === "member",
    );
  return parties.filter((party) => !isPerson(party) || !isInside(party));
}
