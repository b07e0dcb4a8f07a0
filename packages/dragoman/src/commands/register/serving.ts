import type { Command } from "commander";
import type { Effects } from "../../effects.ts";
import { command } from "./options.ts";

/** Adds the command that answers programs and browsers. */
export function addServing(program: Command, effects: Effects, finish: (succeeded: boolean) => void): void {
  command(program, "serve", "answer programs and browsers from a register, until Ctrl-C")
    .argument("[file]", "the register, as --register")
    .option("--port <number>", "0 takes any that is free", "8600")
    .option("--host <address>", "where to listen; others than this machine need a token", "127.0.0.1")
    .option("--token <words>", "what requests must show (DRAGOMAN_TOKEN)")
    .option("--open", "open the first page in the browser")
    .addHelpText(
      "after",
      `
Routes are described in docs/api.md and, for programs, at /v1/openapi.json.

Examples:
  dragoman serve
  dragoman serve register.db --port 8000 --open
  DRAGOMAN_TOKEN=$(openssl rand -hex 24) dragoman serve --host 0.0.0.0`,
    )
    .action(async (file, flags) => {
      const { serveCommand } = await import("../serve.ts");
      finish(await serveCommand(file, flags, effects));
    });
}
