/** How a document begins: the document type's name and the first element's, without its prefix, both in lower case. */
export interface Opening {
  readonly doctype: string | null;
  readonly root: string | null;
}

/** Looks behind XML declarations, comments, processing instructions and the document type. */
export function openingOf(text: string): Opening {
  let doctype: string | null = null;
  let rest = text.trimStart();
  for (;;) {
    const end = endOfPrologue(rest);
    if (end < 0) break;
    doctype ??= /^<!doctype\s+([\w-]+)/i.exec(rest)?.[1]?.toLowerCase() ?? null;
    rest = rest.slice(end).trimStart();
  }
  return { doctype, root: /^<(?:[\w-]+:)?([a-z][\w-]*)/i.exec(rest)?.[1]?.toLowerCase() ?? null };
}

/** Where the piece of a prologue at the beginning ends; -1 when there is none, or no end of it. */
function endOfPrologue(text: string): number {
  if (text.startsWith("<!--")) return after(text, "-->");
  if (text.startsWith("<?")) return after(text, ">");
  if (!/^<!doctype\b/i.test(text)) return -1;
  const subset = text.indexOf("[");
  const close = text.indexOf(">");
  return subset >= 0 && subset < close ? after(text, "]>") : after(text, ">");
}

function after(text: string, mark: string): number {
  const at = text.indexOf(mark);
  return at < 0 ? -1 : at + mark.length;
}

const PAGE = /^(?:html|head|body|title|meta|article|main|section|div|p|h1|table)$/;

/** Whether text is a page: it says so, or begins with an element that only pages begin with. */
export function isHtml(text: string): boolean {
  const { doctype, root } = openingOf(text);
  return doctype === "html" || PAGE.test(root ?? "");
}
