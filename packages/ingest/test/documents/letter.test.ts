import { isIngested, isRefused } from "@dragoman/ingest";
import { expect, test } from "vitest";
import { takeAll, takeOne } from "../take.ts";
import { docx } from "./make.ts";

const NEWS = "Indonesia and Norway agreed in Jakarta to found a council on forests, both governments said.";

const letter = (...lines: readonly string[]): string => lines.join("\r\n");

const HEAD = [
  "Received: from a.example by b.example; Thu, 13 Feb 2025 09:00:00 +0000",
  "From: =?utf-8?Q?Pressestelle_f=C3=BCr_alle?= <press@mfa.example>",
  "To: list@news.example",
  "Subject: =?utf-8?B?Q291bmNpbCBvbiBmb3Jlc3Rz?=",
  "Date: Thu, 13 Feb 2025 09:30:00 +0400",
  "MIME-Version: 1.0",
];

test("takes subject, sender, date and text of a letter", async () => {
  const text = letter(
    ...HEAD,
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "Indonesia and Norway agreed in Jakarta to found a council on forests, both =",
    "governments said. =E2=80=9CGood,=E2=80=9D they said.",
    "-- ",
    "Press office",
  );
  for (const name of ["letter.eml", "letter", "letter.txt"]) {
    const { article, format } = await takeOne(text, name);
    expect({ ...article, language: null, format }).toEqual({
      text: `${NEWS} “Good,” they said.`,
      published: expect.stringMatching(/^2025-02-13/),
      title: "Council on forests",
      url: null,
      publisher: "mfa.example",
      language: null,
      format: "eml",
    });
  }
});

test("names the sender, not the host of mail for everybody", async () => {
  const text = letter(
    "From: Mina Berg <mina@gmail.com>",
    "Subject: Forests",
    "Date: Thu, 13 Feb 2025 09:30:00 +0400",
    "",
    NEWS,
  );
  expect((await takeOne(text, "a.eml")).article.publisher).toBe("Mina Berg");
});

test("takes attachments that are articles, letters in letters too", async () => {
  const part = (type: string, name: string, content: Uint8Array | string) => [
    "--X",
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    ...(Buffer.from(content as string)
      .toString("base64")
      .match(/.{1,76}/g) ?? []),
  ];
  const inner = letter(
    "From: a@b.example",
    "Subject: Inner",
    "Date: Thu, 13 Feb 2025 09:30:00 +0400",
    "",
    `${NEWS} Inner.`,
  );
  const text = letter(
    ...HEAD,
    'Content-Type: multipart/mixed; boundary="X"',
    "",
    "--X",
    "Content-Type: text/plain",
    "",
    NEWS,
    ...part("text/plain", "statement.txt", `${NEWS} Statement.`),
    ...part(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "treaty.docx",
      docx([NEWS], "Treaty"),
    ),
    ...part("image/png", "logo.png", "\x89PNG"),
    ...part("application/vnd.ms-excel", "table.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
    "--X",
    "Content-Type: message/rfc822",
    "",
    inner,
    "--X--",
  );
  const found = await takeAll(text, "l.eml");
  expect(
    found.map((item) =>
      isIngested(item)
        ? [item.origin, item.format, item.article.title, item.article.text.slice(NEWS.length)]
        : isRefused(item) && [item.origin, item.code],
    ),
  ).toEqual([
    ["l.eml", "eml", "Council on forests", ""],
    ["l.eml#statement.txt", "text", null, " Statement."],
    ["l.eml#treaty.docx", "docx", "Treaty", ""],
    ["l.eml#table.xls", "file.binary"],
    ["l.eml#5", "eml", "Inner", " Inner."],
  ]);
});

test("a text that begins with a line like a header is no letter", async () => {
  expect((await takeOne(`From: Jakarta\n\n${NEWS}`, "a.txt")).format).toBe("text");
});
