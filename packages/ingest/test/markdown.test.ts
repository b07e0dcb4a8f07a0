import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeAll, takeOne } from "./take.ts";

describe("Markdown", () => {
  const raw = `---
title: "A visit to Tirana"
date: 2025-02-12
source: https://www.mfa.example/x
Language: en
---
# Heading *one*

The **president** of [Chile](https://c.example) said that \`notes\` &amp; more \\* stars
were exchanged.  
He left.

![A picture](a.png)

- first *item*
- second

| State | Year |
|---|---|
| Chile | 2024 |

> “We will sign,” he said.

<div>raw</div>
`;

  it("loses its marks; front matter gives the fields", async () => {
    const { article, format, map } = await takeOne(raw, "a.md");
    expect(format).toBe("markdown");
    expect(article).toEqual({
      title: "A visit to Tirana",
      published: "2025-02-12",
      publisher: "mfa.example",
      url: null,
      language: "en",
      text: "The president of Chile said that notes & more * stars were exchanged.\nHe left.\n\nfirst item\n\nsecond\n\nState\tYear\n\nChile\t2024\n\n“We will sign,” he said.",
    });
    for (const [text, at, length] of map ?? [])
      expect(article.text.slice(text, text + length)).toBe(raw.slice(at, at + length));
  });

  it("without front matter has its first heading for a title", async () => {
    const { article } = await takeOne("# Chile *and* Peru\n\nThe two states signed a treaty.", "a.md");
    expect(article).toMatchObject({ title: "Chile and Peru", text: "The two states signed a treaty." });
  });

  it("with front matter that is no YAML is read line by line, and that is said", async () => {
    const text = "The two states signed a treaty.";
    const matter = 'title: Rabat: no pact\nauthor: [x\ndate: "2025-05-20"';
    const { article, remarks } = await takeOne(`---\n${matter}\n---\n${text}`, "a.md");
    expect(article).toMatchObject({ title: "Rabat: no pact", published: "2025-05-20", text });
    expect(remarks[0]).toMatch(/^its front matter is no YAML, read line by line: .*[^:]$/);
    expect((await takeOne(`---\ntitle: [x\n---\n${text}`, "a.md")).article).toMatchObject({ title: null, text });
  });

  it("does nothing with references that grow", async () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghij"].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${"abcdefghi"[i]}`).join(",")}]`).join("\n")}\ntitle: *j\n---\nThe two states signed a treaty.`;
    const { article, remarks } = await takeOne(bomb, "a.md");
    expect(article.text).toBe("The two states signed a treaty.");
    expect(remarks).toHaveLength(1);
  });

  it("any text is mapped letter for letter", async () => {
    const piece = fc.constantFrom(
      "*",
      "**",
      "_",
      "`",
      "\n",
      "\n\n",
      "# ",
      "- ",
      "> ",
      "[",
      "](x)",
      "\\",
      "&amp;",
      "&#65;",
      "|",
      "---",
      "    ",
      "\t",
      "Chile ",
      "a",
      "<b>",
      "é",
      "😀",
      "\r\n",
      "\0",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const document = pieces.join("");
        for (const found of await takeAll(document, "a.md")) {
          if (!("article" in found)) continue;
          let [after, behind] = [0, 0];
          for (const [text, at, length] of found.map ?? []) {
            expect(found.article.text.slice(text, text + length)).toBe(document.slice(at, at + length));
            expect(text >= after && at >= behind && length > 0).toBe(true);
            [after, behind] = [text + length, at + length];
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
