import { createHash } from "node:crypto";
import { identify } from "@dragoman/reader";
import { describe, expect, it } from "vitest";
import { loaded } from "./reader.ts";

describe("the identity of an article", () => {
  it.each([
    { text: "Georgia and Moldova signed.\r\nA second line.\0", url: "https://www.kremlin.ru/x" },
    { text: "\ufeffA lone \ud800 surrogate.", publisher: "BBC", url: "https://kremlin.ru/2025/01/02/" },
    { text: "Nothing told.", publisher: "An unknown paper" },
    { text: "" },
  ])("is what its Reading says: %o", async (article) => {
    const reader = await loaded();
    const { text, article: read } = reader.read(article);
    const identity = { text, digest: read.id, url: read.url, publisher: read.publisher };
    expect(identify(article, reader.reference)).toEqual(identity);
    const hash = (words: string): string => createHash("sha256").update(words).digest("hex");
    expect(identify(article, reader.reference, hash)).toEqual(identity);
  });
});
