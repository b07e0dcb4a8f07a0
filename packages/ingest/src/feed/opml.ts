import { Parser } from "htmlparser2";
import { absolute } from "../address.ts";
import { readDocument } from "../document.ts";
import type { Context, Input } from "../format.ts";
import type { Found } from "../ingested.ts";
import { refuse } from "../refuse.ts";

/** A list of feeds: their addresses, without those that are no http addresses. */
export async function* readOpml(input: Input, context: Context): AsyncGenerator<Found> {
  const document = await readDocument(input, context, true);
  if ("code" in document) return yield document;
  const { name, url = null } = input.source;
  const outlines = outlinesOf(document.text);
  if (outlines.length === 0) return yield refuse(name, "opml.empty", "lists no feed");
  for (const [i, [written, title]] of outlines.entries()) {
    const origin = `${name}#${i + 1}`;
    const address = absolute(written, url);
    if (address === null) yield refuse(origin, "opml.address", `"${written.slice(0, 80)}" is no address of a feed`);
    else yield { origin, address, title };
  }
}

/** Address and name of every outline that has a feed. */
function outlinesOf(text: string): readonly (readonly [address: string, title: string | null])[] {
  const outlines: (readonly [string, string | null])[] = [];
  const onopentag = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const address = attributes["xmlurl"]?.trim();
    if (name === "outline" && address) outlines.push([address, attributes["title"] || attributes["text"] || null]);
  };
  new Parser(
    { onopentag },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  ).end(text);
  return outlines;
}
