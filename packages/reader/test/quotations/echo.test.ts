import { describe, expect, test } from "vitest";
import { linesOf, speakers } from "./read.ts";

const PAIR = "Mayor Lars Holm of Denmark met General Kofi Amouzou of Togo. ";

describe("a definite phrase that describes nobody else", () => {
  test.each([
    [
      "a former trade in the same paragraph",
      'Minister Solveig Aas of Norway said that the dam was safe. The former midwife called the maps "a wish list".',
      ["person:Solveig Aas", "person:Solveig Aas"],
    ],
    [
      "a nickname that adds, whoever the words named",
      'Party leader Vera Lund said Mr Brekke had slept. The hardliner, a mother of two, added: "He snores."',
      ["person:Vera Lund", "person:Vera Lund"],
    ],
    [
      "an epithet with the adjective of the state",
      'State Secretary Dace Ozola of Latvia received Minister Bold Erdene of Mongolia and noted that trade grew. "We have time," the senior Latvian official said.',
      ["person:Dace Ozola", "person:Dace Ozola"],
    ],
    [
      "who replies is not who asked",
      'Prosecutor Ada Falk held up a map. "Whose is this?" she asked. Nobody spoke. "Mine," the witness replied.',
      ["person:Ada Falk", null],
    ],
    [
      "somebody new under a noun that stood before",
      'A driver waited outside. Minister Solveig Aas said that the road was open. "It is shut," the driver said.',
      ["person:Solveig Aas", null],
    ],
    [
      "another sex",
      'Ms Solveig Aas of Norway said that the road was open. "It is shut," the salesman said.',
      ["person:Solveig Aas", null],
    ],
    [
      "another subject in between",
      'Minister Solveig Aas said that the road was open. Bold Erdene of Mongolia shook his head. "It is shut," the hydrologist said.',
      ["person:Solveig Aas", null],
    ],
    [
      "a state, where all others are of other states",
      'Envoy Geir Sand of the UN met President Carla Soto of Peru. "The road is shut," the Norwegian diplomat said.',
      ["person:Geir Sand"],
    ],
    [
      "a body, where all others are of states",
      'Envoy Geir Sand of the UN met President Carla Soto of Peru. "The road is shut," the UN official said.',
      ["person:Geir Sand"],
    ],
    [
      "a body of which nobody is",
      'President Kofi Amouzou of Togo met President Carla Soto of Peru. "The road is shut," the UN official said.',
      ["group:UN official"],
    ],
    [
      "somebody else of whom a state is only told behind",
      'Minister Solveig Aas of Norway met Bold Erdene. "The road is shut," the boat\'s master, a Turk from Izmir, said.',
      ["group:boat's master"],
    ],
    ["two whom it fits", `${PAIR}"The road is shut," the hardliner said.`, [null]],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("who is new and who was told of", () => {
  test.each([
    [
      "a name behind the role of the first sentence",
      "Chile's president has refused, a week after his own army chief agreed. Speaking in Arica, Bruno Salas said that the answer was no.",
      ["person:Bruno Salas"],
    ],
    [
      "a name behind the words that follow a role",
      'Peru\'s ambassador, who sat at the back, told reporters that he was tired. "My chair was hard," said Aldo Quispe.',
      ["person:Aldo Quispe", "person:Aldo Quispe"],
    ],
    ["a given name with an age", '"He sings at night," said Doreen, 71.', ["person:Doreen"]],
    [
      "one of several, with the name",
      "One of the study's authors, botanist Hugo Bell, told Radio Uno that frogs sleep.",
      ["person:Hugo Bell"],
    ],
    [
      "a trade behind a single name, and the pronoun for it",
      "Chief officer Hari Lama denies it. Pasang, a driver from the hills, waited. He said that he had read a book.",
      ["person:Pasang"],
    ],
    ["a wife by her given name", "Wife Pauline moved out. She told us that the fence was gone.", ["person:Pauline"]],
    [
      "an age behind an adjective",
      "The sea took Consul Ed Thorne's shed, and the grumpy 71-year-old says he stays.",
      ["person:Ed Thorne"],
    ],
    [
      "a noun of no list between marks and cue",
      "Consul Ed Thorne stays. 'I do not swim,' the ex-submariner growled.",
      ["person:Ed Thorne"],
    ],
    [
      "a daughter's name",
      "Envoy Lars Holm left. His daughter, Kirsten, who works in Oslo, said that he would return.",
      ["person:Kirsten"],
    ],
    [
      "an unknown name before a pronoun",
      'Ýmir Hallsson, an independent from the fjords, noted that nobody had asked. "I had," he said.',
      ["person:Ýmir Hallsson", "person:Ýmir Hallsson"],
    ],
    [
      "a letter that nobody is told to have written",
      "The letter says that the lease ends in May.",
      ["instrument:letter"],
    ],
    [
      "the same source",
      "An unnamed official told Radio Uno that the ships carry radars. The same source said they were old.",
      ["group:unnamed official", "group:unnamed official"],
    ],
    [
      "the one person of a state who is told of no other",
      'The investor\'s man, Said al-Rawahi, spoke Greek. "I studied in Volos," the Omani said.',
      ["person:Said al-Rawahi"],
    ],
    [
      "the only woman",
      "Minister Marta Vidal of Andorra met Envoy Hugo Brandt of Germany.\n\nThe weather was bad.\n\nThe room was cold.\n\nShe said that the tunnel would open.",
      ["person:Marta Vidal"],
    ],
    [
      "the premier rather than his words",
      'The crowd knew the words of Premier Ashot Petrosyan, who said: "We wait."',
      ["person:Ashot Petrosyan"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("words and their ends", () => {
  test.each([
    [
      "a spokesperson taken for a noun",
      '"It is not for Lima to say who lost," a spokesperson for the bloc\'s executive said, adding that it would wait.',
      ["It is not for Lima to say who lost", "it would wait"],
    ],
    ["a verb behind marks", '"My nets are gone," yelled Pavlos Rigas.', ["My nets are gone"]],
    [
      "a gesture between two parts",
      '"In my village," said Envoy Lars Holm, grinning, "they throw fish."',
      ["In my village|they throw fish"],
    ],
    [
      "what somebody calls something",
      'The day marked what the envoy called "a thaw of the heart".',
      ["a thaw of the heart"],
    ],
    [
      "on condition of anonymity",
      "A Turkish diplomat says on condition of anonymity that his country was surprised.",
      ["his country was surprised"],
    ],
    [
      "a rest without a verb",
      "It supports the treaty, the envoy explained, but not article nine.",
      ["It supports the treaty|but not article nine"],
    ],
    [
      "what only people do",
      "The ministers noted that trade remained modest and instructed their experts to meet.",
      ["trade remained modest"],
    ],
    [
      "what a speaker leaves out",
      "The minister said other states had confirmed, but would not be drawn on which.",
      ["other states had confirmed"],
    ],
    [
      "speakers behind with",
      'Both sides traded barbs, with Oslo saying the boat had never left port and Riga calling it "a tale".',
      ["the boat had never left port"],
    ],
    [
      "an inserted name",
      'Traffic, said Captain Irini Vogli, was "thinner than soup".',
      ['Traffic|was "thinner than soup'],
    ],
    ["a promise behind", "There will be a treaty, the president promised.", ["There will be a treaty"]],
    ["what somebody wants to know", "The mayor wanted to know why the port was shut.", ["why the port was shut"]],
    ["a topic", "The minister spoke of the weather and warned of storms.", []],
    ["what somebody speaks of", 'The minister speaks of "theft by pump".', ["theft by pump"]],
    [
      "an interview",
      'The Omani ambassador to Greece, Nasra al-Balushi, tried to calm the city in an interview on Saturday: "We come as tenants."',
      ["We come as tenants"],
    ],
    [
      "a statement that ends with its marks",
      'Minister Neza Zupan of Slovenia issued the following statement:\n\n"We are sad.\n\n"We shall build a bridge."\n\nLater, the envoy said that it rained.',
      ["We are sad|We shall build a bridge", "it rained"],
    ],
    [
      "captions inside a turn",
      "Ivan Petrov: Good afternoon.\n\nOlga Ivanova: Production grew.\n\nAt a meeting with Governor Ivan Petrov.\n\nWith all that, we are poor.\n\nIvan Petrov: I see.\n\nOlga Ivanova: Thank you.",
      ["Good afternoon", "Production grew|With all that, we are poor", "I see", "Thank you"],
    ],
    [
      "a tie before that",
      "The committee regretted, however, that promised boats had not arrived.",
      ["promised boats had not arrived"],
    ],
    [
      "speakers warning",
      "The debate began, with ministers from island states warning that insurance had become dear.",
      ["insurance had become dear"],
    ],
    [
      "a clause between name and verb",
      '"A kite has no passport," Vytas Laurinas, who held the post until 2024, said by telephone.',
      ["A kite has no passport"],
    ],
    ["a verb of the face", '"We kept the key," he grins.', ["We kept the key"]],
    ["a motto behind a colon", 'Envoy Lars Holm bought a shirt with a motto: "Never on a Monday."', []],
  ])("%s", async (_, text, expected) => {
    const lines = await linesOf(text);
    expect(lines.map((line) => [...line.matchAll(/<(.*?)>/g)].map(([, words]) => words).join("|"))).toEqual(expected);
  });
});
