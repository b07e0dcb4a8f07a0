import { spawnSync } from "node:child_process";
import { join } from "node:path";

const cli = join(import.meta.dirname, "../packages/dragoman/bin/dragoman.js");

/** Runs a command of the built program as if it were typed; what fails ends the example. */
function dragoman(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [cli, ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

dragoman("add", "examples/gazette");
dragoman("dyad", "Kenya", "Portugal", "--on", "2026-01-01");
const isAttended = process.stdin.isTTY && process.stdout.isTTY && process.env["CI"] === undefined;
if (isAttended) dragoman("serve", "--open");
else process.stdout.write("\nnpx dragoman serve --open shows the register in a browser\n");
