import type { Reference } from "@dragoman/model";
import type { LinkedMention } from "../entities/cast.ts";
import { isInOffice } from "../entities/identify.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { firstOfRow, isPerfect } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { publishedOn } from "../text/published.ts";
import { cuesAt, type Line, lineOf } from "./cue.ts";
import { asDate } from "./dates.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isMark } from "./marks.ts";
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
  lexicon: PartnershipLexicon,
  reference: Reference,
): string | null {
  const tree = scene.syntax[sentence] ?? null;
  if (!entity.startsWith("person:") || tree === null) return null;
  const days = timesIn(scene, sentence).flatMap((time) => asDate(time)?.value ?? []);
  const verb = tree.heads[firstOfRow(tree, from)] ?? -1;
  const isBefore = isPerfect(tree, verb) && cuesAt(lineOf(sentence, scene, lexicon), verb).length > 0;
  if (days.length === 0 && !isBefore) return null;
  const name = entity.slice("person:".length);
  const terms = reference
    .people(name)
    .filter(({ person, of }) => person.endsWith(name) && (of.startsWith("state:") || lexicon.blocs.has(of)));
  const then = terms.filter((term) => days.some((day) => isInOffice(term, day)));
  const held = then.length === 0 && isBefore ? terms : then;
  return new Set(held.map(({ of }) => of)).size === 1 ? held[0]!.of : null;
}

/** Those who are parties of their own, where the sentence names heads of blocs or meetings, or two that turn "it" into something. */
export function withoutSettings(
  parties: readonly PartyMention[],
  scene: Scene,
  line: Line,
  reference: Reference,
): readonly PartyMention[] {
  const { tokens, tree, lexicon } = line;
  const own = parties.filter((one) => !isThing(one, parties, tree) && !isOfMeeting(one, tokens, lexicon));
  const isPair = own.length < parties.length && new Set(own.map(({ entity }) => entity)).size > 1;
  const all = withoutMembers(isPair ? own : parties, scene, tree, reference);
  return all.filter((party) => !all.some((other) => isNeighbour(other, party, line)));
}

/** "Chad's neighbour Fiji": whether one only says who the other is. */
function isNeighbour(
  { head, entity, tokens: [from] }: PartyMention,
  owner: PartyMention,
  { tokens, tree, lexicon: { bearers } }: Line,
): boolean {
  if (tree?.relations[owner.head] !== "nmod:poss" || owner.entity === entity || tokens[from - 1]?.lower === ":")
    return false;
  const noun = tree.heads[owner.head]!;
  const isNamed = tree.relations[head] === "appos" && tree.heads[head] === noun && tree.upos[noun] === "NOUN";
  return isNamed && !bearers.has(tokens[noun]!.lower);
}

/** "Ford and his Fijian host turned it into an L": what two do something to is neither of them. */
function isThing({ isPronoun, head }: PartyMention, parties: readonly PartyMention[], tree: Tree | null): boolean {
  if (tree === null || !isPronoun || tree.relations[head] !== "obj") return false;
  const isDoer = (one: PartyMention): boolean => {
    const noun = tree.relations[one.head] === "amod" ? tree.heads[one.head]! : one.head;
    const first = firstOfRow(tree, noun);
    return tree.heads[first] === tree.heads[head] && tree.relations[first] === "nsubj";
  };
  return parties.filter(isDoer).length > 1;
}

/** "At the ASEAN meetings Modi and Abe agreed": a bloc that only says whose meeting it is. */
function isOfMeeting(
  { entity, tokens: [from, to] }: PartyMention,
  tokens: readonly Token[],
  { visits }: PartnershipLexicon,
): boolean {
  const next = tokens[to]?.lower ?? "";
  const isJoined = from > 0 && isMark(tokens[from - 1]!);
  return entity.startsWith("org:") && !isJoined && (visits.has(next) || visits.has(next.replace(/s$/, "")));
}

/** "Sócrates, Barroso and Lula signed": beside whoever acts for a bloc those of its members are none of their own. */
function withoutMembers(
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
