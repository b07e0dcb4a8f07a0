/** Generated articles for the bench of registers: the same place, the same article. */
import type { Entity, Statement } from "@dragoman/model";
import { type Entry, groupOf } from "@dragoman/register";
import { randomFrom } from "../test-kit/src/random.ts";

const STATES = Array.from({ length: 190 }, (_, i) => `state:${code(i)}`);
const TYPES = ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN"];
const FEW_WORDS =
  "ministers delegation talks signed visited capital trade border energy transit accord summit envoy call".split(" ");
/** Every so many articles have a word that is in two of them only. */
const RARE = 50;

/** A pair of states, in order; some are met far more often than others. */
export function pairAt(number: number, states: readonly string[] = STATES): readonly [string, string] {
  const one = Math.floor(number * number * states.length);
  const other = Math.floor(((number * 7919) % 1) * states.length);
  const [a = "", b = ""] = [states[one]!, states[other === one ? (one + 1) % states.length : other]!].sort();
  return [a, b];
}

export function rareWord(number: number, articles: number): string {
  return `rare${Math.floor((number * articles) / RARE)}x`;
}

/** An article with so many rows of deeds between two of some states. */
export function entryAt(
  place: number,
  rows: number,
  states: readonly string[] = STATES,
): Entry & { readonly groups: readonly string[] } {
  const random = randomFrom(place);
  const key = `a${hex(place, 1)}`;
  const published = date(random());
  const words = Array.from({ length: 40 }, () => FEW_WORDS[Math.floor(random() * FEW_WORDS.length)]!);
  if (place % RARE < 2) words.push(`rare${Math.floor(place / RARE)}x`);
  const article = {
    key,
    digest: key,
    text: words.join(" "),
    title: null,
    url: null,
    publisher: `outlet:o${place % 97}`,
    owner: `outlet:o${place % 97}`,
    language: "en",
    published,
    place: null,
    origin: null,
    format: "text",
    notes: [],
  };
  const statements = Array.from({ length: rows }, (_, i) => rowAt(place, i, article, states, random));
  const entities = [...new Set(statements.flatMap(({ subject, object }) => [...subject, ...object]))].map(stateOf);
  const groups = statements.map((row) => groupOf(row, (id) => id));
  return { article, signature: new Uint8Array(16), bands: [], entities, statements, engine: "bench", groups };
}

function rowAt(
  place: number,
  i: number,
  { key, published, publisher }: Entry["article"],
  states: readonly string[],
  random: () => number,
): Statement {
  const [subject, object] = pairAt(random(), states);
  return {
    id: `s${hex(place, i + 2)}`,
    op: "assert",
    kind: "event",
    subject: [subject],
    object: [object],
    value: TYPES[Math.floor(random() * TYPES.length)]!,
    qualifiers: { cameo: "040" },
    from: date(random()),
    to: null,
    assertion: "actual",
    claimedBy: null,
    evidence: [
      {
        span: [0, 20],
        quote: "ministers signed the",
        prefix: "",
        suffix: " accord",
        rule: "bench.row",
        confidence: 0.9,
        fields: {},
      },
    ],
    article: key,
    reportedAt: published,
    source: publisher,
    engine: "bench",
    by: null,
    at: null,
    reason: null,
    answers: [],
  };
}

function stateOf(id: string): Entity {
  return { id, kind: "state", name: id.slice("state:".length), country: null, wikidata: null };
}

function date(number: number): string {
  return new Date(Date.UTC(2015, 0, 1) + Math.floor(number * 4000) * 86_400_000).toISOString().slice(0, 10);
}

function code(i: number): string {
  return [65 + Math.floor(i / 26), 65 + (i % 26), 88].map((letter) => String.fromCharCode(letter)).join("");
}

/** 32 digits that look like those of a hash. */
function hex(place: number, part: number): string {
  const random = randomFrom(place * 64 + part + 1);
  return Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0"),
  ).join("");
}
