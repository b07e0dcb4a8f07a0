import { parseDate } from "../dates/parse.ts";
import type { Page } from "./dom.ts";
import { fromThings, type Thing } from "./jsonld.ts";
import { metaContent } from "./meta.ts";

/** `meta` elements that tell when an article was published, the surest first. */
const NAMES = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date.issued",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
  "dc.date",
  "dcterms.date",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "article.published",
  "article_date_original",
  "displaydate",
  "og:published_time",
  "rnews:datepublished",
];

const VISIBLE =
  "[itemprop~=datePublished],time[pubdate],article time,main time,time,[class*=date],[class*=published],[class*=timestamp],[id*=date]";

/** When a page's article was published, as far as the page tells and it is a date. */
export function publishedOf(page: Page, things: readonly Thing[], address: string | null): string | null {
  const candidates = [
    fromThings(things, "datePublished"),
    fromThings(things, "dateCreated"),
    metaContent(page, NAMES),
    ...visibleDates(page),
    dateInAddress(address),
  ];
  return candidates.find((written) => written != null && parseDate(written) !== null) ?? null;
}

function visibleDates(page: Page): readonly string[] {
  const dates: string[] = [];
  for (const selector of VISIBLE.split(",")) {
    for (const element of page.querySelectorAll(selector)) {
      const text = element.textContent?.trim() ?? "";
      const written = [
        element.getAttribute("datetime"),
        element.getAttribute("content"),
        text.length < 120 ? text : null,
      ];
      dates.push(...written.filter((date): date is string => date !== null && /\d{4}/.test(date)));
      if (dates.length > 20) return dates;
    }
  }
  return dates;
}

/** "/2017/01/20/" and "/2017-01-20-" in an address. */
function dateInAddress(address: string | null): string | null {
  const found = /[/=](\d{4})([/-])(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)/.exec(address ?? "");
  return found ? `${found[1]}-${found[3]!.padStart(2, "0")}-${found[4]!.padStart(2, "0")}` : null;
}
