import { join } from "node:path";
import { defineConfig } from "vite";

const api = process.env["DRAGOMAN_API"] ?? "http://127.0.0.1:8600";

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ["@dragoman/source", "module", "browser", "import"] },
  // Scripts and styles find each other wherever they lie: sites of files have the pages below a path.
  experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === "html" ? undefined : { relative: true }) },
  server: { proxy: { "/v1": api } },
  build: {
    outDir: join(import.meta.dirname, "../../packages/dragoman/web"),
    emptyOutDir: true,
    target: "es2023",
    // light-dark() must reach the browser as it is written.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // The policy of the pages allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
