import type { Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { subjectIn } from "../syntax/words.ts";
import { withoutHour } from "../times/hour.ts";
import { mainVerb } from "./acting.ts";
import type { Deed } from "./deed.ts";
import type { EventLexicon } from "./lexicon.ts";
import type { Unaimed } from "./opponent.ts";
import { type Party, parties, peopleOf } from "./parties.ts";
import { governingTime } from "./time.ts";

/** Where a verb stands that tells something of its own. */
const ALONE = /^(root|conj|parataxis)$/;

/** What else a verb may tell. */
const WITH_MORE = /^(obj|nsubj:pass|[cx]comp|advcl|compound)/;

/** Words that tell of others what was told before: where they stand, and the head of those whom they name. */
interface Echo {
  readonly span: Span;
  readonly subject: number;
  /** The verb of "followed suit", which has a time of its own; -1 for "so did". */
  readonly verb: number;
  /** Told of a deed that was not done: "nor did Chad". */
  readonly isNegated: boolean;
}

/** "Peru left, as did Chad", "so did Chad", "Chad followed suit": the deed told last before these words, done by those whom they name. */
export function echoed({ scene, sentence, told, context }: Unaimed, made: readonly Deed[]): readonly Deed[] {
  const from = told.findLastIndex((other) => other.sentence < sentence - 1) + 1;
  const before = told.slice(from).flatMap((other) => (other.sentence < sentence ? [other.deed] : []));
  if (made.length === 0 && before.length === 0) return [];
  const echo = echoIn(scene, sentence, context.language.events);
  const line = scene.document.sentences[sentence];
  if (echo === null || line === undefined) return [];
  const here = made.filter(({ evidence: [told] }) => told !== undefined && told.span[1] <= echo.span[0]);
  const isOpening = echo.span[0] === line.span[0] || here.length === 0;
  const deed = isOpening ? mainOf(scene, sentence - 1, before) : joinedTo(scene, sentence, echo, here);
  if (deed === undefined || (deed.assertion === "negated") !== echo.isNegated) return [];
  const found = parties(scene, sentence, echo.subject, context, { groups: false, belongings: false });
  const others = deed.recipients.length > 0 ? deed.recipients : deed.actors.slice(1);
  const doers = found.filter(({ entity }) => !deed.actors.includes(entity) && !others.includes(entity));
  if (doers.length === 0 || doers.length < found.length) return [];
  const own = echo.verb < 0 ? null : governingTime(scene, sentence, echo.verb, context);
  const shared = isOpening || echo.verb >= 0 ? null : deed.time;
  return [by(deed, echo.span, doers, own?.value == null ? shared : withoutHour(own.value))];
}

/** The deed of the main verb of a sentence. */
function mainOf(scene: Scene, sentence: number, deeds: readonly Deed[]): Deed | undefined {
  return deedOf(scene, sentence, mainVerb(scene.syntax[sentence] ?? null), deeds);
}

/** "Peru left, accusing it of fraud, and Chad followed suit": the deed of the verb to which these words are joined, else the last. */
function joinedTo(scene: Scene, sentence: number, { verb }: Echo, deeds: readonly Deed[]): Deed | undefined {
  return deedOf(scene, sentence, scene.syntax[sentence]?.heads[verb] ?? -1, deeds) ?? deeds.at(-1);
}

function deedOf({ document }: Scene, sentence: number, verb: number, deeds: readonly Deed[]): Deed | undefined {
  const token = document.sentences[sentence]?.tokens[verb];
  return deeds.find(({ evidence: [first] }) => first?.fields["act"]?.[0] === token?.start);
}

function by(deed: Deed, span: Span, doers: readonly Party[], time: string | null): Deed {
  const entities = doers.map(({ entity }) => entity);
  const [first] = deed.evidence;
  const fields = { act: span, actors: doers.map((party) => party.span), recipients: [], time: null };
  return {
    ...deed,
    actors: deed.recipients.length > 0 ? entities : [...entities, ...deed.actors.slice(1)],
    people: peopleOf(doers),
    time,
    evidence: [{ rule: first!.rule, confidence: first!.confidence, span, fields }],
  };
}

function echoIn(scene: Scene, sentence: number, words: EventLexicon): Echo | null {
  const { document, syntax } = scene;
  const tree = syntax[sentence] ?? null;
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const opening = tokens.findIndex(
    ({ lower }, at) =>
      (words.roles.likewise.has(lower) || words.neither.has(lower)) && words.standIns.has(tokens[at + 1]?.lower ?? ""),
  );
  const isNegated = words.neither.has(tokens[opening]?.lower ?? "");
  const verb = tree === null || opening >= 0 ? -1 : likened(tree, words);
  const subject =
    tree === null ? -1 : opening < 0 ? followed(scene, sentence, tree, verb) : subjectBehind(tree, opening + 2);
  const [from, to] = opening < 0 ? [subject, verb] : [opening, subject];
  const [first, last] = [tokens[from], tokens[to]];
  return subject < 0 || first === undefined || last === undefined
    ? null
    : { span: [first.start, last.end], subject, verb, isNegated };
}

/** The first noun that hangs on no word behind a place. */
function subjectBehind(tree: Tree, from: number): number {
  const found = tree.upos.findIndex((upos, at) => at >= from && /^(NOUN|PROPN)$/.test(upos) && tree.heads[at]! < from);
  const isNext = tree.upos.slice(from, found).every((upos) => /^(DET|ADJ|PROPN|PART|NOUN|ADP)$/.test(upos));
  return isNext ? found : -1;
}

/** The verb of "Chad followed suit", "and Chad did the same", or of "Chad followed in May". */
function likened({ lemmas, heads, relations, children }: Tree, { likeness, accompanying }: EventLexicon): number {
  const like = heads.findIndex((verb, at) => verb >= 0 && verb < at && likeness.has(`${lemmas[verb]} ${lemmas[at]}`));
  const isMore = (child: number): boolean =>
    WITH_MORE.test(relations[child] ?? "") || (children[child] ?? []).some((mark) => accompanying.has(lemmas[mark]!));
  const isAlone = (verb: number): boolean => ALONE.test(relations[verb] ?? "") && !children[verb]?.some(isMore);
  return heads[like] ?? lemmas.findIndex((lemma, at) => likeness.has(lemma) && isAlone(at));
}

/** The subject of such a verb, else -1. */
function followed({ assertions }: Scene, sentence: number, tree: Tree, verb: number): number {
  return verb < 0 || assertions.of(sentence, verb) !== "actual" ? -1 : (subjectIn(tree, verb) ?? -1);
}
