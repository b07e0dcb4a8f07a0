const PROBE = 4000;
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|td|article|section|body)\s*>/gi;
const HIDDEN = ["script", "style", "head", "noscript"];
const BLOCK = /^\/?(?:p|div|li|ul|ol|h[1-6]|br|tr|td|article|section|body|table|blockquote)\b/i;

/** Whether a text is the source of a web page rather than its words. */
export function isHtml(text: string): boolean {
  const probe = text.slice(0, PROBE);
  if (/^\s*<(?:!doctype|html|\?xml)\b/i.test(probe)) return true;
  return (probe.match(BLOCK_END)?.length ?? 0) >= 3;
}

/** A text of the same length with tags blanked out, a block's border as a newline, so that positions stay true. */
export function maskTags(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf("<"); open >= 0; open = text.indexOf("<", at)) {
    parts.push(text.slice(at, open));
    at = tagEnd(text, open);
    parts.push(blanks(text, open, at));
  }
  parts.push(text.slice(at));
  return parts.join("");
}

function tagEnd(text: string, open: number): number {
  const name = text.slice(open + 1, open + 10).toLowerCase();
  const hidden = HIDDEN.find((element) => name.startsWith(element));
  const close = text.indexOf(">", open);
  if (close < 0) return text.length;
  if (hidden === undefined) return close + 1;
  const end = text.indexOf(`</${hidden}`, close);
  return end < 0 ? text.length : Math.max(close, text.indexOf(">", end)) + 1;
}

function blanks(text: string, open: number, end: number): string {
  const length = end - open;
  return BLOCK.test(text.slice(open + 1, open + 14)) && length > 1
    ? `\n\n${" ".repeat(length - 2)}`
    : " ".repeat(length);
}
