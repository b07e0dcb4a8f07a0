import { Parser } from "htmlparser2";

/** Text with its entities as characters; tags in it are dropped. Some pages escape their own data once more. */
export function decodeEntities(text: string): string {
  if (!/[&<]/.test(text)) return text;
  let decoded = "";
  const parser = new Parser({ ontext: (part) => (decoded += part) }, { decodeEntities: true });
  parser.end(text);
  return decoded;
}
