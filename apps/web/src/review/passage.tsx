import type { Anchor } from "@dragoman/model";
import { spansBehind } from "@dragoman/model";
import { type Cover, piecesOf } from "../layers.ts";
import { wordFor, words } from "../words.ts";
import type { CardRow } from "./data.ts";

/** The words of a row among those around them: set off, those behind its fields underlined. */
export function Passage({ row: { statement, passage } }: { readonly row: CardRow }) {
  if (passage === null) return <Quotes anchors={statement.evidence} />;
  const { span: stretch, text } = passage;
  const covers = statement.evidence.flatMap(coversOf);
  return (
    <blockquote class="passage">
      {piecesOf(stretch, covers).map(({ start, end, covers: over }) => {
        const part = text.slice(start - stretch[0], end - stretch[0]);
        const field = over.find(({ layer }) => layer === "field");
        if (over.length === 0)
          return (
            <span key={start} class="around">
              {part}
            </span>
          );
        return (
          <mark key={start} class={field === undefined ? undefined : "field"} title={field?.label}>
            {part}
          </mark>
        );
      })}
    </blockquote>
  );
}

function Quotes({ anchors }: { readonly anchors: readonly Anchor[] }) {
  if (anchors.length === 0) return <p class="note">{words.review.noWords}</p>;
  return (
    <>
      {anchors.map(({ span, prefix, quote, suffix }) => (
        <blockquote key={span.join()} class="passage">
          <span class="around">…{prefix}</span>
          <mark>{quote}</mark>
          <span class="around">{suffix}…</span>
        </blockquote>
      ))}
    </>
  );
}

function coversOf({ span, fields }: Anchor): readonly Cover[] {
  const behind = Object.entries(fields).flatMap(([field, spans]) =>
    spansBehind(spans).map((one): Cover => ({ span: one, layer: "field", id: field, label: fieldName(field) })),
  );
  return [{ span, layer: "said", id: "", label: "" }, ...behind];
}

function fieldName(field: string): string {
  return wordFor(words.review.fields, field);
}
