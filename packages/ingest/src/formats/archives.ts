import { latin1 } from "../charset/binary.ts";
import type { Format, Head } from "../format.ts";

const startsWith =
  (...marks: readonly string[]): ((head: Head) => boolean) =>
  ({ bytes }) => {
    const start = latin1(bytes.subarray(0, 8));
    return marks.some((mark) => start.startsWith(mark));
  };

/** Three lines or more of the headers that every letter has, before its first empty line. */
function isLetter({ text }: Head): boolean {
  if (text === null) return false;
  const headers = /^(?:[!-9;-~]+:[ \t].*\r?\n(?:[ \t].*\r?\n)*){3,}(?:\r?\n|$)/.exec(text.slice(0, 32_768))?.[0] ?? "";
  const known = headers.match(
    /^(?:from|to|date|subject|message-id|mime-version|received|return-path|content-type):/gim,
  );
  return new Set(known?.map((name) => name.toLowerCase())).size >= 3;
}

/** Formats of packed and binary documents. */
export const ARCHIVES: readonly Format[] = [
  {
    name: "gzip",
    extensions: ["gz"],
    types: ["application/gzip", "application/x-gzip"],
    sniff: startsWith("\x1f\x8b"),
    load: async () => (await import("../archives/gzip.ts")).readGzip,
  },
  {
    name: "warc",
    extensions: ["warc"],
    types: ["application/warc"],
    sniff: startsWith("WARC/0.", "WARC/1."),
    load: async () => (await import("../archives/warc.ts")).readWarc,
  },
  {
    name: "pdf",
    extensions: ["pdf"],
    types: ["application/pdf"],
    sniff: ({ bytes }) => latin1(bytes.subarray(0, 1024)).includes("%PDF-"),
    load: async () => (await import("../documents/pdf.ts")).readPdf,
  },
  {
    name: "docx",
    extensions: ["docx"],
    types: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    sniff: () => false,
    load: async () => (await import("../documents/docx.ts")).readDocx,
  },
  {
    name: "zip",
    extensions: ["zip"],
    types: ["application/zip", "application/x-zip-compressed"],
    sniff: startsWith("PK\x03\x04", "PK\x05\x06"),
    load: async () => (await import("../archives/zip.ts")).readZip,
  },
  {
    name: "eml",
    extensions: ["eml"],
    types: ["message/rfc822"],
    sniff: isLetter,
    load: async () => (await import("../documents/letter.ts")).readLetter,
  },
];
