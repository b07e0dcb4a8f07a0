import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Register } from "@dragoman/register";
import { openSqlite } from "@dragoman/store/sqlite";
import { reference, STORIES, type Told, tell } from "../../../register/test/export/world.ts";
import { nodeEffects } from "../../src/node.ts";
import { runProgram } from "../../src/program.ts";
import { testEffects } from "../effects.ts";

/** What a command printed, complained of and gave as its exit code. */
export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** A folder of its own, with a register of stories in it. */
export interface Place {
  readonly path: (name: string) => string;
  readonly text: (name: string) => string;
  readonly has: (name: string) => boolean;
  /** Runs a command on `register.db`, or on the register that the arguments name. */
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  readonly tell: (stories: readonly Told[], register?: string) => Promise<void>;
}

export async function place(stories: readonly Told[] = STORIES): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-export-"));
  const path = (name: string): string => join(folder, name);
  const write: Place["tell"] = async (told, file = "register.db") => {
    const store = await openSqlite(path(file), { create: true });
    const register = new Register(store, { reference, now: () => "2025-06-01T12:00:00.000Z" });
    await tell(register, told);
    await register.close();
  };
  if (stories.length > 0) await write(stories);
  return {
    path,
    text: (name) => readFileSync(path(name), "utf8"),
    has: (name) => existsSync(path(name)),
    run: (...args) => run(args, path("register.db")),
    tell: write,
  };
}

const system = nodeEffects();

/** Files are real, streams are kept; the clock stands still. */
async function run(args: readonly string[], register: string): Promise<Ran> {
  const { effects, printed, complained } = testEffects({ columns: 80 });
  const { stdout, stderr, clock, now } = effects;
  const env = { DRAGOMAN_REGISTER: register };
  const code = await runProgram(args, { ...system, stdout, stderr, clock, now, env });
  return { out: printed(), err: complained(), code };
}
