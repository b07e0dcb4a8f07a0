import { join } from "node:path";
import type { Article } from "@dragoman/model";
import type { Store } from "@dragoman/register";
import { build } from "vite";
import { listen } from "../../../packages/dragoman/src/api/listen.ts";
import { nodeEffects } from "../../../packages/dragoman/src/node.ts";
import { addArticle, served } from "../../../packages/dragoman/test/api/served.ts";

const app = join(import.meta.dirname, "..");

/** A server with the pages, as `dragoman serve` answers, and the keys of the articles. */
export interface Site {
  readonly url: string;
  readonly keys: readonly string[];
  close(): Promise<void>;
}

/** Where tests that run side by side build the pages, and what the register is kept in: memory unless it is given. */
interface Options {
  readonly folder?: string;
  readonly store?: Store;
  /** Sites that may show pages in frames. */
  readonly embed?: readonly string[];
}

/** Builds the pages and serves them over a register in which these articles were read. */
export async function openSite(
  articles: readonly Article[],
  { folder = "web", store, embed = [] }: Options = {},
): Promise<Site> {
  const web = join(app, "../../.cache", folder);
  await build({
    root: app,
    configFile: join(app, "vite.config.ts"),
    logLevel: "error",
    build: { outDir: web, emptyOutDir: true },
  });
  const { look, readFile, stderr, now, userName } = nodeEffects();
  const clock = () => "2026-02-01T10:00:00.000Z";
  const server = await served([], { web, embed, effects: { look, readFile, stderr, now, clock, userName } }, store);
  const keys: string[] = [];
  for (const article of articles) keys.push(await addArticle(server.register, article));
  await server.register.refresh();
  const { address, close } = await listen(server.app.fetch, { host: "127.0.0.1", port: 0 });
  return { url: address, keys, close };
}
