import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The WebAssembly module of an AssemblyScript file, named from the root of the project. Throws what the compiler complains of. */
export async function compiled(entry: string, options: readonly string[]): Promise<Uint8Array> {
  const target = "out.wasm";
  const written = new Map<string, Uint8Array | string>();
  const common = ["--outFile", target, "--runtime", "stub", "--enable", "simd", "--optimizeLevel", "3", "--noAssert"];
  const { error, stderr } = await asc.main([entry, ...common, ...options], {
    readFile: (name, base) => {
      try {
        return readFileSync(join(root, base, name), "utf8");
      } catch {
        return null;
      }
    },
    writeFile: (name, contents) => void written.set(name, contents),
    listFiles: () => [],
  });
  const module = written.get(target);
  if (error !== null || !(module instanceof Uint8Array)) throw new Error(stderr.toString());
  return module;
}
