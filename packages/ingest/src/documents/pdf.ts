import type { Context, Input } from "../format.ts";
import type { Found } from "../ingested.ts";
import { readAll } from "../input.ts";
import { peer } from "../peer.ts";
import { RefusalError } from "../refusal.ts";
import { linesOf, type Page, type TextItem } from "./line.ts";
import { withoutMargins } from "./margins.ts";
import { joinPages } from "./paragraphs.ts";
import { holdsBomb } from "./streams.ts";

/** Milliseconds that the reading of a document may take. */
const TIME = 60_000;

/** Pages beyond this number are a book or an accident. */
const PAGES = 2000;

/** Titles that programs give. */
const NO_TITLE = /^(microsoft word|untitled|document\s?\d*$|powerpoint|slide \d)|\.(docx?|pdf|indd|rtf|odt|qxd)$/i;

/** A PDF: its text in the order of reading, without running heads and numbers of pages. */
export async function* readPdf(input: Input, context: Context): AsyncGenerator<Found> {
  const { name, url = null } = input.source;
  const { getDocumentProxy } = await peer("unpdf", "a PDF", () => import("unpdf"));
  const bytes = await readAll(input, context.limit, "cut it into parts");
  if (!(bytes instanceof Uint8Array)) return yield bytes;
  if (await holdsBomb(bytes)) {
    throw new RefusalError("archive.bomb", "holds a stream that unpacks to hundreds of megabytes");
  }
  const open = getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  const document = await inTime(open).catch(asRefusal);
  try {
    const { pages, title } = await inTime(pagesOf(document));
    const { text, pages: starts } = joinPages(withoutMargins(pages));
    if (text.trim() === "") {
      throw new RefusalError("pdf.scanned", "holds pictures and no text", "have its text recognised (OCR) first");
    }
    yield { article: { text, title, url }, format: "pdf", origin: name, map: null, pages: starts, remarks: [] };
  } finally {
    await document.destroy();
  }
}

type PdfDocument = Awaited<ReturnType<typeof import("unpdf")["getDocumentProxy"]>>;

async function pagesOf(
  document: PdfDocument,
): Promise<{ readonly pages: readonly Page[]; readonly title: string | null }> {
  if (document.numPages > PAGES) {
    throw new RefusalError("source.large", `has more than ${PAGES} pages`, "cut it into parts");
  }
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push({ lines: linesOf(items as readonly TextItem[]), height: (page.view[3] ?? 0) - (page.view[1] ?? 0) });
    page.cleanup();
  }
  const { info } = await document.getMetadata();
  const title = (info as { readonly Title?: unknown }).Title;
  return { pages, title: typeof title === "string" && title.trim() !== "" && !NO_TITLE.test(title) ? title : null };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new RefusalError(
      "source.slow",
      `takes longer than ${TIME / 1000} s to read`,
      "extract its text first",
    );
    timer = setTimeout(() => reject(error), TIME);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function asRefusal(error: unknown): never {
  if (error instanceof Error && error.name === "PasswordException") {
    throw new RefusalError("pdf.locked", "needs a password", "save a copy without one");
  }
  throw error;
}
