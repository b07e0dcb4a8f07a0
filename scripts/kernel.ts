/** Compiles the parser's kernel (AssemblyScript) to the committed module; `--check` fails when that is out of date. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compiled } from "./assembly.ts";

const target = "packages/english/weights/kernel.wasm";
const file = fileURLToPath(new URL(`../${target}`, import.meta.url));

const module = await compiled("packages/reader/src/syntax/kernel/index.ts", ["--importMemory", "--shrinkLevel", "0"]);
if (!process.argv.includes("--check")) writeFileSync(file, module);
else if (!readFileSync(file).equals(module)) {
  console.error(`out of date, run "npm run kernel": ${target}`);
  process.exit(1);
}
