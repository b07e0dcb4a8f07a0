import { describe, expect, it } from "vitest";
import { framersIn } from "../../src/api/embed.ts";
import { testEffects } from "../effects.ts";
import { served } from "./served.ts";

describe("--embed", () => {
  it.each([
    ["*", ["*"]],
    ["https://example.org", ["https://example.org"]],
    ["https://example.org/, http://localhost:3000", ["https://example.org", "http://localhost:3000"]],
    ["https://example.org,*", ["*"]],
  ])("takes %s", (given, sites) => {
    expect(framersIn(given)).toEqual(sites);
  });

  it.each([
    "",
    ",",
    "example.org",
    "https://example.org/page",
    "javascript:1",
    "https://a.example; script-src *",
    "'self'",
  ])("refuses %s", (given) => {
    expect(() => framersIn(given)).toThrow(/is no site/);
  });
});

describe("frames", async () => {
  const { effects } = testEffects({ files: { "/web/index.html": "<!doctype html><title>Register</title>" } });
  const ancestorsOf = async (sites: readonly string[], path: string) => {
    const { get } = await served([], { web: "/web", effects, embed: sites });
    const { headers } = await get(path);
    const policy = headers.get("content-security-policy") ?? "";
    return [
      /frame-ancestors ([^;]*)/.exec(policy)?.[1],
      headers.get("x-frame-options"),
      /script-src 'self';/.test(policy),
    ];
  };

  it("may be made by nobody unless the server says so", async () => {
    expect(await ancestorsOf([], "/embed/dyad/AZE/CHN")).toEqual(["'none'", "DENY", true]);
  });

  it("may be made by the named sites, of the embeds alone", async () => {
    const sites = ["https://a.example", "https://b.example"];
    expect(await ancestorsOf(sites, "/embed/dyad/AZE/CHN")).toEqual([sites.join(" "), null, true]);
    expect(await ancestorsOf(["*"], "/embed/fact/f0")).toEqual(["*", null, true]);
    for (const path of ["/", "/dyad/AZE/CHN", "/v1", "/embedded/x"]) {
      expect(await ancestorsOf(sites, path)).toEqual(["'none'", "DENY", true]);
    }
  });
});
