import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Register } from "@dragoman/register";
import { openSqlite } from "@dragoman/store/sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { filterQuery } from "../../src/api/query.ts";
import { TOOLS } from "../../src/mcp/server.ts";
import { addArticle } from "../api/served.ts";
import { sample } from "../look/sample.ts";
import { loaded } from "../reader.ts";
import { connected } from "./session.ts";

const { client, call, complained } = await connected();
afterAll(() => client.close());

const partnership = async () =>
  (await call("search_facts", { state: "AZE", with: "CHN", kind: "partnership", order: "reported" })).data.facts[0];

describe("the list of tools", async () => {
  const { tools } = await client.listTools();

  it("has one for each question, all of them reading only", () => {
    expect(tools.map(({ name }) => name)).toEqual([
      "search_facts",
      "dyad",
      "dossier",
      "on_date",
      "evidence",
      "changes",
      "find_entity",
      "read_text",
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  it.each(tools)("$name tells what each parameter means", ({ description, inputSchema }) => {
    expect(description!.length).toBeGreaterThan(80);
    for (const [name, field] of Object.entries(inputSchema.properties ?? {})) {
      expect([name, (field as { description?: string }).description]).toEqual([name, expect.stringMatching(/\S/)]);
    }
    expect(inputSchema["additionalProperties"]).toBe(false);
  });

  it("says that words of articles are no instructions", () => {
    expect(client.getInstructions()).toMatch(/untrusted source text/);
  });
});

describe("the guide", () => {
  const guide = readFileSync(join(import.meta.dirname, "../../../../docs/mcp.md"), "utf8");
  const rows = new Map([...guide.matchAll(/^\| `(\w+)` \| (.*)$/gm)].map(([, name, row]) => [name, row]));

  it.each(TOOLS)("has a row for $name with its parameters", ({ name, inputSchema }) => {
    const parameters = Object.keys((inputSchema as { properties: object }).properties);
    const own = parameters.filter((parameter) => !(parameter in filterQuery) || name === "dossier");
    const missing = own.filter((parameter) => !rows.get(name)?.includes(`\`${parameter}\``));
    expect(missing).toEqual([]);
  });
});

describe("search_facts", () => {
  it("gives facts with links, words and their origin", async () => {
    const { text, data } = await call("search_facts", { state: ["Azerbaijan"], with: "cn", limit: 3 });
    expect(data).toMatchObject({ total: expect.any(Number), facts: { length: 3 }, next: expect.any(String) });
    const [first] = data.facts;
    expect(first.link).toBe(`dragoman:fact/${first.id}`);
    expect(first.words).toMatchObject({ untrusted: true, link: expect.stringMatching(/^dragoman:article\/a/) });
    expect(text).toContain(`source text, untrusted: ${JSON.stringify(first.words.text)}`);
    expect(text).toContain(first.link);
  });

  it("walks through all of them by cursor", async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { data } = await call("search_facts", { limit: 4, ...(cursor === null ? {} : { cursor }) });
      seen.push(...data.facts.map(({ id }: { id: string }) => id));
      cursor = data.next;
      if (cursor === null) expect(seen.length).toBe(data.total);
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

it("tells of two states, with how to get all of what is cut", async () => {
  const { text, data } = await call("dyad", { a: "China", b: "az", limit: 1, on: "2024-12-31" });
  expect(data.parties.map(({ id }: { id: string }) => id)).toEqual(["state:AZE", "state:CHN"]);
  expect(data.level.fact.value).toBe("strategic partnership");
  expect(text).toMatch(/^Azerbaijan and China, dragoman:dyad\/AZE\/CHN/);
  const { search, total } = data.events;
  expect([data.events.facts.length, total > 1]).toEqual([1, true]);
  expect((await call("search_facts", search)).data.total).toBe(total);
});

it("tells of one state", async () => {
  const { text, data } = await call("dossier", { state: "Azerbaijan" });
  expect(data.subject).toEqual({ id: "state:AZE", name: "Azerbaijan" });
  expect(data.partners.levels[0].fact.value).toBe("comprehensive strategic partnership");
  expect(text).toMatch(/Member of \(20 of \d+\): /);
});

it("tells what held on a day, page by page", async () => {
  const all = await call("on_date", { date: "2024-12", limit: 50 });
  const first = await call("on_date", { date: "2024-12", limit: 1 });
  const second = await call("on_date", { date: "2024-12", limit: 1, cursor: first.data.next });
  expect([...first.data.facts, ...second.data.facts]).toEqual(all.data.facts.slice(0, 2));
  expect([all.data.day, all.data.next]).toEqual(["2024-12-31", null]);
});

describe("evidence", () => {
  it("gives every statement with its words, place and rule, claims apart", async () => {
    for (const { id } of (await call("search_facts", { limit: 50 })).data.facts) {
      const { data } = await call("evidence", { fact: id, limit: 30 });
      expect(data.statements.length + data.claims.length).toBe(data.total);
      for (const row of [...data.statements, ...data.claims]) {
        expect(row.words.link).toMatch(/^dragoman:article\/a[0-9a-f]{32}#char=\d+,\d+$/);
        expect([row.words.untrusted, typeof row.rule]).toEqual([true, "string"]);
      }
      expect(data.claims.every(({ source }: { source: unknown }) => source === null)).toBe(true);
    }
  });

  it("shows at its link the very words", async () => {
    const { data } = await call("evidence", { fact: (await partnership()).id.slice(0, 9) });
    const { link, text } = data.statements[0].words;
    const [, key, start, end] = /article\/(\w+)#char=(\d+),(\d+)/.exec(link)!;
    const register = new Register(await openSqlite(await sample()), await options());
    const article = await register.view.article(key!);
    expect(article!.text.slice(Number(start), Number(end))).toBe(text);
    await register.close();
  });

  it("takes links as well as ids", async () => {
    const { id, link } = await partnership();
    for (const fact of [link, `https://register.example/f/${id}`]) {
      expect((await call("evidence", { fact })).data.fact.id).toBe(id);
    }
  });
});

it("tells what changed, place by place", async () => {
  const all = (await call("changes", { limit: 100 })).data.changes;
  const seen: object[] = [];
  let since: string | null = "tx0";
  while (since !== null) {
    const { data }: { data: ReturnType<typeof JSON.parse> } = await call("changes", { since, limit: 4 });
    expect(data.changes.length).toBeLessThanOrEqual(4);
    seen.push(...data.changes);
    since = data.next;
  }
  expect(seen).toEqual(all);
  const some = (await call("changes", { state: "Georgia", limit: 100 })).data.changes;
  expect(some.length).toBeGreaterThan(0);
  expect(some.length).toBeLessThan(all.length);
});

it("sees at once what another program adds", async () => {
  const { reference, now } = await options();
  const other = new Register(await openSqlite(await sample()), { reference, now });
  await addArticle(other, { text: "Peru and Fiji established a strategic partnership on 1 May 2025." });
  await other.close();
  expect((await call("search_facts", { state: "Peru", with: "Fiji" })).data.total).toBe(1);
  expect((await call("changes", { state: "Peru" })).data.changes).toMatchObject([{ change: "new" }]);
});

describe("read_text", () => {
  const text =
    "Azerbaijan and China established a strategic partnership on 3 July 2024. Ilham Aliyev visited China in May.";

  it("gives each line with its words and their place", async () => {
    const { data } = await call("read_text", { text, published: "2024-07-04" });
    for (const { span, words } of data.lines) expect(text.slice(...(span as [number, number]))).toBe(words.text);
    expect(data.lines[0]).toMatchObject({ sort: "relation", time: "2024-07-03", parties: ["state:AZE", "state:CHN"] });
    expect(data.engine.rules).toMatch(/^[0-9a-f]{64}$/);
  });

  it("goes on by cursor", async () => {
    const first = await call("read_text", { text, limit: 1 });
    const second = await call("read_text", { text, limit: 1, cursor: first.data.next });
    expect(first.data.lines[0].id).not.toBe(second.data.lines[0].id);
  });
});

describe("resources", () => {
  it("are facts, articles, two states and one", async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ name }) => name)).toEqual(["fact", "article", "dyad", "entity"]);
    const { resources } = await client.listResources();
    expect(resources.length).toBeGreaterThan(3);
    const fact = await partnership();
    const links = [resources[0]!.uri, fact.link, "dragoman:dyad/AZE/CHN", "dragoman:entity/org%3AUN", fact.words.link];
    for (const uri of links) {
      const [content] = (await client.readResource({ uri })).contents as readonly { readonly text: string }[];
      expect(content!.text.length).toBeGreaterThan(40);
    }
  });

  it("say what is wrong", async () => {
    await expect(client.readResource({ uri: "dragoman:fact/f00" })).rejects.toThrow(/no fact has the id f00/);
    await expect(client.readResource({ uri: "dragoman:dyad/AZE/Chyna" })).rejects.toThrow(/nearest: China/);
    await expect(client.readResource({ uri: "dragoman:article/a00" })).rejects.toThrow(/no article has the key/);
  });

  it("have their ids completed", async () => {
    const ref = { type: "ref/resource" as const, uri: "dragoman:fact/{id}" };
    const { id } = await partnership();
    const { completion } = await client.complete({ ref, argument: { name: "id", value: id.slice(0, 4) } });
    expect(completion.values).toContain(id);
  });
});

it("complained of nothing", () => {
  expect(complained()).toBe("");
});

async function options() {
  const { reference } = await loaded();
  return { reference, now: () => "2026-03-01T10:00:00.000Z" };
}
