import { defineConfig } from "vitest/config";

const source = ["@dragoman/source"];

export default defineConfig({
  resolve: { conditions: source },
  ssr: { resolve: { conditions: source, externalConditions: source } },
  test: {
    include: [
      "apps/*/test/**/*.test.ts",
      "packages/*/test/**/*.test.ts",
      "test-kit/test/**/*.test.ts",
      "docs/test/**/*.test.ts",
    ],
    setupFiles: ["test-kit/test/seed.ts"],
    testTimeout: 60_000,
    reporters: process.env["CI"] ? ["default", "json"] : ["default"],
    outputFile: { json: ".cache/tests.json" },
  },
});
