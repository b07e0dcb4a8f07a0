import { deflateSync } from "node:zlib";
import { isRefused } from "@dragoman/ingest";
import { expect, test } from "vitest";
import { takeAll, takeOne } from "../take.ts";
import { pdf } from "./make.ts";

const HEAD = { x: 72, y: 810, lines: ["Gazette of the Ministry, No. 12", "Peru and Kenya deepen ties"], size: 9 };
const foot = (page: number) => ({ x: 290, y: 40, lines: [`${page} / 3`], size: 9 });

async function refusal(bytes: Uint8Array): Promise<string> {
  const [found] = await takeAll(bytes, "a.pdf");
  return found !== undefined && isRefused(found) ? `${found.code}: ${found.message}` : JSON.stringify(found);
}

test("joins lines, parted words and paragraphs over pages; leaves out running heads and page numbers", async () => {
  const bytes = await pdf(
    [
      [
        HEAD,
        { x: 72, y: 760, lines: ["Peru and Kenya deepen ties"], size: 18 },
        {
          x: 72,
          y: 700,
          lines: [
            "The foreign ministers of Peru and Kenya met in Lima on 4 March to talk about mari-",
            "time trade and a well-known port. The two states will open a port-side office; the minis-",
            "ters called their co-operation a model for",
          ],
        },
        foot(1),
      ],
      [
        HEAD,
        { x: 72, y: 740, lines: ["other states of both continents.", "A second round follows in Nairobi."] },
        { x: 72, y: 690, lines: ["Both sides signed a memorandum on a well-", "known research vessel."] },
        foot(2),
      ],
      [HEAD, { x: 72, y: 740, lines: ["The memorandum holds for five years."] }, foot(3)],
    ],
    "Peru and Kenya deepen ties",
  );
  const { article, format, pages } = await takeOne(bytes, "gazette.pdf");
  expect(article.text.split("\n\n")).toEqual([
    "Peru and Kenya deepen ties",
    "The foreign ministers of Peru and Kenya met in Lima on 4 March to talk about maritime trade and a well-known port. The two states will open a port-side office; the ministers called their co-operation a model for other states of both continents. A second round follows in Nairobi.",
    "Both sides signed a memorandum on a well-known research vessel.",
    "The memorandum holds for five years.",
  ]);
  expect([article.title, format]).toEqual(["Peru and Kenya deepen ties", "pdf"]);
  expect(pages?.map((start) => article.text.slice(start, start + 10))).toEqual([
    "Peru and K",
    "other stat",
    "The memora",
  ]);
});

test("reads one column after the other", async () => {
  const left = ["Jordan and Finland agreed on", "a programme for young", "engineers, which begins in"];
  const right = ["Amman in autumn. It takes", "forty students a year, the", "ministry said."];
  const bytes = await pdf([
    [
      { x: 60, y: 700, lines: left },
      { x: 320, y: 700, lines: right },
    ],
  ]);
  const { article } = await takeOne(bytes, "columns.pdf");
  expect(article.text).toBe([...left, ...right].join(" "));
});

test("refuses what is locked, empty, damaged or made to burst", async () => {
  expect(await refusal(await pdf([[]]))).toBe("pdf.scanned: holds pictures and no text");
  expect(await refusal(Buffer.from("%PDF-1.7\nnothing of the kind"))).toMatch(
    /^source\.damaged: cannot be taken as pdf: /,
  );
  const whole = await pdf([[{ x: 60, y: 700, lines: ["Ghana and Peru signed."] }]]);
  expect(await refusal(whole.subarray(0, whole.length / 2))).toMatch(/^(source\.damaged|pdf\.scanned)/);
  expect(await refusal(locked())).toBe("pdf.locked: needs a password");
  const packed = deflateSync(Buffer.alloc(250_000_000, " "));
  expect(await refusal(withStream(packed))).toBe("archive.bomb: holds a stream that unpacks to hundreds of megabytes");
  expect(await refusal(withStream(deflateSync(packed)))).toMatch(/^archive\.bomb/);
});

/** A document whose only page is the packed stream. */
function withStream(packed: Buffer): Buffer {
  const parts = [
    Buffer.from(
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
    ),
    Buffer.from("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"),
    Buffer.from(`4 0 obj<</Length ${packed.length}/Filter/FlateDecode>>stream\n`),
    packed,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n"),
  ];
  return Buffer.concat(parts);
}

/** A document that says it is encrypted (RC4, 40 bits) with a password that nobody knows. */
function locked(): Buffer {
  const key = "A".repeat(32);
  return Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n" +
      `3 0 obj<</Filter/Standard/V 1/R 2/O(${key})/U(${key})/P -4>>endobj\n` +
      "trailer<</Root 1 0 R/Encrypt 3 0 R/ID[(0123456789abcdef)(0123456789abcdef)]>>\n",
  );
}
