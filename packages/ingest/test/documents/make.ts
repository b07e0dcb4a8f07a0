import { PDFDocument, StandardFonts } from "pdf-lib";
import { type Member, zip } from "../archives/pack.ts";

/** A stretch of text on a page: lines from a place downwards. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly size?: number;
}

/** A PDF with pages of A4, each with its stretches of text. */
export async function pdf(pages: readonly (readonly Block[])[], title?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  if (title !== undefined) document.setTitle(title);
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const blocks of pages) {
    const page = document.addPage([595, 842]);
    for (const { x, y, lines, size = 11 } of blocks) {
      for (const [i, line] of lines.entries()) page.drawText(line, { x, y: y - i * size * 1.25, size, font });
    }
  }
  return document.save();
}

/** A DOCX with some paragraphs. */
export function docx(paragraphs: readonly string[], title: string, more: readonly Member[] = []): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join("");
  return zip([
    {
      name: "[Content_Types].xml",
      bytes: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      bytes: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "docProps/core.xml",
      bytes: `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
    },
    {
      name: "word/document.xml",
      bytes: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);
}
