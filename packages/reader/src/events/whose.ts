import { type EventType, spansBehind } from "@dragoman/model";
import type { Context } from "../context.ts";
import { fill } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { objectIn } from "../syntax/words.ts";
import type { Deed } from "./deed.ts";
import { HOSTILE } from "./hostile.ts";
import { lastNamed } from "./mentioned.ts";
import type { Recent, Unaimed } from "./opponent.ts";
import type { Party } from "./parties.ts";

/** Sentences over which a text comes back to a deed without saying whose it was: by "the step", by "the arrest". */
const REACH = 2;
const FURTHER = 4;

/** What is said of others, or to them, is no step or decision. */
const OF_WORDS: ReadonlySet<EventType> = new Set(["SUPPORT", "ACCUSE", "REQUEST", "CONSULT"]);

/**
 * "Togo freed the crew. Benin welcomed the step": those who have done the deed to which the words come back, the latest that may be
 * called so. Null where the words come back to none; empty where people without a state have done it.
 */
export function doersOf(unaimed: Unaimed, match: RuleMatch, acting: readonly string[]): readonly Party[] | null {
  const meant = meantBy(unaimed, match);
  if (meant === null) return null;
  const isAny = meant.types.length === 0;
  const isBlame = fill(match, "event").values[0] === "ACCUSE";
  const told = unaimed.told.filter(({ deed: { type, actors }, sentence }) => {
    const isMeant = isAny ? !OF_WORDS.has(type) : meant.types.includes(type);
    const isOwn = isBlame && actors.some((actor) => acting.includes(actor));
    return unaimed.sentence - sentence <= (isAny || !isBlame ? REACH : FURTHER) && isMeant && !isOwn;
  });
  const last = latest(unaimed, told);
  if (last === undefined) return null;
  const isMutual =
    meant.isPlural &&
    told.some(
      ({ deed }) =>
        HOSTILE.has(deed.type) === HOSTILE.has(last.type) &&
        deed.actors.some((actor) => last.recipients.includes(actor)),
    );
  const isKnown = last.actors.every((party) => !party.startsWith("group:") && !acting.includes(party));
  return isKnown && !isMutual ? last.actors.flatMap((actor) => lastNamed(unaimed, actor)) : [];
}

/** The latest deed; of several in a sentence that of the highest clause: "jets bombed a camp a day after gunmen had killed two guards". */
function latest({ scene }: Unaimed, told: readonly Recent[]): Deed | undefined {
  const sentence = told.at(-1)?.sentence ?? -1;
  const here = told.filter((recent) => recent.sentence === sentence).map(({ deed }) => deed);
  const depths = here.map((deed) => depthOf(scene, sentence, deed));
  return here[depths.indexOf(Math.min(...depths))];
}

/** How many words stand above the one that tells a deed. */
function depthOf({ document, syntax }: Scene, sentence: number, { evidence }: Deed): number {
  const [from] = spansBehind(evidence[0]?.fields["act"])[0] ?? [];
  const heads = syntax[sentence]?.heads ?? [];
  let depth = 0;
  for (
    let at = document.sentences[sentence]!.tokens.findIndex(({ start }) => start === from);
    at >= 0 && depth < heads.length;
    at = heads[at]!
  )
    depth++;
  return depth;
}

/**
 * "Chad and Mali signed a pact, which Togo welcomed", "a step Togo welcomed": those who did what the sentence has told; none where no
 * relative clause tells of it, or where they would answer themselves.
 */
export function doersAbove(unaimed: Unaimed, match: RuleMatch): readonly Party[] {
  const { scene, sentence, told } = unaimed;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || !isTakenUp(unaimed, tree, match.anchor)) return [];
  const actors = told.findLast((recent) => recent.sentence === sentence)?.deed.actors ?? [];
  const isSelf = actors.some((actor) => fill(match, "actors").values.includes(actor));
  return isSelf ? [] : actors.flatMap((actor) => lastNamed({ scene, sentence }, actor));
}

/** ", which Togo welcomed", ", a step that Togo welcomed", "in what Togo called a step": the clause tells of the one before. */
function isTakenUp({ context }: Unaimed, tree: Tree, anchor: number): boolean {
  const { comebacks } = context.language.events;
  const object = objectIn(tree, anchor) ?? -1;
  if (tree.xpos[object] === "WDT" && tree.lemmas[object - 1] === ",") return true;
  if (tree.xpos[object] === "WP") return true;
  const noun = tree.heads[anchor] ?? -1;
  const start = Math.min(noun, ...(tree.children[noun] ?? []).filter((child) => tree.relations[child] !== "punct"));
  const isNoun = comebacks.has(tree.lemmas[noun]?.toLowerCase() ?? "");
  return isNoun && tree.relations[anchor] === "acl:relcl" && tree.lemmas[start - 1] === ",";
}

/** Whether the object is somebody's whom the words do not name: "praised the neighbour's stand". */
export function isOfUnnamed(
  { syntax, document }: Scene,
  { sentence, anchor }: RuleMatch,
  { language }: Context,
): boolean {
  const tree = syntax[sentence] ?? null;
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const object = tree === null ? undefined : objectIn(tree, anchor);
  return (tree?.children[object ?? -1] ?? []).some(
    (child) => tree?.relations[child] === "nmod:poss" && !language.events.firstPerson.has(tokens[child]?.lower ?? ""),
  );
}

/** What a noun that comes back to deeds may mean. */
interface Meant {
  /** None for any. */
  readonly types: readonly EventType[];
  readonly isPlural: boolean;
}

/** What the object comes back to; null where it tells itself what it is, or of something new. */
function meantBy({ scene, sentence, context }: Unaimed, { anchor }: RuleMatch): Meant | null {
  const { known, comebacks } = context.language.events;
  const tree = scene.syntax[sentence] ?? null;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const object = tree === null ? undefined : objectIn(tree, anchor);
  if (tree === null || object === undefined || scene.cast.at(sentence, object) !== null) return null;
  const below = tree.children[object] ?? [];
  const isPlain = below.every((child) => /^(det|punct|amod)$/.test(tree.relations[child] ?? ""));
  const isKnown = tree.upos[object] === "PRON" || below.some((child) => known.has(tokens[child]?.lower ?? ""));
  const types = comebacks.get(tree.lemmas[object]?.toLowerCase() ?? "");
  return isPlain && isKnown && types !== undefined ? { types, isPlural: tree.xpos[object] === "NNS" } : null;
}
