import type { Context } from "../context.ts";
import type { SlotReader, Slots, SlotValue } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import { findInstruments, type InstrumentMention } from "./instrument.ts";
import { ancestors } from "./path.ts";

/** Instruments by sentence, looked for once. */
export type Instruments = (sentence: number) => readonly InstrumentMention[];

/** The instruments of a document; a sentence is read when first asked for. */
export function instrumentsOf(scene: Scene, context: Context): Instruments {
  const known = new Map<number, readonly InstrumentMention[]>();
  return (sentence) => {
    const found = known.get(sentence) ?? findInstruments(scene, sentence, context.language.relations.instruments);
    known.set(sentence, found);
    return found;
  };
}

/** The slots of a scene, with instruments, gatherings and projects that no name announces. */
export function relationSlots(scene: Scene, plain: Slots, instruments: Instruments, context: Context): Slots {
  const slots = new Map(plain);
  const { gatherings, projects, routes } = context.language.relations.objects;
  slots.set("instrument", instrumentSlot(instruments));
  slots.set("gathering", either(slots.get("gathering")!, nounSlot(scene, "gathering", gatherings, routes, isNamed)));
  slots.set(
    "project",
    either(
      slots.get("project")!,
      nounSlot(scene, "project", projects, routes, (...place) => isProject(...place, routes)),
    ),
  );
  return slots;
}

function instrumentSlot(instruments: Instruments): SlotReader {
  const value = ({ tokens, title, span }: InstrumentMention): SlotValue => ({
    tokens,
    values: [`instrument:${title}`],
    spans: [span],
    people: [],
  });
  return {
    resolve: (sentence, token) =>
      instruments(sentence)
        .filter(({ head }) => head === token)
        .map(value)[0] ?? null,
    from: (sentence, token) =>
      instruments(sentence)
        .filter(({ tokens }) => tokens[0] === token)
        .map(value),
  };
}

function either(first: SlotReader, second: SlotReader): SlotReader {
  return {
    resolve: (sentence, token) => first.resolve(sentence, token) ?? second.resolve(sentence, token),
    from: (sentence, token) => first.from(sentence, token),
  };
}

/** A noun of the list with the words that hang on it, when they say which one is meant. */
function nounSlot(
  scene: Scene,
  kind: string,
  nouns: ReadonlySet<string>,
  routes: ReadonlySet<string>,
  says: Says,
): SlotReader {
  return {
    resolve(sentence, token) {
      const tree = scene.syntax[sentence] ?? null;
      const line = scene.document.sentences[sentence];
      if (tree === null || line === undefined || !nouns.has(tree.lemmas[token]?.toLowerCase() ?? "")) return null;
      const from = nameStart(tree.relations, token);
      const to =
        kind === "gathering"
          ? token + 1
          : Math.max(phraseEnd(tree, line.tokens, token), routeEnd(line.tokens, token, routes));
      if (!says(scene, sentence, [from, to], token)) return null;
      const start = line.tokens[from]!.start;
      const end = line.tokens[to - 1]!.end;
      const words = scene.document.text.slice(start, end).replace(/\s+/g, " ");
      return { tokens: [from, to], values: [`${kind}:${words}`], spans: [[start, end]], people: [] };
    },
    from: () => [],
  };
}

/** End of what hangs on a head, up to the first stop or comma. */
function phraseEnd(tree: Tree, tokens: readonly Token[], head: number): number {
  let to = head + 1;
  while (to < tokens.length && !/^[,;:.()]$/.test(tokens[to]!.lower) && ancestors(tree, to).includes(head)) to++;
  return to;
}

/** End of "through the Chaco", "over the Mekong" right behind a work; the head's own end where there is none. */
function routeEnd(tokens: readonly Token[], head: number, routes: ReadonlySet<string>): number {
  if (!routes.has(tokens[head + 1]?.lower ?? "")) return head + 1;
  const isCapital = (at: number): boolean => tokens[at] !== undefined && /^\p{Lu}/u.test(tokens[at].form);
  const from = [head + 2, head + 3].find(isCapital) ?? -1;
  let to = from;
  while (to >= 0 && isCapital(to)) to++;
  return from < 0 ? head + 1 : to;
}

type Says = (scene: Scene, sentence: number, words: readonly [from: number, to: number], head: number) => boolean;

/** Compounds, ordinals and adjectives directly before a head. */
function nameStart(relations: readonly string[], head: number): number {
  let from = head;
  while (from > 0 && /^(compound|amod|flat|nmod|punct)/.test(relations[from - 1]!)) from--;
  while (relations[from] === "punct" && from < head) from++;
  return from;
}

/** Whether a capitalised word stands in it. */
function isNamed(scene: Scene, sentence: number, [from, to]: readonly [number, number]): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  return tokens.slice(from, to).some(({ form, lower }, at) => form !== lower && from + at > 0);
}

/** Whether its words single out one project: a name of its own, or whom it joins; several must serve a region. */
function isProject(
  scene: Scene,
  sentence: number,
  [from, to]: readonly [number, number],
  head: number,
  routes: ReadonlySet<string>,
): boolean {
  const { tokens } = scene.document.sentences[sentence]!;
  if (isNamed(scene, sentence, [from, head + 1])) return true;
  const isOne = scene.syntax[sentence]?.lemmas[head]?.toLowerCase() === tokens[head]!.lower;
  if (!isOne) return hasName(scene, sentence, head, to, "region:");
  return hasName(scene, sentence, from, to) || routeEnd(tokens, head, routes) > head + 1;
}

/** Whether the article names somebody or some place in it, of the kind given. */
function hasName(scene: Scene, sentence: number, from: number, to: number, kind = ""): boolean {
  return scene.cast
    .inSentence(sentence)
    .some(({ tokens, entity }) => tokens[0] >= from && tokens[1] <= to && entity.startsWith(kind));
}
