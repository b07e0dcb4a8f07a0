import type { RuleMatch } from "../rules/match.ts";
import { ancestors } from "../syntax/words.ts";
import type { Ground } from "./ground.ts";
import type { InstrumentMention } from "./instrument.ts";
import { named, startOf } from "./nouns.ts";
import { instrumentAt } from "./rule.ts";
import type { Thing } from "./things.ts";

/** Sentences over which the whole name of a document is remembered. */
const REACH = 60;

/** Tokens behind a title in which the letters or the word that it is shortened to stand in brackets. */
const SHORT = 6;

/** A document by its type alone has the name that explains it, or the one whole name that the article has given before: "the Agreement", "the memorandum". */
export function wholly(thing: Thing, match: RuleMatch, ground: Ground): Thing {
  const document = instrumentAt(match, ground);
  if (document === null || thing.id !== `instrument:${document.title}`) return thing;
  const name = document.isTitled && document.title.includes(" ") ? null : nameOf(document, ground);
  if (name !== null) return { ...thing, ...name };
  if (!isAgain(document, ground)) return thing;
  const named = new Map(namedBefore(document, ground).map((one) => [one.title, one]));
  const defined = [...named.values()].find((one) => isShortened(one, document, ground));
  const only = defined ?? (named.size === 1 ? [...named.values()][0] : undefined);
  return only === undefined ? thing : { ...thing, id: `instrument:${only.title}`, type: only.type };
}

/** "A deal with Chad, the Lake Agreement", "the Lake Pact, a treaty that they signed", "the Lake Union, a treaty": what a document is called beside its type. */
function nameOf(
  { sentence, head, type }: InstrumentMention,
  { scene, instruments }: Ground,
): Pick<Thing, "id" | "span" | "type"> | null {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return null;
  const owner = tree.relations[head] === "appos" ? tree.heads[head]! : -1;
  const isName = (other: InstrumentMention): boolean =>
    other.isTitled &&
    (other.head === owner ||
      (other.head > head && tree.relations[other.head] === "appos" && ancestors(tree, other.head).includes(head)));
  const called = instruments(sentence).find(isName);
  if (called !== undefined) return { id: `instrument:${called.title}`, span: called.span, type: called.type };
  const line = scene.document.sentences[sentence]!;
  const isWork =
    owner >= 0 && tree.xpos[owner] === "NNP" && !/^(state|person):/.test(scene.cast.at(sentence, owner)?.entity ?? "");
  const from = isWork ? startOf(scene, sentence, owner) : owner;
  if (!isWork || from === owner) return null;
  const { values, spans } = named(scene, "instrument", line, [from, owner + 1]);
  return { id: values[0]!.toLowerCase(), span: spans[0]!, type };
}

/** The documents of the same type that have been called by more than it. */
function namedBefore(
  { sentence, head }: InstrumentMention,
  { scene, instruments }: Ground,
): readonly InstrumentMention[] {
  const { sentences } = scene.document;
  const { lower } = sentences[sentence]!.tokens[head]!;
  const from = Math.max(0, sentence - REACH);
  return sentences.slice(from, sentence + 1).flatMap(({ tokens }, step) =>
    instruments(from + step).filter((one) => {
      const isBefore = one.sentence < sentence || one.head < head;
      return isBefore && one.isTitled && tokens[one.head]!.lower === lower;
    }),
  );
}

/** "The Treaty on Fish (the Treaty)". */
function isShortened(
  { sentence, tokens: [, to] }: InstrumentMention,
  document: InstrumentMention,
  { scene }: Ground,
): boolean {
  const { sentences } = scene.document;
  const { lower } = sentences[document.sentence]!.tokens[document.head]!;
  const behind = sentences[sentence]!.tokens.slice(to, to + SHORT).map((token) => token.lower);
  const close = behind.indexOf(")");
  return behind.includes("(") && close > 0 && behind.slice(0, close).includes(lower);
}

/** Whether a document is called by its type alone and is known from before: "the Agreement", not "the agreement that they signed". */
function isAgain({ sentence, head, tokens: [from, to] }: InstrumentMention, { scene, context }: Ground): boolean {
  if (to > from + 1) return false;
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  const { article } = context.language.relations.partnerships;
  const children = tree?.children[head] ?? [];
  return (
    tokens[head - 1]?.lower === article &&
    !children.some((child) => /^(acl|nmod|amod|compound)/.test(tree!.relations[child]!))
  );
}
