import type { Fact } from "@dragoman/model";
import {
  type Act,
  type Analyst,
  accept,
  edit,
  historyOf,
  isRefusal,
  latestInForce,
  type Matter,
  merge,
  type PastAct,
  type Refusal,
  reject,
  undo,
} from "@dragoman/register";
import { analystAt, currentMatter, type Outcome, perform } from "../analyst/bench.ts";
import { differences, stateOf } from "../analyst/compare.ts";
import { entityIds } from "../analyst/entity.ts";
import { shortId } from "../print/fact.ts";
import { askLine, askYes } from "./ask.ts";
import { askFields } from "./form.ts";
import { isOpen } from "./queue.ts";
import type { Session } from "./session.ts";

type Wish = (matter: Matter, analyst: Analyst) => Act | Refusal;

/** Accepts the fact that is shown. */
export const acceptShown = (session: Session): Promise<void> => decide(session, "accepted", accept, null);

/** Rejects it, and asks why. */
export async function rejectShown(session: Session): Promise<void> {
  const reason = await askReason(session, "reject: why? (enter for no reason)");
  if (reason !== undefined) await decide(session, "rejected", reject, reason);
}

/** Corrects it field by field, and asks why. */
export async function editShown(session: Session): Promise<void> {
  const { desk, bench, colours } = session.options;
  const { fact } = session;
  if (fact === null) return;
  const changes = await askFields(desk, session.page, fact, (text) => entityIds(text, bench), colours);
  if (changes === null) return;
  if (changes.size === 0) {
    session.message = "nothing was changed";
    return;
  }
  const reason = await askReason(session, "edited: why? (enter for no reason)");
  if (reason === undefined) return;
  await decide(session, "edited", (matter, analyst) => edit(matter, changes, analyst, () => true), reason);
}

/** Marks the fact that is shown; at another one, asks whether it is the same as the marked one and joins them. */
export async function mergeShown(session: Session): Promise<void> {
  const { desk, bench, colours } = session.options;
  const { fact, marked } = session;
  if (fact === null) return;
  if (marked === null || marked === fact.id) {
    session.marked = marked === null ? fact.id : null;
    session.message =
      marked === null
        ? `${shortId(fact.id)} is marked: go to the fact that is the same and press the key again`
        : "the mark is gone";
    return;
  }
  const kept = session.queue.facts.find(({ id }) => id === marked);
  if (kept !== undefined && kept.kind !== fact.kind) {
    session.message = `${shortId(fact.id)} is of kind ${fact.kind}, the marked ${shortId(marked)} of kind ${kept.kind}: they cannot be one`;
    return;
  }
  const question = `make ${shortId(fact.id)} one with ${shortId(marked)}, whose parties and value stay?`;
  if (!(await askYes(desk, session.page, question, colours))) return;
  const into = await currentMatter(bench, marked);
  if (into === null) {
    session.marked = null;
    session.message = `${marked} is no more`;
    return;
  }
  await decide(session, `joined with ${shortId(marked)}`, (matter, analyst) => merge(into, matter, analyst), null);
  session.marked = null;
}

/** Takes back the last act on the fact that is shown; when there is none, the last one of this session, and goes there. */
export async function undoLast(session: Session): Promise<void> {
  const { bench } = session.options;
  const shown = session.fact === null ? null : await lastActOn(session, session.fact.id);
  if (shown !== null) return takeBack(session, shown);
  const last = session.done.at(-1);
  const index = last === undefined ? -1 : session.queue.facts.findIndex(({ id }) => id === last.fact);
  if (last === undefined || index < 0) {
    session.message = "nothing was done to this fact that could be undone";
    return;
  }
  const matter = await currentMatter(bench, last.fact);
  const act =
    matter === null ? null : (historyOf(matter).find(({ id, isInForce }) => id === last.act && isInForce) ?? null);
  session.done.pop();
  await session.go(index);
  if (act === null) session.message = "the last act was taken back already";
  else await takeBack(session, act);
}

async function lastActOn(session: Session, id: string): Promise<PastAct | null> {
  const matter = await currentMatter(session.options.bench, id);
  return matter === null ? null : latestInForce(historyOf(matter));
}

async function takeBack(session: Session, act: PastAct): Promise<void> {
  const known = session.done.length;
  const wish: Wish = ({ judgements }, analyst) => undo(act, judgements, analyst);
  await decide(session, `“${act.deed}” by ${act.by} taken back`, wish, null);
  session.done.splice(known);
  const own = session.done.findIndex(({ act: id }) => act.id === id);
  if (own >= 0) session.done.splice(own, 1);
}

/** Does what is wished on the fact that is shown, unless it changed since it was shown. */
async function decide(session: Session, told: string, wish: Wish, reason: string | null): Promise<void> {
  const { fact } = session;
  if (fact === null) return;
  const outcome = await attempt(session, fact, wish, reason);
  if (typeof outcome === "string") {
    await session.go(session.at);
    session.message = outcome;
    return;
  }
  const name = (id: string): string => session.name(id);
  const changes = outcome.after === null ? ["it is no fact any more"] : differences(fact, outcome.after, name);
  await session.go(session.at);
  session.message = `${told}: ${changes.join("; ") || "nothing else changed"}`;
  if (session.options.advance && outcome.after !== null && !isOpen(outcome.after)) await session.goNextOpen();
}

/** The outcome, or why nothing was done. The fact's place in the queue is kept. */
async function attempt(session: Session, shown: Fact, wish: Wish, reason: string | null): Promise<Outcome | string> {
  const { bench } = session.options;
  const matter = await currentMatter(bench, shown.id);
  if (matter === null || stateOf(matter.fact) !== stateOf(shown)) {
    session.put(shown.id, matter?.fact ?? null);
    return changedMeanwhile(session, shown, matter?.fact ?? null);
  }
  const act = wish(matter, analystAt(bench, matter, reason));
  if (isRefusal(act)) return act.hint === null ? act.problem : `${act.problem} (${act.hint})`;
  const outcome = await perform(bench, act, matter.fact);
  session.acts++;
  const id = idOf(act);
  if (id !== undefined && outcome.after !== null) session.done.push({ fact: outcome.after.id, act: id });
  session.put(shown.id, outcome.after);
  return outcome;
}

/** As the act's history names it. */
export function idOf({ statements, judgements }: Act): string | undefined {
  return (statements.find(({ op }) => op !== "retract") ?? statements.at(-1) ?? judgements.at(-1))?.id;
}

function changedMeanwhile(session: Session, shown: Fact, now: Fact | null): string {
  if (now === null) return `nothing was done: ${shown.id} is no more, its evidence supports other facts now`;
  const changes = differences(shown, now, (id) => session.name(id)).join("; ") || "its evidence";
  return `nothing was done: the fact changed while it was shown (${changes}); look again, then decide`;
}

/** Undefined when the analyst escapes. */
async function askReason(session: Session, label: string): Promise<string | null | undefined> {
  if (session.fact === null) return undefined;
  const { desk, colours } = session.options;
  const question = { label, text: "", hint: "esc leaves all as it is", problem: () => null };
  const reason = await askLine(desk, session.page, question, colours);
  return reason === null ? undefined : reason.trim() || null;
}
