import type { Anchor, Entity, Statement } from "@dragoman/model";
import { sha256 } from "@dragoman/model";

import {
  articleKey,
  bandsOf,
  type Entry,
  makeJudgement,
  makeStatement,
  Register,
  type StatementSketch,
  type Store,
  signatureOf,
} from "@dragoman/register";
import { answersOf, type Question } from "./answers.ts";
import { nothingKnown } from "./reference.ts";

const PAIR = ["state:AZE", "state:CHN"];
const NAMES: readonly Entity[] = [
  { id: "state:AZE", kind: "state", name: "Azerbaijan", country: null, wikidata: "Q227" },
  { id: "state:CHN", kind: "state", name: "China", country: null, wikidata: "Q148" },
  { id: "person:Rauf Nuriyev", kind: "person", name: "Rauf Nuriyev", country: "AZE", wikidata: null },
  { id: "person:R. Nuriyev", kind: "person", name: "R. Nuriyev", country: "AZE", wikidata: null },
];

/** A register over the store whose clock goes on by a minute at every look. */
export function registerOver(store: Store): Register {
  let minutes = 0;
  return new Register(store, {
    reference: nothingKnown,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, minutes++)).toISOString(),
  });
}

/** An article with rows of its own. */
export function entryOf(
  text: string,
  published: string,
  publisher: string,
  sketches: readonly Partial<StatementSketch>[],
): Entry {
  const digest = sha256(text);
  const key = articleKey(digest, null, publisher);
  const signature = signatureOf(text);
  return {
    article: {
      key,
      digest,
      text,
      title: text.slice(0, 20),
      url: null,
      publisher,
      owner: publisher,
      language: "en",
      published,
      place: null,
      origin: null,
      format: "text",
      notes: [],
    },
    signature,
    bands: bandsOf(signature),
    entities: NAMES,
    statements: sketches.map((sketch) => rowOf(sketch, key, text, published, publisher)),
    engine: "1",
  };
}

function rowOf(
  sketch: Partial<StatementSketch>,
  article: string,
  text: string,
  reportedAt: string,
  source: string,
): Statement {
  const end = Math.min(24, text.length);
  const anchor: Anchor = {
    span: [0, end],
    quote: text.slice(0, end),
    prefix: "",
    suffix: text.slice(end, end + 32),
    rule: "test.row",
    confidence: 0.9,
    fields: {},
  };
  return makeStatement({
    op: "assert",
    kind: "partnership",
    subject: PAIR,
    by: null,
    at: null,
    engine: "1",
    evidence: [anchor],
    article,
    reportedAt,
    source,
    ...sketch,
  });
}

const STRATEGIC = { value: "strategic partnership", qualifiers: { tier: 3, change: "established" } } as const;
const COMPREHENSIVE = {
  value: "comprehensive strategic partnership",
  qualifiers: { tier: 4, change: "upgraded" },
} as const;
const LONG =
  "Ministers of Azerbaijan and China spoke in Baku of rail, ports and customs, and of the accord that binds both since the summer; ";

const FIRST = entryOf("Azerbaijan and China became strategic partners in the summer.", "2025-02-12", "outlet:one", [
  { ...STRATEGIC, from: "2024-22" },
]);
const SECOND = entryOf(`${LONG}it was signed on 3 July.`, "2024-07-04", "outlet:two", [
  { ...STRATEGIC, from: "2024-07-03" },
  { kind: "event", subject: ["state:AZE"], object: ["state:CHN"], value: "CONSULT", from: "2024-07-03" },
]);
const COPY = entryOf(`${LONG}it was signed on 3 July. Read more.`, "2024-07-05", "outlet:three", [
  { ...STRATEGIC, from: "2024-07-03" },
]);
const THIRD = entryOf("Both states went up to a comprehensive strategic partnership.", "2025-04-24", "outlet:four", [
  { ...COMPREHENSIVE, from: "2025-04-23" },
  { kind: "quotation", subject: ["person:Rauf Nuriyev"], value: "We stand together." },
]);
const FOURTH = entryOf("Nuriyev said so once more.", "2025-05-01", "outlet:five", [
  { kind: "quotation", subject: ["person:R. Nuriyev"], value: "We stand together." },
  { ...STRATEGIC, from: "2024-09-01" },
]);

const QUESTIONS: readonly Question[] = [
  { filter: { involving: PAIR }, order: "time", limit: 2 },
  { filter: { text: "summer" }, order: "reported", limit: 10 },
  { filter: { kinds: ["quotation"], speakerCountry: "AZE" }, order: "id", limit: 10 },
  { filter: { from: "2024-07-10", to: "2024-07-20" }, order: "confidence", limit: 1 },
];

/** Adds, copies, corrects, takes back, merges, splits and reads again; gives all answers after every step. */
export async function story(store: Store): Promise<readonly unknown[]> {
  clock = 0;
  const register = registerOver(store);
  const told: unknown[] = [];
  const tell = async (deed: unknown) => {
    await register.refresh();
    told.push(deed, await answersOf(register.view, QUESTIONS), await facts(register), await register.integrity());
  };
  for (const entry of [FIRST, SECOND, COPY, THIRD, FOURTH, SECOND]) await tell(await register.add(entry));
  const [wrong, right] = [FOURTH.statements[1]!, SECOND.statements[0]!];
  const rejected = act({ ...wrong, op: "retract", reason: "a misprint", answers: [wrong.id] });
  await tell(await register.act([rejected]));
  await tell(await register.act([rejected]));
  await tell(await register.act([act({ ...rejected, answers: [rejected.id], reason: "undone" })]));
  const moved = act({ ...right, op: "override", object: [], value: "friendly partnership", answers: [right.id] });
  await tell(await register.act([moved]));
  const pair = { left: "person:R. Nuriyev", right: "person:Rauf Nuriyev", by: "ada", reason: null };
  await tell(await register.judge(makeJudgement({ ...pair, verdict: "same", at: "2026-01-02T00:00:00Z" })));
  await tell(await register.judge(makeJudgement({ ...pair, verdict: "none", at: "2026-01-03T00:00:00Z" })));
  const again = [{ ...THIRD.statements[0]!, engine: "2" }];
  await tell(await register.reread(THIRD.article.key, NAMES, again, "2"));
  await tell(await register.reread(THIRD.article.key, NAMES, THIRD.statements, "1"));
  await register.refold();
  await tell("folded anew");
  return told;
}

/** Minutes; every telling begins anew. */
let clock = 0;

function act(sketch: StatementSketch & { readonly id?: string }): Statement {
  const { id: _, ...fields } = sketch;
  const at = new Date(Date.UTC(2026, 0, 1, 12, clock++ % 60)).toISOString();
  return makeStatement({ ...fields, evidence: [], by: "ada", engine: null, at });
}

async function facts(register: Register): Promise<unknown> {
  return (await register.view.facts({}, { order: "id", limit: 1000 })).items;
}
