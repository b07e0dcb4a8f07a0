import { MemoryStore } from "@dragoman/register";
import { expect } from "vitest";
import { ACTIONS } from "../../../src/api/app.ts";
import { problemShape } from "../../../src/api/shapes/head.ts";
import { jsonOf, served } from "../served.ts";

type Served = Awaited<ReturnType<typeof served>>;

const REPORTS = [
  {
    title: "Indonesia and Peru sign declaration",
    publisher: "Antara",
    published: "2024-07-03",
    text: "JAKARTA, July 3, 2024 - Indonesia and Peru established a strategic partnership on Wednesday.\n\nPeru joined the World Trade Organization in 1995.",
  },
  {
    title: "Kenya, Vietnam hold talks",
    publisher: "VNA",
    published: "2025-04-23",
    text: "HANOI, April 23, 2025 - Kenya and Vietnam held talks in Hanoi on Wednesday. Vietnam condemned the attack on Kenya.",
  },
];

/** What answers hold, of whatever shape. */
export type Json = ReturnType<typeof JSON.parse>;

/** A server over a register of the reports above, and how an analyst speaks to it. */
export interface Desk extends Served {
  ask(path: string): Promise<Json>;
  /** Posts as an analyst, and holds the answer against the schema of its route. */
  post(path: string, body: unknown, by?: string): Promise<Json>;
}

/** Serves it from memory. */
export async function openDesk(): Promise<Desk> {
  const server = await served(REPORTS, {}, new MemoryStore());
  const get = async (path: string): Promise<Json> => jsonOf(await server.get(path));
  const post = async (path: string, body: unknown, by = "Ann"): Promise<Json> => {
    const response = await server.send("POST", path, body, { "X-Dragoman-Analyst": by });
    const answer = await jsonOf(response);
    const shape = response.status === 200 ? shapeAt(path) : problemShape;
    expect(shape.fault(answer, path)).toBeNull();
    return { status: response.status, ...answer };
  };
  return { ...server, ask: get, post };
}

function shapeAt(path: string) {
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/\{\w+\}/g, "[^/]+")}$`).test(path);
  return ACTIONS.find((action) => fits(action.path))!.answer;
}
