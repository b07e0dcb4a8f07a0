import { describe, expect, it } from "vitest";
import { decode } from "../src/index.ts";
import { takeOne } from "./take.ts";

const sentence = "“We will sign the treaty,” said Emmanuel Macron, président de la République, in Zürich.";
const russian =
  "Президент Казахстана провёл переговоры с президентом Сербии в Астане. Стороны подписали соглашение о сотрудничестве в области энергетики.";

/** Bytes of a Russian text in windows-1251. */
function inWindows1251(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => {
    const code = letter.codePointAt(0)!;
    if (letter === "ё") return 0xb8;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
}

describe("encodings", () => {
  const utf16 = (text: string, mark: string): Buffer => Buffer.from(mark + text, "utf16le");

  it.each([
    ["UTF-8", Buffer.from(sentence), "utf-8", true],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${sentence}`), "utf-8", true],
    ["UTF-16, little end first", utf16(sentence, "\ufeff"), "utf-16le", true],
    ["UTF-16, big end first", utf16(sentence, "\ufeff").swap16(), "utf-16be", true],
    ["UTF-16 without a mark", utf16(sentence, ""), "utf-16le", false],
  ])("%s", async (_, bytes, encoding, certain) => {
    expect(await decode(bytes)).toMatchObject({ text: sentence, encoding, certain });
  });

  it.each([
    ["a header", russian, { contentType: "text/plain; charset=windows-1251" }],
    ["a header in quotes", russian, { contentType: 'text/plain; Charset="CP1251"' }],
    ["a meta element", `<html><head><meta charset="windows-1251"></head>${russian}`, { markup: true }],
    [
      "an old meta element",
      `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">${russian}`,
      { markup: true },
    ],
    ["an XML declaration", `<?xml version="1.0" encoding="windows-1251"?><a>${russian}</a>`, { markup: true }],
  ])("%s says it", async (_, text, hints) => {
    expect(await decode(inWindows1251(text), hints)).toEqual({
      text,
      encoding: "windows-1251",
      certain: true,
      remark: null,
    });
  });

  it("the header outweighs the document", async () => {
    const text = `<meta charset="koi8-r">${russian}`;
    const hints = { contentType: "text/html; charset=windows-1251", markup: true };
    expect(await decode(inWindows1251(text), hints)).toMatchObject({ text });
  });

  it("what is valid UTF-8 is no windows-1252, whatever is said", async () => {
    const hints = { contentType: "text/html; charset=iso-8859-1" };
    expect(await decode(Buffer.from(sentence), hints)).toMatchObject({ text: sentence, encoding: "utf-8" });
  });

  it("nothing says it: the likeliest is taken, and that is said", async () => {
    expect(await decode(inWindows1251(russian))).toEqual({
      text: russian,
      encoding: "windows-1251",
      certain: false,
      remark: "is not UTF-8; read as windows-1251",
    });
    const { article, remarks } = await takeOne(inWindows1251(russian), "note.txt");
    expect(article).toMatchObject({ text: russian, language: "ru" });
    expect(remarks).toEqual(["is not UTF-8; read as windows-1251"]);
  });

  it("a few bytes tell nothing but the commonest", async () => {
    const bytes = Buffer.from([0x93, 0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x94]);
    expect(await decode(bytes)).toMatchObject({ text: "“Zürich”", encoding: "windows-1252", certain: false });
  });

  it("a broken byte among UTF-8 is no other encoding", async () => {
    const bytes = Buffer.concat([Buffer.from(sentence), Buffer.from([0xe2, 0x28]), Buffer.from(russian)]);
    const decoded = await decode(bytes);
    expect(decoded).toMatchObject({ encoding: "utf-8", remark: "holds bytes that are no UTF-8; they read as �" });
  });

  it("an encoding that does not exist is not believed", async () => {
    expect(await decode(Buffer.from(sentence), { contentType: "text/html; charset=klingon" })).toMatchObject({
      text: sentence,
    });
  });

  it("UTF-16 declared by a page whose declaration can be read is none", async () => {
    const text = `<meta charset="utf-16">${sentence}`;
    expect(await decode(Buffer.from(text), { markup: true })).toMatchObject({ text, encoding: "utf-8" });
  });
});
