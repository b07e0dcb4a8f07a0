import { expect, test } from "vitest";
import { speechOf } from "./read.ts";

/** Medium and addressee of the first quotation. */
async function settingOf(text: string): Promise<readonly (string | null | undefined)[]> {
  const [first] = (await speechOf(text)).quotations;
  return [first?.medium, first?.addressee];
}

test.each([
  ["The fleet is ready for the summer, Aliyev said in an interview to Euronews.", "interview", "outlet:Euronews"],
  ["Aliyev wrote on X that the fleet was ready.", "post on X", null],
  ["In a telegram to Tokayev, Aliyev noted that the fleet was ready.", "telegram", "person:Kassym-Jomart Tokayev"],
  ["At a joint press conference, Aliyev stressed that the fleet was ready.", "press conference", null],
  [
    "The fleet is ready, Aliyev said in an interview with the Austrian newspaper Seeblick.",
    "interview",
    "outlet:Seeblick",
  ],
  ["The fleet is ready, Aliyev said in an interview with Austrian television.", "interview", null],
  ["Aliyev told TASS that the fleet was ready.", null, "outlet:TASS"],
  ["Aliyev said that the fleet was ready for the interview.", null, null],
  ["President Aliyev gave a speech in honour of his colleague Ann Lee and thanked him for the tea.", "speech", null],
])("%s", async (text, medium, addressee) => expect(await settingOf(text)).toEqual([medium, addressee]));

test("a later sentence names the medium", async () => {
  const text = '"The fleet is ready," Aliyev said.\n\nThe President made the remarks at a briefing in Baku on Monday.';
  expect(await settingOf(text)).toEqual(["briefing", null]);
});

test("an interview holds for what its person says after it", async () => {
  const { quotations } = await speechOf(
    "President Tokayev gave an interview to Euronews.\n\nThe port will grow, Tokayev said. The road will follow, he added.",
  );
  expect(quotations.map(({ medium }) => medium)).toEqual(["interview", "interview"]);
});

test.each([
  ['"The pipeline is full," Alexei Miller said, as quoted by Interfax.', ["outlet:Interfax"]],
  ["Alexei Miller was quoted by Interfax as saying that the pipeline was full.", ["outlet:Interfax"]],
  ["Alexei Miller told Interfax that the pipeline was full.", []],
])("who passed on: %s", async (text, relay) => expect((await speechOf(text)).quotations[0]?.relay).toEqual(relay));

test("we is the speaker's state, I the speaker", async () => {
  const text = '"I say that we keep our word," Aliyev said.';
  const { cast } = await speechOf(text);
  const links = cast.mentions.filter(({ by }) => by === "pronoun");
  expect(links.map(({ span, entity }) => [text.slice(span[0], span[1]), entity])).toEqual([
    ["I", "person:Ilham Aliyev"],
    ["we", "state:AZE"],
    ["our", "state:AZE"],
  ]);
});
