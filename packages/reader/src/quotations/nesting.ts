import { contains } from "@dragoman/model";
import type { Draft } from "./draft.ts";

/** For each draft the position of the innermost other one whose words hold its cue and its own words, or -1. */
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
