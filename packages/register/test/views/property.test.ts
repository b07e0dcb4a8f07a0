import type { Assertion, Statement } from "@dragoman/model";
import { array, assert, asyncProperty, constantFrom, integer, option, record, string } from "fast-check";
import { expect, it } from "vitest";
import {
  aboutEachOther,
  compareTables,
  dossier,
  dyad,
  factPage,
  graph,
  instrument,
  KINDS,
  makeJudgement,
  onDay,
  organisation,
  partnershipTable,
  person,
  quotations,
  TIE_KINDS,
  timeline,
  type View,
} from "../../src/index.ts";
import { reference, type Saying, Script } from "./scripted.ts";

const WHO = ["state:AZE", "state:CHN", "state:GEO", "org:OTS", "person:Ilham Aliyev", "group:x|y,z"];
const TIMES = [
  "2024-07-03",
  "2024-07",
  "2024-22",
  "2024",
  "2023/2025",
  "../2025",
  "2024/..",
  "201X",
  "XXXX-05",
  "2001~",
  "junk",
  "",
];
const ASSERTIONS: readonly Assertion[] = ["actual", "planned", "possible", "requested", "negated", "denied"];
const CHANGES = ["established", "upgraded", "held", "suspended", "ended", "proposed", "denied"] as const;

const time = option(constantFrom(...TIMES));
const saying = record({
  kind: constantFrom(...KINDS),
  subject: array(constantFrom(...WHO), { maxLength: 3 }),
  object: array(constantFrom(...WHO, "instrument:treaty", "topic:trade"), { maxLength: 2 }),
  value: option(constantFrom("strategic partnership", "comprehensive strategic partnership", "CONSULT", "member", "")),
  change: option(constantFrom(...CHANGES)),
  from: time,
  to: time,
  assertion: constantFrom(...ASSERTIONS),
  speaker: option(option(constantFrom(...WHO))),
  words: string({ maxLength: 20 }),
}).map(
  ({ change, speaker, ...rest }): Saying => ({
    ...rest,
    qualifiers: { ...(change === null ? {} : { change }), tier: 3, instrument: "instrument:treaty" },
    claimedBy: speaker === null ? null : { speaker: speaker ?? null, relay: null },
  }),
);

const article = record({
  publisher: constantFrom("north", "south", "east"),
  published: option(constantFrom("2024-07-04", "2025-01", "2023", "2025-04-24T10:00:00Z")),
  sayings: array(saying, { minLength: 1, maxLength: 5 }),
});

const act = record({
  op: constantFrom<Statement["op"]>("retract", "confirm", "override"),
  at: integer({ min: 0, max: 1000 }),
  from: time,
});

/** What every view answers. */
async function everything(view: View): Promise<readonly unknown[]> {
  const day = "2024-12-01";
  const { items } = await view.facts({}, { order: "id", limit: 1000 });
  const { rows } = await partnershipTable(view);
  const published = rows.map((row, line) => ({ ...row, line, level: null, names: ["", ""] as const }));
  return [
    await dyad(view, "state:AZE", "state:CHN", { on: day }),
    await dyad(view, "org:OTS", "person:Ilham Aliyev", { on: day, events: 1 }),
    await dossier(view, "state:AZE", reference, { on: day }),
    await dossier(view, "group:x|y,z", reference, { on: day }),
    await person(view, "person:Ilham Aliyev", reference),
    await organisation(view, "org:OTS", reference, { on: day, newest: 1 }),
    await instrument(view, "instrument:treaty", reference),
    await quotations(view, aboutEachOther(["state:AZE", "person:Ilham Aliyev"]), { topic: "trade" }),
    await quotations(view, [{ kinds: ["quotation"] }], { limit: 1 }),
    await timeline(view, {}),
    await timeline(view, { from: "2024-01-01", to: "2024-12-31" }),
    await onDay(view, day, {}, { unsure: true }),
    await onDay(view, day, { kinds: KINDS }),
    await partnershipTable(view, { on: day }),
    compareTables(rows, published),
    await graph(view, { kinds: TIE_KINDS, on: day, party: null, period: {}, limit: 3 }),
    await view.facets({ kinds: ["event"] }),
    ...(await Promise.all(items.map(({ id }) => factPage(view, id, reference)))),
  ];
}

it("no register makes a view fail, and every view survives JSON", { timeout: 60_000 }, async () => {
  await assert(
    asyncProperty(array(article, { maxLength: 6 }), array(act, { maxLength: 4 }), async (articles, acts) => {
      const script = new Script();
      const rows: Statement[] = [];
      for (const { publisher, published, sayings } of articles) {
        rows.push(...(await script.tell(publisher, published, sayings)));
      }
      for (const { op, at, from } of acts) {
        const answered = rows[at % Math.max(1, rows.length)];
        if (answered === undefined) continue;
        const { kind, subject, object, value } = answered;
        rows.push(await script.act({ op, kind, subject, object, value, from, answers: [answered.id] }));
      }
      await script.judge(same("state:GEO", "group:x|y,z"));
      for (const answer of await everything(await script.folded())) {
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }
    }),
    { numRuns: 60 },
  );
});

function same(left: string, right: string) {
  return makeJudgement({ left, right, verdict: "same", by: "anna", at: "2026-02-01T10:00:00.000Z", reason: null });
}
