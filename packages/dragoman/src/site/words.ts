import type { Entity } from "@dragoman/model";
import { BLOCK, NAME_STEM, type Postings, pushTo, searchWords, WORD_STEM } from "@dragoman/register";
import type { Found } from "./plan.ts";

/** Newest first; ties by id. */
export function ranked(found: readonly Found[]): readonly Found[] {
  return [...found].sort((a, b) => (a.day !== b.day ? (a.day > b.day ? -1 : 1) : a.id < b.id ? -1 : 1));
}

/** Which of the ranked facts and articles have which word, by the words' first letters. */
export function postingsOf(facts: readonly Found[], articles: readonly Found[]): ReadonlyMap<string, Postings> {
  const byStem = new Map<string, Map<string, readonly [number[], number[]]>>();
  const enter = (found: readonly Found[], side: 0 | 1): void => {
    for (const [rank, { words }] of found.entries()) {
      for (const word of words) {
        const stem = word.slice(0, WORD_STEM);
        const entries = byStem.get(stem) ?? new Map<string, readonly [number[], number[]]>();
        const entry = entries.get(word) ?? [[], []];
        entry[side].push(rank);
        byStem.set(stem, entries.set(word, entry));
      }
    }
  };
  enter(facts, 0);
  enter(articles, 1);
  return new Map([...byStem].map(([stem, entries]) => [stem, Object.fromEntries(entries)]));
}

/** Entities by the first letters of each word of their names, as they are given. */
export function namesOfEntities(entities: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const byStem = new Map<string, Entity[]>();
  for (const entity of entities) {
    const stems = new Set(searchWords(entity.name).map((word) => word.slice(0, NAME_STEM)));
    for (const stem of stems) pushTo(byStem, stem, entity);
  }
  return byStem;
}

/** Keys of the blocks that so many stand in. */
export function blocks(kind: "f" | "a", count: number): readonly string[] {
  return Array.from({ length: Math.ceil(count / BLOCK) }, (_, block) => `${kind}${block}`);
}
