import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PATHS } from "./paths.ts";
import { served } from "./served.ts";

const { get, complained } = await served();

describe("the guide", () => {
  const guide = readFileSync(join(import.meta.dirname, "../../../../docs/api.md"), "utf8");

  it("has a heading and an example for each route", () => {
    const headed = [...guide.matchAll(/^### (\S+)$/gm)].map(([, path]) => path);
    expect(headed.toSorted()).toEqual(PATHS.filter((path) => path !== "/v1"));
    expect(
      guide
        .split(/^### /m)
        .slice(1)
        .every((part) => /^curl /m.test(part)),
    ).toBe(true);
  });

  it.each(
    [...guide.matchAll(/^curl (?:-L |-OJ )?'?http:\/\/127\.0\.0\.1:8600([^'\s$]+)'?$/gm)].map(([, path]) => path!),
  )("shows what is answered: %s", async (path) => {
    expect((await get(path)).status).toBe(200);
  });
});

it("said nothing of failures", () => {
  expect(complained()).toBe("");
});
