import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { actorCountries, actorsFile } from "./public/actors.ts";
import { loaded } from "./reader.ts";

const folder = process.env["DRAGOMAN_GOLD"] ?? "";
const present = folder !== "" && existsSync(actorsFile(folder));

test.skipIf(!present)(
  `countries of actors keep their floor${present ? "" : " (skipped: no gold folder)"}`,
  async () => {
    const { told, none } = actorCountries(folder, await loaded());
    expect(told.all).toBeGreaterThan(80);
    expect(none.all).toBeGreaterThan(20);
    expect(told.right / told.all).toBeGreaterThanOrEqual(0.95);
    expect(none.right / none.all).toBeGreaterThanOrEqual(0.97);
  },
);
