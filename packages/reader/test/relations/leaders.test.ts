import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

describe("leaders stand for those whom they led on the day told", () => {
  test.each([
    ["The comprehensive partnership on which Barack Obama and Shinzo Abe agreed in May 2015 is old.", "JPN+USA"],
    ["Mexico was late: Angela Merkel and Dilma Rousseff had launched a strategic partnership.", "BRA+DEU"],
    ["Giorgia Meloni, Ursula von der Leyen and Kais Saied signed a strategic partnership.", "EU+TUN"],
    ["António Costa and Shavkat Mirziyoyev signed a strategic partnership.", "EU+UZB"],
    ["Prabowo Subianto and To Lam launched a strategic partnership.", "IDN+VNM"],
  ])("%s", (text, parties) => {
    expect(partnerships(text).map((line) => line.split(" ")[0])).toEqual([parties]);
  });

  test.each([
    "The comprehensive partnership on which Barack Obama and Shinzo Abe agreed in May 2021 is old.",
    "Angela Merkel and Dilma Rousseff spoke of a strategic partnership.",
    "Angela Merkel had written that Fiji wants a strategic partnership.",
    "António Costa and Giorgia Meloni signed a strategic partnership.",
    "Olive growers and To Lamp makers launched a strategic partnership.",
  ])("none in: %s", (text) => expect(partnerships(text)).toEqual([]));
});

describe("a crowned head, the Kingdom or the Union where a city tells of which", () => {
  test.each([
    ["Lawrence Wong reached Muscat. He and the Sultan signed a strategic partnership.", ["OMN+SGP"]],
    ["In Doha Pedro Sánchez and the Emir signed a strategic partnership.", ["ESP+QAT"]],
    ["MADRID – Pedro Sánchez and the Emir signed a strategic partnership.", []],
    ["BRUSSELS – Fiji is a strategic partner of the Union.", ["EU+FJI"]],
    ["BRUSSELS – Fiji is a strategic partner of the union.", []],
    ["SUVA – Fiji is a strategic partner of the Union.", []],
    ["RABAT – In Suva the Kingdom and Fiji launched a strategic partnership.", ["FJI+MAR"]],
    ["MANAMA – London and the Kingdom launched a strategic partnership.", ["BHR+GBR"]],
    ["SUVA – London and the Kingdom launched a strategic partnership.", []],
    ["Pedro Sánchez left Doha for Muscat. He and the Pope signed a strategic partnership.", []],
  ])("%s", (text, parties) => {
    expect(partnerships(text).map((line) => line.split(" ")[0])).toEqual(parties);
  });
});

describe("who only gives the setting", () => {
  test.each([
    ["At the ASEAN summit Donald Trump and Lula da Silva launched a strategic partnership.", ["BRA+USA"]],
    ["ASEAN met. William Ruto and his Fijian host turned it into a strategic partnership.", ["FJI+KEN"]],
    ["At the ASEAN summit Lula da Silva launched a strategic partnership.", ["ASEAN+BRA"]],
    ["The Fijians and the Kenyans have a strategic partnership.", ["FJI+KEN"]],
    ["The Fijian and Kenyan trade fairs were a strategic partnership.", []],
  ])("%s", (text, parties) => {
    expect(partnerships(text).map((line) => line.split(" ")[0])).toEqual(parties);
  });
});

describe("what somebody gets in the city of another state", () => {
  test.each([
    [
      "From Suva Bola Tinubu came home with a strategic partnership. Ghana has none.",
      "FJI+NGA strategic partnership established",
    ],
    [
      "What William Ruto brings home from Suva is a strategic partnership.",
      "FJI+KEN strategic partnership established",
    ],
    ["In the Kremlin Bola Tinubu signed a strategic partnership.", "NGA+RUS strategic partnership established"],
    ["A strategic partnership was accorded to Bola Tinubu in Suva.", "FJI+NGA strategic partnership established"],
    ["In Suva Bola Tinubu obtained a strategic partnership.", "FJI+NGA strategic partnership established"],
  ])("%s", (text, line) => expect(partnerships(text)).toEqual([line]));

  test.each([
    "In Suva Bola Tinubu spoke of a strategic partnership.",
    "Bola Tinubu brought home fish from Suva and praised strategic partnerships.",
    "Bola Tinubu obtained in Abuja a strategic partnership.",
    "Bola Tinubu said in Suva that a strategic partnership was a gift.",
  ])("none in: %s", (text) => expect(partnerships(text)).toEqual([]));
});
