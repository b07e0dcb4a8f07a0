import { contains, type RelationKind, type Span } from "@dragoman/model";
import { isPronoun } from "../events/phrase.ts";
import { type Filled, fill } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { childOf } from "../syntax/words.ts";
import { bodyOf, isItself, isKnownBody, isKnownUnion, isPersonAt } from "./body.ts";
import { documentAt, gatheringAt, projectAt } from "./computed.ts";
import { documentsBehind, isListedBelow } from "./enumeration.ts";
import { isHosted } from "./gathering.ts";
import type { Ground } from "./ground.ts";
import type { InstrumentMention } from "./instrument.ts";
import { callOf, constant, instrumentAt } from "./rule.ts";
import { chairedIn, joinedIn } from "./seat.ts";
import { sidesOf } from "./sides.ts";
import { siteAt } from "./site.ts";
import { styledAt } from "./styled.ts";
import { topicOf } from "./topic.ts";
import { wholly } from "./wholly.ts";

/** What a relation is about. */
export interface Thing {
  readonly id: string;
  readonly span: Span | null;
  /** Of a document. */
  readonly type: string | null;
}

/** What a match is about: one thing or none, but as many as there are principles for a position. */
export function thingsOf(
  match: RuleMatch,
  kind: RelationKind,
  owners: readonly string[],
  ground: Ground,
): readonly (Thing | null)[] {
  if (!match.rule.makes.values.has("object")) return isCalled(match, ground) ? [] : [null];
  const listed = kind === "instrument" ? documentsBehind(match, ground) : [];
  if (listed.length > 0) return listed.map(({ title, span, type }) => ({ id: `instrument:${title}`, span, type }));
  const { values, spans } = objectsOf(match, ground);
  const types = new Map(ground.instruments(match.sentence).map(({ title, type }) => [`instrument:${title}`, type]));
  const things = values.map((id, at): Thing => ({ id, span: spans[at] ?? null, type: types.get(id) ?? null }));
  if (kind === "instrument")
    return isNoDocument(match, ground) || isOfStranger(match, owners, ground)
      ? []
      : withoutBundles(things)
          .filter(({ id }) => isOfAsMany(id, owners, ground))
          .map((thing) => wholly(thing, match, ground));
  if (kind === "position" && match.bindings.has("b"))
    return things.filter(({ id, span }) => !owners.includes(id) && isItself(id, span, match.sentence, ground));
  if (kind === "host")
    return things.filter((thing) => isHosted(match, thing, ground) && isOfMember(thing, owners, ground));
  if (kind === "project") return things.filter((thing) => isShared(match, thing, owners, ground));
  if (kind === "chair") return chairedIn(things, match, ground);
  return kind === "membership" ? joinedIn(things, match, owners, ground) : things;
}

/** "Chad's parliament passed a resolution": by somebody else than a body of states. */
function isOfStranger({ bindings }: RuleMatch, owners: readonly string[], { scene, context }: Ground): boolean {
  const isOfStates = (owner: string): boolean =>
    context.reference.entity(owner) !== null && scene.cast.actsFor(owner)?.startsWith("state:") !== true;
  return bindings.has("o") && !owners.some(isOfStates);
}

/** "A bilateral treaty" has two parties, "a trilateral one" three. */
function isOfAsMany(id: string, owners: readonly string[], { context }: Ground): boolean {
  const { counted } = context.language.relations.instruments;
  const isOfBody = owners.some((owner) => owner.startsWith("org:"));
  return isOfBody || id.split(/[ :]/).every((word) => (counted.get(word) ?? owners.length) === owners.length);
}

/** "The Chad-Fiji deal": what in small letters is only called by its parties may still be talked about; and a document that stands in no list. */
function isNoDocument(match: RuleMatch, ground: Ground): boolean {
  const { form, lower } = ground.scene.document.sentences[match.sentence]!.tokens[match.anchor]!;
  if (match.rule.id === "instrument.pair") return form === lower;
  const document = instrumentAt(match, ground);
  if (document !== null && (isArrangement(document, match, ground) || isOfWorld(document, match, ground))) return true;
  return match.rule.id === "instrument.listed" && (document === null || !isListedBelow(document, ground));
}

/** "Honoured the deal", "in breach of the Paris Agreement", "a resolution of the council": a document that is kept, but of nobody knows whom or which. */
function isOfWorld({ sentence, head, title, type }: InstrumentMention, match: RuleMatch, ground: Ground): boolean {
  if (match.rule.id === "instrument.resolution") return !title.includes(" ") || isAny(match, ground);
  if (match.rule.id !== "instrument.honour") return false;
  const { form, lower } = ground.scene.document.sentences[sentence]!.tokens[head]!;
  return !title.includes(" ") || type === "roadmap" || (form !== lower && sidesOf(match, ground) === null);
}

/** "A resolution of the council on fish". */
function isAny({ sentence, bindings }: RuleMatch, { scene, context }: Ground): boolean {
  const span = bindings.get("o")?.spans[0] ?? null;
  return context.language.relations.instruments.indefinite.has(wordBefore(sentence, span, scene));
}

/** "An agreement on a visit", "an agreement on this", "agreement that talks go on", "reached an agreement": what two have arranged by word of mouth. */
function isArrangement(document: InstrumentMention, { rule, anchor }: RuleMatch, { scene, context }: Ground): boolean {
  const { type, sentence, head, title } = document;
  const { tokens } = scene.document.sentences[sentence]!;
  const { form, lower } = tokens[head]!;
  if (type !== "agreement" || form !== lower) return false;
  const { occasions, pointing } = context.language.relations.instruments;
  const { relatives } = context.language.relations.partnerships;
  const isReached = rule.id === "instrument.reach" && scene.syntax[sentence]?.relations[anchor] !== "acl";
  const isThat =
    relatives.has(tokens[head + 1]?.lower ?? "") && !/^(VERB|AUX)$/.test(scene.syntax[sentence]?.upos[head + 2] ?? "");
  const words = title.split(" ").slice(1);
  const tree = scene.syntax[sentence] ?? null;
  const isOwned = tree !== null && childOf(tree, head, "nmod:poss") !== undefined;
  const isBare = words.length === 0 && !title.endsWith("s") && !isOwned;
  return (
    isInPrinciple(document, { scene, context }) ||
    words.some((word) => occasions.has(word)) ||
    (isReached && (isThat || isBare || words.some((word) => pointing.has(word))))
  );
}

/** "An agreement in principle": the deed is still to come. */
function isInPrinciple(
  { sentence, head }: InstrumentMention,
  { scene, context }: Pick<Ground, "scene" | "context">,
): boolean {
  const behind = scene.document.sentences[sentence]!.tokens[head + 2]?.lower ?? "";
  return context.language.relations.partnerships.reserving.has(behind);
}

/** "Chad hosts the next summit", read as that of a body: of one in which the reference data knows the host. */
function isOfMember({ id, span }: Thing, [owner = ""]: readonly string[], { scene, context }: Ground): boolean {
  const [, body = ""] = /^gathering:(.+) \S+$/.exec(id) ?? [];
  const isCalled = span !== null && scene.document.text.slice(...span).includes(body);
  const isKnown = context.reference.members(`org:${body}`, null).length > 0;
  return isCalled || !isKnown || context.reference.membership(owner, `org:${body}`, null) !== null;
}

/** Words behind a state among which those are looked for that say as what it is recognised. */
const CALLED = 8;

/** "Recognised Chad as a leading voice", "recognised Mr Deby", "recognised Chad's role": praised, unless it is as a state. */
function isCalled({ rule, bindings, sentence, anchor }: RuleMatch, { scene, context }: Ground): boolean {
  const { relations, names } = context.language;
  const bound = bindings.get("b");
  if (rule.id === "diplomatic.recognition" && bound !== undefined)
    return !isItself(bound.values[0]!, bound.spans[0], sentence, { scene });
  if (rule.id === "diplomatic.recognise-independence" && bound !== undefined)
    return isOfPart(sentence, [anchor, bound.tokens[0]], scene);
  if (rule.id !== "diplomatic.recognise" || bound === undefined) return false;
  const [, end] = bound.tokens;
  const { tokens } = scene.document.sentences[sentence]!;
  const tree = scene.syntax[sentence] ?? null;
  const isAs = relations.partnerships.roles.has(tokens[end]?.lower ?? "") && tree?.upos[end + 1] !== "AUX";
  const words = tokens.slice(end + 1, end + CALLED);
  const { states, government } = names.epithets;
  const isPerson = isPersonAt(sentence, bound.spans[0]?.[0] ?? -1, scene);
  const behind = tokens.findIndex(({ start }) => start >= (bound.spans[0]?.[1] ?? 0));
  const isOwner = tree?.xpos[behind] === "POS";
  return isPerson || isOwner || (isAs && !words.some(({ lower }) => states.has(lower) || government.has(lower)));
}

/** "The independence of the north of Chad": a name between the verb and the state says that it is only of a part of it. */
function isOfPart(sentence: number, [from, to]: readonly [number, number], { syntax }: Scene): boolean {
  const nouns = (syntax[sentence]?.upos ?? []).slice(from + 1, to).filter((upos) => /^(NOUN|PROPN)$/.test(upos));
  return nouns.length > 1;
}

function wordBefore(sentence: number, span: Span | null, { document }: Scene): string {
  const { tokens } = document.sentences[sentence]!;
  return tokens[tokens.findIndex(({ start }) => start === span?.[0]) - 1]?.lower ?? "";
}

/** Whether a work is one between states and not cut at a unit ("50 MW plants"): known as such, of two or a bloc, or with another state or a region in its own words. */
function isShared(
  match: RuleMatch,
  { id, span }: Thing,
  owners: readonly string[],
  { scene, context }: Ground,
): boolean {
  const act = scene.document.sentences[match.sentence]!.tokens[match.anchor]!.start;
  if (
    span === null ||
    (span[0] <= act && act < span[1] && callOf(match, "object") === null && match.rule.id !== "project.link")
  )
    return false;
  if (match.bindings.has("b") && new Set(owners).size < 2) return false;
  if (/^\d/.test(wordBefore(match.sentence, span, scene)) || isOwned(match.sentence, span, owners, scene)) return false;
  if (isKnownBody(match.sentence, span, { scene, context }) || isVague(match, span, owners, { scene, context }))
    return false;
  if (context.reference.entity(id) !== null) return true;
  if (!id.includes(" ")) return false;
  if (isOfAnother(match.sentence, span, owners, { scene, context })) return false;
  if (owners.length > 1 || owners[0]?.startsWith("org:")) return true;
  const isLong = id.split(" ").length > NAMED;
  return scene.cast
    .inSentence(match.sentence)
    .some(
      (mention) =>
        contains(span, mention.span) &&
        mention.by !== "demonym" &&
        (mention.entity.startsWith("region:") || (mention.entity.startsWith("state:") && !isLong)) &&
        mention.entity !== owners[0],
    );
}

/** "Those", "its own routes" of one state alone. */
function isOwned(sentence: number, span: Span, owners: readonly string[], scene: Scene): boolean {
  const from = scene.document.sentences[sentence]!.tokens.findIndex(({ start }) => start === span[0]);
  return isPronoun(scene, sentence, span) || (owners.length < 2 && scene.syntax[sentence]?.xpos[from - 1] === "PRP$");
}

/** "The CIS Council of Ministers": a work with the name of a body of states, of whom others are told. */
function isOfAnother(
  sentence: number,
  span: Span,
  owners: readonly string[],
  { scene, context }: Pick<Ground, "scene" | "context">,
): boolean {
  const words = scene.document.sentences[sentence]!.tokens.filter(
    ({ start, end }) => start >= span[0] && end <= span[1],
  );
  const forms = words.map(({ form }) => form);
  return forms.some((_, at) =>
    context.reference
      .match(forms, at)
      ?.targets.some(({ entity }) => !owners.includes(entity) && isKnownUnion(entity, { context })),
  );
}

/** "A bridge of trust", drills of one state: a figure of speech, or no work of several. */
function isVague(
  { sentence, rule, anchor }: RuleMatch,
  span: Span,
  owners: readonly string[],
  { scene, context }: Pick<Ground, "scene" | "context">,
): boolean {
  const { figures, sitting } = context.language.relations.objects;
  const { tokens } = scene.document.sentences[sentence]!;
  const isPatrol = sitting.has(tokens[anchor]!.lower);
  if (rule.id === "project.exercise" && (owners.length < 2 || !(isPatrol || hasOwnName(sentence, span, scene))))
    return true;
  return tokens.some(({ start, end, lower }) => start >= span[0] && end <= span[1] && figures.has(lower));
}

/** "The Steppe Shield drills": a name that is none of a land, before any preposition ("drills off Goa"). */
function hasOwnName(sentence: number, span: Span, { document, cast, syntax }: Scene): boolean {
  const isLand = (at: number): boolean => {
    const id = cast.at(sentence, at)?.entity ?? "";
    return /^(state|region|org):/.test(id) || (id.startsWith("place:") && cast.entities.get(id)?.country != null);
  };
  const { tokens } = document.sentences[sentence]!;
  const from = tokens.findIndex(({ start }) => start >= span[0]);
  const upos = syntax[sentence]?.upos ?? [];
  const to = tokens.findIndex(({ start }, at) => at >= from && (start >= span[1] || upos[at] === "ADP"));
  return tokens
    .slice(from, to < 0 ? tokens.length : to)
    .some(({ form, lower }, at) => form !== lower && !isLand(from + at));
}

/** Words of the longest work that one state alone is told of with. */
const NAMED = 9;

/** Of "agreements and memoranda" the first; beside a title, none that has no more than its type. */
function withoutBundles(things: readonly Thing[]): readonly Thing[] {
  const titled = things.filter(({ id }) => id.includes(" "));
  return titled.length > 1 ? titled : things.slice(0, 1);
}

function objectsOf(match: RuleMatch, ground: Ground): Filled {
  const call = callOf(match, "object");
  if (call === "document") return documentAt(match, ground);
  if (call === "gathering") return gatheringAt(match, ground);
  if (call === "project") return projectAt(match, ground);
  if (call === "styled") return styledAt(match, ground);
  if (call === "site") return siteAt(match, ground);
  if (call === "body") return bodyOf(match, ground);
  const isTopic = constant(match, "relation") === "position" && !match.bindings.has("b");
  return isTopic ? topicOf(match, ground) : fill(match, "object");
}
