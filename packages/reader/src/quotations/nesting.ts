import { contains } from "@dragoman/model";
import type { Token } from "../text/document.ts";
import type { Draft } from "./draft.ts";
import type { SpeechLexicon } from "./lexicon.ts";

/** By the first of words and cue. */
export function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].sort((a, b) => startOf(a) - startOf(b));
}

function startOf(draft: Draft): number {
  return Math.min(draft.content[0]?.[0] ?? 0, draft.cue?.[0] ?? Number.MAX_SAFE_INTEGER);
}

/** For each draft, in order, the position of the innermost other one whose words hold its cue and its own words, or -1. */
export function nesting(drafts: readonly Draft[]): readonly number[] {
  const open: number[] = [];
  return drafts.map((draft, index) => {
    const cue = draft.cue;
    if (!cue) return -1;
    while (open.length > 0 && endOf(drafts[open.at(-1) as number] as Draft) < cue[1]) open.pop();
    const outer = open.findLast((at) => (drafts[at] as Draft).content.some((part) => contains(part, cue)));
    open.push(index);
    return outer ?? -1;
  });
}

function endOf(draft: Draft): number {
  return draft.content.at(-1)?.[1] ?? 0;
}

/**
 * An act of speech inside somebody's words is part of what that somebody says, and so is what "they" say in "officials said they
 * believed C".
 */
export function withoutNestedActs(drafts: readonly Draft[], lexicon: SpeechLexicon): readonly Draft[] {
  const ordered = inOrder(drafts);
  const parents = nesting(ordered);
  const terms = new Set<Draft>();
  const kept = ordered.filter((draft, index) => {
    const outer = ordered[parents[index] as number];
    if (outer === undefined) return true;
    const isTold = isTerm(draft, outer, lexicon);
    if ((isAct(draft.match) && !isTold) || isOwn(draft, outer, lexicon)) return false;
    if (isTold) terms.add(outer);
    return true;
  });
  return kept.map((draft) => (terms.has(draft) && isAct(draft.match) ? { ...draft, kind: "reported-act" } : draft));
}

/** `Thanked N for what its envoy called "Q"`, `thanked N for what she called his "Q"`: the words in marks are told by that verb. */
function isTerm({ kind, match, source }: Draft, outer: Draft, { pronouns }: SpeechLexicon): boolean {
  if (source === null || !(match?.after?.form === "as" || match?.after?.form === "name")) return false;
  if (kind === "mixed") return isAct(outer.match);
  return kind === "direct" && (isAct(outer.match) || !pronouns.has(source.line.tokens[source.head]?.lower ?? ""));
}

/** Whether a pronoun that opens the outer words utters the inner ones: it means who said the outer ones. */
function isOwn({ source, sourceSpan }: Draft, outer: Draft, lexicon: SpeechLexicon): boolean {
  if (!source || outer.kind === "direct" || outer.line?.index !== source.line.index) return false;
  const pronoun = lexicon.pronouns.get((source.line.tokens[source.head] as Token).lower);
  return pronoun !== undefined && sourceSpan?.[0] === outer.content[0]?.[0];
}

function isAct(match: Draft["match"]): boolean {
  const form = match?.after?.form;
  return form === "phrase" || form === "infinitive" || form === "as" || form === "name";
}
