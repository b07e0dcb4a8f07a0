import type { CslDate, CslItem } from "./reference.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Items as lines of a bibliography, much as the Chicago Manual of Style (17th ed., 14.191 news, 14.257 databases) writes them. */
export function chicago(items: readonly CslItem[]): string {
  return items.map((item) => `${line(item)}\n`).join("");
}

function line(item: CslItem): string {
  const { type, title, number, version, issued, accessed, URL, note } = item;
  const container = item["container-title"];
  const isArticle = type === "article-newspaper";
  const parts = [
    isArticle ? container : null,
    `“${closed(title)}”`,
    isArticle ? null : container,
    number === undefined ? null : `Entry ${number}`,
    version === undefined ? null : `Version ${version}`,
    issued === undefined ? null : isArticle ? written(issued) : `Last reported ${written(issued)}`,
    isArticle || note === undefined ? null : capitalised(note),
    accessed === undefined ? null : `Accessed ${written(accessed)}`,
    URL,
  ];
  return parts
    .filter((part) => part != null && part !== "")
    .map((part) => (/[.!?…]”?$/.test(part!) ? part : `${part}.`))
    .join(" ");
}

/** A title with its mark inside the quotation marks. */
function closed(title: string): string {
  return /[.!?…]$/.test(title) ? title : `${title}.`;
}

function capitalised(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function written({ "date-parts": [[year, month, day]] }: CslDate): string {
  if (month === undefined) return String(year);
  const name = MONTHS[month - 1] ?? String(month);
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}
