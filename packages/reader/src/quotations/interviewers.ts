import type { Reference } from "@dragoman/model";
import type { Context } from "../context.ts";
import { isCapital } from "../entities/shape.ts";
import type { LanguagePack } from "../pack.ts";
import { fold, namedBy, type Roll, roleOf } from "./label.ts";
import type { Teller } from "./tellers.ts";

type Speech = LanguagePack["speech"];
type Words = readonly string[];

/** Sentences before the first turn, counted from there, that tell of the interview. */
const SENTENCES = 8;
const LONGEST_PHRASE = 14;

/**
 * Who asks what stands under "Question:" where one person answers: the only person or outlet to whom, by the title or the
 * words before the first turn, the interview is given; null where there is none or there are several.
 */
export function interviewerOf(roll: Roll, context: Context): Teller | null {
  const { speech, text } = context.language;
  const answering = answerersOf(roll, text);
  if (answering.size > 1) return null;
  const heads = headsOf(roll);
  const asked = heads.flatMap((words) => phrasesBehind(words, speech.askings, speech));
  const people = asked.flatMap((phrase) => peopleIn(phrase, roll)).filter((id) => !answering.has(id));
  if (people.length > 0) return onlyOf(people.map((speaker) => ({ speaker, entity: null })));
  const given = heads.flatMap((words) => phrasesBehind(words, speech.interviews, speech));
  const told = [...asked, ...given].filter((phrase) => outletIn(phrase, roll, context) !== null);
  if (told.some((phrase) => phrase.some((word) => speech.joiners.has(word.toLowerCase())))) return null;
  return onlyOf(told.flatMap((phrase) => outletIn(phrase, roll, context) ?? [])) ?? publisherIn(heads, roll, context);
}

function onlyOf(tellers: readonly Teller[]): Teller | null {
  const [first] = tellers;
  return first !== undefined && tellers.every(({ speaker }) => speaker === first.speaker) ? first : null;
}

/** The outlet in which the article stands, where it says that it speaks with somebody. */
function publisherIn(heads: readonly Words[], { document }: Roll, { reference, language }: Context): Teller | null {
  const id = document.article.publisher;
  const entity = id === null || reference.sort(id) === "official" ? null : reference.entity(id);
  if (!entity) return null;
  const isTold = (words: Words): boolean =>
    folded(words).includes(folded([entity.name])) &&
    words.some((word) => language.speech.interviewing.has(word.toLowerCase()));
  return heads.some(isTold) ? { speaker: entity.id, entity } : null;
}

/** Those whose labels tell more than a role. */
function answerersOf(roll: Roll, { turnLabels }: LanguagePack["text"]): ReadonlySet<string> {
  const own = [...roll.labels].filter((label) => !turnLabels.has(roleOf(label)));
  return new Set(own.map((label) => namedBy(label, roll) ?? label));
}

/** The words of the title and of the sentences right before the first turn. */
function headsOf({ document }: Roll): readonly Words[] {
  const { article, paragraphs, sentences, turns } = document;
  const first = paragraphs[turns[0]?.paragraphs[0] ?? 0]?.sentences[0] ?? 0;
  const title = article.title?.match(/[\p{L}\p{N}][\p{L}\p{N}’'&.-]*|[^\s\p{L}\p{N}]/gu) ?? [];
  const before = sentences.slice(Math.max(0, first - SENTENCES), first);
  return [title, ...before.map(({ tokens }) => tokens.map(({ form }) => form))];
}

/** What stands behind each of some expressions up to the end of its phrase. */
function phrasesBehind(words: Words, leads: readonly Words[], speech: Speech): readonly Words[] {
  const lower = words.map((word) => word.toLowerCase());
  return lower.flatMap((_, at) => {
    const lead = leads.find((one) => one.every((word, i) => lower[at + i] === word));
    if (!lead) return [];
    const behind = words.slice(at + lead.length, at + lead.length + LONGEST_PHRASE);
    const end = behind.findIndex((word) => isEnd(word, speech));
    return [end < 0 ? behind : behind.slice(0, end)];
  });
}

function isEnd(word: string, { circumstance, givers }: Speech): boolean {
  const lower = word.toLowerCase();
  return /^[.,;:!?()–—-]$/.test(word) || (circumstance.has(lower) && !givers.has(lower));
}

/** The people of the article whose whole names stand in a phrase. */
function peopleIn(phrase: Words, { named }: Roll): readonly string[] {
  const all = folded(phrase);
  const people = named.filter(({ entity, words }) => entity.kind === "person" && all.includes(` ${words} `));
  return people.map(({ entity }) => entity.id);
}

/** The outlet in a phrase: one of the article, one that the reference data know, or a name beside a noun for the press. */
function outletIn(phrase: Words, roll: Roll, { reference, language }: Context): Teller | null {
  const all = folded(phrase);
  const known = roll.named.find(({ entity, words }) => entity.kind === "outlet" && all.includes(` ${words} `));
  if (known) return { speaker: known.entity.id, entity: null };
  for (let at = 0; at < phrase.length; at++) {
    const target = reference.match(phrase, at)?.targets.find(({ kind }) => kind === "outlet");
    const entity = target ? reference.entity(target.entity) : null;
    if (entity) return { speaker: entity.id, entity };
  }
  const name = nameBeside(phrase, language.speech, reference);
  if (name === null) return null;
  const id = `outlet:${name}`;
  return { speaker: id, entity: { id, kind: "outlet", name, country: null, wikidata: null } };
}

/** Words as they are compared, with a blank at both ends. */
function folded(words: Words): string {
  return ` ${fold(words.join(" "))} `;
}

/** "Vima" of "the newspaper Vima", "TF1" of "French journalists from TF1 TV channel". */
function nameBeside(phrase: Words, { sources }: Speech, reference: Reference): string | null {
  const isPress = (at: number): boolean => sources.get(phrase[at]?.toLowerCase() ?? "") === "media";
  const isOrigin = (at: number): boolean =>
    reference.match(phrase.slice(at, at + 1), 0)?.targets.every(({ by }) => by === "demonym") ?? false;
  const isName = (at: number): boolean => isCapital(phrase[at] ?? "") && !isPress(at) && !isOrigin(at);
  for (let from = 0; from < phrase.length; from++) {
    if (!isName(from) || isName(from - 1)) continue;
    let to = from;
    while (isName(to)) to++;
    if (isPress(from - 1) || isPress(to)) return phrase.slice(from, to).join(" ");
  }
  return null;
}
