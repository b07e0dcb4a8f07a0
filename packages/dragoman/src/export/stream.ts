import { join } from "node:path";
import type { Fact } from "@dragoman/model";
import { factShape, walkFacts } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { openRegister } from "../register/open.ts";
import { refresh } from "../register/refresh.ts";
import { numberedLines } from "./lines.ts";
import { readManifest } from "./manifest.ts";

/** Facts in order of id: of a snapshot's folder, a file of `export jsonl`, or a register. */
export async function* factStream(place: string, effects: Effects): AsyncGenerator<Fact> {
  if (/\.jsonl(\.gz)?$/.test(place)) return yield* fromLines(place, effects);
  const found = await effects.look(place).catch(() => null);
  if (found?.kind === "folder") return yield* fromSnapshot(place, effects);
  if (found === null && !place.includes("://")) {
    const hint = "name a snapshot's folder, a file of dragoman export jsonl, or a register";
    throw new DragomanError("file.missing", `${place} does not exist`, hint);
  }
  const register = await openRegister({ register: place }, effects);
  try {
    await refresh(register, effects);
    for await (const page of walkFacts(register.view, {})) yield* page;
  } finally {
    await register.close();
  }
}

async function* fromSnapshot(folder: string, effects: Effects): AsyncGenerator<Fact> {
  const { resources } = await readManifest(folder, effects);
  const facts = resources.find(({ name }) => name === "facts");
  if (facts === undefined) throw new DragomanError("snapshot.invalid", `${folder} holds no facts`);
  yield* fromLines(join(folder, facts.path), effects);
}

async function* fromLines(path: string, effects: Effects): AsyncGenerator<Fact> {
  let before = "";
  for await (const { number, line } of numberedLines(path, effects)) {
    const fact = parsed(line, `${path}:${number}`);
    if (fact.id <= before) {
      throw new DragomanError("snapshot.order", `${path}:${number}: facts are not in order of id`, "export it again");
    }
    before = fact.id;
    yield fact;
  }
}

function parsed(line: string, place: string): Fact {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new DragomanError("snapshot.line", `${place}: no JSON`);
  }
  const fault = factShape.fault(value, "");
  if (fault !== null) throw new DragomanError("snapshot.line", `${place}: no fact: ${fault}`);
  return value as Fact;
}
