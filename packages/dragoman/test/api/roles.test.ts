import { beforeAll, describe, expect, it } from "vitest";
import { mayAct, ROLES, type Role } from "../../src/api/role.ts";
import { SETTING, withToken } from "../../src/api/tokens.ts";
import { jsonOf, served } from "./served.ts";

const SHARED = "a-token-for-all-who-look";
const server = await served([], { host: null, token: SHARED });
const { app, register, desk, complained } = server;

/** What the OpenAPI document tells of each operation, and the two that it does not describe. */
interface Operation {
  readonly method: string;
  readonly path: string;
  readonly role: Role | undefined;
}

const tokens = new Map<Role, string>();
let setting: string | null = null;
for (const role of ROLES) {
  const made = withToken(setting, { name: `${role}'s`, role, made: desk.effects.clock(), until: null });
  tokens.set(role, made.token);
  setting = made.setting;
}
await register.keepSetting(SETTING, setting);

async function operations(): Promise<readonly Operation[]> {
  const headers = { Authorization: `Bearer ${SHARED}` };
  const { paths } = await jsonOf(await app.request("/v1/openapi.json", { headers }));
  const described = Object.entries<Record<string, { readonly "x-role": Role }>>(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, each]) => ({ method: method.toUpperCase(), path, role: each["x-role"] })),
  );
  const others = ["/v1/openapi.json", "/metrics"].map((path) => ({ method: "GET", path, role: "reader" as const }));
  return [...described, ...others];
}

/** The status that a request gets with this token, or none. Its body says nothing. */
async function statusOf({ method, path }: Operation, token: string | null): Promise<number> {
  const sent = method === "GET" ? {} : { body: "{}", headers: { "Content-Type": "application/json" } };
  const headers = { ...sent.headers, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) };
  const response = await app.request(path.replace(/\{\w+\}/g, "x"), { method, ...sent, headers });
  await response.body?.cancel();
  return response.status;
}

const all = await operations();

describe.each(all)("$method $path", (operation) => {
  it("has a role", () => {
    expect(ROLES).toContain(operation.role);
  });

  it("is for nobody without a token", async () => {
    for (const token of [null, "", "nobody's", `${SHARED}x`, `${tokens.get("admin")}x`]) {
      expect(await statusOf(operation, token)).toBe(401);
    }
  });

  it.each(ROLES)("is for a %s as its role says", async (role) => {
    const status = await statusOf(operation, tokens.get(role)!);
    if (mayAct(role, operation.role!)) expect([401, 403]).not.toContain(status);
    else expect(status).toBe(403);
  });

  it("is for the token that all have if it only shows something", async () => {
    const status = await statusOf(operation, SHARED);
    if (operation.role === "reader") expect([401, 403]).not.toContain(status);
    else expect(status).toBe(403);
  });
});

it("tells of every route of the server", () => {
  const known = new Set(all.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ":$1")}`));
  const routes = app.routes.filter(({ method, path }) => method !== "ALL" && /^\/(?:v1|metrics)/.test(path));
  const forgotten = routes.map(({ method, path }) => `${method} ${path}`).filter((each) => !known.has(each));
  expect(forgotten).toEqual([]);
});

describe("tokens", () => {
  const me = async (token: string | null, headers: Record<string, string> = {}) => {
    const authorization = token === null ? {} : { Authorization: `Bearer ${token}` };
    const response = await app.request("/v1/me", { headers: { ...headers, ...authorization } });
    return [response.status, response.ok ? await jsonOf(response) : null];
  };

  beforeAll(async () => {
    await register.keepSetting(SETTING, setting);
  });

  it("tell who asks; nobody with a token takes another name", async () => {
    expect(await me(tokens.get("reviewer")!, { "X-Dragoman-Analyst": "Somebody Else" })).toEqual([
      200,
      { name: "reviewer's", role: "reviewer" },
    ]);
    expect(await me(SHARED)).toEqual([200, { name: "token", role: "reader" }]);
  });

  it("are good until their day is over", async () => {
    const given = { role: "admin", made: desk.effects.clock() } as const;
    const today = withToken(null, { ...given, name: "today", until: desk.today });
    const over = withToken(today.setting, { ...given, name: "over", until: "2026-02-28" });
    await register.keepSetting(SETTING, over.setting);
    expect([(await me(today.token))[0], (await me(over.token))[0]]).toEqual([200, 401]);
  });

  it("are taken back at once", async () => {
    expect((await me(tokens.get("admin")!))[0]).toBe(401);
    await register.keepSetting(SETTING, setting);
    expect((await me(tokens.get("admin")!))[0]).toBe(200);
    await register.keepSetting(SETTING, null);
    expect((await me(tokens.get("admin")!))[0]).toBe(401);
  });

  it("let nobody in when they cannot be read", async () => {
    for (const broken of ["{", "[]x", '[{"name":"a"}]', "7"]) {
      await register.keepSetting(SETTING, broken);
      for (const token of [null, SHARED, tokens.get("admin")!]) expect((await me(token))[0]).toBe(500);
    }
    expect(complained()).toMatch(/tokens of the register cannot be read/);
  });
});

describe("a server on this machine alone", async () => {
  const open = await served();
  const ask = async (headers: Record<string, string> = {}) => jsonOf(await open.get("/v1/me", headers));

  it("lets everybody do everything, in the name they give, as long as there is no token", async () => {
    expect(await ask()).toEqual({ name: "tester", role: "admin" });
    expect(await ask({ "X-Dragoman-Analyst": "Ay%C5%9Fe" })).toEqual({ name: "Ayşe", role: "admin" });
    expect((await ask({ "X-Dragoman-Analyst": "%" })).name).toBe("%");
  });

  it("asks for tokens once there are any, and goes on asking when the last is taken back", async () => {
    const made = withToken(null, { name: "ada", role: "reader", made: desk.effects.clock(), until: null });
    await open.register.keepSetting(SETTING, made.setting);
    expect((await ask()).status).toBe(401);
    expect(await ask({ Authorization: `Bearer ${made.token}` })).toEqual({ name: "ada", role: "reader" });
    await open.register.keepSetting(SETTING, null);
    expect((await ask()).status).toBe(401);
  });
});
