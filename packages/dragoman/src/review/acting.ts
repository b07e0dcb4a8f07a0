import type { Fact } from "@dragoman/model";
import { accept, historyOf, isOpen, latestInForce, type PastAct, reject, undo, versionOf } from "@dragoman/register";
import { type Attempt, attempt, attemptMerge, type Seen, type Wish } from "../analyst/attempt.ts";
import { actIdOf, type Bench, currentMatter } from "../analyst/bench.ts";
import { editing } from "../analyst/change.ts";
import { differences } from "../analyst/compare.ts";
import { entityIds } from "../analyst/entity.ts";
import { shortId } from "../print/fact.ts";
import { askLine, askYes } from "./ask.ts";
import { askFields } from "./form.ts";
import type { Session } from "./session.ts";

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
  await decide(session, "edited", editing(changes), reason);
}

/** Marks the fact that is shown; at another one, asks whether it is the same as the marked one and joins them. */
export async function mergeShown(session: Session): Promise<void> {
  const { desk, colours } = session.options;
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
  const into: Seen = { id: marked, version: kept === undefined ? null : versionOf(kept) };
  await carryOut(session, `joined with ${shortId(marked)}`, (bench, seen) => attemptMerge(bench, into, seen, null));
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
function decide(session: Session, told: string, wish: Wish, reason: string | null): Promise<void> {
  return carryOut(session, told, (bench, seen) => attempt(bench, seen, wish, reason));
}

async function carryOut(
  session: Session,
  told: string,
  work: (bench: Bench, seen: Seen) => Promise<Attempt>,
): Promise<void> {
  const { fact } = session;
  if (fact === null) return;
  const came = await work(session.options.bench, { id: fact.id, version: versionOf(fact) });
  const nothing = noted(session, fact, came);
  await session.go(session.at);
  if (nothing !== null || came.came !== "done") {
    session.message = nothing ?? "";
    return;
  }
  const { after } = came.outcome;
  const changes = after === null ? ["it is no fact any more"] : differences(fact, after, (id) => session.name(id));
  session.message = `${told}: ${changes.join("; ") || "nothing else changed"}`;
  if (session.options.advance && after !== null && !isOpen(after)) await session.goNextOpen();
}

/** Puts what came of it into the session; why nothing was done, or null. The fact's place in the queue is kept. */
function noted(session: Session, shown: Fact, came: Attempt): string | null {
  if (came.came === "refused") {
    const { problem, hint } = came.refusal;
    return hint === null ? problem : `${problem} (${hint})`;
  }
  if (came.came === "changed") {
    session.put(came.seen.id, came.now);
    return changedMeanwhile(session, shown, came);
  }
  const { act, outcome } = came;
  session.acts++;
  if (outcome.after !== null) session.done.push({ fact: outcome.after.id, act: actIdOf(act) });
  session.put(shown.id, outcome.after);
  return null;
}

function changedMeanwhile(
  session: Session,
  shown: Fact,
  { seen, now }: Extract<Attempt, { readonly came: "changed" }>,
): string {
  if (now === null) return `nothing was done: ${seen.id} is no more, its evidence supports other facts now`;
  if (seen.id !== shown.id) return `nothing was done: ${seen.id} changed meanwhile; look at it again, then decide`;
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
