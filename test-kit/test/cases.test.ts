import { parseCases } from "@dragoman/test-kit";
import { describe, expect, it } from "vitest";

const source = `# a host
published 2025-02-12
publisher Daily Post

Azerbaijan hosted the summit.

It was cold.
---
relation   host  state:AZE → gathering:summit held actual
no events
`;

describe("case files", () => {
  it("hold fields, a text and expectations", () => {
    expect(parseCases(source, "host.txt")).toEqual([
      {
        title: "a host",
        line: 1,
        article: {
          published: "2025-02-12",
          publisher: "Daily Post",
          text: "Azerbaijan hosted the summit.\n\nIt was cold.",
        },
        kinds: ["relation", "event"],
        expected: ["relation host state:AZE → gathering:summit held actual"],
      },
    ]);
  });

  it.each([
    ["a repeated title", `${source}\n${source}`, /host\.txt:12 repeats/],
    ["a missing expectation", "# a\n\ntext\n---\n", /expects nothing/],
    ["a missing rule", "# a\n\ntext\nrelation host\n", /has no "---"/],
    ["an unknown kind", "# a\n\ntext\n---\nrelatoin host\n", /unknown kind/],
    ["an unknown field", "# a\npublishd 2025\n\ntext\n---\nno events\n", /unknown field/],
    ["no case at all", "text\n", /holds no case/],
  ])("refuse %s", (_, text, message) => {
    expect(() => parseCases(text, "host.txt")).toThrow(message);
  });
});
