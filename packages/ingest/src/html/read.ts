import { readDocument } from "../document.ts";
import type { Context, Input } from "../format.ts";
import type { Found } from "../ingested.ts";
import { refuse } from "../refuse.ts";
import { extractArticle } from "./extract.ts";
import { undoLiteral } from "./literal.ts";

const LITERAL = "was printed by Python instead of saved; taken as it was before, and offsets count in that";

/** A page: its article, without what stands around it. */
export async function* readHtml(input: Input, context: Context): AsyncGenerator<Found> {
  const document = await readDocument(input, context, true);
  if ("code" in document) return yield document;
  const { name, url = null } = input.source;
  const undone = undoLiteral(document.text);
  const extracted = extractArticle(undone ?? document.text, url);
  if (extracted === "nested") return yield refuse(name, "html.nested", "nests its elements too deep for a page");
  if (extracted === "none") {
    return yield refuse(
      name,
      "html.none",
      "holds no article",
      "a front page or a list of links has none; name the pages it leads to",
    );
  }
  const remarks = [document.remark, undone === null ? null : LITERAL].filter((remark) => remark !== null);
  yield { ...extracted, format: "html", origin: name, remarks };
}
