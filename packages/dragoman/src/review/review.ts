import type { ReviewAction } from "@dragoman/register";
import { acceptShown, editShown, mergeShown, rejectShown, undoLast } from "./acting.ts";
import { readArticles } from "./article.ts";
import { askLine } from "./ask.ts";
import { decideAll } from "./bulk.ts";
import { showHelp } from "./help.ts";
import { Session, type SessionOptions } from "./session.ts";

/** Goes through facts with an analyst until they leave; gives how many acts were done. */
export async function review(options: SessionOptions): Promise<Session> {
  const session = new Session(options);
  await session.open(options.asked);
  while (true) {
    const key = await options.desk.next((size) => session.page(size, session.foot(size), null));
    if (key === null) return session;
    const action = key.kind === "key" ? options.keymap.action(key.name) : null;
    if (action === "quit") return session;
    session.message = action === null ? unknownKey(key, options) : "";
    if (action !== null) await session.trying(() => ACTIONS[action](session));
  }
}

function unknownKey(key: { readonly kind: string; readonly name?: string }, { keymap }: SessionOptions): string {
  if (key.kind === "paste") return "pasted text does nothing here";
  return `${key.name} does nothing; ${keymap.keysOf("help")[0] ?? "help"} shows the keys`;
}

const ACTIONS: Readonly<Record<Exclude<ReviewAction, "quit">, (session: Session) => Promise<void>>> = {
  next: (session) => session.go(session.at + 1),
  previous: (session) => session.go(session.at - 1),
  nextOpen: (session) => session.goNextOpen(),
  first: (session) => session.go(0),
  last: (session) => session.go(Number.MAX_SAFE_INTEGER),
  scrollDown: async (session) => session.scroll(session.pageLength),
  scrollUp: async (session) => session.scroll(-session.pageLength),
  accept: acceptShown,
  reject: rejectShown,
  edit: editShown,
  merge: mergeShown,
  undo: undoLast,
  filter: askFilter,
  article: openArticles,
  acceptAll: (session) => decideAll(session, "accept"),
  rejectAll: (session) => decideAll(session, "reject"),
  help: ({ options: { desk, keymap, colours } }) => showHelp(desk, keymap, colours),
};

async function openArticles(session: Session): Promise<void> {
  const { desk, keymap, colours } = session.options;
  if (session.card === null) return;
  if (session.card.articles.size > 0) return readArticles(desk, session.card, keymap, colours);
  session.message = "it rests on no article";
}

async function askFilter(session: Session): Promise<void> {
  const { desk, colours, understand } = session.options;
  const hint = 'who=China kind=partnership status=conflicting from=2024 "joint statement"';
  const question = { label: "show", text: session.asked.words, hint, problem: () => null };
  const words = await askLine(desk, session.page, question, colours);
  if (words !== null) await session.open(await understand(words));
}
