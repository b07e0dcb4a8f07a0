import type { Note, Reading } from "@dragoman/model";
import type { Palette } from "./colour.ts";
import { namer } from "./names.ts";
import { run, wrap } from "./runs.ts";

/** Title, outlet, place, date, and how much was read. */
export function headerLines(reading: Reading, columns: number, colours: Palette): readonly string[] {
  const { article, relations, events, quotations } = reading;
  const name = namer(reading);
  const dated = article.published === null ? "no date of publication" : `published ${article.published}`;
  const from =
    article.publishedFrom === null || article.publishedFrom === "option" ? "" : ` (${article.publishedFrom})`;
  const source = [
    article.publisher && name(article.publisher),
    article.place && name(article.place),
    dated + from,
    article.url,
  ];
  const counts = [counted(relations, "relation"), counted(events, "event"), counted(quotations, "quotation")];
  return [
    ...wrap([run(article.title ?? firstWords(reading.text), colours.heading)], columns),
    ...wrap([run(source.filter(Boolean).join(" · "), colours.faint)], columns),
    ...wrap([run(counts.join(", "))], columns),
  ];
}

/** Notes of one code that are shown; the others are counted. */
const SHOWN = 3;

/** What the reader remarks on the text. */
export function noteLines(reading: Reading, columns: number, colours: Palette): readonly string[] {
  if (reading.notes.length === 0) return [];
  const line = ({ code, span, message }: Note): readonly string[] => {
    const words = span === null ? "" : ` “${shortened(reading.text.slice(...span), 60)}”`;
    return wrap([run(code, colours.warning), run(`${words}: ${message}`, colours.faint)], columns);
  };
  const codes = [...new Set(reading.notes.map(({ code }) => code))];
  const lines = codes.flatMap((code) => {
    const notes = reading.notes.filter((note) => note.code === code);
    const more = notes.length - SHOWN;
    const rest = more > 0 ? [`${colours.warning(code)}${colours.faint(`: ${more} more`)}`] : [];
    return [...notes.slice(0, SHOWN).flatMap(line), ...rest];
  });
  return ["", colours.heading("NOTES"), ...lines];
}

const counted = (items: readonly unknown[], noun: string): string =>
  `${items.length} ${noun}${items.length === 1 ? "" : "s"}`;

const firstWords = (text: string): string => shortened(text.slice(0, 400).trim(), 70) || "(no text)";

function shortened(words: string, length: number): string {
  const flat = words.slice(0, 4 * length).replace(/\s+/g, " ");
  if (flat.length <= length) return flat;
  const blank = flat.lastIndexOf(" ", length);
  return `${flat.slice(0, blank > 0 ? blank : length)} …`;
}
