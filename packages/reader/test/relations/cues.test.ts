import type { Evidence, Span } from "@dragoman/model";
import { describe, expect, test } from "vitest";
import { load } from "../../../dragoman/src/load.ts";
import { cueEntries } from "../../../english/src/partnerships.ts";

const reader = await load();

function evidenceOf(text: string, rule: string): readonly Evidence[] {
  return reader.read({ text }).relations.flatMap(({ evidence }) => evidence.filter((one) => one.rule === rule));
}

function touches({ fields }: Evidence, [start, end]: Span): boolean {
  const spans = Object.values(fields).flatMap((field) =>
    field === null ? [] : typeof field[0] === "number" ? [field as Span] : [...(field as readonly Span[])],
  );
  return spans.some(([from, to]) => from < end && start < to);
}

describe.each(cueEntries.map((entry) => [entry.id, entry] as const))("%s", (id, { yes, no }) => {
  test.each(yes)("reads %s", (example) => {
    const text = example.replace(/[[\]]/g, "");
    const found = evidenceOf(text, id);
    expect(found).toHaveLength(1);
    for (const [, words] of example.matchAll(/\[([^\]]*)\]/g)) {
      const start = text.indexOf(words!);
      expect(touches(found[0]!, [start, start + words!.length]), words).toBe(true);
    }
  });

  test.each(no)("leaves %s", (text) => {
    expect(evidenceOf(text, id)).toEqual([]);
  });
});
