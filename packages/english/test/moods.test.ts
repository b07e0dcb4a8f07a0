import { describe, expect, it } from "vitest";
import { deeds, reader } from "./deeds.ts";

describe("what is hoped or asked for, still to come, or done time and again", () => {
  it.each([
    ["Malta expressed hope that Kenya would send nurses to Chad.", []],
    ["Malta hopes that Kenya will refrain from raids on Chad.", []],
    ["Malta will send nurses to Chad, a minister told reporters.", ["AGREE state:MLT > state:TCD actual"]],
    ["A minister told reporters that Malta would send nurses to Chad.", ["AGREE state:MLT > state:TCD actual"]],
    ["Reporters asked whether Malta would send nurses to Chad.", []],
    [
      "A minister dismissed reports that Kenya had shelled a village in Chad.",
      ["ASSAULT state:KEN > state:TCD denied"],
    ],
    [
      "A minister confirmed reports that Kenya had shelled a village in Chad.",
      ["ASSAULT state:KEN > state:TCD actual"],
    ],
    ["Malta opposed lifting sanctions on Kenya.", ["REJECT state:MLT > state:KEN actual"]],
    ["Malta ruled out closing its border with Kenya.", ["REJECT state:MLT > state:KEN actual"]],
    ["Malta delayed lifting sanctions on Kenya.", ["RETREAT state:MLT > state:KEN negated"]],
    ["Malta hinted at lifting sanctions on Kenya.", ["RETREAT state:MLT > state:KEN possible"]],
    ["Malta tabled a bill to lift sanctions on Kenya.", ["CONCEDE state:MLT > state:KEN actual"]],
    ["Malta decided against releasing two Kenyan sailors.", []],
    ["Malta began lifting sanctions on Kenya.", ["RETREAT state:MLT > state:KEN actual"]],
    ["Malta avoided a war by lifting sanctions on Kenya.", ["RETREAT state:MLT > state:KEN actual"]],
    ["Malta hopes to cooperate with Kenya.", ["AGREE state:MLT > state:KEN actual"]],
    ["Malta called on the United Nations to step up its aid to Chad.", ["REQUEST state:MLT > org:UN actual"]],
    ["The dispute should be settled through talks between Malta and Kenya.", []],
    ["The dispute was settled through talks between Malta and Kenya.", ["CONSULT state:MLT+state:KEN >  actual"]],
    ["The king of Malta gave an interview on the eve of his visit to Kenya.", ["AGREE state:MLT > state:KEN actual"]],
    ["The king of Malta underlined that a further Kenyan invasion of Chad would break the treaty.", []],
    ["A further Kenyan invasion of Chad began on Monday.", ["ASSAULT state:KEN > state:TCD actual"]],
    ["Since 2000 the king of Malta has made 19 trips to Kenya.", []],
    ["The king of Malta has met the president of Kenya more than twenty times.", []],
    ["The king of Malta held two meetings with the president of Kenya.", ["CONSULT state:MLT+state:KEN >  actual"]],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("who has a part in a deed", () => {
  it.each([
    [
      "President William Ruto of Kenya met Prime Minister Robert Abela of Malta. The President and Prime Minister condemned Chad.",
      ["CONSULT state:KEN+state:MLT >  actual", "ACCUSE state:KEN+state:MLT > state:TCD actual"],
    ],
    [
      "The presidents of Kenya and Russia expressed satisfaction with the state of Russian-Kenyan relations.",
      ["SUPPORT state:KEN+state:RUS >  actual"],
    ],
    ["The president of Russia met the head of Crimea.", []],
    ["Malta condemned the invasion of Kenya.", ["ACCUSE state:MLT >  actual"]],
    ["Russia shelled a village in Crimea.", ["ASSAULT state:RUS > state:UKR actual"]],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("a visit that a host recalls", () => {
  const site = (words: string): readonly string[] =>
    reader
      .read({
        text: `Vladimir Putin met with President of Egypt Abdel Fattah el-Sisi.\n\nPresident of Russia Vladimir Putin: Mr President, I am glad to see you. ${words}\n\nPresident of Egypt Abdel Fattah el-Sisi: Thank you, Mr President.`,
        published: "2019-07-10",
        publisher: "kremlin.ru",
      })
      .events.map(({ mode, actors, recipients }) => `${mode} ${actors.join("+")} > ${recipients.join("+")}`);

  it.each([
    [
      "We all remember your warm welcome during my visit to Cairo.",
      ["null state:RUS+state:EGY > ", "visit state:RUS > state:EGY"],
    ],
    ["I welcome you to our country.", ["null state:RUS+state:EGY > "]],
  ])("%s", (words, expected) => {
    expect(site(words)).toEqual(expected);
  });
});
