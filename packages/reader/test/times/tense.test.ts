import { expect, it } from "vitest";
import { calendar } from "../../../english/src/calendar.ts";
import type { Tree } from "../../src/syntax/tree.ts";
import type { Line } from "../../src/times/line.ts";
import { tenseOf } from "../../src/times/tense.ts";
import { lay } from "../text/lay.ts";

/** A sentence, one line a token: form, tag, lemma, head (from 1, 0 the root), relation. */
function read(table: string): { readonly line: Line; readonly tree: Tree } {
  const rows = table
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/) as [string, string, string, string, string]);
  const tokens = lay(rows.map(([form]) => form).join(" ")).sentences[0]?.tokens ?? [];
  const heads = rows.map(([, , , head]) => Number(head) - 1);
  const tree: Tree = {
    upos: rows.map(([, tag]) => (tag === "MD" ? "AUX" : tag.startsWith("VB") ? "VERB" : "NOUN")),
    xpos: rows.map(([, tag]) => tag),
    lemmas: rows.map(([, , lemma]) => lemma),
    heads,
    relations: rows.map(([, , , , relation]) => relation),
    confidence: rows.map(() => 1),
    children: rows.map((_, at) => heads.flatMap((head, child) => (head === at ? [child] : []))),
  };
  return { line: { tokens, calendar, words: tokens.map(calendar.words.at) }, tree };
}

const rows: readonly (readonly [expected: string | null, table: string])[] = [
  ["future", "They PRP they 3 nsubj\n will MD will 3 aux\n talk VB talk 0 root\n Friday NNP Friday 3 obl"],
  ["past", "They PRP they 2 nsubj\n talked VBD talk 0 root\n Friday NNP Friday 2 obl"],
  ["past", "They PRP they 3 nsubj\n have VBP have 3 aux\n talked VBN talk 0 root\n Friday NNP Friday 3 obl"],
  [
    "future",
    "They PRP they 2 nsubj\n agreed VBD agree 0 root\n to TO to 4 mark\n talk VB talk 2 xcomp\n Friday NNP Friday 4 obl",
  ],
  [
    "past",
    "They PRP they 2 nsubj\n began VBD begin 0 root\n to TO to 4 mark\n talk VB talk 2 xcomp\n Friday NNP Friday 4 obl",
  ],
  [
    "future",
    "It PRP it 2 nsubj\n comes VBZ come 0 root\n to TO to 5 case\n an DT an 5 det\n end NN end 2 obl\n Friday NNP Friday 5 nmod",
  ],
  [
    null,
    "It PRP it 2 nsubj\n looks VBZ look 0 root\n at IN at 5 case\n the DT the 5 det\n storm NN storm 2 obl\n Friday NNP Friday 5 nmod",
  ],
  ["future", "They PRP they 3 nsubj\n are VBP be 3 aux\n talking VBG talk 0 root\n Friday NNP Friday 3 obl"],
  ["past", "Talks NNS talk 0 root\n held VBN hold 1 acl\n Friday NNP Friday 2 obl"],
  [
    "future",
    "Talks NNS talk 0 root\n to TO to 4 mark\n be VB be 4 aux:pass\n held VBN hold 1 acl\n Friday NNP Friday 4 obl",
  ],
  [
    null,
    "First JJ first 2 amod\n man NN man 0 root\n to TO to 5 mark\n be VB be 5 aux:pass\n hanged VBN hang 2 acl\n Friday NNP Friday 5 obl",
  ],
  [null, "They PRP they 3 nsubj\n could MD could 3 aux\n talk VB talk 0 root\n Friday NNP Friday 3 obl"],
  [null, "The DT the 3 det\n Friday NNP Friday 3 compound\n talks NNS talk 0 root"],
];

it.each(rows)("%s: %s", (expected, table) => {
  const { line, tree } = read(table);
  const at = line.tokens.findIndex(({ form }) => form === "Friday");
  expect(tenseOf(tree, line, at, at + 1)).toBe(expected);
});
