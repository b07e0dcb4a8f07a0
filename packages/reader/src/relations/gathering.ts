import { contains, type Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { LinkedMention } from "../entities/cast.ts";
import { type Filled, nothing } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { firstOfRow, headOf } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { wordsIn } from "../text/words.ts";
import { isPersonAt } from "./body.ts";
import type { Ground } from "./ground.ts";
import { statesNamed } from "./named.ts";
import type { Thing } from "./things.ts";

/** Words before a verb among which those of a contest are looked for. */
const CONTEST = 8;

/** Whether a gathering is one between states that really has a host here, with its whole name. */
export function isHosted(match: RuleMatch, thing: Thing, ground: Ground): boolean {
  return (
    (match.rule.id !== "host.club" || isOfSeveral(match, thing, ground)) &&
    !isTopical(match, thing, ground) &&
    !isInName(match, thing) &&
    !isContended(match, ground) &&
    isWhole(match, thing, ground) &&
    !isSeries(match, thing, ground) &&
    !isElsewhere(match, thing, ground) &&
    (isWorldly(match, thing, ground) ||
      (isOfState(match, ground) && (!isLocal(match, thing, ground) || isOfTwo(match, thing, ground))) ||
      isNextOfSides(match, thing, ground))
  );
}

/** "NATO leaders", "Chadian and Fijian ministers": of a body of states or of two states. */
function isOfSeveral(match: RuleMatch, thing: Thing, ground: Ground): boolean {
  const { span } = thing;
  const isBody = ({ entity }: LinkedMention): boolean => ground.context.reference.members(entity, null).length > 0;
  const named = ground.scene.cast.inSentence(match.sentence);
  return isOfTwo(match, thing, ground) || named.some((one) => span !== null && contains(span, one.span) && isBody(one));
}

/** "The next meeting will take place in Lima": that of the two sides of the article, with one of them. */
function isNextOfSides(match: RuleMatch, { span }: Thing, { scene, memory, context }: Ground): boolean {
  const { tokens } = scene.document.sentences[match.sentence]!;
  const before = tokens[tokens.findIndex(({ start }) => start === span?.[0]) - 1]?.lower ?? "";
  if (match.rule.id !== "host.meeting" || !context.language.relations.partnerships.next.has(before)) return false;
  const host = match.bindings.get("a")?.values[0] ?? "";
  return memory.pairAt(match.sentence, match.anchor)?.includes(host) === true;
}

/** "The meeting on the situation in Chad": the place of what it is about. */
function isTopical({ rule }: RuleMatch, { id }: Thing, { context }: Ground): boolean {
  const { topics } = context.language.relations.partnerships;
  return rule.id === "host.gathering-in" && id.split(" ").some((word) => topics.has(word));
}

/** "A meeting of the heads of regions in Chad": a land in the words for the meeting is not where it is held. */
function isInName({ rule, bindings }: RuleMatch, { span }: Thing): boolean {
  const host = bindings.get("a")?.spans[0];
  return rule.id === "host.meeting" && span !== null && host !== undefined && contains(span, host);
}

/** "The federal forum met in Lima", "we held a staff meeting in Lima": only its city tells of a meeting without a name. */
function isLocal({ rule, bindings, sentence }: RuleMatch, { id }: Thing, { scene }: Ground): boolean {
  if (rule.id === "host.club") return true;
  if (rule.id === "host.where") return /^gathering:\p{Ll}/u.test(id);
  if (rule.id === "host.city-named" && id.split(" ").length > 2) return true;
  const start = bindings.get("a")?.spans[0]?.[0] ?? -1;
  const isCity = scene.cast
    .inSentence(sentence)
    .some(({ span, entity }) => span[0] === start && !entity.startsWith("state:"));
  return rule.id === "host.meeting" && isCity;
}

/** "The Chad-Fiji forums", "the Lima Games steering committee": several in turn, or words that only tell what something else is of. */
function isSeries({ sentence }: RuleMatch, { span }: Thing, { scene, context }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  const from = tokens.findIndex(({ start }) => start === span?.[0]);
  const to = tokens.findIndex(({ end }) => end === span?.[1]) + 1;
  if (tree === null || from < 0 || to <= from) return false;
  const { gatherings } = context.language.relations.objects;
  const head = headOf(tree.heads, [from, to]);
  const isSeveral = !gatherings.has(tokens[head]!.lower) && gatherings.has(tree.lemmas[head]!.toLowerCase());
  return isSeveral || (tree.relations[head] === "compound" && tree.heads[head]! > head);
}

/** "Its first summit in Lima", read as the Accra summit: a gathering that is called by one city and met in another land. */
function isElsewhere({ bindings }: RuleMatch, { id }: Thing, { scene, context }: Ground): boolean {
  const place = scene.cast.entities.get(bindings.get("p")?.values[0] ?? "");
  const [first = ""] = id.replace(/^gathering:/, "").split(" ");
  const state = context.reference.cityState(first);
  return place?.kind === "place" && place.country !== null && state !== null && state !== `state:${place.country}`;
}

/** "The bid of the city to host the games". */
function isContended({ sentence, anchor }: RuleMatch, { scene, context }: Ground): boolean {
  const { contests } = context.language.relations.objects;
  const { tokens } = scene.document.sentences[sentence]!;
  return tokens.slice(Math.max(0, anchor - CONTEST), anchor).some(({ lower }) => contests.has(lower));
}

/** Whether a gathering has its whole name: none that a dash, a bracket or an "and" cuts, and more than "the first Forum". */
function isWhole({ sentence }: RuleMatch, { id, span }: Thing, ground: Ground): boolean {
  if (span === null) return true;
  const { scene, context } = ground;
  const { instruments, objects } = context.language.relations;
  const { tokens } = scene.document.sentences[sentence]!;
  const words = tokens.filter(({ start, end }) => start >= span[0] && end <= span[1]);
  const from = tokens.findIndex(({ start }) => start === span[0]);
  const isCapital = (at: number): boolean => tokens[at] !== undefined && tokens[at].form !== tokens[at].lower;
  const before = tokens[from - 1]?.lower ?? "";
  const isLinked = before !== "," && instruments.links.has(before);
  const isCut =
    (isLinked && from > 2 && isCapital(from) && isCapital(from - 2)) || isShared(words.length, from, sentence, ground);
  if (isCut || /^[–—\])]$/.test(before) || words.some(({ lower }) => lower === "]")) return false;
  const said = words.slice(0, -1).filter(({ lower }) => !objects.vague.has(lower));
  const last = words.at(-1);
  const [first] = words;
  const isSaid =
    said.length > 0 || (words.length === 1 && !objects.meetings.has(words[0]!.lower)) || isReferred(id, span, scene);
  if (!isSaid) return false;
  return words.length !== 2 || last?.form === last?.lower || first?.form !== first?.lower;
}

/** Whether a state or a city hosts by its own name, not by an official of it: those receive much that is no state's matter. */
function isOfState(match: RuleMatch, ground: Ground): boolean {
  const { sentence, bindings, anchor } = match;
  const { scene, context } = ground;
  const tree = scene.syntax[sentence] ?? null;
  if (tree !== null && thanking(tree, anchor, context) !== null) return true;
  const host = bindings.get("p") ?? bindings.get("a");
  if (host === undefined) return true;
  const start = host.spans[0]?.[0] ?? -1;
  const mention = scene.cast
    .inSentence(sentence)
    .find(({ span, entity }) => span[0] === start && /^(state|place):/.test(entity));
  if (mention === undefined || mention.by === "pronoun") return false;
  const words = wordsIn(scene.document.text, mention.span);
  return mention.by !== "capital" || context.reference.cityState(words) !== null;
}

/** Whether a gathering is known, or its words name states, a region, a body of states or say that it is of several. */
function isWorldly({ sentence, bindings }: RuleMatch, { id, span }: Thing, { scene, context }: Ground): boolean {
  const { reference, language } = context;
  if (span === null || reference.entity(id) !== null || isReferred(id, span, scene)) return true;
  const { tokens } = scene.document.sentences[sentence]!;
  const { worldly } = language.relations.objects;
  if (tokens.some(({ start, end, lower }) => start >= span[0] && end <= span[1] && worldly.has(lower))) return true;
  const own = bindings.get("a")?.values ?? [];
  const isForeign = ({ entity }: LinkedMention): boolean =>
    (/^(state|region):/.test(entity) && !own.includes(entity) && reference.entity(entity) !== null) ||
    reference.members(entity, null).length > 0;
  return scene.cast.inSentence(sentence).some((one) => contains(span, one.span) && isForeign(one));
}

/** "The Kenyan-Omani Council met in Muscat": whether words name two states, though together they are one name, and no official is told to be the host. */
function isOfTwo({ sentence, bindings }: RuleMatch, { span }: Thing, { scene, context }: Ground): boolean {
  if (isPersonAt(sentence, bindings.get("a")?.spans[0]?.[0] ?? -1, scene)) return false;
  const { tokens } = scene.document.sentences[sentence]!;
  const words = tokens.filter(({ start, end }) => span !== null && start >= span[0] && end <= span[1]);
  const forms = words.map(({ form }) => form);
  return statesNamed(forms, context).length > 1;
}

/** "The Conference of Heads of State" before "and Government": whether capitals behind "and" hang on a word inside a name, but not on its head. */
function goesOn({ heads, relations }: Tree, tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to + 1];
  const isLinked = relations[to] === "cc" && next !== undefined && next.form !== next.lower;
  const inside = heads[to + 1] ?? -1;
  return isLinked && relations[to + 1] === "conj" && inside > from && inside < to && inside > headOf(heads, [from, to]);
}

/** "The Forum and 8th Congress of Small Peoples": two heads of one name. */
function isShared(length: number, from: number, sentence: number, { scene, context }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  const to = from + length;
  const isNamed = (tree?.children[to - 1] ?? []).some(
    (child) => child === to + 1 && tree!.relations[child] === "conj" && /^\p{Lu}/u.test(tokens[child]!.form),
  );
  const isLinked = tree?.relations[to] === "cc" && scene.cast.at(sentence, to + 1) === null;
  if (tree !== null && ((isNamed && isLinked) || goesOn(tree, tokens, from, to))) return true;
  if (tree === null || length > 2 || !context.language.relations.partnerships.last.has(tokens[to]?.lower ?? ""))
    return false;
  const next = (tree.children[to - 1] ?? []).find((child) => child > to && tree.relations[child] === "conj");
  return next !== undefined && context.language.relations.objects.meetings.has(tokens[next]!.lower);
}

/** "Their summit": said of a gathering that the article names elsewhere. */
function isReferred(id: string, span: Span, { document }: Scene): boolean {
  return wordsIn(document.text, span) !== id.replace(/^gathering:/, "");
}

/** "Thanked Malta for hosting the games", "praised Malta's role in chairing the talks": whoever is thanked has done it; null where nobody is thanked. */
export function thankedFor(
  { sentence, anchor, bindings }: RuleMatch,
  { scene, slots, context }: Ground,
): Filled | null {
  const tree = scene.syntax[sentence] ?? null;
  const [from, to] = bindings.get("a")?.tokens ?? [0, 0];
  const verb = tree === null ? null : thanking(tree, anchor, context);
  if (tree === null || verb === null) return null;
  const children = tree.children[verb] ?? [];
  const isOfThanks = [...children, ...(tree.children[firstOfRow(tree, verb)] ?? [])].some(
    (child) => child >= from && child < to && tree.relations[child] === "nsubj",
  );
  if (!isOfThanks) return null;
  const object = children.find((child) => child > verb && /^i?obj/.test(tree.relations[child]!)) ?? verb;
  const owner = (tree.children[object] ?? []).find((child) => tree.relations[child] === "nmod:poss");
  const state = slots.get("state")!;
  const found = (owner === undefined ? null : state.resolve(sentence, owner)) ?? state.resolve(sentence, object);
  return found === null ? nothing : { ...nothing, values: found.values, spans: found.spans };
}

/** "Commended Chad on its hosting of the games": the verb of thanks above a deed, which is done. */
export function thanking(tree: Tree, deed: number, { language }: Context): number | null {
  for (let at = deed; tree.heads[at]! >= 0 && !/^(conj|parataxis|acl:relcl)/.test(tree.relations[at]!); ) {
    at = tree.heads[at]!;
    if (language.relations.objects.thanking.has(tree.lemmas[at]?.toLowerCase() ?? "")) return at;
  }
  return null;
}
