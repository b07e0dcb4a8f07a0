import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";
import { defineConfig, type Plugin } from "vite";
import { packedTables } from "./tables.config.ts";

const english = join(import.meta.dirname, "../../packages/english");
const conditions = ["@dragoman/source", "module", "browser", "import"];

/** Tells the service worker which files there are; its own text thereby changes with any of them. */
function listFiles(): Plugin {
  return {
    name: "list-files",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const worker = bundle["sw.js"];
        if (worker?.type !== "chunk") return;
        const files = Object.values(bundle).filter((file) => file !== worker);
        const hash = createHash("sha256");
        for (const file of files) hash.update(file.fileName).update(file.type === "chunk" ? file.code : file.source);
        const names = ["icon.svg", ...files.map(({ fileName }) => fileName)].sort();
        const list = JSON.stringify({ version: hash.digest("hex").slice(0, 12), files: names });
        worker.code = worker.code.replace("__FILES__", () => list);
      },
    },
  };
}

/** Words of pages over registers, which this page does not show. */
const UNSHOWN = /\/src\/words\/(?:audit|explore|pages|review|start|views)\.ts$/;

/** Leaves out the words that are not shown. */
function fewerWords(): Plugin {
  return {
    name: "fewer-words",
    transform: (code, id) => {
      const name = UNSHOWN.test(id) ? /export const (\w+)/.exec(code)?.[1] : undefined;
      return name === undefined ? null : { code: `export const ${name} = {};`, map: null };
    },
  };
}

/** Leaves out what tells whether a page holds an article, which nobody asks. */
function fewerQuestions(): Plugin {
  return {
    name: "fewer-questions",
    transform: (_, id) =>
      /Readability-readerable\.js$/.test(id) ? { code: "module.exports = null;", map: null } : null,
  };
}

/** Shortens code once more. */
function shorterCode(): Plugin {
  return {
    name: "shorter-code",
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        const safe = { passes: 3, hoist_funs: true, lhs_constants: false, evaluate: false };
        const compress = { ...safe, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, unsafe_comps: true };
        const once = await minify(file.code, { module: true, ecma: 2020, compress });
        // What the first round leaves is shorter after a second one.
        const { code } = await minify(once.code ?? file.code, { module: true, ecma: 2020, compress });
        file.code = code ?? file.code;
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  resolve: { conditions },
  define: { __WEIGHTS_SIZE__: statSync(join(english, "weights/english.bin")).size },
  plugins: [fewerWords(), fewerQuestions(), packedTables(), shorterCode(), listFiles()],
  worker: {
    format: "es",
    plugins: () => [packedTables(), shorterCode()],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  build: {
    outDir: join(import.meta.dirname, "../../packages/dragoman/read"),
    emptyOutDir: true,
    target: "es2023",
    // light-dark() must reach the browser as it is written.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // The policy of the page allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { read: join(import.meta.dirname, "read.html"), sw: join(import.meta.dirname, "src/read/sw.ts") },
      output: { entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js") },
    },
  },
});
