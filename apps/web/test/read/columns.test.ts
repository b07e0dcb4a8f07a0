import { expect, it } from "vitest";
import { memberships } from "../../../../packages/reference/src/generated/memberships.ts";
import { records } from "../../../../packages/reference/src/generated/records.ts";
import { columnsOf, rowsOf } from "../../src/read/columns.ts";

it("turns columns back to rows, with the fields that each has", () => {
  expect(columnsOf("a\tb\nc")).toBe("a\nc\tb\n~");
  for (const table of ["a\tb\nc", "a\t\n\tb\tc", memberships, records]) expect(rowsOf(columnsOf(table))).toBe(table);
});
