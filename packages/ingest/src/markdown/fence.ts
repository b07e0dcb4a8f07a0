/** The line that front matter begins with. */
export const FENCE: RegExp = /^---[ \t]*\r?\n/;

/** Whether a document begins with front matter: a line of hyphens, then a key with a value. */
export function hasMatter(text: string): boolean {
  const first = text.split(/\r?\n/, 3)[1] ?? "";
  return FENCE.test(text) && /^[A-Za-z][\w -]{0,40}:(?:\s|$)/.test(first);
}
