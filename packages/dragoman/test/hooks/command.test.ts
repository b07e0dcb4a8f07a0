import { post } from "@dragoman/ingest";
import { MemoryStore } from "@dragoman/register";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { filterIn } from "../../src/api/query.ts";
import { queryOf } from "../../src/hooks/hook.ts";
import { runProgram } from "../../src/program.ts";
import { toFilter } from "../../src/register/filter.ts";
import { jsonOf, served } from "../api/served.ts";
import { testEffects } from "../effects.ts";
import { sample } from "../look/sample.ts";
import { isSigned, receiver } from "./receiver.ts";

const { url, received, close } = await receiver();
afterAll(close);

async function hook(...args: readonly string[]) {
  const { effects, printed, complained } = testEffects({ columns: 200 });
  const code = await runProgram(["hook", ...args, "--register", await sample()], { ...effects, post });
  return { code, printed: printed(), complained: complained() };
}

describe("dragoman hook", () => {
  it("adds, tests, lists, logs and removes", async () => {
    const added = await hook("add", url, "--state", "Azerbaijan", "--with", "cn", "--kind", "event", "--allow-private");
    expect(added).toMatchObject({ code: 0, printed: expect.stringMatching(/^h[0-9a-f]{8} whsec_\S{44}\n$/) });
    const [id, secret] = added.printed.trim().split(" ") as [string, string];
    expect((await hook("list")).printed).toMatch(new RegExp(`${id} .*${url}.*state AZE, state CHN, kind event`));
    expect((await hook("list")).printed).not.toContain(secret);
    expect(await hook("test", id.slice(0, 5))).toMatchObject({ code: 0, printed: `${url} answers with status 204\n` });
    expect([received.length, isSigned(received[0]!, secret), received[0]!.data.type]).toEqual([1, true, "test"]);
    expect((await hook("log", id)).printed).toBe("Nothing was sent yet.\n");
    expect(JSON.parse((await hook("log", id, "--json")).printed)).toEqual({ pending: null, log: [], dead: [] });
    expect(await hook("remove", id)).toMatchObject({ code: 0, printed: `${id}: removed\n` });
    expect((await hook("list")).printed).toBe("There are no hooks.\n");
  });

  it("does not reach private networks unless it was told to", async () => {
    const id = (await hook("add", url)).printed.split(" ")[0]!;
    expect(await hook("test", id)).toMatchObject({ code: 1, complained: expect.stringMatching(/no public address/) });
    await hook("remove", "--all");
  });

  it.each([
    [["add", "ftp://example.org/"], /no address that messages can be sent to/],
    [["add", "https://ada:secret@example.org/"], /no address that messages can be sent to/],
    [["add", "nonsense"], /no address/],
    [["add", "https://example.org/", "--state", "Atlantis"], /nobody is known/],
    [["add", "https://example.org/", "--since", "lately"], /neither a date nor/],
    [["remove"], /which hook is meant/],
    [["remove", "h00"], /no hook has the id h00/],
    [["test", "h00"], /no hook has the id h00/],
    [["log", ""], /no hook has the id/],
  ] as const)("refuses %j", async (args, message) => {
    const { code, complained } = await hook(...args);
    expect([code > 0, complained]).toEqual([true, expect.stringMatching(message)]);
  });
});

describe("/v1/hooks", async () => {
  const { get, send } = await served();

  it("adds, lists and removes, and tells the secret but once", async () => {
    const added = await send("POST", "/v1/hooks", {
      url: "https://example.org/hook",
      query: "state=Georgia&kind=event",
    });
    const { hook: made, secret } = await jsonOf(added);
    expect([added.status, made.query, made.by]).toEqual([200, "state=state%3AGEO&kind=event", "tester"]);
    const listed = await (await get("/v1/hooks")).text();
    expect(JSON.parse(listed).items).toMatchObject([{ hook: made, state: { pending: null } }]);
    expect(listed).not.toContain(secret);
    expect((await send("DELETE", `/v1/hooks/${made.id}`, {})).status).toBe(200);
    expect((await jsonOf(await get("/v1/hooks"))).items).toEqual([]);
  });

  it.each([
    [{}, "url"],
    [{ url: "javascript:alert(1)" }, "url"],
    [{ url: "https://example.org/", query: "kind=friendship" }, "kind"],
    [{ url: "https://example.org/", query: "limit=3" }, "limit"],
    [{ url: "https://example.org/", since: "lately" }, "since"],
    [{ url: "https://example.org/", allowPrivate: true }, "allowPrivate"],
  ])("refuses %j", async (body, parameter) => {
    const response = await send("POST", "/v1/hooks", body);
    expect([response.status, (await jsonOf(response)).parameter]).toEqual([400, parameter]);
  });

  it("knows no hook that is none", async () => {
    expect((await send("DELETE", "/v1/hooks/h0", {})).status).toBe(404);
  });
});

it("keeps filters as parameters that mean the same", async () => {
  const { register } = await served([], {}, new MemoryStore());
  const flags = fc.record(
    {
      state: fc.constantFrom(["AZE"], ["Azerbaijan", "China"]),
      kind: fc.constantFrom(["event"], ["partnership", "quotation"]),
      value: fc.constant(["strategic partnership"]),
      speaker: fc.constantFrom("Azerbaijan", "Ilham Aliyev"),
      text: fc.constantFrom('"joint declaration" strat*', "a & b = c"),
      from: fc.constant("2024"),
      to: fc.constant("2025-06"),
      status: fc.constant(["reported"]),
      minSources: fc.constant("2"),
      minConfidence: fc.constant("0.5"),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(flags, async (given) => {
      const filter = await toFilter(given, register);
      expect(await filterIn(new URLSearchParams(queryOf(filter)), register)).toEqual(filter);
    }),
  );
});
