/** What the list of articles is called in the answers of services. */
export const LISTS: ReadonlySet<string> = new Set([
  "articles",
  "items",
  "results",
  "documents",
  "docs",
  "data",
  "hits",
  "stories",
  "posts",
  "records",
  "value",
]);

const SIMPLE = '(?:\\s*"[\\w-]{1,40}"\\s*:\\s*(?:"[^"\\\\]{0,200}"|-?[\\d.]{1,20}|true|false|null)\\s*,){0,10}';
const WRAPPED = new RegExp(`^\\{${SIMPLE}\\s*"(?:${[...LISTS].join("|")})"\\s*:\\s*\\[\\s*[{\\]]`, "i");

/** Whether text begins like an array of objects, or like one object over several lines, or one with a list of articles. */
export function isJson(text: string): boolean {
  if (/^\[\s*(?:\{\s*["}]|\])/.test(text)) return true;
  if (!/^\{\s*["}]/.test(text)) return false;
  return WRAPPED.test(text) || /^\{\s*\n/.test(text);
}
