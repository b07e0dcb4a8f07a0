import type { Span } from "@dragoman/model";
import type { Cast } from "../entities/cast.ts";
import type { Token } from "../text/document.ts";
import type { Draft } from "./draft.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { dependent, FINITE, type Line } from "./line.ts";
import type { Source } from "./phrase.ts";

const LONGEST_LABEL = 20;
const SUBJECT: ReadonlySet<string> = new Set(["nsubj"]);

/** `President N on X: "…"`: words in marks behind a colon, with nothing before it but who and where. */
export function underLabel(parts: readonly Span[], line: Line, cast: Cast): Draft | null {
  const { tokens, tree } = line;
  const colon = tokens.findIndex(({ form }) => form === ":");
  const start = parts[0]?.[0] ?? 0;
  if (colon < 1 || colon > LONGEST_LABEL || !tree || opening(line, start) !== colon + 1) return null;
  for (let at = 0; at < colon; at++) if (FINITE.test(tree.xpos[at] as string)) return null;
  const named = cast
    .inSentence(line.index)
    .find((mention) => mention.tokens[0] <= 1 && mention.tokens[1] <= colon && canSign(mention.entity, cast));
  if (!named) return null;
  const source: Source = {
    line,
    tokens: [0, named.tokens[1]],
    head: named.tokens[1] - 1,
    place: "own",
    confidence: 0.9,
  };
  const sourceSpan: Span = [(tokens[0] as Token).start, named.span[1]];
  return draft("quote.label", parts, source, sourceSpan, line, 0.8);
}

/** The token of the mark right before an offset. */
function opening({ tokens }: Line, offset: number): number {
  return tokens.findIndex(({ end }) => end === offset);
}

function canSign(entity: string, cast: Cast): boolean {
  return /^(?:person|organisation|state|office)$/.test(cast.entities.get(entity)?.kind ?? "");
}

/** A paragraph in marks behind one that speaks of one person alone, its last sentence with that person as subject. */
export function ofSubject(
  parts: readonly Span[],
  line: Line,
  before: readonly Line[],
  cast: Cast,
  lexicon: SpeechLexicon,
): Draft | null {
  const last = before.at(-1);
  const root = last?.tree?.relations.indexOf("root") ?? -1;
  if (!last?.tree || root < 0) return null;
  const subject = dependent(last.tree, root, SUBJECT);
  if (subject < 0 || !isPersonal(last, subject, cast, lexicon)) return null;
  const people = new Set<string>();
  for (const { index } of before) {
    for (const { entity } of cast.inSentence(index))
      if (cast.entities.get(entity)?.kind === "person") people.add(entity);
  }
  if (people.size !== 1) return null;
  const source: Source = {
    line: last,
    tokens: [subject, subject + 1],
    head: subject,
    place: "inherited",
    confidence: 0.6,
  };
  return draft("quote.floating", parts, source, null, line, 0.5);
}

function isPersonal(line: Line, at: number, cast: Cast, lexicon: SpeechLexicon): boolean {
  const pronoun = lexicon.pronouns.get((line.tokens[at] as Token).lower);
  if (pronoun) return pronoun === "m" || pronoun === "f";
  const mention = cast.at(line.index, at);
  return mention !== null && cast.entities.get(mention.entity)?.kind === "person";
}

function draft(
  rule: string,
  content: readonly Span[],
  source: Source,
  sourceSpan: Span | null,
  line: Line,
  confidence: number,
): Draft {
  const { paragraph } = line;
  return { rule, kind: "direct", content, cue: null, source, sourceSpan, line, match: null, paragraph, confidence };
}
