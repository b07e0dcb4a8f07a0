import type { ArticleHead } from "../article.ts";
import type { Bundle } from "./bundle.ts";
import { clean } from "./table.ts";
import { titleOf } from "./title.ts";

/** What a citation says besides the fact. */
export interface CiteContext {
  /** Hash of the snapshot that it is cited from, or null. */
  readonly snapshot: string | null;
  /** ISO day on which it was looked up, or null. */
  readonly accessed: string | null;
  /** Address under which it is shown; none when absent. */
  readonly link?: string;
}

/** A date of CSL-JSON: year, and month and day as far as known. */
export interface CslDate {
  readonly "date-parts": readonly [readonly number[]];
}

/** One item of CSL-JSON. */
export interface CslItem {
  readonly id: string;
  readonly type: "dataset" | "article-newspaper";
  readonly title: string;
  readonly "container-title"?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly number?: string;
  readonly version?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

/** The fact as something to cite: its words, the engine that read it, and the reports that it rests on. */
export function factItem(bundle: Omit<Bundle, "reference">, { snapshot, accessed, link }: CiteContext): CslItem {
  const { fact, statements, articles } = bundle;
  const engine = statements.find(({ engine }) => engine !== null)?.engine ?? null;
  const reports = [...articles.values()].map((head) => reportWords(head, bundle));
  const notes = [
    `${fact.status}, ${fact.sources} independent ${fact.sources === 1 ? "source" : "sources"}`,
    ...(snapshot === null ? [] : [`snapshot ${snapshot}`]),
    ...(reports.length === 0 ? [] : [`rests on ${reports.join("; ")}`]),
  ];
  return {
    id: `dragoman-${fact.id}`,
    type: "dataset",
    title: titleOf(bundle),
    "container-title": "Dragoman register",
    number: fact.id,
    ...(engine === null ? {} : { version: engine }),
    ...dated("issued", fact.lastReported),
    ...dated("accessed", accessed),
    ...(link === undefined ? {} : { URL: link }),
    note: notes.join(". "),
  };
}

/** A page of the register as something to cite. */
export function pageItem(title: string, { accessed, link }: Omit<CiteContext, "snapshot">): CslItem {
  return {
    id: `dragoman-${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}`,
    type: "dataset",
    title: clean(title, ","),
    "container-title": "Dragoman register",
    ...dated("accessed", accessed),
    ...(link === undefined ? {} : { URL: link }),
  };
}

/** An article that facts rest on. */
export function articleItem(head: ArticleHead, { entity }: Pick<Bundle, "entity">, { accessed }: CiteContext): CslItem {
  return {
    id: head.key,
    type: "article-newspaper",
    title: clean(head.title ?? "Untitled", ","),
    ...(head.publisher === null ? {} : { "container-title": entity(head.publisher).name }),
    ...dated("issued", head.published),
    ...(head.url === null ? {} : { URL: clean(head.url, ","), ...dated("accessed", accessed) }),
    language: head.language,
  };
}

function reportWords({ title, publisher, published, url }: ArticleHead, { entity }: Pick<Bundle, "entity">): string {
  const outlet = publisher === null ? null : entity(publisher).name;
  const parts = [outlet, title && `“${clean(title, ",")}”`, published?.slice(0, 10), url && clean(url, ",")];
  return parts.filter(Boolean).join(", ");
}

function dated(field: "issued" | "accessed", time: string | null): Partial<Record<"issued" | "accessed", CslDate>> {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(time ?? "");
  if (found === null) return {};
  const parts = found.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return { [field]: { "date-parts": [parts] } };
}

/** BibTeX entries, in UTF-8. */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(bibtexEntry).join("\n");
}

function bibtexEntry(item: CslItem): string {
  const isFact = item.type === "dataset";
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["title", `{${tex(item.title)}}`],
    [isFact ? "howpublished" : "journal", item["container-title"] && tex(item["container-title"])],
    ["year", item.issued && String(item.issued["date-parts"][0][0])],
    ["date", isoOf(item.issued)],
    ["number", item.number],
    ["version", item.version && tex(item.version)],
    ["url", item.URL?.replace(/[{}\\%]/g, encodeURIComponent)],
    ["urldate", isoOf(item.accessed)],
    ["note", item.note && tex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${isFact ? "misc" : "article"}{${item.id},\n${lines.join(",\n")}\n}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function tex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (mark) => TEX[mark] ?? `\\${mark}`);
}

/** RIS records. */
export function ris(items: readonly CslItem[]): string {
  return items.map(risRecord).join("\n");
}

function risRecord(item: CslItem): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["TY", item.type === "dataset" ? "DATA" : "NEWS"],
    ["ID", item.id],
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PY", item.issued && String(item.issued["date-parts"][0][0])],
    ["DA", isoOf(item.issued)?.replaceAll("-", "/")],
    ["Y2", isoOf(item.accessed)?.replaceAll("-", "/")],
    ["AN", item.number],
    ["ET", item.version],
    ["UR", item.URL],
    ["LA", item.language],
    ["N1", item.note],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return `${[...lines, "ER  - "].join("\n")}\n`;
}

function isoOf(date: CslDate | undefined): string | undefined {
  return date?.["date-parts"][0].map((part) => String(part).padStart(2, "0")).join("-");
}
