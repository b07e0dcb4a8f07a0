import type { Bench } from "../analyst/bench.ts";
import { type ActFlags, atBench } from "../analyst/open.ts";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { readText } from "../input/file.ts";
import { palette } from "../print/colour.ts";
import { counted } from "../print/fact.ts";
import { type FilterFlags, toFilter, toOrder } from "../register/filter.ts";
import { refresh } from "../register/refresh.ts";
import { withRegister } from "../register/session.ts";
import { atDesk } from "../review/desk.ts";
import { exportGold } from "../review/export.ts";
import { printFigures } from "../review/figures.ts";
import { filterWords, parseFilter } from "../review/filter.ts";
import { type Keymap, readKeymap, usualKeys } from "../review/keymap.ts";
import { progressOf } from "../review/queue.ts";
import { review } from "../review/review.ts";
import type { Asked, Session } from "../review/session.ts";

/** Options of `dragoman review`. */
export interface ReviewFlags extends FilterFlags, ActFlags {
  readonly order?: string;
  /** JSON file of the analyst's own keys. */
  readonly keys?: string;
  /** A decision goes on to the next open fact. */
  readonly advance?: true;
  /** Print figures instead. */
  readonly stats?: true;
  /** Write accepted and corrected facts as annotated articles instead. */
  readonly gold?: string;
}

/** Goes through facts at the keyboard; or prints the figures of the review, or exports it. */
export async function reviewCommand(flags: ReviewFlags, effects: Effects): Promise<boolean> {
  const { stats, gold } = flags;
  if (stats && gold !== undefined) throw new DragomanError("usage", "--stats and --gold do not go together");
  if (stats) return withRegister(flags, effects, ({ view }) => printFigures(view, effects));
  if (gold !== undefined) {
    return withRegister(flags, effects, async (session) =>
      exportGold(gold, await toFilter(flags, session), session.view, effects),
    );
  }
  if (!effects.terminal.isPresent) throw noTerminal();
  return goThrough(flags, effects);
}

async function goThrough(flags: ReviewFlags, effects: Effects): Promise<boolean> {
  const keymap = await keymapOf(flags, effects);
  const order = flags.order === undefined ? "confidence" : toOrder(flags.order);
  return atBench(flags, effects, async (bench) => {
    await refresh(bench.register, effects);
    const first = await asked(undecided(flags), bench);
    const session = await atDesk(effects, (desk) =>
      review({
        bench,
        desk,
        asked: first,
        order,
        keymap,
        colours: palette(effects),
        advance: flags.advance === true,
        understand: (words) => asked(parseFilter(words), bench),
      }),
    );
    await effects.stdout.write(`${summary(session, bench)}\n`);
    return true;
  });
}

function noTerminal(): DragomanError {
  const hint = "use dragoman accept, reject and edit with the ids that dragoman query prints";
  return new DragomanError("review.terminal", "review needs a terminal with a keyboard", hint);
}

/** Without any word on it the facts that nobody has decided on are gone through. */
function undecided(flags: FilterFlags): FilterFlags {
  return flags.review === undefined ? { ...flags, review: ["open", "reopened"] } : flags;
}

async function asked(flags: FilterFlags, { register, reference }: Bench): Promise<Asked> {
  const filter = await toFilter(flags, { view: register.view, reference });
  return { words: filterWords(flags), filter };
}

async function keymapOf({ keys }: ReviewFlags, effects: Effects): Promise<Keymap> {
  const file = keys ?? effects.env["DRAGOMAN_KEYS"];
  return file === undefined || file === "" ? usualKeys : readKeymap(await readText(file, effects), file);
}

function summary({ queue, acts }: Session, { by }: Bench): string {
  return `${by}: ${counted(acts, "act")} kept; ${progressOf(queue)}`;
}
