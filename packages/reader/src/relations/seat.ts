import { contains } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { headOf } from "../syntax/words.ts";
import { isGenitive } from "../text/document.ts";
import { publishedOn } from "../text/published.ts";
import { wordsIn } from "../text/words.ts";
import { bodyOf, hasMembers, isItself, isLeaderAt, isNamedLikeBody, isNamedWith, isPersonAt } from "./body.ts";
import { doerAt } from "./doer.ts";
import { isHosted } from "./gathering.ts";
import type { Ground } from "./ground.ts";
import { callOf, constant } from "./rule.ts";
import type { Thing } from "./things.ts";
import { timesIn } from "./times.ts";

/** What a state chairs: a body of states, or a gathering of several. */
export function chairedIn(things: readonly Thing[], match: RuleMatch, ground: Ground): readonly Thing[] {
  if (match.rule.id === "chair.gathering")
    return isDoneByState(match, ground) || new Set(match.bindings.get("a")?.values).size > 1
      ? things.filter((thing) => isHosted(match, thing, ground))
      : [];
  if (isOfficials(match, ground) || isFarOff(match) || isOfPart(match, ground)) return [];
  return things.map((thing) => ownBody(thing, match, ground)).filter((thing) => isChaired(match, thing, ground));
}

/** Words between a state and the noun that explains it. */
const EXPLAINED = 12;

/** "The minister of Chad, the president of Fiji, …, the president of the council": the office of somebody else in a list. */
function isFarOff({ rule, anchor, bindings }: RuleMatch): boolean {
  const end = bindings.get("a")?.tokens[1] ?? anchor;
  return rule.id === "chair.explained" && anchor - end > EXPLAINED;
}

/** "Chairman of the Chadian part of the commission". */
function isOfPart({ sentence, anchor, bindings }: RuleMatch, { scene, context }: Ground): boolean {
  const { parts } = context.language.relations.objects;
  const from = bindings.get("o")?.tokens[0] ?? 0;
  return scene.document.sentences[sentence]!.tokens.slice(anchor, from).some(({ lower }) => parts.has(lower));
}

/** "Chad chaired the talks", not "officials of Chad". */
function isDoneByState(match: RuleMatch, ground: Ground): boolean {
  const doer = doerAt(match, ground);
  const { tokens } = ground.scene.document.sentences[match.sentence]!;
  const { values = [], spans = [] } = match.bindings.get("a") ?? {};
  const [state = ""] = values;
  const own = spans.find((span) => isItself(state, span, match.sentence, ground));
  return doer !== null && own !== undefined && own[0] <= tokens[doer]!.start && tokens[doer]!.end <= own[1];
}

/** "Chair of Chad's council": a body of one state. */
function isOfOneState({ sentence, bindings }: RuleMatch, { scene, slots }: Ground): boolean {
  const tree = scene.syntax[sentence] ?? null;
  const bound = bindings.get("o")?.tokens;
  if (tree === null || bound === undefined) return false;
  return (tree.children[headOf(tree.heads, bound)] ?? []).some(
    (child) => tree.relations[child] === "nmod:poss" && (slots.get("state")?.resolve(sentence, child) ?? null) !== null,
  );
}

/** What a state is in. */
export function joinedIn(
  things: readonly Thing[],
  match: RuleMatch,
  owners: readonly string[],
  ground: Ground,
): readonly Thing[] {
  if (isOfficials(match, ground) || (match.rule.id === "membership.pair" && owners.length !== 2)) return [];
  return things
    .flatMap((thing) => ownClub(thing, match, owners, ground))
    .filter(
      ({ id }) =>
        isBody(id, ground) && !isLongSince(id, match, owners, ground) && isJoinable(id, match, owners, ground),
    );
}

/** "Chad became a member": of a body that the clause leaves out, one of which the reference data knows who is in it; "the two allies": one in which both are known to be. */
function isJoinable(id: string, { rule }: RuleMatch, owners: readonly string[], { context }: Ground): boolean {
  if (rule.id.startsWith("membership.pair"))
    return owners.every((one) => context.reference.membership(one, id, null)?.status === "member");
  return rule.id !== "membership.become-known" || context.reference.members(id, null).length > 0;
}

/** "The anniversary of Chad's accession": of a state that is known to be in, nobody knows since when, only what is ahead makes it a candidate. */
function isLongSince(id: string, match: RuleMatch, owners: readonly string[], { scene, context }: Ground): boolean {
  const isBid = callOf(match, "level") === "standing" && constant(match, "change") === "proposed";
  const isOpen = isJoiningAhead(match, scene);
  if (!isBid && !isOpen) return false;
  const known = context.reference.membership(owners[0] ?? "", id, null);
  if (known?.status !== "member" || known.from !== null) return false;
  const { upcoming, anniversaries } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[match.sentence]!;
  const words = tokens.slice(Math.max(0, match.anchor - BESIDE), match.anchor);
  const isPast = words.some(({ lower }) => anniversaries.has(lower));
  const day = publishedOn(scene.document)?.slice(0, 4) ?? "0";
  const isNamed =
    match.rule.id === "membership.accession" && scene.assertions.of(match.sentence, match.anchor) === "actual";
  return isPast || ((day > RECENT || isNamed) && !tokens.some(({ lower }) => upcoming.has(lower)));
}

/** "To join", "joining", "will join": what is not told as done. */
function isJoiningAhead(match: RuleMatch, scene: Scene): boolean {
  const { syntax, assertions } = scene;
  if (constant(match, "change") !== "established" || constant(match, "assertion") !== null) return false;
  const xpos = syntax[match.sentence]?.xpos[match.anchor] ?? "";
  const isForm = xpos === "VB" || (xpos === "VBG" && timesIn(scene, match.sentence).length === 0);
  return isForm || assertions.of(match.sentence, match.anchor) !== "actual";
}

/** Words before a noun among which an anniversary of it is looked for. */
const BESIDE = 6;

/** Year behind which memberships without a date are taken for old ones. */
const RECENT = "2013";

/** Share of a list that must be members by the reference data where nothing but the list says so. */
const KNOWN = 0.5;

/** "It includes partners of Chad", "Mr Deby, members of the council", "the union (Chad, Fiji)": not the state itself, or no list of members. */
function isOfficials({ rule, bindings, sentence }: RuleMatch, { scene, context }: Ground): boolean {
  const start = bindings.get("a")?.spans[0]?.[0] ?? -1;
  if (rule.id === "membership.apposed") return isPersonAt(sentence, start, scene);
  const who = bindings.get("a");
  if (rule.id.startsWith("chair.apposed"))
    return who === undefined || (isPersonAt(sentence, start, scene) && !isLeaderAt(sentence, who, { scene, context }));
  if (rule.id === "membership.aside") return isPersonAt(sentence, start, scene) || isOwner(sentence, bindings, scene);
  const body = bindings.get("o")?.values[0] ?? "";
  if (rule.id === "membership.roster-known") return !isRoster(bindings.get("a")?.values ?? [], body, context);
  if (rule.id !== "membership.unite") return false;
  if (areStrangers(bindings.get("a")?.values ?? [], body, context)) return true;
  const at = scene.document.sentences[sentence]!.tokens.findIndex((token) => token.start === start);
  return scene.syntax[sentence]?.relations[at] === "nmod" || context.reference.members(body, null).length === 0;
}

/** "A member of the council, Chad's Ali Deby": a name that only owns. */
function isOwner(sentence: number, bindings: RuleMatch["bindings"], { document }: Scene): boolean {
  return isGenitive(document.sentences[sentence]!.tokens[bindings.get("a")?.tokens[1] ?? 0]);
}

/** Whether most states of a list are members of a body by the reference data. */
function isRoster(states: readonly string[], body: string, { reference }: Context): boolean {
  const known = states.filter((state) => reference.membership(state, body, null) !== null);
  return known.length > KNOWN * states.length;
}

/** Whether the reference data knows who is in a body, and none of a list is. */
function areStrangers(states: readonly string[], body: string, { reference }: Context): boolean {
  const isKnown = reference.members(body, null).some(({ status }) => status === "member");
  return isKnown && states.every((state) => reference.membership(state, body, null) === null);
}

/** Rules by which an office is only named beside a state. */
const described: ReadonlySet<string> = new Set(["chair.office", "chair.explained", "chair.apposed", "chair.under"]);

/** States chair gatherings and bodies of states; a parliament, a party or an office of one state has a chairman of its own. */
function isChaired(match: RuleMatch, thing: Thing, ground: Ground): boolean {
  const { id } = thing;
  const { reference } = ground.context;
  const isKnown = reference.members(id, null).length > 0;
  const state = match.bindings.get("a")?.values[0] ?? "";
  if (isKnown && described.has(match.rule.id)) return reference.membership(state, id, null) !== null;
  if (!id.startsWith("org:")) return isHosted(match, thing, ground);
  if (isOfOneState(match, ground)) return false;
  const { domestic } = ground.context.language.relations.objects;
  const isBodyOfStates = hasMembers(id, ground) || isAlliance(id, ground);
  const isOpen = !isNamedWith(id, domestic) && (reference.entity(id) !== null || !isOfOfficial(match, ground));
  return isBodyOfStates && !isHeld(match, ground) && (isKnown || isOpen);
}

/** "The president of Chad chaired the Arms Commission": one official alone may chair what is only his state's. */
function isOfOfficial(match: RuleMatch, ground: Ground): boolean {
  if (!/^chair\.(chair|meeting)$/.test(match.rule.id)) return false;
  const { values = [], spans = [] } = match.bindings.get("a") ?? {};
  return new Set(values).size === 1 && !isItself(values[0]!, spans[0], match.sentence, ground);
}

/** Whether the full name of a known body is that of one of states, though nobody knows who is in it. */
function isAlliance(id: string, { context, scene }: Ground): boolean {
  if (scene.cast.actsFor(id)?.startsWith("state:") === true) return false;
  const name = context.reference.entity(id)?.name ?? "";
  return name !== "" && isNamedLikeBody(name, { context });
}

/** "President of Chad, president of the council Ali Deby": the next office of a list, with who holds it. */
function isHeld(match: RuleMatch, { scene }: Ground): boolean {
  if (!match.rule.id.startsWith("chair.apposed")) return false;
  const last = Math.max(match.bindings.get("o")?.tokens[1] ?? 0, ...match.words.map((word) => word + 1));
  const { form = "", lower = "" } = scene.document.sentences[match.sentence]!.tokens[last] ?? {};
  const [span] = match.bindings.get("a")?.spans ?? [];
  const isHolders = scene.cast
    .inSentence(match.sentence)
    .some((one) => one.entity.startsWith("person:") && span !== undefined && contains(one.span, span));
  return isHolders || form !== lower || scene.syntax[match.sentence]?.upos[last] === "PROPN";
}

/** "the organisation" that a state chairs is one in which it is. */
function ownBody(thing: Thing, match: RuleMatch, ground: Ground): Thing {
  const { context, scene } = ground;
  const state = match.bindings.get("a")?.values[0] ?? "";
  const { tokens: words } = scene.document.sentences[match.sentence]!;
  const mentions = scene.cast.inSentence(match.sentence).filter(({ entity }) => entity === thing.id);
  const isNamed = mentions.some(({ by }) => by !== "description");
  const { form = "", lower = "" } = isNamed ? {} : (words[(mentions[0]?.tokens[1] ?? 0) - 1] ?? {});
  const other = form !== lower && !isCalledBy(thing.id, lower, context) ? namesake(lower, state, ground) : null;
  if (other !== null) return other;
  const isKnown = context.reference.members(thing.id, null).length > 0;
  if (isNamed || !isKnown || context.reference.membership(state, thing.id, null) !== null) return thing;
  const { values, spans } = bodyOf(match, ground);
  return values[0] === undefined ? thing : { id: values[0], span: spans[0] ?? null, type: null };
}

/** "Chad is still a member of the Commonwealth": of a body of one word in which it is not known to be, another that the article calls by that word. */
function ownClub(thing: Thing, match: RuleMatch, [owner = ""]: readonly string[], ground: Ground): readonly Thing[] {
  const { context, scene } = ground;
  const word = thing.span === null ? "" : wordsIn(scene.document.text, thing.span);
  const isShort =
    constant(match, "change") === "held" && /^\p{Lu}\p{Ll}+$/u.test(word) && word !== thing.id.slice("org:".length);
  if (isStrange(thing, match, owner, ground)) {
    const { values, spans } = bodyOf(match, ground);
    if (values[0] !== undefined) return [{ id: values[0], span: spans[0] ?? null, type: null }];
    return /^(igo|forum|pact|un-organ)$/.test(context.reference.sort(thing.id) ?? "") ? [thing] : [];
  }
  const isKnown = isShort && context.reference.members(thing.id, null).length > 0;
  if (!isKnown || context.reference.membership(owner, thing.id, null) !== null) return [thing];
  return [namesake(word.toLowerCase(), owner, ground) ?? []].flat();
}

/** "The bloc", "the Council", read as one in which the state is not and never was, though nothing but these words says which is meant. */
function isStrange({ id }: Thing, { sentence }: RuleMatch, owner: string, { scene, context }: Ground): boolean {
  const named = scene.cast.inSentence(sentence).filter(({ entity }) => entity === id);
  const isDescribed = named.length > 0 && named.every(({ by }) => by === "description");
  return isDescribed && context.reference.membership(owner, id, null) === null;
}

/** Whether a body's name begins or ends with a word: "Council of Europe", "Caribbean Community". */
function isCalledBy(id: string, word: string, { reference }: Context): boolean {
  return [id.replace("org:", ""), reference.entity(id)?.name ?? ""].some((name) => {
    const lower = name.toLowerCase();
    return lower.startsWith(`${word} `) || lower.endsWith(` ${word}`);
  });
}

/** "The Community": the one body of the article with this word in its name of which the state is a member. */
function namesake(word: string, state: string, { scene, context }: Ground): Thing | null {
  const { reference } = context;
  const found = scene.cast.mentions.filter(
    ({ entity, by }) =>
      by !== "description" && isCalledBy(entity, word, context) && reference.membership(state, entity, null) !== null,
  );
  const [first] = found;
  const isOne = new Set(found.map(({ entity }) => entity)).size === 1;
  return first !== undefined && isOne ? { id: first.entity, span: first.span, type: null } : null;
}

/** States are members of bodies that the reference data knows or that are named like one ("… Council"); a bid may be for a gathering. */
function isBody(id: string, ground: Ground): boolean {
  if (ground.scene.cast.actsFor(id)?.startsWith("state:") === true) return false;
  return !id.startsWith("org:") || ground.context.reference.entity(id) !== null || isNamedLikeBody(id, ground);
}
