import type { Fact, Judgement } from "@dragoman/model";
import { makeJudgement } from "../statements/statement.ts";
import { type Act, type Analyst, type Matter, type Refusal, refusal, saidOf } from "./act.ts";
import { rowOn } from "./decide.ts";
import { onPair } from "./pairs.ts";

/** Makes two facts one: the second's evidence supports the first, whose parties and value stay. */
export function merge(into: Matter, from: Matter, analyst: Analyst): Act | Refusal {
  if (into.fact.id === from.fact.id) return refusal("it is one fact already");
  if (into.fact.kind !== from.fact.kind) {
    return refusal(
      `a fact of kind ${from.fact.kind} cannot become one of kind ${into.fact.kind}`,
      "reject the one that was read wrongly",
    );
  }
  if (!sharesParty(into.fact, from.fact)) {
    return refusal(
      "the two facts have no party in common",
      "two names of one party: dragoman same A B; a party read wrongly: dragoman edit ID --subject …",
    );
  }
  const [kept, moved] = [saidOf(into)[0], saidOf(from)];
  if (kept === undefined || moved.length === 0) return refusal("one of the two rests on nothing any more");
  if (haveOneKey(into.fact, from.fact)) return { statements: [], judgements: joined(into, from, analyst) };
  const override = rowOn(into, analyst, {
    op: "override",
    assertion: into.fact.assertion,
    from: EPISODIC.has(into.fact.kind) ? (into.fact.from?.value ?? null) : null,
    answers: moved.map(({ id }) => id),
  });
  return { statements: [override], judgements: [] };
}

/** Facts of these kinds are told apart by their time. */
const EPISODIC: ReadonlySet<Fact["kind"]> = new Set(["event", "office", "chair", "host", "instrument"]);

/** One pair is enough, but for those that were judged to be of two facts. */
function joined(into: Matter, from: Matter, { by, at, reason }: Analyst): readonly Judgement[] {
  const pairs = saidOf(into).flatMap((left) =>
    saidOf(from).map((right) => makeJudgement({ left: left.id, right: right.id, verdict: "same", by, at, reason })),
  );
  const [first, ...others] = pairs;
  return [first!, ...others.filter((pair) => onPair(into.judgements, pair).at(-1)?.verdict === "different")];
}

/** Takes some rows out of a fact, to be a fact of their own. */
export function split(matter: Matter, statements: readonly string[], analyst: Analyst): Act | Refusal {
  const rows = saidOf(matter);
  const ids = new Set(rows.map(({ id }) => id));
  const stranger = statements.find((id) => !ids.has(id));
  if (stranger !== undefined) {
    return refusal(`${stranger} is no statement of ${matter.fact.id}`, `its statements are ${[...ids].join(", ")}`);
  }
  const [out, rest] = [new Set(statements), rows.filter(({ id }) => !statements.includes(id))];
  if (out.size === 0) return refusal("no statement is named", `its statements are ${[...ids].join(", ")}`);
  if (rest.length === 0) return refusal("nothing would be left of the fact", "leave one of its statements out");
  const { by, at, reason } = analyst;
  const judged = [...out].flatMap((left) =>
    rest.map(({ id: right }) => makeJudgement({ left, right, verdict: "different", by, at, reason })),
  );
  const [first, ...others] = [...out];
  const together = others.map((right) => makeJudgement({ left: first!, right, verdict: "same", by, at, reason }));
  return { statements: [], judgements: [...judged, ...together] };
}

function sharesParty(a: Fact, b: Fact): boolean {
  const parties = new Set([...a.subject, ...a.object]);
  return parties.size === 0 || [...b.subject, ...b.object].some((party) => parties.has(party));
}

function haveOneKey(a: Fact, b: Fact): boolean {
  const key = ({ kind, subject, object, value }: Fact): string => JSON.stringify([kind, subject, object, value]);
  return a.group === b.group && key(a) === key(b);
}
