import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const examples = join(import.meta.dirname, "../examples");

/** The file of articles to read: the shared corpus when its folder is given, else generated text; at most `limit` articles. */
export async function corpus(limit) {
  const folder = process.env.DRAGOMAN_GOLD;
  const shared = folder && join(folder, "corpus/diplomatic.jsonl");
  if (!shared || !existsSync(shared)) return written(generated(Math.min(limit, 4000)), "generated text");
  if (limit === Number.POSITIVE_INFINITY) return { name: "diplomatic corpus", path: shared };
  return written(await spread(shared, limit), "diplomatic corpus");
}

function written(lines, name) {
  const path = join(mkdtempSync(join(tmpdir(), "dragoman-bench-")), "articles.jsonl");
  writeFileSync(path, `${lines.join("\n")}\n`);
  return { name, path };
}

/** Every n-th line, so that a small sample holds all sources. */
async function spread(path, limit) {
  const lines = [];
  for await (const line of createInterface({ input: createReadStream(path) })) lines.push(line);
  const step = Math.max(1, lines.length / limit);
  return Array.from({ length: Math.min(limit, lines.length) }, (_, i) => lines[Math.floor(i * step)]);
}

/** Articles made of the examples' paragraphs in a fixed random order. */
function generated(count) {
  const files = readdirSync(examples).filter((file) => file.endsWith(".txt"));
  const paragraphs = files.flatMap((file) => readFileSync(join(examples, file), "utf8").split(/\n\s*\n/));
  let state = 1;
  const random = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, id) => {
    const text = Array.from({ length: 12 }, () => paragraphs[random(paragraphs.length)]).join("\n\n");
    return JSON.stringify({ id, text, published: "2025-02-12" });
  });
}
