import { createRequire } from "node:module";
import { withDesk } from "../api/open.ts";
import type { Effects } from "../effects.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { linksTo, toSite } from "../register/links.ts";

/** Options of `dragoman mcp`. */
export interface McpFlags extends RegisterFlags {
  readonly site?: string;
}

const { version } = createRequire(import.meta.url)("../../package.json") as { readonly version: string };

/** Answers a language model's program over standard input and output until it hangs up. */
export async function mcpCommand(file: string | undefined, flags: McpFlags, effects: Effects): Promise<boolean> {
  const links = linksTo(toSite(flags.site));
  return withDesk(file === undefined ? flags : { register: file }, effects, async (desk) => {
    const { makeServer } = await import("../mcp/server.ts");
    const { Stdio } = await import("../mcp/stdio.ts");
    const server = makeServer({ desk, links, version, effects });
    const stdio = new Stdio(effects);
    server.server.onerror = (error) => {
      const [line = ""] = String(error.message).split("\n");
      void effects.stderr.write(`dragoman: a message was not understood: ${line.slice(0, 200)}\n`);
    };
    await server.connect(stdio);
    const release = effects.onStop(() => void stdio.close());
    await stdio.ended;
    release();
    return true;
  });
}
