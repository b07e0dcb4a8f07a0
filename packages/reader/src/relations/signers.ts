import type { Context } from "../context.ts";
import type { Filled } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { documentsBehind } from "./enumeration.ts";
import type { Ground } from "./ground.ts";
import { jointMentions } from "./joint.ts";
import { type Anchor, jointDistance, nearest, nearParties } from "./near.ts";
import type { PartyMention } from "./party.ts";
import { constant, instrumentAt } from "./rule.ts";

/** The parties of a deed done together: those of the clause, filled up from the article; a bloc may stand alone. */
export function partiesAt(match: RuleMatch, ground: Ground): Filled {
  const { scene, memory, context } = ground;
  const anchor = anchorOf(match);
  const lexicon = context.language.relations.partnerships;
  const joint = jointDistance(anchor, scene, lexicon);
  const near = nearParties(anchor, scene, memory, lexicon);
  const found = nearest(near, joint ?? Number.POSITIVE_INFINITY)
    .map(({ party }) => party)
    .filter((party) => !party.entity.startsWith("org:") || acts(party, ground));
  const values = found.map(({ entity }) => entity);
  const spans = found.map(({ span }) => span);
  const first = values[0];
  const here: Filled = { values, spans, people: [], calls: [] };
  if (values.length > 1 || first?.startsWith("org:")) return here;
  if (isLoose(match, first !== undefined, joint !== null, ground)) return { ...here, values: [], spans: [] };
  const others =
    first === undefined ? memory.pairAt(anchor.sentence, anchor.head) : secondOf(first, anchor, memory.otherAt);
  if (others === null && constant(match, "change") !== "established") return here;
  const isTitled = instrumentAt(match, ground)?.title.includes(" ") ?? true;
  return { ...here, values: others ?? (isTitled ? bodyOf(match.sentence, scene, context) : []) };
}

/** A bloc that does something, or with or between which it is done; "the depositary of the UN" is no party. */
function acts({ sentence, head, tokens: [from], isOther }: PartyMention, { scene }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || isOther || from === 0) return true;
  return /^(nsubj|conj|compound|obl:agent|nmod|appos|root|amod|obl$)/.test(tree.relations[head]!);
}

/** Whether nothing in the sentence says that the parties of the article are those of it; a document without a title needs more. */
function isLoose(match: RuleMatch, isNamed: boolean, isJoint: boolean, ground: Ground): boolean {
  const kind = constant(match, "relation");
  if (kind === "project") return !isNamed && !isJoint && !hasActors(match.sentence, ground) && !isProper(match, ground);
  if (kind !== "instrument" || documentsBehind(match, ground).length > 0) return false;
  const isActed = isNamed || isJoint || hasActors(match.sentence, ground);
  const document = instrumentAt(match, ground);
  if (document === null) return !isActed;
  if (document.type === "contract") return !isNamed || document.title.endsWith("s");
  const isBare = !document.title.includes(" ");
  const isOpen = isBare && (document.title.endsWith("s") || (!isNamed && isOurs(match.sentence, ground)));
  return isOpen ? !namesBoth(match.sentence, ground) : !isActed;
}

/** "We have signed an agreement": of whoever speaks. */
function isOurs(sentence: number, { scene, context }: Ground): boolean {
  const { firstPerson } = context.language.events;
  return scene.document.sentences[sentence]!.tokens.some(({ lower }) => firstPerson.has(lower));
}

/** Whether a work begins with a name. */
function isProper(match: RuleMatch, { scene }: Ground): boolean {
  const first = scene.document.sentences[match.sentence]!.tokens[match.bindings.get("p")?.tokens[0] ?? 0];
  return first !== undefined && first.form !== first.lower;
}

/** "The two sides", "both countries": said with a noun. */
function namesBoth(sentence: number, { scene, context }: Ground): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  return jointMentions(tokens, context.language.relations.partnerships).some(({ tokens: [from, to] }) => to - from > 1);
}

/** "The presidents released": an official noun in the plural, or a pronoun for several. */
function hasActors(sentence: number, { scene, context }: Ground): boolean {
  const { officials, jointPronouns, firstPerson } = context.language.events;
  const { jointDeterminers } = context.language.relations.partnerships;
  const tree = scene.syntax[sentence] ?? null;
  return scene.document.sentences[sentence]!.tokens.some(({ lower }, at) => {
    const lemma = tree?.lemmas[at]?.toLowerCase() ?? lower;
    const isSeveral = [jointPronouns, firstPerson, jointDeterminers].some((words) => words.has(lower));
    return isSeveral || (lemma !== lower && officials.has(lemma));
  });
}

/** The organisation whose members act: the one that the sentence, else the nearest of those before it, names. */
function bodyOf(sentence: number, scene: Scene, { reference }: Context): readonly string[] {
  for (let at = sentence; at >= Math.max(0, sentence - 8); at--) {
    const bodies = scene.cast.inSentence(at).filter(({ entity }) => entity.startsWith("org:"));
    const known = new Set(bodies.map(({ entity }) => entity).filter((id) => reference.members(id, null).length > 0));
    if (known.size > 0) return known.size === 1 ? [...known] : [];
  }
  return [];
}

function secondOf(
  first: string,
  { sentence, head }: Anchor,
  otherAt: Ground["memory"]["otherAt"],
): readonly string[] | null {
  const other = otherAt(new Set([first]), sentence, head);
  return other === null || other.startsWith("org:") ? null : [first, other];
}

/** The thing the deed is about, where the parties stand at it; else the deed itself. */
function anchorOf(match: RuleMatch): Anchor {
  const thing = match.bindings.get("i");
  const tokens: readonly [number, number] = thing?.tokens ?? [match.anchor, match.anchor + 1];
  return { sentence: match.sentence, tokens, head: match.anchor };
}
