import type { Assertion } from "@dragoman/model";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { headOf, isPerfect } from "../syntax/words.ts";
import { publishedOn } from "../text/published.ts";
import type { FoundTime } from "../times/find.ts";
import { governorOf } from "./dates.ts";
import type { Ground } from "./ground.ts";
import { timeAt, timesIn } from "./times.ts";

/** Steps up the tree that are looked at. */
const STEPS = 10;

/** Relations by which a clause hangs on another. */
const CLAUSE = /^(acl|advcl|ccomp|csubj|parataxis)/;

/** What has not been done. */
const open: ReadonlySet<Assertion> = new Set(["planned", "possible", "requested"]);

/** A gathering that is named beside its place, with what is above it. */
interface Named {
  readonly sentence: number;
  readonly tree: Tree;
  /** The gathering and the nouns on which it hangs. */
  readonly chain: readonly number[];
  /** Whether all of them only say where it was: "on the sidelines of". */
  readonly isPlain: boolean;
}

/**
 * What the words above a gathering tell of it: "on the eve of it", "agreed to meet at it in November" that it is still to
 * come, "the decisions of it", "returned to it last summer" that it is over; null where they leave it open.
 */
export function stageAt({ sentence, anchor, bindings }: RuleMatch, ground: Ground): Assertion | null {
  const tree = ground.scene.syntax[sentence] ?? null;
  const bound = bindings.get("g")?.tokens;
  if (tree === null || tree.upos[anchor] === "VERB") return null;
  const head = bound === undefined ? anchor : headOf(tree.heads, bound);
  if (isCalledNext(tree, head, ground)) return "planned";
  let named: Named = { sentence, tree, chain: [head], isPlain: true };
  for (let at = tree.heads[head]!, step = 0; at >= 0 && step < STEPS; at = tree.heads[at]!, step++) {
    if (CLAUSE.test(tree.relations[named.chain.at(-1)!]!)) return null;
    if (tree.upos[at] === "VERB") return ofParticiple(at, named, ground) ?? ofVerb(at, named, ground);
    const told = ofNoun(at, named, ground);
    if (told !== null) return told;
    const isPlain = named.isPlain && isFrame(at, named, ground);
    named = { ...named, chain: [...named.chain, at], isPlain };
  }
  return null;
}

/** "The forthcoming summit". */
function isCalledNext({ children, lemmas }: Tree, noun: number, { context }: Pick<Ground, "context">): boolean {
  const { next } = context.language.relations.partnerships;
  return (children[noun] ?? []).some((child) => child < noun && next.has(lemmas[child]!.toLowerCase()));
}

/** "The outcome of it", "the run-up to it", "the next meeting at it". */
function ofNoun(noun: number, { sentence, tree }: Named, { scene, context }: Ground): Assertion | null {
  const { objects, partnerships } = context.language.relations;
  const isAwaited = /^nsubj/.test(tree.relations[noun]!) && open.has(scene.assertions.of(sentence, tree.heads[noun]!));
  if (objects.outcomes.has(tree.lemmas[noun]?.toLowerCase() ?? "")) return isAwaited ? null : "actual";
  const [word, next] = scene.document.sentences[sentence]!.tokens.slice(noun, noun + 2);
  const { upcoming } = partnerships;
  const isNext = isCalledNext(tree, noun, { context });
  return isNext || upcoming.has(word!.lower) || upcoming.has(`${word!.lower} ${next?.lower}`) ? "planned" : null;
}

/** "The framework", "a meeting", "the first half of November": a noun that only says where or when something is done. */
function isFrame(noun: number, { sentence, tree }: Named, { scene, context }: Ground): boolean {
  const isTime = timeAt(scene, sentence, noun) !== null;
  return isTime || context.language.relations.objects.frames.has(tree.lemmas[noun]?.toLowerCase() ?? "");
}

/** "The decisions made at it" are made, "the decisions to be made at it" are not; "proud to have held it" is. */
function ofParticiple(verb: number, { tree }: Named, { context }: Ground): Assertion | null {
  if (tree.xpos[verb] !== "VBN") return null;
  if ((tree.children[verb] ?? []).some((child) => tree.xpos[child] === "TO"))
    return isPerfect(tree, verb) ? "actual" : "planned";
  const { intents } = context.language.relations.partnerships;
  return tree.relations[verb] === "acl" && !intents.has(tree.lemmas[verb]!.toLowerCase()) ? "actual" : null;
}

/** What is to be done at a gathering, or at a time that lies ahead or has gone by. */
function ofVerb(verb: number, named: Named, ground: Ground): Assertion | null {
  const { scene } = ground;
  const { sentence, tree, chain, isPlain } = named;
  const times = timesIn(scene, sentence).filter(({ tokens }) => {
    const governor = governorOf(tree, tokens);
    return governor === verb || chain.includes(governor) || chain.some((one) => tokens[0] <= one && one < tokens[1]);
  });
  const published = publishedOn(scene.document);
  if (published !== null && times.some((time) => isAhead(time, published))) return "planned";
  if (published !== null && isPlain && times.some((time) => isGone(time, published, scene))) return "actual";
  const isAt = chain.length > 1 || tree.relations[chain[0]!] === "obl";
  const isOpen = isPlain && isAt && (open.has(scene.assertions.of(sentence, verb)) || isIdea(verb, tree));
  return isOpen || isInvited(verb, named, ground) ? "planned" : null;
}

/** "Their agreement to meet at it": an infinitive on a noun. */
function isIdea(verb: number, { xpos, relations, children }: Tree): boolean {
  const isBare = xpos[verb] === "VB" && (children[verb] ?? []).some((child) => xpos[child] === "TO");
  return isBare && relations[verb] === "acl";
}

/** "Has been invited to the summit". */
function isInvited(verb: number, { tree, chain }: Named, { context }: Ground): boolean {
  const { inviting } = context.language.relations.objects;
  return tree.relations[chain.at(-1)!] === "obl" && inviting.has(tree.lemmas[verb]!.toLowerCase());
}

/** The months in which a season of EDTF begins and ends. */
const SEASONS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["21", ["03", "05"]],
  ["22", ["06", "08"]],
  ["23", ["09", "11"]],
  ["24", ["12", "12"]],
]);

function isAhead({ value, modifier }: FoundTime, day: string): boolean {
  const first = /^\d{4}/.test(value ?? "") && modifier !== "until" ? monthed(value!, 0) : "";
  return first > day.slice(0, first.length);
}

/** A time that is over, if its words tell the year or count back from the day of the article. */
function isGone({ value, span }: FoundTime, day: string, { document }: Scene): boolean {
  const words = document.text.slice(...span);
  const isYearless = /\p{Lu}|\d/u.test(words) && !/\d{4}/.test(words);
  const last = /^\d{4}/.test(value ?? "") && !isYearless ? monthed(value!.split("/").at(-1)!, 1) : "9";
  return last < day.slice(0, last.length);
}

function monthed(value: string, side: 0 | 1): string {
  const [year, part = ""] = value.replace(/[T~/].*$/, "").split("-", 2);
  const season = SEASONS.get(part)?.[side];
  return season === undefined ? /^\d{4}(-\d\d)*/.exec(value)![0] : `${year}-${season}`;
}
