import type { Reading } from "@dragoman/model";
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { readingCovers } from "../covers.ts";
import { type Cover, paragraphsOf, piecesOf } from "../layers.ts";
import { nameOf } from "../names.ts";
import { hiddenLayers, Layers } from "../parts/layers.tsx";
import { Paragraph } from "../parts/paragraph.tsx";
import { Section } from "../parts/section.tsx";
import { written } from "../time.ts";
import { words } from "../words.ts";
import { LineCard } from "./card.tsx";
import { lineCovers, linesOf, namesIn } from "./lines.ts";
import { Notes } from "./notes.tsx";
import { Take } from "./take.tsx";

/** Paragraphs, and things said, that are shown before one asks for more. */
const SHOWN = 200;

interface Props {
  readonly reading: Reading;
  readonly milliseconds: number;
  /** Id of the line whose words are lit. */
  readonly active: Signal<string | null>;
}

/** The text with its layers, and what it says beside it. */
export function Said({ reading, milliseconds, active }: Props) {
  const most = useSignal(SHOWN);
  const lines = useMemo(() => linesOf(reading), [reading]);
  const names = useMemo(() => namesIn(reading), [reading]);
  const covers = useMemo(() => [...lineCovers(lines), ...readingCovers(reading)], [reading]);
  useEffect(() => {
    if (!lines.some(({ id }) => id === active.value)) active.value = null;
  }, [lines]);
  const paragraphs = paragraphsOf(reading.text);
  const isCut = Math.max(paragraphs.length, lines.length) > most.value;
  return (
    <>
      <div class="read-tools">
        <Origin reading={reading} names={names} milliseconds={milliseconds} />
        <Take reading={reading} />
      </div>
      <Notes notes={reading.notes} text={reading.text} />
      <Layers covers={covers} />
      <div class="reading-columns">
        <div class="text" lang={reading.article.language} tabIndex={-1}>
          <Text reading={reading} paragraphs={paragraphs.slice(0, most.value)} covers={covers} active={active} />
        </div>
        <aside class="beside" aria-label={words.read.said}>
          <Section id="facts" title={words.read.said}>
            <p class="note">{lines.length === 0 ? words.article.none : words.article.legend}</p>
            <ul class="cards">
              {lines.slice(0, most.value).map((line) => (
                <LineCard key={line.id} line={line} names={names} active={active} />
              ))}
            </ul>
          </Section>
        </aside>
      </div>
      {isCut ? (
        <button
          type="button"
          onClick={() => {
            most.value += SHOWN;
          }}
        >
          {words.read.more}
        </button>
      ) : null}
    </>
  );
}

interface TextProps {
  readonly reading: Reading;
  readonly paragraphs: readonly (readonly [number, number])[];
  readonly covers: readonly Cover[];
  readonly active: Signal<string | null>;
}

function Text({ reading, paragraphs, covers, active }: TextProps) {
  const shown = useMemo(
    () =>
      byParagraph(
        paragraphs,
        covers.filter(({ layer }) => !hiddenLayers.value.has(layer)),
      ),
    [reading, paragraphs.length, hiddenLayers.value],
  );
  return (
    <>
      {paragraphs.map((span, at) => (
        <Paragraph
          key={span[0]}
          start={span[0]}
          text={reading.text}
          pieces={piecesOf(span, shown[at]!)}
          active={active}
        />
      ))}
    </>
  );
}

/** The covers that touch each paragraph; both are gone through once. */
function byParagraph(
  paragraphs: readonly (readonly [number, number])[],
  covers: readonly Cover[],
): readonly (readonly Cover[])[] {
  const sorted = [...covers].sort((a, b) => a.span[0] - b.span[0]);
  let from = 0;
  let open: Cover[] = [];
  return paragraphs.map(([start, end]) => {
    open = open.filter(({ span }) => span[1] > start);
    for (; from < sorted.length && sorted[from]!.span[0] < end; from++) open.push(sorted[from]!);
    return open.filter(({ span }) => span[1] > start);
  });
}

interface OriginProps extends Pick<Props, "reading" | "milliseconds"> {
  readonly names: ReturnType<typeof namesIn>;
}

function Origin({ reading: { article }, names, milliseconds }: OriginProps) {
  const { published, publishedFrom, place, publisher } = article;
  const parts = [
    publisher === null ? null : nameOf(publisher, names),
    published === null ? words.time.undated : words.read.dated(written(published.slice(0, 10)), publishedFrom),
    place === null ? null : nameOf(place, names),
    words.read.took(Math.max(1, Math.round(milliseconds))),
  ];
  return <p class="quiet">{parts.filter((part) => part !== null).join(" · ")}</p>;
}
