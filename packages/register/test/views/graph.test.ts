import { array, assert, constantFrom, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type Graph,
  type GraphOptions,
  graph,
  groupOf,
  KINDS,
  partsOf,
  TIE_KINDS,
  type View,
} from "../../src/index.ts";
import { story } from "./scripted.ts";

const ALL: GraphOptions = { kinds: TIE_KINDS, on: "2026-01-01", party: null, period: {}, limit: 100 };
let view: View;

beforeAll(async () => {
  const script = await story();
  await script.tell("east", "2025-01-02", [
    { kind: "diplomatic", subject: ["state:AZE", "state:GEO"], value: "relations", from: "1992", words: "since 1992" },
    { kind: "event", subject: ["state:GEO"], object: ["state:AZE"], value: "AID", from: "2025-01-01", words: "gave" },
    {
      kind: "partnership",
      subject: ["state:AZE", "state:GEO"],
      value: "strategic partnership",
      assertion: "planned",
      words: "will be",
    },
  ]);
  view = await script.folded();
});

const pairs = ({ ties }: Graph) => ties.map(({ a, b, kind, count }) => `${kind} ${a.slice(6)} ${b.slice(6)} ${count}`);

describe("a graph", () => {
  it("ties whom facts are between, the levels of the day, deeds by their kind", async () => {
    const all = await graph(view, ALL);
    expect(pairs(all).filter((tie) => !tie.startsWith("membership"))).toEqual([
      "partnership AZE CHN 1",
      "diplomatic AZE GEO 1",
      "instrument AZE CHN 1",
      "cooperation AZE CHN 1",
      "cooperation AZE GEO 1",
      "conflict AZE CHN 1",
    ]);
    expect(all.ties[0]).toMatchObject({ level: "comprehensive strategic partnership", tier: 5 });
    expect(all.names).toMatchObject({ "state:CHN": "China" });
  });

  it("asks for the day, for a period, for one party and for few", async () => {
    const [before, after] = [
      await graph(view, { ...ALL, on: "2024-12-01" }),
      await graph(view, { ...ALL, on: "2000-01-01" }),
    ];
    expect(before.ties[0]).toMatchObject({ level: "strategic partnership", tier: 3 });
    expect(pairs({ ...after, ties: after.ties.filter(({ kind }) => kind !== "membership") })[0]).toBe(
      "diplomatic AZE GEO 1",
    );
    const period = await graph(view, { ...ALL, kinds: ["conflict"], period: { to: "2024-07-31" } });
    expect(period.ties).toEqual([]);
    const one = await graph(view, { ...ALL, party: "state:GEO" });
    expect(pairs(one)).toEqual(["diplomatic AZE GEO 1", "cooperation AZE GEO 1"]);
    const few = await graph(view, { ...ALL, kinds: ["cooperation"], limit: 1 });
    expect([few.ties.length, few.totals]).toEqual([1, { cooperation: 2 }]);
  });
});

it("the name of a group tells whom it is between, whatever their ids", () => {
  const ids = array(constantFrom("state:AZE", "org:OTS", "group:x|y,z", "person:50%", "group:%2C", "ümlaut"), {
    maxLength: 3,
  });
  const sorted = (list: readonly string[]) => [...new Set(list)].sort();
  assert(
    property(constantFrom(...KINDS), ids, ids, constantFrom("CONSULT", "member"), (kind, subject, object, value) => {
      const parts = partsOf(groupOf({ kind, subject, object, value }, (id) => id));
      const isPaired = ["partnership", "diplomatic", "instrument"].includes(kind);
      const isCrossed = kind === "event" || kind === "membership";
      const expected = { kind, subject: sorted(subject), object: isCrossed ? sorted(object) : [] };
      expect(parts).toEqual(isPaired || isCrossed ? expected : null);
    }),
  );
});
