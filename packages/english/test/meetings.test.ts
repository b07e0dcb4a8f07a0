import { describe, expect, it } from "vitest";
import { deeds, reader } from "./deeds.ts";

/** Type, parties and time of each event of a text. */
function dated(text: string): readonly string[] {
  return reader
    .read({ text, published: "2024-07-10" })
    .events.map(({ type, actors, time }) => `${type} ${actors.join("+")} ${time}`);
}

describe("what is discussed, praised or mourned has a day of its own", () => {
  it.each([
    ["The presidents of Chad and Mali discussed preparations for the Gulf Summit in October.", "CONSULT", null],
    ["The presidents of Chad and Mali discussed their part in the Forum of the Sahel in August.", "CONSULT", null],
    ["Chad and Mali praised the results of the meeting on Syria in Cairo on June 14, 2024.", "SUPPORT", null],
    ["The leaders of Chad and Mali welcomed the vote at the African Union yesterday.", "SUPPORT", null],
    ["Norway conveyed condolences to Peru for the deaths of miners in a blast on July 3.", "SUPPORT", null],
    ["The Programme of Action for 2021-2023 signed by Chad and Oman covers trade.", "SUPPORT", null],
    ["Today, Norway's minister met Chile's envoy in the wake of Oman's raid on Peru.", "ASSAULT", null],
    ["The presidents of Chad and Mali have held two meetings since August 2022.", "CONSULT", null],
    ["The presidents of Chad and Mali discussed steps taken since their meeting in May.", "CONSULT", null],
    ["The presidents of Chad and Mali discussed trade on Monday.", "CONSULT", "2024-07-08"],
    ["Norway congratulated Peru on Monday on the election.", "SUPPORT", "2024-07-08"],
    ["Chad's president met the premier of Mali at a summit in Cairo on Monday.", "CONSULT", "2024-07-08"],
    ["The leaders of Chad and Mali welcomed the vote at the African Union today.", "SUPPORT", "2024-07-10"],
  ])("%s", (text, type, time) => {
    const found = dated(text).filter((deed) => deed.startsWith(type));
    expect(found.map((deed) => deed.split(" ").at(-1))).toEqual([String(time)]);
  });
});

describe("meetings held one after the other", () => {
  it.each([
    "Chad's premier had telephone conversations with Prime Minister Moussa Keita of Mali and President Kofi Adjei of Togo.",
    "The Chadian premier held bilateral meetings with President of Mali Moussa Keita and President of Togo Kofi Adjei.",
    "Chad's premier met separately with the presidents of Mali and Togo.",
    "Chad's premier spoke with the presidents of Mali and Togo. In two separate calls, he promised rice.",
  ])("%s", (text) => {
    const found = deeds(text).filter((deed) => deed.startsWith("CONSULT"));
    expect(found).toEqual(["CONSULT state:TCD+state:MLI >  actual", "CONSULT state:TCD+state:TGO >  actual"]);
  });

  it.each([
    "Chad's premier met with the presidents of Mali and Togo.",
    "Chad's premier held talks with the presidents of Mali and Togo.",
    "Chad's premier held trilateral meetings with the presidents of Mali and Togo.",
    "Chad's premier met with the presidents of Mali and Togo. Bilateral meetings of other guests went on.",
  ])("%s", (text) => {
    expect(deeds(text)).toEqual(["CONSULT state:TCD+state:MLI+state:TGO >  actual"]);
  });

  it("gives each meeting its own people", () => {
    const text = "Chad's premier had calls with President Moussa Keita of Mali and President Kofi Adjei of Togo.";
    const [first] = reader.read({ text, published: "2024-07-10" }).events;
    expect(first?.people).toContain("person:Moussa Keita");
    expect(first?.people).not.toContain("person:Kofi Adjei");
  });
});

describe("who has a part in a meeting", () => {
  it.each([
    ["Ahead of his visit to Oman, the president of Chad gave an interview.", ["AGREE state:TCD > state:OMN actual"]],
    ["The visit of the Omani sultan to Chad was about to begin.", ["AGREE state:OMN > state:TCD actual"]],
    [
      "Officials agreed on the dates of the visit of Chad's president to Oman, scheduled for August 9.",
      ["AGREE state:TCD > state:OMN actual"],
    ],
    ["The president of Chad is arriving in Oman on a working visit.", ["AGREE state:TCD > state:OMN actual"]],
    ["The president of Chad is meeting with the Omani sultan this afternoon.", ["AGREE state:TCD+state:OMN >  actual"]],
    ["The president of Chad met the Omani sultan this afternoon.", ["CONSULT state:TCD+state:OMN >  actual"]],
    ["The president of Chad arrived in Oman on a working visit.", ["CONSULT state:TCD > state:OMN actual"]],
    ["Last year, forty delegations of Omani business people visited Chad.", []],
    ["A delegation of the Omani parliament visited Chad.", ["CONSULT state:OMN > state:TCD actual"]],
    ["The visit of the Omani sultan to Chad was long.", ["CONSULT state:OMN > state:TCD actual"]],
    ["Omani and Chadian business leaders discussed trade.", []],
    ["Chad's president had a meeting with representatives of Omani business circles.", []],
    ["Omani and Chadian leaders discussed trade.", ["CONSULT state:OMN+state:TCD >  actual"]],
    [
      "The heads of government of the Caribbean Community met the envoy of Oman.",
      ["CONSULT org:CARICOM+state:OMN >  actual"],
    ],
    [
      "The presidents of Chad and Mali discussed Chad's ties with the EU and NATO.",
      ["CONSULT state:TCD+state:MLI >  actual"],
    ],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });

  it.each([
    "He made clear that the attacks by Mali on Chad must end. They agreed to meet again.",
    "He condemned the Omani raid on the port. They agreed to meet again.",
  ])("%s", (text) => {
    const found = deeds(`Norway's minister Ole Dahl spoke today with the premier of Peru. ${text}`);
    expect(found).toContain("AGREE state:NOR+state:PER >  actual");
  });

  it("does not make who blames a raid the one that it hit", () => {
    const found = deeds("Norway's minister met the premier of Peru. He condemned the Omani raid on the port.");
    expect(found.filter((deed) => deed.startsWith("ASSAULT"))).not.toContain("ASSAULT state:OMN > state:NOR actual");
  });

  it.each([
    [`Chad sent condolences to Oman over the attack. "We condemn this crime," Chad's president said.`, false],
    ["Oman shelled a village in Chad. Chad's president condemned the crime.", true],
  ])("%s", (text, isBlamed) => {
    expect(deeds(text).includes("ACCUSE state:TCD > state:OMN actual")).toBe(isBlamed);
  });

  it("does not lend what a call was held after the phrases of the call", () => {
    const found = deeds(
      "Ole Dahl is the president of Norway. The minister spoke following on the President's call held after Oman's raid.",
    );
    expect(found.filter((deed) => deed.startsWith("ASSAULT state:OMN > state:NOR"))).toEqual([]);
  });
});

describe("a visit of which a meeting reminds", () => {
  const visits = (text: string): readonly (string | null)[] =>
    reader.read({ text, published: "2024-07-10" }).events.map(({ type, mode }) => `${type} ${mode}`);

  it.each([
    "President Moussa Keita of Mali met President Idris Sow of Chad. He recalled his last visit to Chad.",
    "President Moussa Keita of Mali met President Idris Sow of Chad, following Mr Keita's visit to Chad in May.",
  ])("%s", (text) => {
    expect(visits(text)).toEqual(["CONSULT null", "CONSULT visit"]);
  });

  it("is the meeting where nothing says that it was another", () => {
    const text = "President Moussa Keita of Mali met President Idris Sow of Chad during his visit to Chad.";
    expect(visits(text)).toHaveLength(1);
  });
});

describe("a title lends the names of those whom the text calls by a surname", () => {
  const people = (title: string): readonly (readonly string[])[] =>
    reader
      .read({ title, text: "Mr Keita and Mr Sow discussed trade.", published: "2024-07-10" })
      .events.map((event) => event.people);

  it.each([
    ["President Moussa Keita of Mali met Chadian President Idris Sow", [["person:Moussa Keita", "person:Idris Sow"]]],
    ["Talks on Trade Held", [["person:Keita", "person:Sow"]]],
  ])("%s", (title, expected) => {
    expect(people(title)).toEqual(expected);
  });
});

it("keeps meetings apart to which one state sent other people", () => {
  const first = "President Ana Bell of Malta met President Omar Diallo of Chad.";
  expect(deeds(`${first} Premier Carla Soto of Malta met President Omar Diallo of Chad, too.`)).toHaveLength(2);
  expect(deeds(`${first} President Bell and President Diallo discussed fish.`)).toHaveLength(1);
  const joint = "President Ana Bell of Malta and Premier Carla Soto of Malta met President Omar Diallo of Chad in May.";
  expect(deeds(`Premier Carla Soto of Malta met President Omar Diallo of Chad. ${joint}`)).toHaveLength(2);
});
