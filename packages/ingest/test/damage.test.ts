import { gzipSync } from "node:zlib";
import { type Found, isIngested, isRefused } from "@dragoman/ingest";
import { asyncProperty, assert as check, record as fields, integer, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import { peer } from "../src/peer.ts";
import { record, zip } from "./archives/pack.ts";
import { docx, pdf } from "./documents/make.ts";
import { takeAll } from "./take.ts";

const NEWS = "Kenya and Finland opened talks on a treaty about the sea. The talks go on in June.";

const letter = [
  "From: press@mfa.example",
  "Subject: Talks",
  "Date: Thu, 13 Feb 2025 09:30:00 +0400",
  'Content-Type: multipart/alternative; boundary="X"',
  "",
  "--X",
  "Content-Type: text/plain; charset=koi8-r",
  "Content-Transfer-Encoding: base64",
  "",
  Buffer.from(NEWS).toString("base64"),
  "--X",
  "Content-Type: text/html",
  "",
  `<p>${NEWS}</p>`,
  "--X--",
].join("\r\n");

const WHOLE: Readonly<Record<string, Uint8Array>> = {
  "a.txt.gz": gzipSync(NEWS),
  "a.zip": zip([
    { name: "a.txt", bytes: NEWS },
    { name: "b.txt", bytes: NEWS },
  ]),
  "a.warc": Buffer.concat([1, 2, 3].map((i) => record(`https://press.example/${i}`, `<p>${NEWS}</p>`))),
  "a.pdf": await pdf([[{ x: 60, y: 700, lines: [NEWS] }]]),
  "a.docx": docx([NEWS], "Talks"),
  "a.eml": Buffer.from(letter),
};

/** Takes a document and gives up after ten seconds. */
async function inTime(bytes: Uint8Array, name: string): Promise<readonly Found[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} takes too long`)), 10_000);
  });
  try {
    return await Promise.race([takeAll(bytes, name), late]);
  } finally {
    clearTimeout(timer);
  }
}

const damage = fields({
  at: integer({ min: 0, max: 999 }),
  with: uint8Array({ maxLength: 40 }),
  cut: integer({ min: 0, max: 999 }),
});

for (const [name, whole] of Object.entries(WHOLE)) {
  test(`${name}: taken whole; damaged, it gives articles and refusals, and no more`, { timeout: 120_000 }, async () => {
    expect((await inTime(whole, name)).every(isIngested)).toBe(true);
    await check(
      asyncProperty(damage, async ({ at, with: noise, cut }) => {
        const bytes = Buffer.from(whole);
        bytes.set(noise.subarray(0, bytes.length), Math.floor((Math.max(0, bytes.length - noise.length) * at) / 1000));
        const found = await inTime(
          bytes.subarray(0, cut > 500 ? bytes.length : Math.floor((bytes.length * cut) / 500)),
          name,
        );
        expect(found.length).toBeLessThan(20);
        for (const item of found) expect(isIngested(item) || isRefused(item)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test(`${name}: any bytes behind its first ones`, { timeout: 120_000 }, async () => {
    await check(
      asyncProperty(uint8Array({ maxLength: 300 }), async (noise) => {
        await inTime(Buffer.concat([whole.subarray(0, 12), noise]), name);
      }),
      { numRuns: 60 },
    );
  });
}

test("a package that is missing is asked for by name", async () => {
  const name = "a-package-that-nobody-made";
  await expect(peer(name, "a PDF", () => import(/* @vite-ignore */ `${name}/x`))).rejects.toMatchObject({
    code: "package.missing",
    message: `is a PDF, which needs the package ${name}`,
    hint: `npm install ${name}`,
  });
});
