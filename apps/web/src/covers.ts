import type { Reading } from "@dragoman/model";
import type { Cover } from "./layers.ts";
import { nameOf, speakersOf } from "./names.ts";
import { written } from "./time.ts";
import { words } from "./words.ts";

/** Quotations, mentions and times of a Reading, as layers of its text. */
export function readingCovers(reading: Reading | null): readonly Cover[] {
  if (reading === null) return [];
  const names = Object.fromEntries(reading.entities.map(({ id, name }) => [id, name]));
  return [
    ...reading.quotations.flatMap((quotation) =>
      quotation.content.map(
        (span): Cover => ({
          span,
          layer: "quote",
          id: quotation.id,
          label: words.article.said(speakersOf(quotation, names)),
        }),
      ),
    ),
    ...reading.mentions.map(
      ({ span, entity }): Cover => ({ span, layer: "mention", id: entity, label: nameOf(entity, names) }),
    ),
    ...reading.times.map(
      ({ span, value }): Cover => ({
        span,
        layer: "time",
        id: value ?? "",
        label: value === null ? words.unknown : written(value),
      }),
    ),
  ];
}
