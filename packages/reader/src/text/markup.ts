const LINK = /\[([^[\]]*)\]\((?:https?:[^()\s]*)\)/g;
const BOLD = /\*\*+/g;
const INLINE = /<\/?(?:sup|sub|u|s|b|i|em|strong|br)\s*\/?>/gi;

/** A text of the same length with Markdown's links and bold marks and single tags blanked out, so that positions stay true. */
export function maskMarkup(text: string): string {
  let words = text;
  if (words.includes("](http")) words = words.replace(LINK, (link, name: string) => ` ${name}`.padEnd(link.length));
  if (words.includes("**")) words = words.replace(BOLD, blank);
  if (words.includes("</")) words = words.replace(INLINE, blank);
  return words;
}

function blank(mark: string): string {
  return " ".repeat(mark.length);
}
