import { describe, expect, it } from "vitest";
import { deeds } from "./deeds.ts";

/** Two states whose names stand for X and Y, as adjectives for Xj and Yj. */
function told(text: string): string {
  const words = { Xj: "Ghanaian", Yj: "Togolese", X: "Ghana", Y: "Togo" };
  return Object.entries(words).reduce(
    (line, [word, name]) => line.replaceAll(new RegExp(`\\b${word}\\b`, "g"), name),
    text,
  );
}

it("tells of fighting by how long it went on", () => {
  const text = "Forty people died in five days of fighting between Chad and Libya.";
  expect(deeds(text)).toEqual(["ASSAULT state:TCD+state:LBY >  actual"]);
});

describe("hostile deeds and demands, however they are told", () => {
  it.each([
    ["REQUEST", "In a terse note, X told Y to dismantle the pontoon bridge within ten days."],
    ["REQUEST", "X's cabinet sought an explanation from Y over the drone found near the dam."],
    ["REQUEST", "X is pushing Y to ratify the border protocol."],
    ["REQUEST", "X demanded an end to Yj support for the rebels on Monday."],
    ["ACCUSE", "X vented its fury at Y after the vote."],
    ["ACCUSE", "X's premier took a swipe at Y on Monday."],
    ["ACCUSE", "Y drew a furious response from X after it renamed the strait."],
    ["ACCUSE", "X's interior minister laid responsibility for the riots squarely on Y."],
    ["ACCUSE", "X denounced what it called Yj hysteria."],
    ["REJECT", "X again ruled out handing the colonel to Y."],
    ["REJECT", "X's senate threw out the fisheries accord with Y."],
    ["REJECT", "X vowed not to give in to Y on Monday."],
    ["THREATEN", "X hinted at fresh tariffs on Yj steel."],
    ["THREATEN", "X's president promised to make Y pay for the raid."],
    ["THREATEN", "X told Y that its patience was running out."],
    ["THREATEN", "X gave Y a week to pull out of the valley."],
    ["SANCTION", "X pulled the plug on a gas deal with Y."],
    ["SANCTION", "X put on ice a defence pact with Y."],
    ["SANCTION", "Three Yj envoys were sent packing by X."],
    ["SANCTION", "X closed its border crossing with Y at Aflao for two days."],
    ["MOBILIZE", "Xj paratroopers were flown to the border with Y."],
    ["MOBILIZE", "X lobbed a ballistic missile over Y into the sea."],
    ["COERCE", "X's coastguard chased two Yj trawlers out of its waters."],
    ["COERCE", "X knocked Yj television off the air."],
    ["COERCE", "X held a Yj freighter and its crew of nine."],
    ["ASSAULT", "X struck deep inside Y."],
    ["ASSAULT", "A Yj patrol was wiped out by Xj artillery."],
  ])("%s: %s", (type, text) => {
    expect(deeds(told(text)).join("\n")).toContain(`${type} state:GHA > state:TGO`);
  });
});

describe("crowds by their number", () => {
  it.each([
    "Thousands marched in Ghana against Togo.",
    "Thousands poured into the streets of Ghana against the Togolese raid.",
  ])("%s", (text) => {
    expect(deeds(text).join("\n")).toMatch(/PROTEST group:thousands.* > state:TGO/);
  });
});

describe("words of hostile deeds in games, trade, help and at home", () => {
  it.each([
    "X's striker took a shot at goal against Y on Sunday.",
    "X hit back with a late goal against Y.",
    "X knocked out Y in the semi-final.",
    "X traded wheat for Yj oil.",
    "X ended its boycott of Yj wine.",
    "X withdrew its complaint against Y.",
    "X is holding Yj bonds.",
    "Xj troops joined Yj troops in a parade.",
    "Xj jets flew over Y in a joint show.",
    "Xj ships arrived in Y for a visit.",
    "X brought down prices for Yj wine.",
    "X linked Y to its grid.",
    "X towed a Yj ship to safety after an engine failure.",
    "X turned Yj debt into aid.",
    "X weighed a Yj offer.",
    "X shut out Y in the final.",
    "X jammed with Yj musicians.",
    "X drew crowds in Y.",
    "X urged its citizens to leave Y.",
    "X's president received the Yj Order of Merit.",
  ])("%s", (text) => {
    const hostile = /^(REQUEST|ACCUSE|REJECT|THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT) .* actual$/;
    expect(deeds(told(text)).filter((deed) => hostile.test(deed))).toEqual([]);
  });
});
