import { isOpen } from "@dragoman/register";
import { go } from "../route.ts";
import { words } from "../words.ts";
import { accept, mayAct, undo } from "./acting.ts";
import { saveGold } from "./gold.ts";
import type { PageAction } from "./keys.ts";
import { visibleIn } from "./queue.tsx";
import type { Session } from "./session.ts";

/** Part of the window's height by which keys scroll. */
const STEP = 0.7;

/** What each key does. Moving decides nothing. */
const DEEDS: Readonly<Record<PageAction, (session: Session) => void>> = {
  next: (session) => session.go(session.at.value + 1),
  previous: (session) => session.go(session.at.value - 1),
  nextOpen: (session) => session.goNextOpen(),
  first: (session) => session.go(0),
  last: (session) => session.go(session.facts.value.length - 1),
  scrollDown: () => scroll(1),
  scrollUp: () => scroll(-1),
  accept,
  reject: (session) => over(session, "reject"),
  edit: (session) => {
    if (session.fact !== null && mayAct(session)) session.isEditing.value = true;
  },
  merge,
  split: (session) => {
    if ((session.card.value?.rows.length ?? 0) < 2) session.note(words.review.oneRow);
    else over(session, "split");
  },
  undo,
  filter: () => document.querySelector<HTMLElement>("[data-filter]")?.focus(),
  article: openArticle,
  acceptAll: (session) => decideVisible(session, "accept"),
  rejectAll: (session) => decideVisible(session, "reject"),
  gold: (session) => void saveGold(session),
  keys: (session) => open(session, "keys"),
  help: (session) => open(session, "help"),
  quit: () => go("/"),
};

/** Does what a key or a button asks for. */
export function perform(session: Session, action: PageAction): void {
  session.said.value = null;
  DEEDS[action](session);
}

function open(session: Session, kind: "keys" | "help"): void {
  session.dialog.value = { kind };
}

function over(session: Session, kind: "reject" | "split"): void {
  if (session.fact !== null && mayAct(session)) session.dialog.value = { kind };
}

/** Marks the fact that is shown; at another one, asks whether it is the same as the marked one. */
function merge(session: Session): void {
  const { fact, marked } = session;
  if (fact === null || !mayAct(session)) return;
  const into = session.facts.value.find(({ id }) => id === marked.value);
  if (into === undefined) {
    marked.value = fact.id;
    session.note(words.review.nowMarked);
  } else if (into.id === fact.id) {
    marked.value = null;
    session.note(words.review.unmarked);
  } else session.dialog.value = { kind: "merge", into, from: fact };
}

/** Only open facts whose lines can be seen, and only after asking. */
function decideVisible(session: Session, deed: "accept" | "reject"): void {
  if (!mayAct(session)) return;
  const facts = visibleIn(session.facts.value).filter(isOpen);
  if (facts.length === 0) session.note(words.review.noneVisible);
  else session.dialog.value = { kind: "bulk", deed, facts };
}

function openArticle(session: Session): void {
  const { fact } = session;
  const row = session.card.value?.rows.find(({ article }) => article !== null);
  if (fact === null || row?.article == null) {
    session.note(words.review.noArticle);
    return;
  }
  const [anchor] = row.statement.evidence;
  const span = anchor === undefined ? "" : `char=${anchor.span.join(",")}&`;
  go(`/article/${row.article.key}#${span}fact=${fact.id}`);
}

function scroll(by: 1 | -1): void {
  const shown = document.querySelector(".shown");
  const isOwn = shown !== null && shown.scrollHeight > shown.clientHeight + 1;
  (isOwn ? shown : window).scrollBy({ top: by * STEP * innerHeight });
}
