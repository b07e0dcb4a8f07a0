import type { Span } from "@dragoman/model";
import { type Filled, nothing } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { SlotValue } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import { publishedOn } from "../text/published.ts";
import type { Ground } from "./ground.ts";
import { constant } from "./rule.ts";

/** Sentences over which an organisation is remembered; further where the reference data knows the state as its member. */
const REACH = { full: 8, less: 4 } as const;

/**
 * The organisation that a clause leaves out ("Chad has been an observer since 2010"): the only one of the sentences before
 * that fits best. An official has an office ("assumed the presidency"), only a state has a seat.
 */
export function bodyOf(match: RuleMatch, ground: Ground): Filled {
  const { values = [], spans = [] } = match.bindings.get("a") ?? {};
  const state = values[0] ?? "";
  const isFull = constant(match, "relation") === "chair" || constant(match, "level") === "member";
  if (!isItself(state, spans[0], match.sentence, ground)) return nothing;
  const isDenied = constant(match, "change") === "denied";
  const own = ground.scene.cast
    .inSentence(match.sentence)
    .filter(({ entity, by }) => by !== "description" && isKnownUnion(entity, ground));
  const fitting = (entity: string): boolean =>
    entity !== state && hasMembers(entity, ground) && fits(state, entity, isFull && !isDenied, ground);
  if (own.length > 0 && !own.some(({ entity }) => fitting(entity))) return nothing;
  const found = candidates(match.sentence, REACH[isFull ? "full" : "less"], fitting, ground);
  const level = constant(match, "level");
  const known = found.filter(
    ({ entity }) => ground.context.reference.membership(state, entity, null)?.status === level,
  );
  const best = bestOf(known.length > 0 ? known : waitedFor(found, level, ground), isFull);
  return best === null ? nothing : { ...nothing, values: [best.entity], spans: [best.span] };
}

/** Of several bodies that a state may have applied to those at whose door any stands, by the reference data. */
function waitedFor(found: readonly Candidate[], level: string | null, { context }: Ground): readonly Candidate[] {
  if (level !== "candidate" && level !== "applicant") return found;
  const waiting = found.filter(({ entity }) =>
    context.reference.members(entity, null).some(({ status }) => /^(candidate|applicant)$/.test(status)),
  );
  return waiting.length > 0 ? waiting : found;
}

/** Whether it is a body of states whose members the reference data knows. */
export function isKnownUnion(entity: string, { context }: Pick<Ground, "context">): boolean {
  return entity.startsWith("org:") && context.reference.members(entity, null).length > 0;
}

/** An organisation with the sentences that name it, the nearest first. */
interface Candidate {
  readonly entity: string;
  readonly span: Span;
  readonly sentences: Set<number>;
}

/** The organisations of a sentence and those before it, as far as they fit. */
function candidates(
  sentence: number,
  reach: number,
  fitting: (entity: string) => boolean,
  { scene }: Ground,
): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (let at = sentence; at >= Math.max(0, sentence - reach); at--) {
    for (const { entity, span } of scene.cast.inSentence(at)) {
      const known = found.get(entity);
      if (known !== undefined) known.sentences.add(at);
      else if (fitting(entity)) found.set(entity, { entity, span, sentences: new Set([at]) });
    }
  }
  return [...found.values()];
}

/** The one named nearest; of bodies in which a state has less than a seat first the one that is spoken of most. */
function bestOf(found: readonly Candidate[], isFull: boolean): Candidate | null {
  const [first] = isFull ? found : [...found].sort((a, b) => b.sentences.size - a.sentences.size);
  const isAsGood = ({ sentences }: Candidate): boolean =>
    nearest(sentences) === nearest(first!.sentences) && (isFull || sentences.size === first!.sentences.size);
  return first === undefined || found.some((one) => one !== first && isAsGood(one)) ? null : first;
}

function nearest(sentences: ReadonlySet<number>): number {
  return Math.max(...sentences);
}

/** Whether words name the state and not one of its officials. */
export function isItself(
  state: string,
  span: Span | null | undefined,
  sentence: number,
  { scene }: Pick<Ground, "scene">,
): boolean {
  return scene.cast
    .inSentence(sentence)
    .some((mention) => mention.entity === state && mention.span[0] === span?.[0] && mention.span[1] === span[1]);
}

/** Whether it has states as members: the reference data knows some, or it is named like such a body ("… Council"). */
export function hasMembers(id: string, { context, scene }: Ground): boolean {
  if (!id.startsWith("org:") || scene.cast.actsFor(id)?.startsWith("state:")) return false;
  return context.reference.members(id, null).length > 0 || isNamedLikeBody(id, { context });
}

/** Whether a word of a name is that of a body of states: "… Council". */
export function isNamedLikeBody(id: string, { context }: Pick<Ground, "context">): boolean {
  return isNamedWith(id, context.language.relations.objects.bodies);
}

/** Whether a word of a name is one of a list. */
export function isNamedWith(id: string, words: ReadonlySet<string>): boolean {
  return id
    .toLowerCase()
    .split(/[ :]/)
    .some((word) => words.has(word));
}

/** Whether the reference data lets a state be a full member of a body it knows, or something less. */
function fits(state: string, body: string, isFull: boolean, { context: { reference }, scene }: Ground): boolean {
  const on = publishedOn(scene.document);
  if (reference.members(body, null).length === 0) return true;
  const status = reference.membership(state, body, isFull ? null : on)?.status ?? "";
  return isFull === /^((founding )?member|suspended)$/.test(status);
}

/** "The Gulf Cooperation Council met": a body of states and no work of theirs. */
export function isKnownBody(
  sentence: number,
  span: Span,
  { scene, context }: Pick<Ground, "scene" | "context">,
): boolean {
  return scene.cast
    .inSentence(sentence)
    .some(
      (one) =>
        one.span[0] <= span[0] && one.span[1] === span[1] && context.reference.members(one.entity, null).length > 0,
    );
}

/** Whether words that begin at an offset name a person. */
export function isPersonAt(sentence: number, offset: number, { cast }: Scene): boolean {
  return cast.inSentence(sentence).some(({ span, entity }) => span[0] === offset && entity.startsWith("person:"));
}

/** Whether words name one head of state or government alone, by the titles of the article. */
export function isLeaderAt(
  sentence: number,
  { tokens: [from, to], values }: Pick<SlotValue, "tokens" | "values">,
  { scene, context }: Pick<Ground, "scene" | "context">,
): boolean {
  const { leaders } = context.language.relations.objects;
  const named = scene.cast.inSentence(sentence).filter(({ tokens }) => tokens[0] === from && tokens[1] === to);
  return scene.cast.offices.some(
    ({ person, title, of, former }) =>
      !former && leaders.has(title) && of === values[0] && named.some(({ entity }) => entity === person),
  );
}
