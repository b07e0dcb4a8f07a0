import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OfficeKind } from "@dragoman/model";
import { describe, expect, test } from "vitest";
import { parseCsv, type Row } from "../build/csv.ts";
import { table } from "../build/sources.ts";
import { fold } from "../src/fold.ts";
import { persons } from "../src/generated/persons.ts";
import { loadReference } from "../src/index.ts";
import { Terms } from "../src/terms.ts";

const reference = loadReference();

function names(state: string, office: OfficeKind, on: string | null): string[] {
  return reference.holders(`state:${state}`, office, on).map((holder) => holder.person);
}

test.each<[string, OfficeKind, string, string]>([
  ["AZE", "head of state", "2025-02-12", "Ilham Aliyev"],
  ["CHN", "head of state", "2024-07-03", "Xi Jinping"],
  ["RUS", "head of state", "2022-02-22", "Vladimir Putin"],
  ["USA", "head of state", "2020-06-01", "Donald Trump"],
  ["USA", "head of state", "2021-06-01", "Joe Biden"],
  ["USA", "head of state", "2025-06-01", "Donald Trump"],
  ["USA", "foreign minister", "2025-03-01", "Marco Rubio"],
  ["TUR", "head of state", "2024-01-01", "Recep Tayyip Erdogan"],
  ["AUT", "head of government", "2018-05-01", "Sebastian Kurz"],
  ["ARM", "head of government", "2020-05-01", "Nikol Pashinyan"],
  ["IRN", "head of government", "2024-10-01", "Masoud Pezeshkian"],
  ["SYR", "head of state", "2023-09-22", "Bashar al-Assad"],
  ["SYR", "head of state", "2025-02-12", "Ahmed al-Sharaa"],
  ["KAZ", "head of state", "2017-05-01", "Nursultan Nazarbayev"],
])("%s %s on %s", (state, office, on, person) => {
  expect(names(state, office, on)).toEqual([person]);
});

test("a lapsed term is not taken for a present one", () => {
  expect(names("SYR", "head of state", "2025-01-10")).toEqual([]);
  expect(names("AFG", "head of government", "2024-06-01")).toEqual([]);
});

test("an office without a day is its latest holder's; an unknown one has none", () => {
  expect(names("GBR", "head of government", null)).toEqual(["Keir Starmer"]);
  expect(names("ZZZ", "head of state", "2024-01-01")).toEqual([]);
});

test("heads of organisations", () => {
  const heads = reference.holders("org:UN", "other", "2024-09-01").filter(({ title }) => title === "secretary-general");
  expect(heads.map(({ person }) => person)).toEqual(["António Guterres"]);
});

test.each([
  ["Xi", "Xi Jinping"],
  ["Erdoğan", "Recep Tayyip Erdogan"],
  ["Donald J. Trump", "Donald Trump"],
  ["Joseph R. Biden", "Joe Biden"],
  ["von der Leyen", "Ursula von der Leyen"],
  ["bin Salman", "Mohammed bin Salman"],
  ["Abdel Fattah Al-Sisi", "Abdel Fattah el-Sisi"],
  ["Alyaksandr Lukashenka", "Alexander Lukashenko"],
  ["Lula", "Luiz Inácio Lula da Silva"],
  ["Iwaya Takeshi", "Takeshi Iwaya"],
  ["Vladimir Vladimirovich Putin", "Vladimir Putin"],
  ["Volodymyr Zelenskyy", "Volodymyr Zelensky"],
])("%s is %s", (spelling, person) => {
  expect(reference.people(spelling).map((holder) => holder.person)).toContain(person);
});

test("nobody is found by a common word", () => {
  expect(reference.people("Minister")).toEqual([]);
  expect(reference.people("")).toEqual([]);
});

const gold = process.env["DRAGOMAN_GOLD"];
const speakers = join(gold ?? "", "../reference/unga_speakers_1946_2024.csv");

/** Holders that a source dates, without the sightings that come from the speakers themselves. */
describe.skipIf(gold === undefined || !existsSync(speakers))(
  "speakers of the General Debate in office (skipped without DRAGOMAN_GOLD)",
  () => {
    const columns = ["of", "office", "person", "title", "since", "until", "end", "attestedFrom", "attestedUntil"];
    const dated = table("terms").filter((row) => row["since"] !== "" || row["end"] !== "");
    const terms = new Terms(dated.map((row) => columns.map((name) => row[name]).join("\t")).join("\n"), persons);
    const rows = existsSync(speakers) ? parseCsv(readFileSync(speakers, "utf8")) : [];

    test.each([
      [2015, 2017, 96, 91],
      [2018, 2019, 94, 88],
      [2021, 2024, 96, 90],
    ])(
      "speakers of %i to %i are found by one part of the name (percent over %i) and by two (over %i)",
      (from, to, one, two) => {
        const heads = rows.filter(
          (row) => Number(row["year"]) >= from && Number(row["year"]) <= to && /^HO[SG]$/.test(row["role"] ?? ""),
        );
        const shared = heads
          .filter((row) => /^[A-Z]{3}$/.test(row["iso3"] ?? ""))
          .map((row) => sharedParts(terms, row));
        const share = (least: number) => (100 * shared.filter((parts) => parts >= least).length) / shared.length;
        expect(share(1)).toBeGreaterThan(one);
        expect(share(2)).toBeGreaterThan(two);
      },
    );
  },
);

function sharedParts(terms: Terms, row: Row): number {
  const on = `${row["year"]}-09-25`;
  const of = `state:${row["iso3"]}`;
  const holders = [...terms.holders(of, "head of state", on), ...terms.holders(of, "head of government", on)];
  const words = new Set(fold(row["name"] ?? "").split(/[^\p{L}]+/u));
  return Math.max(
    0,
    ...holders.map(
      (holder) =>
        fold(holder.person)
          .split(/[^\p{L}]+/u)
          .filter((word) => words.has(word)).length,
    ),
  );
}
