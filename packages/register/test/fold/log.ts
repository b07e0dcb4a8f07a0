import type { Assertion, Change, FactKind, Judgement, Qualifiers, Statement, Verdict } from "@dragoman/model";
import * as fc from "fast-check";
import { makeJudgement, makeStatement, type StatementSketch, type Witness } from "../../src/index.ts";
import { times } from "../time/times.ts";

/** Everything that a register was told, in one possible order. */
export interface Log {
  readonly rows: readonly Statement[];
  readonly witnesses: readonly Witness[];
  readonly judgements: readonly Judgement[];
}

const outlets = ["outlet:north", "outlet:south", "outlet:west", null];
/** Two articles of each outlet; the second ones of north and south are copies of each other. */
export const witnesses: readonly Witness[] = outlets.flatMap((owner, at) =>
  [0, 1].map((copy) => ({
    article: articleOf(at, copy),
    owner,
    cluster: copy === 1 && at < 2 ? articleOf(0, 1) : articleOf(at, copy),
    published: `2024-07-0${at + 1}`,
  })),
);

function articleOf(at: number, copy: number): string {
  return `a${String(at * 2 + copy).padStart(32, "0")}`;
}

const states = ["state:AZE", "state:CHN", "state:GEO"];
const time = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "2024-07-03",
      "2024-07-05",
      "2024-07",
      "2024-22",
      "2024",
      "2025-04-23",
      "2001~",
      "XXXX-05",
      "2019/2023",
    ),
  },
  { weight: 1, arbitrary: times },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const assertion = fc.constantFrom<Assertion>("actual", "actual", "actual", "planned", "possible", "negated", "denied");
const change = fc.constantFrom<Change>(
  "established",
  "upgraded",
  "held",
  "reaffirmed",
  "proposed",
  "ended",
  "suspended",
  "downgraded",
  "denied",
);
const level = fc.constantFrom(
  "strategic partnership",
  "strategic partnership for a new era",
  "comprehensive strategic partnership",
  "allied relations",
  "community with a shared future",
);

const shapes: readonly fc.Arbitrary<Partial<StatementSketch> & { readonly kind: FactKind }>[] = [
  level.map((value) => ({ kind: "partnership", subject: states.slice(0, 2), value })),
  fc
    .constantFrom("member", "candidate")
    .map((value) => ({ kind: "membership", subject: [states[0]!], object: ["org:OTS"], value })),
  fc
    .constantFrom("person:Ada Moss", "person:Ivo Lind")
    .map((person) => ({ kind: "office", subject: [person], object: [states[2]!], value: "president" })),
  fc
    .constantFrom("instrument:joint statement", "instrument:declaration on strategic partnership")
    .map((title) => ({ kind: "instrument", subject: states.slice(0, 2), object: [title], value: "declaration" })),
  fc
    .constantFrom("CONSULT", "ACCUSE")
    .map((value) => ({ kind: "event", subject: [states[1]!], object: [states[0]!], value })),
  fc
    .constantFrom("All right", "We are open to every partner here")
    .map((value) => ({ kind: "quotation", subject: ["person:Ada Moss"], value })),
];

const before = (turn: Change): Pick<Qualifiers, "previous"> =>
  turn === "downgraded" ? { previous: "comprehensive strategic partnership" } : {};

const said = fc
  .tuple(
    fc.oneof(...shapes),
    change,
    assertion,
    time,
    time,
    fc.nat(witnesses.length - 1),
    fc.option(fc.constantFrom("person:Ada Moss", "state:CHN", null), { nil: undefined }),
    fc.constantFrom("became partners", "are partners"),
  )
  .map(([shape, turn, status, from, to, at, speaker, quote]) => {
    const { article, owner, published } = witnesses[at]!;
    const titled =
      shape.kind === "partnership" && to === null
        ? { instrument: "instrument:declaration on strategic partnership" }
        : {};
    return makeStatement({
      op: "assert",
      subject: [],
      by: null,
      at: null,
      ...shape,
      qualifiers:
        shape.kind === "event" || shape.kind === "quotation" ? {} : { change: turn, ...titled, ...before(turn) },
      assertion: status,
      from,
      to,
      article,
      reportedAt: published,
      source: owner,
      claimedBy: speaker === undefined ? null : { speaker, relay: null },
      evidence: [{ span: [0, quote.length], quote, prefix: "", suffix: "", rule: "r", confidence: 0.9, fields: {} }],
    });
  });

interface Deed {
  readonly op: "retract" | "override" | "confirm";
  readonly isEngine: boolean;
  readonly picks: readonly number[];
  readonly from: string | null;
  readonly level: string | null;
  readonly parties: readonly string[] | null;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  op: fc.constantFrom("retract", "retract", "override", "confirm"),
  isEngine: fc.boolean(),
  picks: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  from: time,
  level: fc.option(level),
  parties: fc.option(fc.constantFrom(states.slice(1), states.slice(0, 2))),
});

/** A row of an analyst or a later engine that answers some of the rows before it. */
export function rowOf(
  { op, isEngine, picks, from, level: value, parties }: Deed,
  before: readonly Statement[],
  second: number,
): Statement {
  const answered = picks.map((pick) => before[pick % before.length]!);
  const first = answered[0]!;
  const isMachine = isEngine && op === "retract" && answered.every(({ by }) => by === null);
  const { kind, object } = first;
  const isMoved = op === "override" && kind === "partnership";
  return makeStatement({
    op,
    kind,
    subject: isMoved && parties !== null ? parties : first.subject,
    object,
    value: isMoved && value !== null ? value : first.value,
    from: op === "override" ? from : null,
    by: isMachine ? null : "anna",
    at: `2026-02-01T10:${String(Math.floor(second / 60) % 60).padStart(2, "0")}:${String(second % 60).padStart(2, "0")}.000Z`,
    reason: null,
    answers: answered.map(({ id }) => id),
  });
}

const pairs = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom<Verdict>("same", "different", "none"));

/** Rows, acts on them, acts on acts, and judgements. */
export const logs: fc.Arbitrary<Log> = fc
  .tuple(
    fc.array(said, { minLength: 1, maxLength: 14 }),
    fc.array(deed, { maxLength: 8 }),
    fc.array(pairs, { maxLength: 4 }),
    fc.option(fc.constantFrom<Verdict>("same", "none")),
  )
  .map(([sayings, deeds, judged, person]) => {
    const rows: Statement[] = [...sayings];
    for (const [at, one] of deeds.entries()) rows.push(rowOf(one, rows, at));
    const between = judged.map(([left, right, verdict], at) =>
      judgement(rows[left % sayings.length]!.id, rows[right % sayings.length]!.id, verdict, at),
    );
    const persons = person === null ? [] : [judgement("person:Ada Moss", "person:Ivo Lind", person, 9)];
    return { rows, witnesses, judgements: [...between, ...persons].filter(({ left, right }) => left !== right) };
  });

function judgement(left: string, right: string, verdict: Verdict, second: number): Judgement {
  return makeJudgement({ left, right, verdict, by: "anna", at: `2026-02-01T11:00:0${second}.000Z`, reason: null });
}
