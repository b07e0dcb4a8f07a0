import { describe, expect, test } from "vitest";
import { speakers, speechOf } from "./read.ts";

describe("speakers without a name", () => {
  test.each([
    [
      "a diplomat who spoke before",
      "Minister Carla Soto of Peru left. A European diplomat said that the port was full. The diplomat added that ships were waiting.",
      ["group:European diplomat", "group:European diplomat"],
    ],
    [
      "people of a body or state whom no list has",
      "EU monitors said that the port was full. The Swiss organisers said that ships were waiting.",
      ["group:eu monitors", "group:swiss organisers"],
    ],
    [
      "the parties to a paper",
      "The parties to the Lima agreement said that the port was full.",
      ["group:parties to the lima agreement"],
    ],
    [
      "people around somebody named",
      "A senior aide to President Carla Soto said that the port was full. A lawyer for Minister Tom Marsh said that it was empty. A source close to Mayor Ann Cole said that ships were waiting.",
      [
        "group:senior aide to president carla soto",
        "group:lawyer for minister tom marsh",
        "group:source close to mayor ann cole",
      ],
    ],
    ["nobody whom the words name", "Carla Soto was ill, the pilot said.", [null]],
    [
      "a spokesman of a body",
      'The United Nations said that the port was full. A spokeswoman said that ships were waiting. "They wait," the spokeswoman added.',
      ["org:UN", "org:UN", "org:UN"],
    ],
    [
      "a ministry in its own words",
      "Mali's interior ministry said that the port was full. Police said that ships were waiting. The interior ministry said that they could wait.",
      ["org:Ministry of Interior of Mali", "org:police", "org:Ministry of Interior of Mali"],
    ],
    [
      "a government in its own words",
      "The Malian government said that the port was full. Police said that ships were waiting. The government said that they could wait.",
      ["state:MLI", "org:police", "state:MLI"],
    ],
    [
      "the government of the state that acts",
      "Mali has closed its port. The government said that it was full.",
      ["state:MLI"],
    ],
    [
      "no government of two states",
      "Mali and Peru signed a treaty. The government said that it was old.",
      ["org:government"],
    ],
    [
      "a spokesman of a house",
      "A spokesman for the Kremlin said that the port was full. The spokesman added that ships were waiting.",
      ["org:Kremlin", "org:Kremlin"],
    ],
    [
      "a house and its pronoun",
      "Élysée Palace said that the port was full. It added that ships were waiting.",
      ["org:Élysée", "org:Élysée"],
    ],
    [
      "a house behind its own state",
      "The U.S. State Department said that the port was full. A US State Department spokeswoman said that it was empty.",
      ["org:Department of State of United States", "org:Department of State of United States"],
    ],
    ["a spokesman of a state", "A British spokesman said that the port was full.", ["state:GBR"]],
    ["a named spokesman of a house", "The Kremlin's Peskov said that the port was full.", ["person:Dmitry Peskov"]],
    [
      "another spokesman who has been named since",
      "A UN spokesman said that the port was full. Navy spokesman Hany Salah laughed. The spokesman said that it was empty.",
      ["org:UN", "person:Hany Salah"],
    ],
    [
      "both men who spoke by phone",
      "Presidents Lena Brandt of Germany and Anton Moser of Austria spoke by phone. Both leaders said that it rained.",
      ["person:Lena Brandt"],
    ],
    [
      "a guest is the other one of two",
      "President Carla Soto of Peru met with President Kwame Boateng of Ghana. Her guest said that it rained.",
      ["person:Kwame Boateng"],
    ],
    [
      "both men, of whom one is named behind",
      "President Carla Soto of Peru met with President Kwame Boateng of Ghana. The two leaders said that the visit of Mr Boateng was useful.",
      ["person:Carla Soto"],
    ],
    [
      "those who take part",
      "Minister Carla Soto opened a workshop. The participants talked about fish. They said that boats were dear.",
      ["group:participants"],
    ],
    [
      "others of a nation than those who met",
      "President Carla Soto of Peru met with President Kwame Boateng of Ghana. The Ghanaian envoys who came late said that it rained.",
      [null],
    ],
    ["a guest of nobody told is nobody", "President Carla Soto of Peru spoke. Her guest said that it rained.", [null]],
    [
      "a countryman",
      "Minister Hany Salah of Egypt came late. The port was full, the Egyptian said.",
      ["person:Hany Salah"],
    ],
    ["a Pole", "Minister Jan Wolny of Poland came late. The port was full, the Pole said.", ["person:Jan Wolny"]],
    [
      "those behind a prefix",
      "The co-chairs of the Lima group said that it rained.",
      ["group:co-chairs of the lima group"],
    ],
    [
      "the one behind a prefix, by name",
      "The co-chair of the panel, Ana Torres, said that it rained.",
      ["person:Ana Torres"],
    ],
    ["what an adjective with a hyphen tells", "The Lima-based agency said that it rained.", ["org:lima-based agency"]],
    [
      "no Pole, but the South Pole",
      "Minister Jan Wolny of Poland came late. The South Pole said that it rained.",
      ["org:South Pole"],
    ],
    [
      "its minister",
      "Peru has sent doctors. Its defence minister said that they were ready.",
      ["office:PER/defence minister"],
    ],
    [
      "he is who spoke, though nobody tells the name",
      '"The road is closed," a soldier said. "It opens on Monday," he added.',
      ["group:soldier", "group:soldier"],
    ],
    [
      "she is whom the sentence before names",
      'President Ketu Balo of Ghana said that it rained. Peruvian envoy Carla Soto was calmer. "It is cold," she said.',
      ["person:Ketu Balo", "person:Carla Soto"],
    ],
    [
      "he of an aside is nobody of whom the words tell",
      "Minister Ketu Balo of Ghana said that it rained. The Egyptian minister Hany Salah, he said, knew that.",
      ["person:Ketu Balo", "person:Ketu Balo"],
    ],
    [
      "he who came is he who speaks",
      'Minister Ketu Balo of Ghana said that it rained. When the Egyptian minister Hany Salah came, he said, "It is cold."',
      ["person:Ketu Balo", "person:Hany Salah"],
    ],
    [
      "he is not whom she meant before",
      "Minister Ketu Balo of Ghana met with Minister Hany Salah of Egypt. Balo said that it rained. She added that it was cold. He said that it was not.",
      ["person:Ketu Balo", "person:Ketu Balo", "person:Hany Salah"],
    ],
    [
      "an agency that is no outlet",
      "The port is full, according to the Peruvian statistics agency.",
      ["org:statistics agency of Peru"],
    ],
    ["a signature behind a dash", '"The port is full." — President Carla Soto', ["person:Carla Soto"]],
    [
      "people of whom nobody is named",
      "Some researchers left. The researchers said that the dam was full.",
      ["group:researchers"],
    ],
    [
      "somebody of whom the phrase tells who it is",
      'The captain of the Greek tanker said that it rained. "It is cold," he added. The owner, Carla Soto, said nothing.',
      ["group:captain of the greek tanker", "group:captain of the greek tanker"],
    ],
    [
      "a role with a possessive before the name",
      "Peru will send doctors, its health minister said. Carla Soto told reporters that the team was ready.",
      ["person:Carla Soto", "person:Carla Soto"],
    ],
    [
      "a name behind the body for which somebody works",
      "Riceland Institute anthropologist Monica Poe said that the dam was full.",
      ["person:Monica Poe"],
    ],
    [
      "a name between a long title and a day",
      "Adviser to the Prime Minister on Foreign Affairs Tariq Awan on Thursday said that the dam was full.",
      ["person:Tariq Awan"],
    ],
    ["one of several", "One of the two drivers said that the road was closed.", ["group:one of the two drivers"]],
    ["a lone word in marks", '"Nonsense," said Minister Carla Soto.', ["person:Carla Soto"]],
    ["without a comma", "The dam is full according to the Peruvian government.", ["state:PER"]],
    ["what they repeat", "Peruvian officials said they believed the dam was full.", ["group:Peruvian officials"]],
    ["a name in which a verb stands", "On Friday Ali bin Said, the ruler of the island, died in his house.", []],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("speakers whom the title names", () => {
  test.each([
    [
      "both who met",
      "President Carla Soto met with President Kwame Boateng",
      "Both leaders said that the talks were useful. Carla Soto and Kwame Boateng will meet again in May.",
      "person:Carla Soto",
    ],
    [
      "the holder of an office told there",
      "Carla Soto met with Governor of the Lake District Pavel Sorin",
      "Mr Sorin spoke of the harvest. The Governor said that it was good.",
      "person:Pavel Sorin",
    ],
    [
      "whom a comma sets before an office",
      "Carla Soto received Pavel Sorin, the state envoy to the islands",
      "Mr Sorin spoke of the harvest. The envoy said that it was good.",
      "person:Sorin",
    ],
    [
      "the holder of an office and not who has his surname",
      "Carla Soto met with Governor of the Lake District Ivan Sorin",
      "Pavel Sorin came late. The Governor said that the harvest was good.",
      "person:Ivan Sorin",
    ],
    [
      "nobody where another noun for people stands between",
      "Governor met with director Pavel Sorin",
      "Mr Sorin spoke of the harvest. The Governor said that it was good.",
      null,
    ],
  ])("%s", async (_, title, text, expected) => {
    const { quotations } = await speechOf(text, null, title);
    expect(quotations.at(-1)?.speaker).toBe(expected);
  });

  test("they of a clause are the subject of the sentence", async () => {
    const text = "Carla Soto and Pavel Sorin signed a statement in which they said that the sea was theirs.";
    expect(await speakers(text)).toEqual(["person:Carla Soto"]);
  });

  test("the sender of a message is told in a headline of the text", async () => {
    const text =
      "Carla Soto sent a message of greetings to the guests of the boat show\n\nThe message reads, in part:\n\n“Your boats are a joy to all of us who love the sea.”\n\nThe show of Carla Soto is old.";
    expect(await speakers(text)).toEqual(["person:Carla Soto"]);
  });
});
