import { writeSync } from "node:fs";
import { openSqlite } from "../../src/sqlite/index.ts";
import { registerOver } from "../story.ts";
import { entryAt } from "./entries.ts";

/** Adds articles from where the register ends up to a number of them, and prints each key once it is committed. */
const [path = "", count = "0"] = process.argv.slice(2);
const store = await openSqlite(path, { create: true });
const register = registerOver(store);
const { articles } = await register.view.head();
writeSync(1, "open\n");
for (let place = Math.max(0, articles - 2); place < Number(count); place++) {
  const entry = entryAt(place);
  if ((await register.add(entry)) === "added") writeSync(1, `${entry.article.key}\n`);
  if (place % 7 === 0) await register.refresh();
}
await register.close();
