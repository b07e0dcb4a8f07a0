import { headOf } from "../syntax/words.ts";
import type { Found, FoundPerson } from "./found.ts";
import { isWord, type Line } from "./line.ts";
import { subjectFor } from "./ranks.ts";
import type { Roster } from "./roster.ts";
import type { Title } from "./title.ts";

/** Sentences in which a page names the official for whom it speaks. */
const OPENING = 2;

/** Words from "'s" to what is owned. */
const LONGEST = 3;

/** What is found in the sentences of an article. */
export interface Cited {
  readonly lines: readonly Line[];
  readonly found: readonly (readonly Found[])[];
  readonly roster: Roster;
}

/**
 * The state for which a page speaks: its first official needs no state there ("Vice President A met today with …"), and what he
 * or she voices is one state's ("reaffirmed the commitment of the United States", "Sweden's offer"). Null where nobody does so,
 * or it is that of somebody else, or of several.
 */
export function voiceOf(cited: Cited): string | null {
  const opening = cited.found.slice(0, OPENING).flat();
  if (!opening.some((item) => item.kind === "person" && isOfNobody(item, cited.roster))) return null;
  const others = new Set([...cited.roster.values()].flatMap(({ of }) => of ?? []));
  const voiced = new Set<string>();
  for (const line of cited.lines)
    for (const state of [...voicedIn(line, cited), ...accreditedIn(line, cited)])
      if (!others.has(state)) voiced.add(state);
  const [state, other] = voiced;
  return other === undefined ? (state ?? null) : null;
}

/** An official of whom nobody tells for whom he or she acts. */
function isOfNobody(item: FoundPerson, roster: Roster): boolean {
  const isOfficial = item.titles.some(
    ({ sort, of, former, plural }) => sort === "office" && of.length + +former + +plural === 0,
  );
  return isOfficial && item.state === null && roster.get(item)?.of === null;
}

function* voicedIn(line: Line, cited: Cited): Generator<string> {
  const { tree } = line;
  if (!tree) return;
  for (const [at, match] of line.aliases.entries()) {
    const states = match?.targets.filter(({ kind }) => kind === "state") ?? [];
    if (match === null || states.length !== 1) continue;
    const to = at + match.length;
    const verb = isWord(line, to, "possessive")
      ? verbOver(line, to + 1)
      : verbAbove(line, headOf(tree.heads, [at, to]));
    const subject = verb >= 0 && line.names.epithets.voicing.has(tree.lemmas[verb]!) ? subjectFor(tree, verb) : null;
    if (subject !== null && isVoice(cited, line.index, subject)) yield states[0]!.entity;
  }
}

/** "Received the Ambassador of Mali to Chad": to whom such an official's guest is sent. */
function* accreditedIn(line: Line, cited: Cited): Generator<string> {
  const main = line.tree?.relations.indexOf("root") ?? -1;
  const subject = main >= 0 ? subjectFor(line.tree!, main) : null;
  if (subject === null || !isVoice(cited, line.index, subject)) return;
  for (const title of cited.found[line.index]!.flatMap(titlesOf)) {
    const post = title.trait === "envoy" && title.of.length > 0 ? stateBehindTo(line, title.from, title.to) : null;
    if (post !== null && !title.of.includes(post)) yield post;
  }
}

function titlesOf(item: Found): readonly Title[] {
  if (item.kind === "title") return [item.title];
  return item.kind === "person" ? item.titles : [];
}

function stateBehindTo(line: Line, from: number, to: number): string | null {
  for (let at = from + 1; at < to; at++) {
    const state = line.aliases[at]?.targets.find(({ kind }) => kind === "state");
    const before = isWord(line, at - 1, "the") ? at - 2 : at - 1;
    if (state && isWord(line, before, "to")) return state.entity;
  }
  return null;
}

/** The verb that voices what a state wills: "reaffirmed" of "reaffirmed the support of Chad", "underscored" of "underscored that Chad will pay"; else -1. */
function verbAbove(line: Line, token: number): number {
  const { tree, names } = line;
  const { epithets } = names;
  const { relations, heads, lemmas, children } = tree!;
  const noun = heads[token]!;
  if (noun < 0) return -1;
  if (relations[token] === "nsubj") {
    const isWill = children[noun]!.some((child) => relations[child] === "aux" && epithets.future.has(lemmas[child]!));
    return isWill && relations[noun] === "ccomp" ? heads[noun]! : -1;
  }
  if (!/^(nmod|amod|compound)/.test(relations[token]!) || !epithets.wills.has(lemmas[noun]!)) return -1;
  const isOther = children[token]!.some((child) => relations[child] === "case" && !isOwning(line, child));
  if (isOther) return -1;
  return relations[noun] === "obj" ? heads[noun]! : -1;
}

/** "expressed" of "expressed Chad's deep gratitude", by the words behind "'s" alone; else -1. */
function verbOver({ tree, names }: Line, from: number): number {
  const { relations, heads, lemmas, upos } = tree!;
  for (let at = from; at < from + LONGEST && at < lemmas.length; at++)
    if (upos[at] === "NOUN") return names.epithets.wills.has(lemmas[at]!) && relations[at] === "obj" ? heads[at]! : -1;
  return -1;
}

/** "of" or "'s", but not "for". */
function isOwning(line: Line, token: number): boolean {
  return isWord(line, token, "of") || isWord(line, token, "possessive");
}

/** Whether the subject is such an official, an office without a state, or "he". */
function isVoice({ found, roster }: Cited, index: number, token: number): boolean {
  const item = found[index]!.find(({ from, to }) => from <= token && token < to);
  if (item?.kind === "person") return isOfNobody(item, roster) || roster.get(item)?.of === null;
  if (item?.kind === "title") return item.isDefinite && !item.title.plural && item.title.of.length === 0;
  return item?.kind === "pronoun" && (item.use.who === "m" || item.use.who === "f");
}
