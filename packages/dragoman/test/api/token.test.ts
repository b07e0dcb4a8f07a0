import { MemoryStore, Register } from "@dragoman/register";
import { expect, it } from "vitest";
import { ownerOf, SETTING, tokensIn } from "../../src/api/tokens.ts";
import { runProgram } from "../../src/program.ts";
import { testEffects } from "../effects.ts";
import { sample } from "../look/sample.ts";
import { loaded } from "../reader.ts";

const path = await sample();

async function token(...args: string[]) {
  const { effects, printed, complained } = testEffects({});
  const code = await runProgram(["token", ...args, "--register", path], effects);
  return { code, printed: printed(), complained: complained() };
}

it("is made, listed and taken back, and printed but once", async () => {
  expect((await token("list")).printed).toMatch(/no tokens: whoever is at this machine may do everything/);
  const made = await token("add", "Ada Byron", "--role", "reviewer", "--until", "2027-01");
  expect(made).toMatchObject({ code: 0, printed: expect.stringMatching(/^drg_[\w-]{43}\n$/) });
  expect(made.complained).toMatch(/the token of Ada Byron, a reviewer until 2027-01-31; .*not shown again/);
  expect((await token("add", "dashboard")).printed).not.toBe(made.printed);
  const { printed } = await token("list");
  expect(printed).toMatch(/^Ada Byron +reviewer +2026-03-01 +2027-01-31$/m);
  expect(printed).toMatch(/^dashboard +reader +2026-03-01$/m);
  expect(printed).not.toContain(made.printed.trim());
  expect(await token("add", "dashboard")).toMatchObject({
    code: 1,
    complained: expect.stringMatching(/has a token already/),
  });
  expect(await token("revoke", "dashboard", "Adda")).toMatchObject({
    code: 1,
    complained: expect.stringMatching(/Adda has no token .*Ada Byron/),
  });
  expect((await token("list")).printed).toContain("dashboard");
  expect(await token("revoke", "dashboard")).toMatchObject({ code: 0, printed: "dashboard: revoked\n" });
  expect(await token("revoke", "--all")).toMatchObject({ code: 0 });
  expect((await token("list")).printed).toMatch(/no tokens/);
});

it.each([
  [["add", "ada", "--role", "king"], /--role king is no role .*reader, reviewer, admin/],
  [["add", "ada", "--until", "2026-02"], /is over/],
  [["add", "ada", "--until", "soon"], /soon/],
  [["add", " "], /whose act/],
  [["add", "a\u0000"], /no plain text/],
  [["revoke"], /whose token/],
])("does not understand %j", async (args, words) => {
  expect(await token(...args)).toMatchObject({ code: 2, complained: expect.stringMatching(words) });
});

it("loses none of those that are made at the same time", async () => {
  const { reference } = await loaded();
  const register = new Register(new MemoryStore(), { reference, now: () => "2026-02-01T10:00:00.000Z" });
  const names = Array.from({ length: 20 }, (_, i) => `n${i}`);
  await Promise.all(
    names.map((name) => register.changeSetting(SETTING, (held) => JSON.stringify([...JSON.parse(held ?? "[]"), name]))),
  );
  expect(JSON.parse((await register.view.setting(SETTING))!)).toEqual(names);
});

it("is known by its digest alone", async () => {
  const { printed } = await token("add", "ada", "--role", "admin");
  const { reference } = await loaded();
  const { openSqlite } = await import("@dragoman/store/sqlite");
  const register = new Register(await openSqlite(path), { reference, now: () => "" });
  const setting = (await register.view.setting(SETTING))!;
  await register.close();
  expect(setting).not.toContain(printed.trim());
  expect(setting).not.toContain(printed.trim().slice(4));
  expect(ownerOf(printed.trim(), tokensIn(setting), "2026-03-01")).toMatchObject({ name: "ada", role: "admin" });
  for (const wrong of ["", "drg_", printed, printed.trim().toUpperCase()]) {
    expect(ownerOf(wrong, tokensIn(setting), "2026-03-01")).toBeNull();
  }
});
