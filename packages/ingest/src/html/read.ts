import { readDocument } from "../document.ts";
import type { Context, Input } from "../format.ts";
import type { Found } from "../ingested.ts";
import { refuse } from "../refuse.ts";
import { extractArticle } from "./extract.ts";
import { undoLiteral } from "./literal.ts";

const REASONS: Readonly<Record<"nested" | "large" | "none", readonly [message: string, hint: string | null]>> = {
  nested: ["nests its elements too deep for a page", null],
  large: ["has more elements than an article can have", "save the article's own page"],
  none: ["holds no article", "a front page or a list of links has none; name the pages it leads to"],
};

const LITERAL = "was printed by Python instead of saved; taken as it was before, and offsets count in that";

/** A page: its article, without what stands around it. */
export async function* readHtml(input: Input, context: Context): AsyncGenerator<Found> {
  const document = await readDocument(input, context, true);
  if ("code" in document) return yield document;
  const { name, url = null } = input.source;
  const undone = undoLiteral(document.text);
  const extracted = extractArticle(undone ?? document.text, url);
  if (typeof extracted === "string") {
    const [message, hint] = REASONS[extracted];
    return yield refuse(name, `html.${extracted}`, message, hint);
  }
  const remarks = [document.remark, undone === null ? null : LITERAL].filter((remark) => remark !== null);
  yield { ...extracted, format: "html", origin: name, remarks };
}
