import type { Signal } from "@preact/signals";
import type { Piece } from "../layers.ts";

interface Props {
  /** Where in the text it starts. */
  readonly start: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Id of the fact whose words are lit. */
  readonly active: Signal<string | null>;
}

/** A paragraph with its layers. Words behind facts can be focused, and light their facts. */
export function Paragraph({ start, text, pieces, active }: Props) {
  return (
    <p dir="auto" data-start={start}>
      {pieces.map((piece, at) => (
        <PieceOf key={piece.start} text={text} piece={piece} before={pieces[at - 1] ?? null} active={active} />
      ))}
    </p>
  );
}

interface PieceProps {
  readonly text: string;
  readonly piece: Piece;
  readonly before: Piece | null;
  readonly active: Signal<string | null>;
}

function PieceOf({ text, piece: { start, end, covers }, before, active }: PieceProps) {
  const part = text.slice(start, end);
  if (covers.length === 0) return <>{part}</>;
  const facts = covers.filter(({ layer }) => layer === "fact");
  // The shortest fact over these words is the one they mean most closely.
  const [fact] = [...facts].sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
  const isLit = facts.some(({ id }) => id === active.value);
  const depth = facts.length === 0 ? "" : ` depth-${Math.min(3, new Set(facts.map(({ id }) => id)).size)}`;
  const layers = [...new Set(covers.map(({ layer }) => (layer === "marked" ? "marked" : `in-${layer}`)))].join(" ");
  const name = `piece ${layers}${depth}${isLit ? " lit" : ""}`;
  const title = [...new Set(covers.map(({ label }) => label))].filter((label) => label !== "").join("\n");
  if (fact === undefined)
    return (
      <span class={name} title={title}>
        {part}
      </span>
    );
  const isFirst = !before?.covers.some(({ id }) => id === fact.id);
  return (
    <a
      class={name}
      title={title}
      href={`#fact=${fact.id}`}
      tabIndex={isFirst ? 0 : -1}
      onMouseEnter={() => {
        active.value = fact.id;
      }}
      onFocus={() => {
        active.value = fact.id;
      }}
    >
      {part}
    </a>
  );
}
