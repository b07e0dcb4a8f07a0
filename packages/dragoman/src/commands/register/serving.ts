import type { Command } from "commander";
import type { Effects } from "../../effects.ts";
import { command, filterOptions } from "./options.ts";

type Finish = (succeeded: boolean) => void;

/** Adds the commands that answer programs, browsers and language models, and say who may ask. */
export function addServing(program: Command, effects: Effects, finish: Finish): void {
  addServe(program, effects, finish);
  addToken(program, effects, finish);
  addHook(program, effects, finish);
  addMcp(program, effects, finish);
}

function addServe(program: Command, effects: Effects, finish: Finish): void {
  command(program, "serve", "answer programs and browsers from a register, until Ctrl-C")
    .argument("[file]", "the register, as --register")
    .option("--port <number>", "0 takes any that is free", "8600")
    .option("--host <address>", "where to listen; others than this machine need a token", "127.0.0.1")
    .option("--token <words>", "a token that all may show who only look (DRAGOMAN_TOKEN)")
    .option("--site <address>", "where others reach it, when a server in front has another name: feeds link there")
    .option("--embed <sites>", "sites that may show pages in frames: https://example.org, several with commas, or *")
    .option("--open", "open the first page in the browser")
    .addHelpText(
      "after",
      `
Routes are described in docs/api.md and, for programs, at /v1/openapi.json.

Examples:
  dragoman serve
  dragoman serve register.db --port 8000 --open
  dragoman token add "Ada Byron" --role reviewer
  dragoman serve --host 0.0.0.0`,
    )
    .action(async (file, flags) => {
      const { serveCommand } = await import("../serve.ts");
      finish(await serveCommand(file, flags, effects));
    });
}

function addToken(program: Command, effects: Effects, finish: Finish): void {
  const token = program.command("token").description("say who may ask dragoman serve, and for what");
  command(token, "add", "make a token and print it, this once")
    .argument("<name>", "whose it is: acts are written in this name")
    .option("--role <role>", "reader: looks; reviewer: decides on facts; admin: everything", "reader")
    .option("--until <date>", "the last day on which it is good")
    .addHelpText(
      "after",
      `
Once a register has tokens, its server asks everybody for one, on this machine too.

Examples:
  dragoman token add "Ada Byron" --role reviewer
  dragoman token add dashboard --until 2027-01`,
    )
    .action(async (name, flags) => {
      const { addToken: add } = await import("../token.ts");
      finish(await add(name, flags, effects));
    });
  command(token, "list", "print whose tokens there are").action(async (flags) => {
    const { listTokens } = await import("../token.ts");
    finish(await listTokens(flags, effects));
  });
  command(token, "revoke", "take tokens back, at once")
    .argument("[names...]", "whose")
    .option("--all", "all of them")
    .action(async (names, flags) => {
      const { revokeTokens } = await import("../token.ts");
      finish(await revokeTokens(names, flags, effects));
    });
}

function addHook(program: Command, effects: Effects, finish: Finish): void {
  const hook = program.command("hook").description("say which addresses dragoman serve tells of changes");
  filterOptions(command(hook, "add", "tell an address of changes of facts that meet what is asked"))
    .argument("<url>", "where messages are sent (POST, JSON, signed)")
    .option("--since <when>", "also of what changed from then on: a date, a moment or a transaction (tx120)")
    .option("--allow-private", "it may be an address of your own network")
    .option("--by <name>", "who adds it (DRAGOMAN_USER, else the name that Git knows)")
    .addHelpText(
      "after",
      `
Prints the hook's id and the secret that its messages are signed with; docs/api.md tells how to check them.

Examples:
  dragoman hook add https://example.org/hook --state Azerbaijan --with China
  dragoman hook add http://127.0.0.1:3000/ --kind partnership --allow-private`,
    )
    .action(async (url, flags) => {
      const commands = await import("../hook.ts");
      finish(await commands.addHook(url, flags, effects));
    });
  command(hook, "list", "print the hooks, and how far each is").action(async (flags) => {
    const { listHooks } = await import("../hook.ts");
    finish(await listHooks(flags, effects));
  });
  command(hook, "remove", "tell addresses no more")
    .argument("[ids...]", "of the hooks")
    .option("--all", "all of them")
    .action(async (ids, flags) => {
      const { removeHooks } = await import("../hook.ts");
      finish(await removeHooks(ids, flags, effects));
    });
  command(hook, "test", "send a message that tells of nothing")
    .argument("<id>", "of the hook")
    .action(async (id, flags) => {
      const { testHook } = await import("../hook.ts");
      finish(await testHook(id, flags, effects));
    });
  command(hook, "log", "print what was sent lately, and what nobody took")
    .argument("<id>", "of the hook")
    .option("--json", "print it as JSON")
    .action(async (id, flags) => {
      const { logOfHook } = await import("../hook.ts");
      finish(await logOfHook(id, flags, effects));
    });
}

function addMcp(program: Command, effects: Effects, finish: Finish): void {
  command(program, "mcp", "answer language models from a register (Model Context Protocol, stdio)")
    .argument("[file]", "the register, as --register")
    .option("--site <address>", "links lead to the pages that dragoman serve shows there")
    .addHelpText(
      "after",
      `
Programs that talk to language models start it themselves; docs/mcp.md tells how to set them up.

Examples:
  dragoman mcp register.db
  dragoman mcp register.db --site http://127.0.0.1:8600`,
    )
    .action(async (file, flags) => {
      const { mcpCommand } = await import("../mcp.ts");
      finish(await mcpCommand(file, flags, effects));
    });
}
