import { isGenitive } from "../text/document.ts";
import { spelled } from "../text/words.ts";
import { newcomerAfter } from "./ahead.ts";
import { organOf, stateOf } from "./bodies.ts";
import { countryOf, type Hearing, mentionsWithin, type Speaker } from "./hearing.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { stateFor } from "./namesakes.ts";
import type { Source } from "./phrase.ts";

/** "The president's office", "a spokesman for N" who presides over a state, "the presidential press service": under one name for each state. */
export function executiveOf(source: Source, hearing: Hearing): Speaker | null {
  const { cast, lexicon } = hearing;
  if (!isBureau(source, lexicon)) return null;
  const inside = mentionsWithin(source, hearing).map(({ entity }) => entity);
  const person = inside.find((id) => id.startsWith("person:"));
  const owner = person ?? inside.find((id) => /^(?:office|state):/.test(id)) ?? inside[0] ?? "";
  if (isNamed(source, inside, owner, hearing)) return null;
  const post = person ? postOf(owner, hearing) : postInside(source, hearing);
  const organ = lexicon.executives.get(post);
  if (organ === undefined) return null;
  const country = countryOf(owner, cast);
  const state = country === null ? stateNear(source, post, hearing) : `state:${country}`;
  return state === null ? null : organOf(state, organ, hearing);
}

/** "The president's spokesman N N": whether a spokesman has a name, here or in the next words. */
function isNamed(source: Source, inside: readonly string[], owner: string, hearing: Hearing): boolean {
  const { line, head } = source;
  if (hearing.lexicon.sources.get(line.tokens[head]!.lower) !== "person") return false;
  return inside.some((id) => id.startsWith("person:") && id !== owner) || newcomerAfter(source, hearing) !== null;
}

/** The state whose office it is where the phrase tells none: that of the article where it has such an office, else of the only one whom the article names under such a title. */
function stateNear(source: Source, post: string, hearing: Hearing): string | null {
  const { cast, lexicon, ruling } = hearing;
  const isIt = ({ title }: { readonly title: string }): boolean =>
    lexicon.executives.get(title.toLowerCase()) === lexicon.executives.get(post);
  const near = stateOf(source, post, hearing) ?? hearing.home ?? hearing.seat();
  if (near !== null && ruling(near).some(isIt)) return near;
  const [only, ...others] = new Set(cast.offices.filter((one) => isIt(one) && !one.former).map(({ person }) => person));
  return only !== undefined && others.length === 0 ? stateFor(only, cast) : null;
}

/** "Office", "press office", "press service"; not "campaign office", "security service". */
function isBureau({ line: { tokens, tree }, tokens: [from], head }: Source, lexicon: SpeechLexicon): boolean {
  const { bureaus, executives, sources } = lexicon;
  const before = head > from ? tokens[head - 1]!.lower : "";
  if (sources.get(before) === "media")
    return bureaus.has(tokens[head]!.lower) || lexicon.voices.has(tokens[head]!.lower);
  const isOther = /^(?:ADJ|NOUN|PROPN)$/.test(tree?.upos[head - 1] ?? "") && !executives.has(before);
  return bureaus.has(tokens[head]!.lower) && !(isOther && head > from);
}

/** Under which title somebody presides over the own state, by the article, else by the tables; empty for others. */
function postOf(person: string, { cast, lexicon, ruling }: Hearing): string {
  const state = stateFor(person, cast);
  const told = cast.offices.filter(
    (one) => one.person === person && (one.of ?? state) === state && lexicon.executives.has(one.title),
  );
  if (state === null || told.length > 0) return told.find(({ former }) => !former)?.title ?? "";
  return (
    ruling(state)
      .find((one) => `person:${one.person}` === person)
      ?.title.toLowerCase() ?? ""
  );
}

/** The words for one who presides over a state in "the president's office", "the office of Peru's prime minister"; not "the vice president's office", "the firm's president". */
function postInside({ line, tokens: [from, to] }: Source, { cast, lexicon }: Hearing): string {
  for (let at = from; at < to; at++) {
    const found = [2, 1]
      .map((length) => spelled(line.tokens, at, Math.min(at + length, to), "lower"))
      .find((words) => lexicon.executives.has(words));
    if (found === undefined) continue;
    const before = isGenitive(line.tokens[at - 1]) ? at - 2 : at - 1;
    const isOwned = cast
      .inSentence(line.index)
      .some(({ entity, tokens }) => HEAD.test(entity) && tokens[0] <= before && before < tokens[1]);
    const isLed = before < from || isOwned || /^(?:DET|ADP)$/.test(line.tree?.upos[before] ?? "");
    return isLed ? found : "";
  }
  return "";
}

/** States, and those who preside over one or over its government. */
const HEAD = /^(?:state:|office:.*\/head of )/;
