import { expect, it } from "vitest";
import { rules } from "../../../../packages/english/src/generated/rules.ts";
import { cities } from "../../../../packages/reference/src/generated/cities.ts";
import { memberships } from "../../../../packages/reference/src/generated/memberships.ts";
import { names } from "../../../../packages/reference/src/generated/names.ts";
import { records } from "../../../../packages/reference/src/generated/records.ts";
import { terms } from "../../../../packages/reference/src/generated/terms.ts";
import { columnsOf, partsOf, type Rules, rowsOf, rulesOf } from "../../src/read/columns.ts";

it("turns columns back to rows, with the fields that each has", () => {
  expect(columnsOf("a\tb\nc")).toBe("a\nc\tb\n~");
  for (const table of ["a\tb\nc", "a\t\n\tb\tc", cities, memberships, names, records, terms])
    expect(rowsOf(columnsOf(table))).toBe(table);
});

it("puts rules together again", () => {
  expect(partsOf({ visit: [{ id: "a", match: ["b"] }] })).toEqual([
    { visit: [{ id: "a", match: 0 }] },
    { tree: [], match: [["b"]], makes: [] },
  ]);
  expect(JSON.stringify(rulesOf(partsOf(rules as unknown as Rules)))).toBe(JSON.stringify(rules));
});
