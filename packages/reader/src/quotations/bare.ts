import type { Cast, LinkedMention } from "../entities/cast.ts";
import type { Token } from "../text/document.ts";
import type { Hearing } from "./hearing.ts";
import { type Line, quoteAt } from "./line.ts";
import type { Source } from "./phrase.ts";
import { answered } from "./replies.ts";
import { isPublicRole } from "./role.ts";
import { coreOf } from "./wording.ts";

/** Sentences over which an office looks back at a bare name. */
const BACK = 3;

/**
 * "Chile's N met … The Chilean minister said", "C, N N told Parliament. The foreign minister said": who holds an office of which
 * the article tells nobody (null where the phrase links none): the only one of that state whom the sentences before name without
 * an office, else whoever spoke last under a bare name.
 */
export function bareHolder(id: string | null, source: Source, hearing: Hearing): string | null {
  const { line, head } = source;
  const { cast, lexicon } = hearing;
  const { lower } = line.tokens[head] as Token;
  const isVoice = lexicon.voices.has(lower);
  const isOpen = id === null || id.startsWith("office:") || (isVoice && /^(?:org|state):/.test(id));
  if (!isOpen || (id !== null && cast.at(line.index, head)?.by !== "description")) return null;
  const of = id && cast.actsFor(id);
  const own = !isVoice && of?.startsWith("state:") ? bareOf(of, line, cast) : null;
  return own ?? (isVoice || isPublicRole(lower, lexicon) ? bareSpeaker(of, source, hearing) : null);
}

/** The only one of a state whom the sentences before name, and of whom no office is told. */
function bareOf(state: string, line: Line, cast: Cast): string | null {
  const own = new Set<string>();
  for (let index = Math.max(0, line.index - BACK); index < line.index; index++)
    for (const { entity, by } of cast.inSentence(index))
      if (by === "name" && entity.startsWith("person:") && cast.actsFor(entity) === state) own.add(entity);
  const [only, ...others] = own;
  return only === undefined || others.length > 0 || isOfficial(only, cast) ? null : only;
}

function isOfficial(id: string, { offices }: Cast): boolean {
  return offices.some(({ person }) => person === id);
}

/** Whoever spoke last, in the sentence before and with the bare name behind the words, where nothing tells what that person is. */
function bareSpeaker(of: string | null, source: Source, hearing: Hearing): string | null {
  const { heard, lines, cast, lexicon, textOf, bynames } = hearing;
  const last = heard.at(-1);
  const before = lines[source.line.index - 1];
  if (!last || !before || last.offset <= before.span[0] || !isOneOfField(source, hearing)) return null;
  const { speaker, offset, end } = last;
  if (`person:${textOf([offset, end])}` !== speaker || isOfficial(speaker, cast)) return null;
  if (!mayHold(speaker, of, before, source, hearing) || answered(source, hearing) !== null) return null;
  return bynames().some(({ person, noun }) => person === speaker && !lexicon.crowds.has(noun)) ? null : speaker;
}

/** "The energy minister", "the president of the council", unlike "the minister". */
function isOneOfField(source: Source, { lexicon }: Hearing): boolean {
  const { line, head, tokens } = source;
  const isOne = line.tree !== null && !/S$/.test(line.tree.xpos[head]!);
  if (!isOne || !lexicon.definite.has((line.tokens[tokens[0]] as Token).lower)) return false;
  return head > tokens[0] + 1 || coreOf(source)[1] > head + 1;
}

/** Whether all parties named in and around a phrase are the one for which somebody acts, and nobody else holds such an office there. */
function mayHold(
  speaker: string,
  of: string | null,
  before: Line,
  source: Source,
  { cast, lexicon }: Hearing,
): boolean {
  const { line, head } = source;
  const { lower } = line.tokens[head] as Token;
  const own = cast.actsFor(speaker);
  const around = cast.inSentence(line.index).filter((one) => isParty(one, source));
  if (around.length === 0 ? own !== null && own !== of : around.some(({ entity }) => entity !== own)) return false;
  // "N asked the trade minister".
  const isLed = (at: number): boolean =>
    before.tokens.slice(Math.max(0, at - 2), at).some((one) => lexicon.definite.has(one.lower));
  if (before.tokens.some((one, at) => one.lower === lower && isLed(at))) return false;
  const isThere = (other: string | null): boolean => of === null || other === null || other === of;
  if (cast.offices.some((one) => !one.former && one.title.endsWith(lower) && isThere(one.of))) return false;
  return of !== null || cast.inSentence(before.index).some(({ entity, by }) => entity !== speaker && by !== "pronoun");
}

/** A state, place or body that a phrase itself names, or its sentence before it outside of marks. */
function isParty({ entity, tokens: [from, to] }: LinkedMention, source: Source): boolean {
  const { line, head, tokens } = source;
  const isWhole = from === tokens[0] && head < to;
  return !isWhole && from < coreOf(source)[1] && /^(?:state|place|org):/.test(entity) && quoteAt(line, from) < 0;
}
