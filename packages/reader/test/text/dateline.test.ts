import { describe, expect, it } from "vitest";
import { lay, words } from "./lay.ts";

/** Text, and place | date | agency | first words of the body. */
const rows: readonly (readonly [text: string, dateline: string])[] = [
  ["LIMA, March 3 (ANA) -- The envoys met.", "Lima | --03-03 | ANA | The envoys met."],
  ["Lima, March 3, 2024 (ANA). The envoys met.", "Lima | 2024-03-03 | ANA | The envoys met."],
  ["Lima, 3 mar (ANA).- The envoys met.", "Lima | --03-03 | ANA | The envoys met."],
  ["LIMA, May 6. /TAP/. The envoys met.", "Lima | --05-06 | TAP | The envoys met."],
  ["LIMA, 6 May. The envoys met.", "Lima | --05-06 | null | The envoys met."],
  ["LIMA. May 6 - The envoys met.", "Lima | --05-06 | null | The envoys met."],
  ["LIMA, Peru, May 6. The envoys met.", "Lima | --05-06 | null | The envoys met."],
  ["LIMA (Reuters) - The envoys met.", "Lima | null | Reuters | The envoys met."],
  ["Lima (VNA) – The envoys met.", "Lima | null | VNA | The envoys met."],
  ["Lima (Agencies): The envoys met.", "Lima | null | Agencies | The envoys met."],
  ["PORT OF SPAIN – The envoys met.", "Port of Spain | null | null | The envoys met."],
  ["NUR-SULTAN — The envoys met.", "Nur-Sultan | null | null | The envoys met."],
  ["LIMA/OSLO – The envoys met.", "Lima | null | null | The envoys met."],
  ["QUITO: The envoys met.", "Quito | null | null | The envoys met."],
  ["QUITO. The envoys met.", "Quito | null | null | The envoys met."],
  ["LIMA, 7 July 2023 /PRNewswire/ -- The envoys met.", "Lima | 2023-07-07 | PRNewswire | The envoys met."],
  ["Lima, Tuesday, 7 July, Xinhua\nThe envoys met.", "Lima | --07-07 | Xinhua | The envoys met."],
  ["[LIMA, 7 July 2023] The envoys met.", "Lima | 2023-07-07 | null | The envoys met."],
  [
    "date 2023-07-07 7 Jul. 18:05 (UTC+3 MSK)\n\nThe envoys met.",
    "null | 2023-07-07T18:05+03:00 | null | The envoys met.",
  ],
  ["7 Jul. 18:05 (UTC-5)\n\nThe envoys met.", "null | --07-07T18:05-05:00 | null | The envoys met."],
  ["Published: July 7, 2023\n\nThe envoys met.", "null | 2023-07-07 | null | The envoys met."],
  ["Talks open\n\nLIMA, March 3 (ANA) -- The envoys met.", "Lima | --03-03 | ANA | The envoys met."],
  [
    "Statement on the talks of the envoys of Peru and Chile\n\nLima, 3 March 2024\n\nThe envoys met.",
    "Lima | 2024-03-03 | null | The envoys met.",
  ],
];

const none: readonly string[] = [
  "Lima, which hosts the talks, agreed.",
  "On 3 March 2024, in Lima, the envoys met.",
  "Lima, Oslo and Quito agreed on 3 March.",
  "Quito – the capital – agreed.",
  "JOINT STATEMENT (excerpt). The envoys met.",
  "REUTERS — The agency reports.",
  "Monday, March 3. The envoys met.",
  "Holm, March 3. The envoy met us.",
];

describe("dateline", () => {
  it.each(rows)("%s", (text, expected) => {
    const document = lay(text);
    const { dateline } = document;
    const body = document.sentences[0]?.span[0] ?? 0;
    const parts = [dateline?.placeName, dateline?.date, dateline && words(document, dateline.agency), text.slice(body)];
    expect(parts.map(String).join(" | ")).toBe(expected);
  });

  it.each(none)("is none in: %s", (text) => {
    expect(lay(text).dateline).toBeNull();
  });

  it("makes its city the place of the article", () => {
    expect(lay("ADDIS ABABA, March 3 (ENA) -- The envoys met.").article.place).toBe("place:Addis Ababa");
  });

  it("reports a day that no calendar has", () => {
    const document = lay("LIMA, February 30 (ANA) -- The envoys met.");
    expect(document.dateline?.date).toBeNull();
    expect(document.notes.map(({ code }) => code)).toEqual(["dateline.invalid"]);
  });
});
