import type { Fact } from "@dragoman/model";
import { differencesOf, type Field, isOpen, versionOf } from "@dragoman/register";
import { Failed, type Fault, send } from "../api.ts";
import { titleOf } from "../parts/title.tsx";
import { words } from "../words.ts";
import { advances } from "./advance.ts";
import type { Acted, Decided } from "./data.ts";
import { textOf } from "./field.ts";
import type { Done, Session } from "./session.ts";

/** An act as it is sent: where, what of a fact of this version, and what it is in words. */
interface Wish {
  readonly path: (fact: Fact) => string;
  readonly body: (version: string) => object;
  readonly told: string;
  readonly changes?: ReadonlyMap<string, string>;
  /** The fact that it is made one with. */
  readonly into?: Fact;
}

const on = (deed: string) => (fact: Fact) => `/v1/facts/${fact.id}/${deed}`;

/** Accepts the fact that is shown. */
export function accept(session: Session): void {
  act(session, { path: on("accept"), body: (version) => ({ version }), told: words.review.accepted });
}

/** Rejects it for a reason, or for none. */
export function reject(session: Session, reason: string | null): void {
  act(session, { path: on("reject"), body: (version) => ({ version, reason }), told: words.review.rejected });
}

/** Corrects fields of it. */
export function edit(session: Session, changes: ReadonlyMap<Field, string>, reason: string | null): void {
  const body = (version: string) => ({ version, reason, changes: Object.fromEntries(changes) });
  act(session, { path: on("edit"), body, told: words.review.edited, changes });
}

/** Takes statements out of it. */
export function split(session: Session, statements: readonly string[]): void {
  const body = (version: string) => ({ version, statements });
  act(session, { path: on("split"), body, told: words.review.parted });
}

/** Makes the fact that is shown one with another. */
export function merge(session: Session, into: Fact): void {
  const { fact } = session;
  if (fact === null) return;
  const body = (version: string) => ({
    into: { id: into.id, version: versionOf(into) },
    from: { id: fact.id, version },
  });
  act(session, { path: () => "/v1/acts/merge", body, told: words.review.joined, into });
  session.marked.value = null;
}

/** Takes the last act on the fact that is shown back; when there is none, the last one of this session, and goes there. */
export function undo(session: Session): void {
  if (!mayAct(session)) return;
  void session.work(async () => {
    try {
      const own = (await session.acts()).findLast(({ deed, isInForce }) => isInForce && deed !== "undone");
      const last = own === undefined ? session.done.at(-1) : { fact: session.fact!.id, act: own.id };
      if (last === undefined) session.note(words.review.nothingToUndo);
      else await takeBack(session, last);
    } catch (error) {
      failed(session, error, () => undo(session));
    }
  });
}

async function takeBack(session: Session, { fact, act }: Done): Promise<void> {
  const index = session.facts.value.findIndex(({ id }) => id === fact);
  if (index >= 0 && index !== session.at.value) session.go(index);
  const acted = await send<Acted>(`/v1/acts/${act}/undo`, { fact });
  session.done.splice(0, session.done.length, ...session.done.filter((one) => one.act !== act));
  take(session, fact, acted);
  session.note(words.review.undone, "done");
}

/** Accepts or rejects facts that the list shows. */
export function decideAll(session: Session, deed: "accept" | "reject", facts: readonly Fact[]): void {
  void session.work(async () => {
    const seen = facts.map((fact) => ({ id: fact.id, version: versionOf(fact) }));
    try {
      const {
        done,
        changed,
        refused,
        facts: decided,
        names,
      } = await send<Decided>("/v1/acts/bulk", { deed, facts: seen });
      session.learn(names);
      for (const { id, act, now } of decided) {
        if (act !== null) session.done.push({ fact: id, act });
        session.put(id, now);
      }
      session.note(words.review.decided(deed, done, changed, refused), done > 0 ? "done" : "wrong");
    } catch (error) {
      failed(session, error, () => decideAll(session, deed, facts));
    }
  });
}

/** Whether whoever is here may decide; says so when not. */
export function mayAct(session: Session): boolean {
  const { value: who } = session.who;
  if (who === null) return false;
  if (who.role === "reader") session.note(words.review.readerOnly, "wrong");
  else if (who.name === "") session.dialog.value = { kind: "name" };
  else return true;
  return false;
}

function act(session: Session, wish: Wish): void {
  const { fact } = session;
  if (fact === null || !mayAct(session)) return;
  void session.work(() => carryOut(session, fact, versionOf(fact), wish));
}

async function carryOut(session: Session, fact: Fact, version: string, wish: Wish): Promise<void> {
  try {
    const acted = await send<Acted>(wish.path(fact), wish.body(version));
    session.isEditing.value = false;
    session.done.push({ fact: acted.fact?.id ?? fact.id, act: acted.act });
    take(session, fact.id, acted);
    session.note(`${wish.told}: ${whatChanged(session, fact, acted.fact)}`, "done");
    if (advances.value && acted.fact !== null && !isOpen(acted.fact)) session.goNextOpen();
  } catch (error) {
    if (error instanceof Failed && error.fault.status === 409) contradicted(session, fact, wish, error.fault);
    else failed(session, error, () => void session.work(() => carryOut(session, fact, version, wish)));
  }
}

/** Shows what was wished beside what the fact has become. */
function contradicted(session: Session, shown: Fact, wish: Wish, { versions = [], message }: Fault): void {
  const isOf = (fact: Fact | undefined): boolean =>
    fact !== undefined && versions.some((one) => versionOf(one) === versionOf(fact));
  const { into } = wish;
  const now = versions.find((fact) => versionOf(fact) !== versionOf(shown)) ?? null;
  if (into !== undefined && isOf(into) && !isOf(shown)) {
    session.put(into.id, versions.at(-1) ?? null);
    session.note(words.review.markedChanged, "wrong");
    return;
  }
  const insist = (): void => {
    if (now === null) return;
    session.put(shown.id, now);
    void session.work(() => carryOut(session, now, versionOf(now), wish));
  };
  const changes = wish.changes ?? new Map<string, string>();
  session.note(message, "wrong");
  session.dialog.value = { kind: "conflict", shown, now, wish: wish.told, changes, insist };
}

/** Puts what came of an act into the queue. */
function take(session: Session, id: string, { fact, changes, names }: Acted): void {
  session.learn(names);
  for (const { before, after } of changes) if (before !== null && before.id !== id) session.put(before.id, after);
  session.put(id, fact);
}

/** Says why nothing was done. */
function failed(session: Session, error: unknown, again: () => void): void {
  if (!(error instanceof Failed)) throw error;
  const { status, message, hint } = error.fault;
  if (status === 403) session.note(words.review.refused(message), "wrong");
  else if (status === 0) session.note(words.review.lost, "wrong", again);
  else session.note(hint == null ? message : `${message} (${hint})`, "wrong", status === 503 ? again : null);
}

function whatChanged(session: Session, before: Fact, after: Fact | null): string {
  if (after === null) return words.review.noFact;
  const changed = differencesOf(before, after).map(({ field, before: was, after: is }) => {
    const told = (text: string): string => textOf(field, text, session.names.value);
    return words.review.change(words.review.fields[field], told(was), told(is));
  });
  return changed.length === 0 ? titleOf(after, session.names.value) : changed.join("; ");
}
