import { describe, expect, it } from "vitest";
import { names } from "../../../english/src/names.ts";
import { maskCards } from "../../src/text/cards.ts";
import { lay, sentencesOf, words } from "./lay.ts";

/** The text with every run of blanks made one. */
const masked = (text: string): string => maskCards(text, names).replace(/ +/g, " ");

describe("cards of an index behind names", () => {
  it("are passed over where the name stands again", () => {
    expect(masked("Trade Minister Ann Bell Bell AnnMinister of Trade and Industry , and others left.")).toBe(
      "Trade Minister Ann Bell , and others left.",
    );
    expect(masked("Mr Holm Holm Carl GustavPresident of Norway met them.")).toBe("Mr Holm met them.");
    expect(masked("Premier Li Ruo Li RuoPremier of Samoa , spoke.")).toBe("Premier Li Ruo , spoke.");
    expect(masked("Ines Vaz-Roca Vaz-Roca Lima InesPresident of Peru on her birthday")).toBe(
      "Ines Vaz-Roca on her birthday",
    );
    expect(masked("Ann Bell Bell AnnMinister (on video) and Bo Ek Ek Bo .")).toBe("Ann Bell (on video) and Bo Ek .");
  });

  it("are passed over behind a head of their own", () => {
    expect(
      masked("Peru and the Mekong River Commission Background information Mekong River Commission (MRC) have met."),
    ).toBe("Peru and the Mekong River Commission (MRC) have met.");
    expect(masked("The MRC Background information The Mekong River Commission (MRC) , met.")).toBe("The MRC , met.");
    expect(
      masked("The head of the Reef Union (RU) Background information Reef Union (RU) Ann Bell met the premier."),
    ).toBe("The head of the Reef Union (RU) Ann Bell met the premier.");
    expect(masked("It gave background information on the river.")).toBe("It gave background information on the river.");
  });

  it("end before another office and its holder", () => {
    expect(masked("Aide Ann Bell Bell AnnAide to the President and Mines Minister Bo Ek Ek BoMines Minister .")).toBe(
      "Aide Ann Bell and Mines Minister Bo Ek .",
    );
    expect(masked("Ann Bell Bell AnnMines Minister to tell her of it")).toBe("Ann Bell to tell her of it");
  });

  it("are no names with capitals inside or said twice", () => {
    for (const text of [
      "Governor McBride and YouTube met",
      "the WorldSkills team",
      "Ann Bell, Bell AnnMinister",
      "Baden Baden is a town",
    ])
      expect(maskCards(text, names)).toBe(text);
  });

  it("leave positions as they are", () => {
    const text = "Ann Bell Bell AnnMinister of Trade : We will sign.\n\nQUESTION: When?";
    const document = lay(text);
    expect(document.turns.map(({ label }) => words(document, label))).toEqual(["Ann Bell", "QUESTION"]);
    expect(sentencesOf(text)[0]).toBe("We will sign .");
    expect(maskCards(text, names)).toHaveLength(text.length);
  });

  it("are found in a time that grows with the text", () => {
    const text = "Bell Bell Ann ".repeat(10_000) + "AnnMinister of Trade and ".repeat(10_000);
    const start = performance.now();
    maskCards(text, names);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
