import type { Assertion } from "@dragoman/model";
import { type Filled, filledBy, nothing } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { publishedOn } from "../text/published.ts";
import { dashedIn } from "./dashed.ts";
import type { Ground } from "./ground.ts";
import { isCommon } from "./rule.ts";
import { partiesAt } from "./signers.ts";
import { styledAt } from "./styled.ts";
import { timesIn } from "./times.ts";

/** What a state's own membership is, by the reference data: of one that is joining, a membership without a date tells nothing. */
export function standingOf(
  state: string,
  organisation: string,
  isJoining: boolean,
  { context, scene }: Ground,
): { level: string; assertion: Assertion | null } {
  const day = publishedOn(scene.document);
  const known = context.reference.membership(state, organisation, day);
  const isMember = known?.status === "member" && (known.from !== null || !isJoining);
  if (isMember) return { level: "member", assertion: null };
  return { level: "candidate", assertion: isJoining ? "planned" : "possible" };
}

/** Words before a length of time among which its "in" is looked for: "in less than a month". */
const AHEAD = 3;

/** The length of time that hangs on the anchor: "for four years", not "in a month". */
export function lengthOf(match: RuleMatch, { scene, context }: Ground): string | null {
  const { days } = context.language.relations.partnerships;
  const tree = scene.syntax[match.sentence] ?? null;
  const found = timesIn(scene, match.sentence).filter(({ kind }) => kind === "duration");
  const own = found.filter(({ tokens: [from, to] }) => {
    const isIn = tree?.lemmas.slice(Math.max(0, from - AHEAD), from).some((word) => days.has(word)) === true;
    if (isIn) return false;
    for (let at = from; at < to; at++) if (tree?.heads[at] === match.anchor) return true;
    return false;
  });
  return own[0]?.value ?? null;
}

/** The state in which the place of a gathering lies. */
export function hostOf(match: RuleMatch, ground: Ground): Filled {
  const { scene } = ground;
  const place = match.bindings.get("p");
  if (place === undefined) return namesakeOf(match, ground);
  const entity = scene.cast.entities.get(place?.values[0] ?? "");
  const state = entity?.kind === "state" ? entity.id : entity?.country ? `state:${entity.country}` : null;
  return state === null ? nothing : { ...nothing, values: [state], spans: place.spans };
}

/** "The Lima summit": the state of the city that a gathering is called by. */
function namesakeOf(match: RuleMatch, ground: Ground): Filled {
  const { values, spans } = gatheringAt(match, ground);
  const [city = "", ...words] = (values[0] ?? "").replace("gathering:", "").split(" ");
  const state = ground.context.reference.cityState(city);
  return state === null || words.length !== 1 ? nothing : { ...nothing, values: [state], spans };
}

/** The gathering that the anchor itself names, unless it is named after a state ("the China summit"). */
export function gatheringAt(match: RuleMatch, { scene, slots }: Ground): Filled {
  const place = match.bindings.get("p");
  const isState = place?.values[0]?.startsWith("state:") ?? false;
  const named = scene.cast.inSentence(match.sentence).find(({ tokens }) => tokens[0] === place?.tokens[0]);
  if ((isState && named?.by !== "capital") || (place !== undefined && !isName(match, place.tokens, scene)))
    return nothing;
  const found = slots.get("gathering")?.resolve(match.sentence, match.anchor) ?? null;
  return found === null ? nothing : { ...nothing, values: found.values, spans: found.spans };
}

/** The work that the anchor itself names, or that is named beside it. */
export function projectAt(match: RuleMatch, ground: Ground): Filled {
  const styled = styledAt(match, ground);
  if (styled.values.length > 0) return styled;
  const found = ground.slots.get("project")?.resolve(match.sentence, match.anchor) ?? null;
  return found === null ? nothing : { ...nothing, values: found.values, spans: found.spans };
}

/** Whether a place opens the capitals of which the anchor is the last: "the Johannesburg G20 Leaders' Summit". */
function isName({ sentence, anchor }: RuleMatch, [from, to]: readonly [number, number], scene: Scene): boolean {
  const between = scene.document.sentences[sentence]!.tokens.slice(to, anchor);
  return from < anchor && between.every(({ form, lower }) => form !== lower || !/\p{L}{2}/u.test(lower));
}

/** The instrument that the anchor itself names. */
export function documentAt(match: RuleMatch, { instruments }: Ground): Filled {
  const found = instruments(match.sentence).find(({ head }) => head === match.anchor);
  return found === undefined ? nothing : { ...nothing, values: [`instrument:${found.title}`], spans: [found.span] };
}

/** Those whom the words of a project name, else the parties of the clause. */
export function buildersOf(match: RuleMatch, ground: Ground): Filled {
  const named = ownersIn(match, ground);
  const joined = named.values.length > 0 ? named : dashedIn(match, ground);
  if (joined.values.length > 0) return joined;
  return match.rule.id.startsWith("project.joint-") && !isCommon(match, ground) ? nothing : partiesAt(match, ground);
}

/** The parties that the words of a project name: "the Kenya-Uganda pipeline". */
export function ownersIn(match: RuleMatch, ground: Ground): Filled {
  const named = statesIn(match, ground);
  const dashed = dashedIn(match, ground);
  return named.values.length > 0 && dashed.values.length > named.values.length ? dashed : named;
}

/** The parties that stand in the words of a project. */
function statesIn(match: RuleMatch, { memory }: Ground): Filled {
  const [from, to] = match.bindings.get("p")?.tokens ?? [0, 0];
  const found = memory.partiesIn(match.sentence).filter(({ tokens }) => tokens[0] >= from && tokens[1] <= to);
  return filledBy(found);
}
