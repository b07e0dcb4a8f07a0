import { gathered } from "../gathered.ts";
import { isIndicative } from "../stated.ts";
import type { Tree } from "../syntax/tree.ts";
import { dependents, owner, type Reach } from "./reach.ts";
import { hasPreposition, indirectObjects, objects, phrases, type RoleWords, subjects, wholeOf } from "./roles.ts";
import type { Arc, Choice, NodePattern, Part, Target } from "./rule.ts";
import type { Slots } from "./slot.ts";
import { empty, type MatchState, type Then, withSlot, withWords } from "./state.ts";
import { isInfinitive, isVerb } from "./subject.ts";
import { type Ground, matchEntries } from "./words.ts";

/** Everything a tree pattern is tried against. */
export interface Field extends Ground {
  readonly slots: Slots;
  readonly roles: RoleWords;
}

const COMPLEMENTS = new Set(["xcomp", "ccomp", "advcl", "acl"]);
const REACH_OF_IN = 40;

/** Tries a tree pattern at a token. */
export function matchTree(field: Field, node: NodePattern, token: number): MatchState | null {
  return matchNode(field, node, { token, confidence: 1 }, empty, same);
}

const same: Then = (state) => state;

function matchNode(field: Field, node: NodePattern, at: Reach, state: MatchState, then: Then): MatchState | null {
  const words = matchEntries(field, at.token, node.entries);
  if (words === null) return null;
  return matchParts(field, node.parts, 0, words, withWords(state, words, at.confidence), then);
}

function matchParts(
  field: Field,
  parts: readonly Part[],
  at: number,
  head: readonly number[],
  state: MatchState,
  then: Then,
): MatchState | null {
  const part = parts[at];
  if (part === undefined) return then(state);
  const onward: Then = at + 1 === parts.length ? then : (next) => matchParts(field, parts, at + 1, head, next, then);
  if (part.kind === "choice") return matchChoice(field, part, head, state, onward);
  if (part.kind === "arc") return matchArc(field, part, head, state, onward);
  return matchArc(field, part.arc, head, state, same, true) === null ? onward(state) : null;
}

function matchChoice(
  field: Field,
  choice: Choice,
  head: readonly number[],
  state: MatchState,
  then: Then,
): MatchState | null {
  for (const option of choice.options) {
    const found = matchParts(field, option, 0, head, state, then);
    if (found !== null) return found;
  }
  return choice.optional ? then(state) : null;
}

function matchArc(
  field: Field,
  arc: Arc,
  head: readonly number[],
  state: MatchState,
  then: Then,
  isRuledOut: boolean = false,
): MatchState | null {
  for (const reach of reachable(field, arc, head, isRuledOut)) {
    const found = matchTarget(field, arc.target, reach, state, then);
    if (found !== null) return found;
  }
  return null;
}

function matchTarget(field: Field, target: Target, reach: Reach, state: MatchState, then: Then): MatchState | null {
  if (target.kind === "any") return then(withWords(state, [], reach.confidence));
  if (target.kind === "slot") {
    const value = field.slots.get(target.reads)?.resolve(field.sentence.index, reach.token) ?? null;
    const next = value && withSlot(state, target.name, value, reach.token, reach.confidence);
    return next && then(next);
  }
  for (const candidate of alike(field, reach)) {
    const found = matchNode(field, target, candidate, state, then);
    if (found !== null) return found;
  }
  return null;
}

/** The noun itself, those coordinated with it, and what a container holds ("a series of agreements"). */
function alike({ tree, sentence, roles }: Field, reach: Reach): readonly Reach[] {
  const found: Reach[] = [reach];
  for (const child of tree.children[reach.token] ?? []) {
    const relation = tree.relations[child];
    const isHeld =
      relation === "nmod" &&
      roles.containers.has(tree.lemmas[reach.token] ?? "") &&
      sentence.tokens[child] !== undefined;
    if (relation !== "conj" && !isHeld) continue;
    found.push({ token: child, confidence: reach.confidence * (tree.confidence[child] ?? 0) });
  }
  return found;
}

/** "Insisted on it after Chad had left": a clause of its own tense tells when or why, and not what is to be done. */
function isAside(tree: Tree, token: number): boolean {
  return tree.relations[token] === "advcl" && isIndicative({ tree }, token);
}

/** What an arc leads to; what a rule must not find is looked for only where the tree has it. */
function reachable(field: Field, arc: Arc, head: readonly number[], isRuledOut: boolean): readonly Reach[] {
  const { tree, roles } = field;
  const anchor = head[0]!;
  switch (arc.label) {
    case "subj":
      return gathered(head, (token) =>
        token === anchor || tree.upos[token] === "NOUN" ? subjects(field, token, roles) : [],
      );
    case "obj":
      return [...objects(field, anchor, roles), ...afterParticle(field, head)].filter(
        (reach) => !head.includes(reach.token),
      );
    case "iobj":
      return indirectObjects(field, anchor, roles);
    case "obl":
      return [
        ...phrases(field, nearby(field, head), arc.prepositions),
        ...(isRuledOut ? [] : astray(field, head, arc.prepositions)),
      ]
        .filter((reach) => !head.includes(reach.token))
        .map((reach) => owner(tree, reach));
    case "poss":
      return dependents(tree, anchor, (relation) => relation === "nmod:poss").map((reach) => owner(tree, reach));
    case "comp":
      return gathered(nearby(field, head), (token) => [
        ...dependents(tree, token, (relation) => COMPLEMENTS.has(relation)),
        ...gathered(
          dependents(tree, token, (relation) => relation === "obl"),
          (reach) => ofPhrase(field, reach),
        ),
      ]).filter(({ token }) => !head.includes(token) && !isAside(tree, token));
    case "head": {
      const governor = tree.heads[anchor] ?? -1;
      return governor < 0 ? [] : [{ token: governor, confidence: tree.confidence[anchor] ?? 0 }];
    }
    case "apposed": {
      const governor = tree.relations[anchor] === "appos" ? (tree.heads[anchor] ?? -1) : -1;
      return governor < 0 ? [] : [{ token: governor, confidence: tree.confidence[anchor] ?? 0 }];
    }
    case "what":
      return dependents(tree, anchor, (relation) => relation === "obj").filter(({ token }) =>
        /^W/.test(tree.xpos[token] ?? ""),
      );
    case "in":
      return descendants(field, anchor);
    default:
      return gathered(head, (token) => dependents(tree, token, (relation) => isLabelled(relation, arc)));
  }
}

/** An adjective that must name somebody may be a name before the noun: "US ships". */
function isLabelled(relation: string, { label, target }: Arc): boolean {
  if (relation === label || relation.startsWith(`${label}:`)) return true;
  return label === "amod" && target.kind === "slot" && relation === "compound";
}

/** A verb labelled as a phrase; "voted on a resolution to leave", "flew to Chad, where he met …": the clause on its noun. */
function ofPhrase({ tree, roles }: Field, phrase: Reach): readonly Reach[] {
  if (isVerb(tree, phrase.token)) return [phrase];
  const isPlace = (clause: number): boolean =>
    (tree.children[clause] ?? []).some((child) => tree.xpos[child] === "WRB");
  return dependents(tree, phrase.token, (relation) => relation.startsWith("acl")).filter(({ token }) =>
    tree.relations[token] === "acl" ? isInfinitive(tree, token, roles) : isPlace(token),
  );
}

/** "Handed in his resignation": the noun to which the parser tied the particle of its verb. */
function afterParticle({ tree }: Field, head: readonly number[]): readonly Reach[] {
  if (head.length < 2) return [];
  const anchor = head[0]!;
  const particle = head[1]!;
  const noun = tree.heads[particle] ?? -1;
  const isTied = particle === anchor + 1 && tree.relations[particle] === "case" && tree.heads[noun] === anchor;
  return isTied ? [{ token: noun, confidence: tree.confidence[noun] ?? 0 }] : [];
}

/** Where a phrase of the anchor may have been attached: its words, its object, its doer, what counts it, the light verb above it. */
function nearby(field: Field, head: readonly number[]): readonly number[] {
  const { tree, roles } = field;
  const near = [...head];
  for (const token of head) {
    const takers = (tree.children[token] ?? []).filter((child) => takesPhrases(field, token, child));
    near.push(
      ...gathered(takers, (child) => [child, ...listedWith(tree, child)]).filter((child) => !near.includes(child)),
    );
  }
  const anchor = head[0]!;
  if (tree.upos[anchor] !== "NOUN") return near;
  const whole = wholeOf(tree, anchor, roles);
  if (whole !== anchor) near.push(whole);
  if (!/^(obj|nsubj:pass|obl)$/.test(tree.relations[whole]!)) return near;
  const verb = tree.heads[whole]!;
  return roles.lightVerbs.has(tree.lemmas[verb]!) && !isSetting(field, whole) ? [...near, verb] : near;
}

/** "Held a call with Chad after the raid": what came before has none of the phrases of the verb. */
function isSetting(field: Field, noun: number): boolean {
  const { tree, roles } = field;
  const isApart = tree.relations[noun] === "obl" && !roles.meetings.has(tree.lemmas[noun] ?? "");
  return isApart && hasPreposition(field, noun, [...roles.following, ...roles.about]);
}

/** "Sent tents and a doctor to Chad": the further objects of a row, the last of which took the phrase. */
function listedWith(tree: Tree, object: number): readonly number[] {
  if (!/^(obj|nsubj:pass)$/.test(tree.relations[object] ?? "")) return [];
  return (tree.children[object] ?? []).filter((child) => tree.relations[child] === "conj");
}

/** How many nouns may stand between a noun and the verb that took its phrase. */
const ABOVE = 2;

/** A phrase that was attached to the verb though it stands right behind the noun ("to the border with Chad"), or to the place or topic named before it ("talks in Rabat with Chad"). */
function astray(
  field: Field,
  [anchor = -1]: readonly number[],
  prepositions: readonly string[] | null,
): readonly Reach[] {
  const { tree, roles } = field;
  const wanted = (prepositions ?? []).filter((word) => !roles.ofEither.includes(word));
  if (wanted.length === 0) return [];
  const partner = wanted.filter((word) => roles.accompanying.has(word));
  const shared = partner.length === 0 ? [] : phrases(field, topicsOf(field, anchor), partner);
  if (tree.upos[anchor] !== "NOUN") return shared;
  const places = (tree.children[anchor] ?? []).filter(
    (child) => tree.upos[child] === "PROPN" && /^(nmod|obl)$/.test(tree.relations[child] ?? ""),
  );
  const next = phraseBehind(tree, anchor);
  const behind = next === null ? [] : phrases(field, [tree.heads[next]!], wanted).filter(({ token }) => token === next);
  return [...behind, ...phrases(field, places, wanted), ...shared];
}

/** "Talks on water with Chad", "a pact on the transit of goods with Chad": what it is about, unless that takes two itself ("on relations with Chad"). */
function topicsOf(field: Field, word: number): readonly number[] {
  const { tree, roles } = field;
  const nouns = (tree.children[word] ?? []).filter((child) => tree.upos[child] === "NOUN");
  if (tree.upos[word] !== "NOUN")
    return nouns
      .filter((child) => /^(obj|nsubj:pass)$/.test(tree.relations[child]!))
      .flatMap((child) => topicsOf(field, child));
  return nouns
    .filter((child) => tree.relations[child] === "nmod" && !roles.bonds.has(tree.lemmas[child] ?? ""))
    .flatMap((child) => [child, ...topicsOf(field, child)]);
}

/** The phrase of a verb that begins where a noun with all its own ends. */
function phraseBehind(tree: Tree, noun: number): number | null {
  let at = noun;
  for (let step = 0; step <= ABOVE; step++) {
    const head = tree.heads[at] ?? -1;
    const siblings = tree.children[head] ?? [];
    const next = siblings[siblings.indexOf(at) + 1];
    if (head > at) return null;
    if (next !== undefined) return tree.relations[next] === "obl" && isVerb(tree, head) ? next : null;
    at = head;
  }
  return null;
}

/** Objects; "on Tuesday with Peru": what follows the day; "the visit of the president to Peru", "the attack by Chad on Niger": what follows the doer may be the noun's. */
function takesPhrases({ tree, sentence, roles }: Field, noun: number, child: number): boolean {
  if (/^(obj|nsubj:pass|xcomp)$/.test(tree.relations[child] ?? "")) return true;
  if (/^(obl|nmod)/.test(tree.relations[child] ?? "") && roles.dates.has(tree.lemmas[child]?.toLowerCase() ?? ""))
    return true;
  if (tree.upos[noun] !== "NOUN" || tree.relations[child] !== "nmod") return false;
  const marks = (tree.children[child] ?? []).filter((mark) => tree.relations[mark] === "case");
  const words = marks.map((mark) => sentence.tokens[mark]?.lower ?? "");
  return words.every((word) => roles.ofDoers.includes(word) || roles.ofEither.includes(word));
}

function descendants({ tree }: Field, token: number): readonly Reach[] {
  const found: Reach[] = [];
  const open: Reach[] = [{ token, confidence: 1 }];
  for (let reach = open.shift(); reach !== undefined && found.length < REACH_OF_IN; reach = open.shift()) {
    for (const child of tree.children[reach.token] ?? []) {
      const next = { token: child, confidence: reach.confidence * (tree.confidence[child] ?? 0) };
      found.push(next);
      open.push(next);
    }
  }
  return found;
}
