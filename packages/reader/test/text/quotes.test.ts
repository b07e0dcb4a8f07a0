import { describe, expect, it } from "vitest";
import { lay, words } from "./lay.ts";

/** Each quotation in order: its depth, `s` for speech or `-`, `!` when unclosed, its parts. */
function quoted(text: string): string[] {
  const document = lay(text);
  return document.quoted.map(({ parts, closed, depth, speech }) => {
    const shown = parts.map((part) => words(document, part)).join(" ¶ ");
    return `${depth}${speech ? "s" : "-"}${closed ? "" : "!"} ${shown}`;
  });
}

const rows: readonly (readonly [title: string, text: string, quoted: readonly string[]])[] = [
  ["straight marks", '"We agreed," he said, "and it holds."', ["0s We agreed,", "0s and it holds."]],
  ["curly marks", "“We agreed,” he said.", ["0s We agreed,"]],
  ["mismatched marks", '"We agreed,” he said.', ["0s We agreed,"]],
  ["guillemets", "«We agreed,» he said.", ["0s We agreed,"]],
  ["low marks", "„We agreed today,“ he said.", ["0s We agreed today,"]],
  ["typed marks", "``We agreed,'' he said.", ["0s We agreed,"]],
  ["single marks", "'We agreed,' he said.", ["0s We agreed,"]],
  ["apostrophes", "Peru's ministers' talks in the '90s didn't end.", []],
  ["a curly apostrophe", "Peru’s ministers’ talks didn’t end.", []],
  [
    "a plural's apostrophe inside",
    "'The ministers' talks went well,' he said.",
    ["0s The ministers' talks went well,"],
  ],
  [
    "nested marks",
    "“He said ‘we agreed to it all’ to me,” she said.",
    ["0s He said ‘we agreed to it all’ to me,", "1s we agreed to it all"],
  ],
  ["inserts", '"It helps us [Peru] to trade," he said.', ["0s It helps us [Peru] to trade,"]],
  ["several paragraphs", '"We agreed.\n\n"It holds," he said.', ["0s We agreed. ¶ It holds,"]],
  ["unclosed", '"We agreed on it all.\n\nThen they left.', ["0s! We agreed on it all."]],
  [
    "a letter of several paragraphs",
    "“Dear friends,\n\nWe agreed.\n\nIt holds.”",
    ["0s Dear friends, ¶ We agreed. ¶ It holds."],
  ],
  ["odd marks", '" he said " and " left.\n\nThey left.', ["0- he said", "0s! left."]],
  ["titles", 'They signed the "Declaration on Lasting Friendship" in Lima.', ["0- Declaration on Lasting Friendship"]],
  [
    "titles after a noun",
    'The treaty "On Friendship and good Neighbourhood" holds.',
    ["0- On Friendship and good Neighbourhood"],
  ],
  ["scare quotes", 'The so-named "blockade" went on.', ["0- blockade"]],
  ["short speech", 'He said "never" to it. He added: "Never."', ["0s never", "0s Never."]],
];

describe("quote marks", () => {
  it.each(rows)("%s", (_title, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it("notes a mark without a partner", () => {
    expect(lay('"We agreed.\n\nThen they left.').notes.map(({ code }) => code)).toEqual(["quote.unclosed"]);
  });
});
