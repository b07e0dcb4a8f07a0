/** Compiles the parser's kernel (AssemblyScript) to the committed module; `--check` fails when that is out of date. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = "packages/english/weights/kernel.wasm";
const built = new Map<string, Uint8Array | string>();

const { error, stderr } = await asc.main(
  [
    "packages/reader/src/syntax/kernel/index.ts",
    ...["--outFile", target, "--runtime", "stub", "--enable", "simd"],
    ...["--importMemory", "--optimizeLevel", "3", "--shrinkLevel", "0", "--noAssert"],
  ],
  {
    readFile: (name, base) => {
      try {
        return readFileSync(join(root, base, name), "utf8");
      } catch {
        return null;
      }
    },
    writeFile: (name, contents) => void built.set(name, contents),
    listFiles: () => [],
  },
);
const module = built.get(target);
if (error !== null || !(module instanceof Uint8Array)) {
  console.error(stderr.toString());
  process.exit(1);
}
if (!process.argv.includes("--check")) writeFileSync(join(root, target), module);
else if (!readFileSync(join(root, target)).equals(module)) {
  console.error(`out of date, run "npm run kernel": ${target}`);
  process.exit(1);
}
