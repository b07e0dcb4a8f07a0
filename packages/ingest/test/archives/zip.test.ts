import { gzipSync } from "node:zlib";
import { isIngested, isRefused } from "@dragoman/ingest";
import { expect, test } from "vitest";
import { inPieces, takeAll, takeOne } from "../take.ts";
import { zip } from "./pack.ts";

const NEWS = "Finland and Chile agreed in Helsinki on Monday to open a joint centre for polar research.";

/** Origins with the beginning of the text, or with the code and message of the refusal. */
async function outcomes(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  return (await takeAll(bytes, name)).map((found) =>
    isIngested(found)
      ? `${found.origin} ${found.article.text.slice(0, 17)}`
      : isRefused(found)
        ? `${found.origin} ${found.code}: ${found.message}`
        : found.origin,
  );
}

test("takes what is packed, told by its content or by its own name", async () => {
  const { article, format, origin } = await takeOne(gzipSync(NEWS), "news.txt.gz");
  expect([article.text, format, origin]).toEqual([NEWS, "text", "news.txt.gz"]);
  const lines = gzipSync(`{"text":"${NEWS}"}\n{"text":"${NEWS} Again."}\n`);
  expect(await outcomes(lines, "news.jsonl.gz")).toEqual([
    "news.jsonl.gz#1 Finland and Chile",
    "news.jsonl.gz#2 Finland and Chile",
  ]);
  const two = Buffer.concat([gzipSync(NEWS), gzipSync(" More.")]);
  expect((await takeOne(two, "two.gz")).article.text).toBe(`${NEWS} More.`);
});

test("tells a damaged, cut or bursting packing", async () => {
  const packed = gzipSync(NEWS.repeat(500));
  expect(await outcomes(packed.subarray(0, 100), "cut.txt.gz")).toEqual([
    "cut.txt.gz source.damaged: cannot be taken as gzip: unexpected end of file",
  ]);
  const damaged = Buffer.from(packed);
  damaged.fill(0xff, 20, 60);
  expect((await outcomes(damaged, "damaged.gz"))[0]).toMatch(/^damaged\.gz source\.damaged: cannot be taken as gzip/);
  const bomb = gzipSync(Buffer.alloc(60_000_000, " "), { level: 9 });
  expect(await outcomes(bomb, "bomb.jsonl.gz")).toContain(
    "bomb.jsonl.gz archive.bomb: unpacks to more than 200 times its size",
  );
  expect((await outcomes(bomb, "bomb.gz"))[0]).toMatch(/^bomb\.gz (archive\.bomb|source\.large)/);
});

test("does not unpack for ever", async () => {
  let packed = gzipSync(NEWS);
  for (let i = 0; i < 9; i++) packed = gzipSync(packed);
  expect((await outcomes(packed, "deep.gz"))[0]).toMatch(/archive\.deep: lies in more than 4 archives$/);
});

test("takes each document of a ZIP, in its order", async () => {
  const bytes = zip([
    { name: "a.txt", bytes: NEWS },
    { name: "folder/", bytes: "" },
    { name: "folder/b.jsonl", bytes: `{"text":"${NEWS}"}\n{"no":1}` },
    { name: "__MACOSX/._a.txt", bytes: "x" },
    { name: ".DS_Store", bytes: "x" },
    { name: "c.png", bytes: Buffer.from("\x89PNG\r\n\x1a\n", "latin1") },
    { name: "c.css", bytes: "body {}" },
    { name: "picture", bytes: Buffer.from("\x89PNG\r\n\x1a\n", "latin1") },
    { name: "новости.txt", bytes: NEWS },
    { name: "inner.zip", bytes: zip([{ name: "d.txt", bytes: NEWS }]) },
  ]);
  const taken = [
    "n.zip#a.txt Finland and Chile",
    "n.zip#folder/b.jsonl#1 Finland and Chile",
    expect.stringMatching(/^n\.zip#folder\/b\.jsonl#2 article\.invalid/),
    "n.zip#picture file.binary: is a PNG image",
    "n.zip#новости.txt Finland and Chile",
    "n.zip#inner.zip#d.txt Finland and Chile",
  ];
  expect(await outcomes(bytes, "n.zip")).toEqual(taken);
  const streamed = await takeAll("", "n.zip", {}, { bytes: inPieces(bytes, 100) });
  expect(streamed).toHaveLength(taken.length);
});

test("refuses the one member that is locked, damaged or leads out, and takes the others", async () => {
  const good = { name: "good.txt", bytes: NEWS };
  expect(
    await outcomes(
      zip([
        { name: "../../etc/cron.d/evil", bytes: NEWS },
        { name: "/etc/passwd", bytes: NEWS },
        { name: "C:\\news.txt", bytes: NEWS },
        { name: "locked.txt", bytes: NEWS, flag: 1 },
        { name: "short.txt", bytes: NEWS, told: 10 },
        { name: "red\x1b[31m.txt", bytes: "" },
        good,
      ]),
      "n.zip",
    ),
  ).toEqual([
    "n.zip#../../etc/cron.d/evil archive.path: has a name that leads out of the archive",
    "n.zip#/etc/passwd archive.path: has a name that leads out of the archive",
    "n.zip#C:/news.txt archive.path: has a name that leads out of the archive",
    "n.zip#locked.txt archive.locked: needs a password",
    expect.stringMatching(/^n\.zip#short\.txt source\.damaged: cannot be taken as zip: too many bytes/),
    "n.zip#red\ufffd[31m.txt article.empty: holds no text",
    "n.zip#good.txt Finland and Chile",
  ]);
});

test("stops a ZIP that bursts, is cut, or is an office document of another kind", async () => {
  const blanks = Buffer.alloc(5_000_000, " ");
  const bomb = zip(Array.from({ length: 10 }, (_, i) => ({ name: `${i}.txt`, bytes: blanks })));
  const found = await outcomes(bomb, "bomb.zip");
  expect(found.at(-1)).toBe("bomb.zip archive.bomb: unpacks to more than 200 times its size");
  expect(found.length).toBeLessThan(7);
  const whole = zip([{ name: "a.txt", bytes: NEWS }]);
  expect((await outcomes(whole.subarray(0, 60), "cut.zip"))[0]).toMatch(/^cut\.zip source\.damaged/);
  expect(await outcomes(zip([]), "empty.zip")).toEqual([]);
  expect(await outcomes(zip([{ name: "xl/workbook.xml", bytes: "<x/>" }]), "t.xlsx")).toEqual([
    "t.xlsx file.binary: is a spreadsheet",
  ]);
});
