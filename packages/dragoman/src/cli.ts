import { readFileSync } from "node:fs";
import { load } from "./load.ts";

const reader = await load();
const args = process.argv.slice(2);
const file = args.find((argument, index) => index > 0 && !argument.startsWith("-")) ?? "-";
if (args.includes("--jsonl")) {
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const article = JSON.parse(line);
    process.stdout.write(`${JSON.stringify({ id: article.id, ...reader.read(article) })}\n`);
  }
} else {
  const published = args.indexOf("--published");
  const text = readFileSync(file, "utf8");
  process.stdout.write(
    `${JSON.stringify(reader.read({ text, published: published < 0 ? null : (args[published + 1] ?? null) }), null, 1)}\n`,
  );
}
