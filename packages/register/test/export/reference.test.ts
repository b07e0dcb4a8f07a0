import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  articleItem,
  bibtex,
  bundles,
  type CslItem,
  chicago,
  factItem,
  pageItem,
  ris,
  titleOf,
} from "../../src/index.ts";
import { reference, world } from "./world.ts";

const context = { snapshot: "ab12", accessed: "2025-06-01" };

async function items(): Promise<readonly CslItem[]> {
  const { view } = await world();
  for await (const bundle of bundles({ view, reference, filter: { kinds: ["partnership"] } })) {
    return [
      factItem(bundle, context),
      ...[...bundle.articles.values()].map((head) => articleItem(head, bundle, context)),
    ];
  }
  throw new Error("no partnership");
}

describe("how a fact is cited", () => {
  it("as CSL-JSON", async () => {
    const [fact, article] = await items();
    expect(fact).toEqual({
      id: expect.stringMatching(/^dragoman-f[0-9a-f]{16}$/),
      type: "dataset",
      title: "Azerbaijan, China: strategic partnership, since 2024-07-03",
      "container-title": "Dragoman register",
      number: expect.stringMatching(/^f[0-9a-f]{16}$/),
      version: "0.1.0 rules 1a2b3c4d weights 5e6f7a8b reference 2026-01-22",
      issued: { "date-parts": [[2024, 7, 4]] },
      accessed: { "date-parts": [[2025, 6, 1]] },
      note: 'reported, 1 independent source. snapshot ab12. rests on AZERTAC, “Declaration signed; "new era" begins”, 2024-07-04, https://www.azertag.az/en/1',
    });
    expect(article).toMatchObject({
      type: "article-newspaper",
      "container-title": "AZERTAC",
      URL: "https://www.azertag.az/en/1",
    });
  });

  it("with its time in words", async () => {
    const { view } = await world();
    for await (const { fact, entity } of bundles({ view, reference, filter: { kinds: ["partnership"] } })) {
      const since = (value: string) => titleOf({ fact: { ...fact, from: { ...fact.from!, value } }, entity });
      expect(since("2024-22")).toMatch(/: strategic partnership, since summer 2024$/);
      expect(since("../2019")).toMatch(/: strategic partnership, since 2019 or before$/);
    }
  });

  it("as BibTeX", async () => {
    const text = bibtex(await items());
    expect(text).toContain("@misc{dragoman-f");
    expect(text).toContain("  title = {{Azerbaijan, China: strategic partnership, since 2024-07-03}},");
    expect(text).toContain("  year = {2024},");
    expect(text).toContain("@article{a");
  });

  it("as RIS", async () => {
    const text = ris(await items());
    expect(text).toMatch(/^TY {2}- DATA\nID {2}- dragoman-f/);
    expect(text).toContain("\nDA  - 2024/07/04\n");
    expect(text.match(/^ER {2}- $/gm)).toHaveLength(2);
    for (const line of text.split("\n").filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  });

  it("as a line of a bibliography", async () => {
    const [fact, article] = chicago(await items())
      .trimEnd()
      .split("\n");
    expect(fact).toMatch(
      /^“Azerbaijan, China: strategic partnership, since 2024-07-03\.” Dragoman register\. Entry f[0-9a-f]{16}\. Version .*\. Last reported July 4, 2024\. .*Accessed June 1, 2025\.$/,
    );
    expect(article).toMatch(/^AZERTAC\. “Declaration signed; "new era" begins\.” .*Accessed June 1, 2025\. https:/);
  });

  it("as a page, with its address", () => {
    const item = pageItem("Azerbaijan – China", { accessed: "2025-06-01", link: "http://localhost/dyad/AZE/CHN" });
    expect(chicago([item])).toBe(
      "“Azerbaijan – China.” Dragoman register. Accessed June 1, 2025. http://localhost/dyad/AZE/CHN.\n",
    );
    expect(bibtex([item])).toContain("@misc{dragoman-azerbaijan-china,");
  });

  it("with braces that close, whatever the words are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const text = bibtex([{ id: "x", type: "dataset", title: title.replace(/\s+/g, " ") || "t" }]);
        const bare = text.replace(/\\[{}\\]/g, "");
        let depth = 0;
        for (const mark of bare.match(/[{}]/g) ?? []) {
          depth += mark === "{" ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});
