import type { Address, Attachment, Email } from "postal-mime";
import type { Context, Input } from "../format.ts";
import { type Found, type Ingested, isIngested } from "../ingested.ts";
import { readAll } from "../input.ts";
import { printable } from "../refuse.ts";

/** Attachments that hold no article: pictures, sounds, signatures, calendars, cards. */
const NO_ARTICLE = /^(image|audio|video|font)\/|signature|calendar|vcard|pgp|pkcs7|tnef/;

/** Hosts of mail for everybody, which tell nothing of who writes. */
const FOR_EVERYBODY =
  /^(gmail|googlemail|outlook|hotmail|live|yahoo|ymail|icloud|aol|gmx|proton|protonmail|mail|yandex)\.[a-z.]+$/;

/** A letter (RFC 5322 and MIME): its text, else its HTML, then each attachment that holds a text. */
export async function* readLetter(input: Input, context: Context): AsyncGenerator<Found> {
  const { name } = input.source;
  const bytes = await readAll(input, context.limit, "save its attachments alone");
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  const { default: PostalMime } = await import("postal-mime");
  const letter = await PostalMime.parse(bytes, { rfc822Attachments: true, forceRfc822Attachments: true });
  yield* readBody(letter, input, context);
  for (const [index, attachment] of letter.attachments.entries()) {
    if (NO_ARTICLE.test(attachment.mimeType) || attachment.related === true) continue;
    const member = printable(attachment.filename ?? String(index + 1));
    yield* readAttachment(attachment, `${name}#${member}`, context);
  }
}

async function* readBody(letter: Email, input: Input, context: Context): AsyncGenerator<Found> {
  const { name, url = null } = input.source;
  const text = withoutSignature(letter.text ?? "");
  if (text !== "") {
    yield envelope({ article: { text, url }, format: "eml", origin: name, map: null, remarks: [] }, letter);
  } else if (letter.html !== undefined) {
    const bytes = new TextEncoder().encode(letter.html);
    const source = { bytes, name, fileName: "letter.html", contentType: "text/html; charset=utf-8", url };
    for await (const found of context.inner(source)) yield isIngested(found) ? envelope(found, letter) : found;
  }
}

/** An article with what the letter's head tells of it. */
function envelope(found: Ingested, letter: Email): Ingested {
  const { article } = found;
  return {
    ...found,
    article: {
      ...article,
      title: letter.subject ?? article.title ?? null,
      published: letter.date ?? article.published ?? null,
      publisher: publisherOf(letter.from) ?? article.publisher ?? null,
    },
    format: "eml",
    map: null,
  };
}

/** The domain that a letter comes from; the sender's name where anybody can have an address. */
function publisherOf(from: Address | undefined): string | null {
  const { name = "", address = "" } = from ?? {};
  const domain = address.split("@").at(-1)?.toLowerCase() ?? "";
  if (domain !== "" && !FOR_EVERYBODY.test(domain)) return domain;
  return name.trim() === "" ? null : name.trim();
}

/** Without what stands below the line `-- ` (RFC 3676). */
function withoutSignature(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/^-- \n/m)[0]!
    .trim();
}

async function* readAttachment(attachment: Attachment, origin: string, context: Context): AsyncGenerator<Found> {
  const { content, filename, mimeType } = attachment;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  yield* context.inner({ bytes, name: origin, fileName: filename ?? "", contentType: mimeType });
}
