import { loadEnglish } from "@dragoman/english";
import type { Article } from "@dragoman/model";
import { read } from "@dragoman/reader";
import { loadReference } from "@dragoman/reference";

async function fetched(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(name)).arrayBuffer());
}

const language = await loadEnglish({ weights: await fetched("english.bin"), kernel: await fetched("kernel.wasm") });
const reference = loadReference();

/** Readings in JSON, for the test to call. */
Object.assign(globalThis, {
  readAll: (articles: readonly Article[]): readonly string[] =>
    articles.map((article) => JSON.stringify(read(article, { language, reference }))),
});
