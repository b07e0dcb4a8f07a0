import { describe, expect, it } from "vitest";
import { names } from "../../../english/src/names.ts";
import { maskCards, readCards } from "../../src/text/cards.ts";
import { lay, sentencesOf, words } from "./lay.ts";

/** The text with every run of blanks made one. */
const blanked = (text: string): string => maskCards(text, readCards(text, names));
const masked = (text: string): string => blanked(text).replace(/ +/g, " ");

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

  it("are passed over where the name has an owner's ending or brackets, and where the title begins with initials", () => {
    expect(masked("under Mr Bell’s Bell AnnMinister of Trade leadership")).toBe("under Mr Bell’s leadership");
    expect(masked("the Chancellor [Ann Bell] Bell AnnChancellor of Norway .")).toBe("the Chancellor [Ann Bell] .");
    expect(masked("Ironworks CEO Bo Ek Ek BoCEO of Ironworks : Yes.")).toBe("Ironworks CEO Bo Ek : Yes.");
    expect(masked("Bo Ek Ek BoReform Party Group leader spoke.")).toBe("Bo Ek spoke.");
  });

  it("are passed over without a title", () => {
    expect(masked("Mr Bell Bell Viktor said that he will go.")).toBe("Mr Bell said that he will go.");
    expect(masked("Deputy Prime Minister Bell Bell Viktor and I have met.")).toBe(
      "Deputy Prime Minister Bell and I have met.",
    );
    expect(masked("Mine Minister Ann Bell Bell Ann and Bank Chairman Bo Ek Ek Bo .")).toBe(
      "Mine Minister Ann Bell and Bank Chairman Bo Ek .",
    );
    expect(masked("Ann Maria Bell Bell Ann and Sergey Holm Holm Sergei met.")).toBe(
      "Ann Maria Bell and Sergey Holm met.",
    );
    expect(masked("Archbishop Paul Paul Archbishop of Lima : Yes.")).toBe("Archbishop Paul : Yes.");
    expect(masked("Archbishop of Lima Paul Paul Archbishop of Lima .")).toBe("Archbishop of Lima Paul .");
  });

  it("are passed over behind a head of their own", () => {
    expect(
      masked("Peru and the Mekong River Commission Background information Mekong River Commission (MRC) have met."),
    ).toBe("Peru and the Mekong River Commission have met.");
    expect(masked("The MRC Background information Mekong River Commission (MRC) and Peru met.")).toBe(
      "The MRC and Peru met.",
    );
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
    expect(masked("They named Bo Ek Ek BoHead of the Lakes Acting Head of the Hills until May.")).toBe(
      "They named Bo Ek Acting Head of the Hills until May.",
    );
    expect(masked("He gave Ann Bell Bell AnnPresident of Peru the Order of the Sun.")).toBe(
      "He gave Ann Bell the Order of the Sun.",
    );
    expect(masked("He met Ann Bell Bell AnnPresident of Peru in Lima on May 3.")).toBe(
      "He met Ann Bell in Lima on May 3.",
    );
    expect(masked("Envoy Bo Ek Ek BoPresidential Envoy to the Lakes wrote.")).toBe("Envoy Bo Ek wrote.");
    expect(masked("The Minister [Bo Ek] Ek BoHead of the Lakes Agency and the Mines Minister [Ann Bell]")).toBe(
      "The Minister [Bo Ek] and the Mines Minister [Ann Bell]",
    );
  });

  it("are no names with capitals inside or said twice", () => {
    for (const text of [
      "Governor McBride and YouTube met",
      "the WorldSkills team",
      "Ann Bell, Bell AnnMinister",
      "Baden Baden is a town",
      "Mr Ko Ko Aung Shein said",
      "Prime Minister Abdullah Abdullah said",
    ])
      expect(blanked(text)).toBe(text);
  });

  it("leave positions as they are", () => {
    const text = "Ann Bell Bell AnnMinister of Trade : We will sign.\n\nQUESTION: When?";
    const document = lay(text);
    expect(document.turns.map(({ label }) => words(document, label))).toEqual(["Ann Bell", "QUESTION"]);
    expect(sentencesOf(text)[0]).toBe("We will sign .");
    expect(blanked(text)).toHaveLength(text.length);
  });

  it("are found in a time that grows with the text", () => {
    const text = "Bell Bell Ann ".repeat(10_000) + "AnnMinister of Trade and ".repeat(10_000);
    const start = performance.now();
    readCards(text, names);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
