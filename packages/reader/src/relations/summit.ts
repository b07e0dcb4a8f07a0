import type { Context } from "../context.ts";
import type { SlotReader } from "../rules/slot.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Memory } from "./memory.ts";

/** Sentences over which the body whose summit is told of is remembered. */
const REACH = 4;
/** Sentences that are looked through for it behind the summit, where none before names any. */
const AHEAD = 2;

/**
 * "Its leaders met for a summit in Lima": a summit that no word names is that of the one body named nearest to it whose
 * members the reference data knows; where two states are told of beside it, it is theirs and has no name.
 */
export function summitSlot(scene: Scene, memory: Memory, context: Context): SlotReader {
  const { summits } = context.language.relations.objects;
  const { locatives } = context.language.relations.partnerships;
  const resolve: SlotReader["resolve"] = (sentence, token) => {
    const line = scene.document.sentences[sentence];
    if (
      line === undefined ||
      !summits.has(line.tokens[token]?.form ?? "") ||
      isCalled(sentence, token, scene, locatives)
    )
      return null;
    const parties = memory.partiesIn(sentence).filter(({ isPlace, entity }) => !isPlace && !isBody(entity));
    if (new Set(parties.map(({ entity }) => entity)).size > 1) return null;
    const body = bodyBefore(sentence, token, scene, context);
    if (body === null) return null;
    const { start, end, lower } = line.tokens[token]!;
    const values = [`gathering:${body.replace("org:", "")} ${lower}`];
    return { tokens: [token, token + 1], values, spans: [[start, end]], people: [] };
  };
  return {
    resolve,
    from: (sentence, token) => {
      const one = resolve(sentence, token);
      return one === null ? [] : [one];
    },
  };
}

/** "The climate summit", "the summit of the bloc": whether words say which one it is. */
function isCalled(sentence: number, token: number, { syntax }: Scene, locatives: ReadonlySet<string>): boolean {
  const tree = syntax[sentence] ?? null;
  return (tree?.children[token] ?? []).some(
    (child) =>
      /^(compound|nmod)$/.test(tree!.relations[child]!) &&
      !isCounted(tree!, child) &&
      !isVenue(tree!, child, locatives),
  );
}

/** "Two-day". */
function isCounted({ children, relations }: Tree, noun: number): boolean {
  return (children[noun] ?? []).some((child) => relations[child] === "nummod");
}

/** "In Lima". */
export function isVenue({ children, relations, lemmas }: Tree, noun: number, locatives: ReadonlySet<string>): boolean {
  return (children[noun] ?? []).some((child) => relations[child] === "case" && locatives.has(lemmas[child]!));
}

const isBody = (entity: string): boolean => entity.startsWith("org:");

/** The body of the nearest sentence that names any, first of those before; null where it names several. */
function bodyBefore(sentence: number, token: number, { cast, document }: Scene, { reference }: Context): string | null {
  const last = Math.min(document.sentences.length - 1, sentence + AHEAD);
  const before = Array.from({ length: Math.min(sentence, REACH) + 1 }, (_, step) => sentence - step);
  const behind = Array.from({ length: last - sentence }, (_, step) => sentence + step + 1);
  for (const at of [...before, ...behind]) {
    const named = cast
      .inSentence(at)
      .filter(({ entity, tokens }) => isBody(entity) && (at !== sentence || tokens[0] < token))
      .map(({ entity }) => entity)
      .filter((entity) => reference.members(entity, null).length > 0);
    const bodies = new Set(named);
    if (bodies.size > 0) return bodies.size === 1 ? named[0]! : null;
  }
  return null;
}
