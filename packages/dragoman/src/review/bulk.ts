import type { Fact } from "@dragoman/model";
import { isOpen, versionOf } from "@dragoman/register";
import { type Deed, decideTogether } from "../analyst/bulk.ts";
import { counted } from "../print/fact.ts";
import { askYes } from "./ask.ts";
import type { Session } from "./session.ts";

/** Facts whose acts are written and folded together. */
const BATCH = 25;

/** Accepts or rejects every open fact that the filter shows, after asking; each is an act of its own. */
export async function decideAll(session: Session, deed: Deed): Promise<void> {
  const { desk, colours } = session.options;
  const open = session.queue.facts.filter(isOpen);
  if (open.length === 0) {
    session.message = "no fact that the filter shows is open";
    return;
  }
  const question = `${deed} all ${counted(open.length, "open fact")} that the filter “${session.asked.words}” shows?`;
  if (!(await askYes(desk, session.page, question, colours))) return;
  let done = 0;
  for (let from = 0; from < open.length; from += BATCH) {
    done += await decideSome(session, open.slice(from, from + BATCH), deed);
    session.message = `${deed}ed ${done} of ${open.length}`;
    await desk.draw((size) => session.page(size, session.foot(size), null));
  }
  const left = open.length - done;
  await session.go(session.at);
  const others = left > 0 ? `; ${counted(left, "fact")} changed meanwhile and stayed as they were` : "";
  session.message = `${deed}ed ${counted(done, "fact")}${others}`;
}

/** How many could be decided: facts that changed since they were listed are left as they are. */
async function decideSome(session: Session, facts: readonly Fact[], deed: Deed): Promise<number> {
  const { bench } = session.options;
  const seen = facts.map((fact) => ({ id: fact.id, version: versionOf(fact) }));
  const decided = (await decideTogether(bench, seen, deed, null)).filter(({ act }) => act !== null);
  for (const { id, act } of decided) {
    session.acts++;
    session.done.push({ fact: id, act: act ?? "" });
  }
  for (const { id } of facts) session.put(id, await bench.register.view.fact(id));
  return decided.length;
}
