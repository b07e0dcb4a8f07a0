import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { isCapital } from "../entities/shape.ts";
import type { LanguagePack } from "../pack.ts";
import type { Document, Sentence, Token } from "../text/document.ts";
import { bearerOf, isNamePart } from "./bearers.ts";
import { namedBy, type Roll, roleOf } from "./label.ts";
import { nameOf } from "./strangers.ts";
import { personCalled, type Teller } from "./tellers.ts";

/** Sentences of a question, and of what is said before it, in which a name may be told. */
const SENTENCES = 4;
/** Words of a name with what stands between them at most. */
const LONGEST_NAME = 5;

type Speech = LanguagePack["speech"];

interface Name {
  readonly words: string;
  readonly to: number;
}

/**
 * Who speaks in the turn that begins at a paragraph, under a label that tells only a role ("Q", "MODERATOR"): the one to whom
 * the interview is given, or who is named there; a moderator without a name by the role. Null for other labels, or where
 * nobody is told.
 */
export function askerOf(
  label: string,
  from: number,
  roll: Roll,
  interviewer: () => Teller | null,
  context: Context,
): Teller | null {
  const { speech, text } = context.language;
  const role = roleOf(label);
  if (!text.turnLabels.has(role) && !speech.hosts.has(role)) return null;
  const given = speech.askers.has(role) ? interviewer() : null;
  if (given !== null) return given;
  if (speech.hosts.has(role)) return hostOf(label, role, roll, context);
  return named(nameToldAt(from, roll, context), roll) ?? outletAt(from, roll, context);
}

/** "RIA Novosti.": the outlet that is all of the first sentence. */
function outletAt(from: number, { document }: Roll, { reference }: Context): Teller | null {
  const forms = sentencesOf(document, from)[0]?.tokens.map(({ form }) => form) ?? [];
  const words = forms.at(-1) === "." ? forms.slice(0, -1) : forms;
  const match = reference.match(words, 0);
  const target = match?.length === words.length ? match.targets.find(({ kind }) => kind === "outlet") : undefined;
  const entity = target ? reference.entity(target.entity) : null;
  return entity && { speaker: entity.id, entity };
}

/** Who has a role throughout: named in the first turn under that label, else known by the role alone. */
function hostOf(label: string, role: string, roll: Roll, context: Context): Teller {
  const { text, turns } = roll.document;
  const [first] = turns.filter((turn) => text.slice(...turn.label) === label);
  const own = sentencesOf(roll.document, first?.paragraphs[0] ?? 0).slice(0, SENTENCES);
  const entity = { id: `group:${role}`, kind: "group", name: role, country: null, wikidata: null } as const;
  return (
    named(
      firstOf(own, (one) => introduced(one, context)),
      roll,
    ) ?? { speaker: entity.id, entity }
  );
}

/**
 * The name of whoever asks: told in the words themselves ("my name is N", "this is N with …", "N, the Herald.") or right
 * before ("Let us go to N of …").
 */
function nameToldAt(from: number, { document }: Roll, context: Context): string | null {
  const own = sentencesOf(document, from).slice(0, SENTENCES);
  const before = sentencesOf(document, from - 1)
    .slice(-SENTENCES / 2)
    .reverse();
  return (
    firstOf(own, (one) => introduced(one, context)) ??
    firstOf(before, (one) => calledUp(one, context)) ??
    firstOf(before.slice(0, 1), ({ tokens }) => bearerOf(tokens, context))
  );
}

/** The person of that name; nobody where it is the name of a body, or of somebody in office, who is asked. */
function named(name: string | null, roll: Roll): Teller | null {
  if (name === null) return null;
  const known = namedBy(name, roll);
  if (known === null) {
    const entity = personCalled(name);
    return { speaker: entity.id, entity };
  }
  const isAsked = roll.cast.offices.some(({ person }) => person === known);
  return known.startsWith("person:") && !isAsked ? { speaker: known, entity: null } : null;
}

function firstOf(sentences: readonly Sentence[], find: (one: Sentence) => string | null): string | null {
  for (const one of sentences) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

function sentencesOf({ paragraphs, sentences }: Document, at: number): readonly Sentence[] {
  const span: Span = paragraphs[at]?.sentences ?? [0, 0];
  return sentences.slice(...span);
}

/** "My name is N", "I am N, a teacher", "this is N with …", and a sentence of nothing but a name and where it is from. */
function introduced({ tokens }: Sentence, context: Context): string | null {
  const { speech, names } = context.language;
  const alone = names.given.has(tokens[0]!.lower) ? nameAt(tokens, 0, speech) : null;
  if (alone && isLed(tokens, alone.to, speech) && tokens.every((token) => isOfCard(token, speech))) return alone.words;
  for (let at = 0; at < tokens.length; at++)
    for (const phrase of speech.introductions) {
      if (!phrase.every((word, i) => tokens[at + i]?.lower === word)) continue;
      const behind = at + phrase.length;
      const name =
        nameAt(tokens, behind, speech) ??
        nameAt(tokens, behind + 1, speech) ??
        givenAt(tokens, behind, context.language);
      if (name && isLed(tokens, name.to, speech)) return name.words;
    }
  return bearerOf(tokens, context);
}

/** "Let us start with N of the Herald.", "We go to N.", "N, please.": the last name of a sentence that gives somebody the floor. */
function calledUp({ tokens }: Sentence, { language, reference }: Context): string | null {
  const { speech } = language;
  if (!tokens.some(({ lower }) => speech.calls.has(lower))) return null;
  const isKnown = (name: string): boolean => {
    const words = name.split(" ");
    return reference.match(words, 0)?.length === words.length;
  };
  for (let at = tokens.length - 1; at >= 0; at--) {
    const name = nameLed(tokens, at, language);
    if (name && !isKnown(name.words)) return isLed(tokens, name.to, speech) ? name.words : null;
  }
  return null;
}

/** The name that begins at a token where it is surely one: by the given name, by "to" before it or by what stands behind. */
function nameLed(tokens: readonly Token[], at: number, language: LanguagePack): Name | null {
  const { speech, names } = language;
  if (isCapital(tokens[at - 1]?.form ?? "")) return null;
  const isTurned = speech.turning.has(tokens[at - 1]?.lower ?? "");
  const name = nameAt(tokens, at, speech);
  if (name === null) return isTurned ? givenAt(tokens, at, language) : null;
  const isSure = names.given.has(tokens[at]!.lower) || isTurned || speech.posts.has(tokens[name.to]?.lower ?? "");
  return isSure ? name : null;
}

/** Whether a name ends where the sentence or its clause does, or before what tells for whom one works. */
function isLed(tokens: readonly Token[], to: number, { posts }: Speech): boolean {
  const next = tokens[to];
  return next === undefined || /^[.,?!(–—-]+$/.test(next.form) || posts.has(next.lower);
}

/** Of "N N, the Herald, Peru.". */
function isOfCard({ form, lower }: Token, { nameParts, posts }: Speech): boolean {
  return isCapital(form) || /^[.,()]$/.test(form) || nameParts.has(lower) || posts.has(lower);
}

/** Two to four words with a capital and small letters behind it, none of them a role's. */
function nameAt(tokens: readonly Token[], from: number, lexicon: Speech): Name | null {
  let to = from;
  while (to < from + LONGEST_NAME && isNamePart(tokens[to], lexicon)) to++;
  if (to - from < 2) return null;
  return { words: nameOf({ tokens }, from, to), to };
}

/** A given name by itself: "We go to Ann from the Tide." */
function givenAt(tokens: readonly Token[], at: number, { names, speech }: LanguagePack): Name | null {
  const token = tokens[at];
  if (!isNamePart(token, speech) || !names.given.has(token!.lower) || isCapital(tokens[at + 1]?.form ?? ""))
    return null;
  return { words: token!.form, to: at + 1 };
}
