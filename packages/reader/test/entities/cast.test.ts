import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withLinks } from "../../src/entities/cast.ts";
import { castOf } from "./read.ts";

describe("a cast", () => {
  it("covers title and name with one mention and keeps the parts nested", () => {
    const text = "President of Azerbaijan Ilham Aliyev spoke.";
    const cast = castOf(text);
    expect(cast.at(0, 0)?.entity).toBe("person:Ilham Aliyev");
    expect(cast.inSentence(0).map(({ span, isNested }) => [text.slice(...span), isNested])).toEqual([
      ["President of Azerbaijan Ilham Aliyev", false],
      ["Azerbaijan", true],
      ["Ilham Aliyev", true],
    ]);
    expect(cast.actsFor("person:Ilham Aliyev")).toBe("state:AZE");
    expect(cast.entities.get("person:Ilham Aliyev")?.country).toBe("AZE");
  });

  it("gives all that share the words", () => {
    const cast = castOf("Iraq and Italy met. Both countries agreed.");
    expect(cast.allAt(1, 0).map(({ entity }) => entity)).toEqual(["state:IRQ", "state:ITA"]);
  });

  it("takes further links instead of older ones", () => {
    const cast = castOf("Maria Orlova said that she would come.");
    const she = cast.at(0, 4)!;
    const next = withLinks(cast, [{ ...she, entity: "state:ITA" }]);
    expect(next.at(0, 4)?.entity).toBe("state:ITA");
    expect(cast.at(0, 4)?.entity).toBe("person:Maria Orlova");
  });

  it("stands any text, and its spans cover its tokens", () => {
    const words = [
      "President",
      "of",
      "Azerbaijan",
      "the",
      "two",
      "leaders",
      "and",
      ",",
      "(",
      "OTS",
      ")",
      "Ilham",
      "Aliyev",
      "-",
      "'s",
      "Ministry",
      "minister",
      "He",
      "both",
      "China",
      "\n\n",
      ".",
      "summit",
      "al",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (list) => {
        const text = list.join(" ");
        const cast = castOf(text);
        for (const { span, entity } of cast.mentions) {
          expect(span[0]).toBeLessThan(span[1]);
          expect(cast.entities.has(entity)).toBe(true);
        }
        expect(castOf(text).mentions).toEqual(cast.mentions);
      }),
      { numRuns: 200 },
    );
  });
});
