import { type Statement, spansBehind } from "@dragoman/model";
import type { Source } from "./bundle.ts";
import { compact, type GdeltEvent, gdeltEvents, MOMENTS } from "./gdelt.ts";
import type { ExportOptions } from "./options.ts";
import { type Cell, type Column, clean, rowLine, type Table } from "./table.ts";

const text = (name: string, description: string): Column => ({ name, description, type: "string" });
const integer = (name: string, description: string): Column => ({ name, description, type: "integer" });

/** GDELT's table of mentions, without a header. */
export const mentionsTable: Table = {
  name: "gdelt-mentions",
  title: "Mentions as GDELT 2.0 has them, one row for each report of a row of events",
  separator: "\t",
  hasHeader: false,
  absent: "",
  columns: [
    { ...integer("GLOBALEVENTID", "As in the table of events."), isRequired: true },
    { ...integer("EventTimeDate", "Day of the deed, YYYYMMDD000000."), range: MOMENTS, isRequired: true },
    { ...integer("MentionTimeDate", "When it was reported, YYYYMMDDHHMMSS."), range: MOMENTS },
    { ...integer("MentionType", "1 with an address, 2 without."), range: [1, 2], isRequired: true },
    text("MentionSourceName", "The outlet's host, else its name."),
    { ...text("MentionIdentifier", "Address, else key of the article."), isRequired: true },
    integer("SentenceID", "Not known."),
    {
      ...integer(
        "Actor1CharOffset",
        "Of the actor in the text, UTF-16 code units; -1 not known, as in deeds done together.",
      ),
      isRequired: true,
    },
    { ...integer("Actor2CharOffset", "Of the recipient."), isRequired: true },
    { ...integer("ActionCharOffset", "Of the deed."), isRequired: true },
    { ...integer("InRawText", "1: found in the text as it is."), range: [1, 1], isRequired: true },
    { ...integer("Confidence", "10 to 100 in tens."), range: [10, 100] },
    integer("MentionDocLen", "Not known."),
    { name: "MentionDocTone", description: "Not known.", type: "number" },
    text("MentionDocTranslationInfo", "Empty: read in its own language."),
    text("Extras", "Empty."),
  ],
};

/** Every report of every row of `gdelt`. */
export async function* gdeltMentions(source: Source, options: ExportOptions): AsyncGenerator<string> {
  for await (const event of gdeltEvents(source, options)) {
    for (const statement of event.deed.bundle.statements) {
      const cells = mentionCells(event, statement);
      if (cells !== null) yield rowLine(mentionsTable, cells, statement.id);
    }
  }
}

/** Null for an analyst's row, which no article tells. */
function mentionCells({ id, deed }: GdeltEvent, statement: Statement): readonly Cell[] | null {
  const head = statement.article === null ? undefined : deed.bundle.articles.get(statement.article);
  if (head === undefined) return null;
  const url = head.url === null || clean(head.url, "\t") === "" ? null : head.url;
  const anchor = statement.evidence[0];
  const starts = (field: string): readonly number[] => spansBehind(anchor?.fields[field]).map(([start]) => start);
  const isJoint = deed.recipients.length === 0 && deed.actors.length > 1;
  const confidence = anchor === undefined ? null : Math.max(10, Math.round(anchor.confidence * 10) * 10);
  return [
    id,
    `${compact(deed.day ?? "")}000000`,
    timeOf(statement.reportedAt),
    url === null ? "2" : "1",
    hostOf(url) ?? (head.publisher === null ? null : deed.bundle.entity(head.publisher).name),
    url ?? head.key,
    null,
    (isJoint ? undefined : starts("actors")[0]) ?? -1,
    starts("recipients")[0] ?? -1,
    starts("act")[0] ?? -1,
    1,
    confidence,
    null,
    null,
    null,
    null,
  ];
}

/** `20250212103000`; a day alone has midnight, less than a day is not known. */
function timeOf(reported: string | null): string | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(reported ?? "");
  return found === null
    ? null
    : found
        .slice(1)
        .map((part) => part ?? "00")
        .join("");
}

function hostOf(url: string | null): string | null {
  return /^[a-z]+:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? "")?.[1] ?? null;
}
