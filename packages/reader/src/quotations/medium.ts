import type { Span } from "@dragoman/model";
import type { Cast } from "../entities/cast.ts";
import { isGenitive, type Token } from "../text/document.ts";
import type { Draft } from "./draft.ts";
import type { Match } from "./frames.ts";
import type { Medium, SpeechLexicon } from "./lexicon.ts";
import { type Line, quoteAt } from "./line.ts";

/** Where words were uttered, and to whom. */
export interface Setting {
  readonly medium: string | null;
  readonly addressee: string | null;
}

const SILENT: Setting = { medium: null, addressee: null };
const REACH = 6;
const NEAR = 8;

/** The medium and hearer that stand outside the words of a quotation in its cue's sentence. */
export function settingOf(
  { line, match, content }: Draft & { readonly line: Line },
  cast: Cast,
  lexicon: SpeechLexicon,
): Setting {
  const free = (at: number): boolean => isOutside(line, at, content);
  const told = match && hearer(match, cast);
  for (let at = 0; at < line.tokens.length; at++) {
    const medium = mediumAt(line, at, lexicon);
    if (!medium || !free(at)) continue;
    return { medium: medium.name, addressee: told ?? partnerOf(line, medium.to, cast, lexicon) };
  }
  return told ? { ...SILENT, addressee: told } : SILENT;
}

function isOutside(line: Line, at: number, content: readonly Span[]): boolean {
  const token = line.tokens[at] as Token;
  return quoteAt(line, at) < 0 && !content.some((part) => token.start < part[1] && part[0] < token.end);
}

/** A medium's noun behind one of its prepositions or verbs: "in a telephone interview", "on X", "gave an interview". */
export function mediumAt(
  line: Line,
  at: number,
  lexicon: SpeechLexicon,
): { readonly name: string; readonly to: number } | null {
  const { tokens } = line;
  const lead = (tokens[at] as Token).lower;
  if (!lexicon.mediumPrepositions.has(lead) && !lexicon.delivered.has(lead)) return null;
  for (let next = at + 1; next < Math.min(tokens.length, at + 1 + REACH); next++) {
    const word = (tokens[next] as Token).lower;
    if (/^[,.;:]$/.test(word)) return null;
    const media = lexicon.media.get(word);
    const medium = media?.find((one) => endsWith(line, next, one));
    if (medium && next > at) return { name: onPlatform(line, next + 1, medium.name, lexicon), to: next + 1 };
    const platform = next === at + 1 ? lexicon.platforms.get(word.replace(/\.$/, "")) : undefined;
    if (platform && (tokens[at] as Token).lower === "on") return { name: `post on ${platform}`, to: next + 1 };
  }
  return null;
}

function endsWith(line: Line, last: number, medium: Medium): boolean {
  const first = last - medium.words.length + 1;
  return first >= 0 && medium.words.every((word, offset) => line.tokens[first + offset]?.lower === word);
}

function onPlatform(line: Line, at: number, name: string, lexicon: SpeechLexicon): string {
  const platform = lexicon.platforms.get(line.tokens[at + 1]?.lower ?? "");
  return platform && line.tokens[at]?.lower === "on" ? `${name} on ${platform}` : name;
}

/** "told TASS", "said to reporters". */
function hearer(match: Match, cast: Cast): string | null {
  const { line, at } = match.hit;
  const { tree } = line;
  if (match.hit.cue.person === "none" || !tree) return null;
  const object = (tree.children[at] ?? []).find(
    (child) => child > at && /^i?obj$/.test(tree.relations[child] as string),
  );
  const named = match.after?.hearer;
  const last = object ?? (named ? named[1] - 1 : undefined);
  const mention = last === undefined ? null : cast.at(line.index, last);
  if (!mention || (match.source && isIn(mention.tokens, match.source.tokens))) return null;
  return mention.entity;
}

function isIn(inner: readonly [number, number], outer: readonly [number, number]): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** The outlet or person behind "interview to", "letter to", "meeting with"; no state whose adjective leads to an outlet. */
export function partnerOf(line: Line, from: number, cast: Cast, lexicon: SpeechLexicon): string | null {
  let isLed = false;
  for (let at = from; at < Math.min(line.tokens.length, from + NEAR); at++) {
    const word = (line.tokens[at] as Token).lower;
    if (/^[,.;:]$/.test(word) || quoteAt(line, at) >= 0) return null;
    if (lexicon.partners.has(word)) isLed = true;
    const mention = isLed ? cast.at(line.index, at) : null;
    if (!mention || isGenitive(line.tokens[mention.tokens[1]])) continue;
    if (!(mention.by === "demonym" && isPress(line, at, cast, lexicon))) return mention.entity;
  }
  return null;
}

/** "Austrian newspaper Lantern", "German Lantern TV": whether the phrase of an adjective is one for an outlet. */
function isPress({ tokens, tree, index }: Line, at: number, cast: Cast, { sources }: SpeechLexicon): boolean {
  const head = tree?.heads[at] ?? -1;
  const isOutlet = (one: number): boolean =>
    sources.get(tokens[one]?.lower ?? "") === "media" || cast.at(index, one)?.entity.startsWith("outlet:") === true;
  return head > at && [head, at + 1].some(isOutlet);
}
