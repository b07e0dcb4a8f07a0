import { expect, test } from "vitest";
import { takeAll, takeOne } from "../take.ts";
import { docx } from "./make.ts";

const TEXT = ["Morocco and Chile signed a treaty on tourism.", "It enters into force in May &amp; June."];

test("takes the paragraphs and the title of an office document, whatever it is named", async () => {
  for (const name of ["treaty.docx", "treaty.zip", "treaty"]) {
    const { article, format, origin } = await takeOne(docx(TEXT, "Treaty &lt;draft&gt;"), name);
    expect([article.text, article.title, format, origin]).toEqual([
      "Morocco and Chile signed a treaty on tourism.\n\nIt enters into force in May & June.",
      "Treaty <draft>",
      "docx",
      name,
    ]);
  }
  expect((await takeOne(docx(TEXT, "Microsoft Word - Document1"), "a.docx")).article.title).toBeNull();
});

test("refuses an office document that is damaged, empty or made to burst", async () => {
  const whole = docx(TEXT, "");
  const codes = async (bytes: Uint8Array) =>
    (await takeAll(bytes, "a.docx")).map((found) => ("code" in found ? found.code : "taken"));
  expect(await codes(whole.subarray(0, 400))).toEqual(["source.damaged"]);
  expect(await codes(docx([], ""))).toEqual(["article.empty"]);
  expect(await codes(docx(["<w:broken"], ""))).toEqual(["source.damaged"]);
  const bomb = { name: "word/media/image.bin", bytes: Buffer.alloc(60_000_000) };
  expect(await codes(docx(TEXT, "", [bomb]))).toEqual(["archive.bomb"]);
  const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  expect((await codes(docx([`${entities}&b;`], "")))[0]).toMatch(/^(source\.damaged|taken|article\.empty)$/);
});
