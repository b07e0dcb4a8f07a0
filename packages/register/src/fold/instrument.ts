import { plainWords } from "./words.ts";

/** Words that do not tell one instrument from another of the same parties. */
const GENERIC = new Set(
  (
    "agreement agreements treaty treaties declaration declarations memorandum memorandums memoranda mou mous protocol protocols communique communiques " +
    "statement statements convention conventions charter charters roadmap roadmaps contract contracts pact pacts accord accords deal deals document documents " +
    "understanding joint bilateral multilateral trilateral intergovernmental interagency interdepartmental international commercial final new important various " +
    "several number package framework cooperation commitments letter letters intent plan set series two three four five six ten dozen other this these"
  ).split(" "),
);

/** Words that titles of one instrument may have or leave out. */
const FILLERS = new Set(
  "a an the of on in for and to between with its their our joint establishment establishing establish official corresponding so called".split(
    " ",
  ),
);

/** What two mentions of one instrument share, whatever the small words: "joint declaration on the establishment of a strategic partnership" is the declaration on strategic partnership. */
export function instrumentKey(instrument: string): string {
  const words = titleWords(instrument).filter((word) => !FILLERS.has(word));
  return [...new Set(words)].sort().join(" ");
}

/** Whether a title fits many instruments of the same parties: "joint statement", "agreements". */
export function isBareTitle(instrument: string): boolean {
  return titleWords(instrument).every((word) => GENERIC.has(word) || FILLERS.has(word));
}

function titleWords(instrument: string): readonly string[] {
  return plainWords(instrument.slice(instrument.indexOf(":") + 1)).split(" ");
}
