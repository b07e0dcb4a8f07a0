import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { today } from "../time.ts";
import { words } from "../words.ts";
import type { Cell } from "./file.ts";

interface Props {
  /** The figure whose first drawing is saved. */
  readonly figure: RefObject<HTMLElement | null>;
  readonly title: string;
  /** The figures behind the drawing, the names of their columns first. */
  readonly rows: () => readonly (readonly Cell[])[];
}

/** Saves a chart as a drawing, a bitmap or a table. */
export function SaveButtons({ figure, title, rows }: Props) {
  const told = useSignal("");
  const save = async (form: "svg" | "png" | "csv"): Promise<void> => {
    const { fileName, keepFile } = await import("./file.ts");
    const name = fileName(title, form);
    try {
      const content = form === "csv" ? await tableOf(rows()) : await drawingOf(figure.current, title, form);
      keepFile(name, content);
      told.value = words.pages.save.saved(name);
    } catch {
      told.value = words.pages.save.failed;
    }
  };
  return (
    <div class="save">
      <fieldset>
        <legend>{words.pages.save.as}</legend>
        {(["svg", "png", "csv"] as const).map((form) => (
          <button
            key={form}
            type="button"
            aria-label={`${words.pages.save.label(title)}: ${words.pages.save[form]}`}
            onClick={() => save(form)}
          >
            {words.pages.save[form]}
          </button>
        ))}
      </fieldset>
      <span role="status">{told.value}</span>
    </div>
  );
}

async function tableOf(rows: readonly (readonly Cell[])[]): Promise<Blob> {
  const { csvOf } = await import("./file.ts");
  return new Blob([csvOf(rows)], { type: "text/csv;charset=utf-8" });
}

async function drawingOf(figure: HTMLElement | null, title: string, form: "svg" | "png"): Promise<Blob> {
  const [{ pictureOf }, { bitmapOf }] = await Promise.all([import("./picture.ts"), import("./file.ts")]);
  const source = words.pages.save.source(location.href, today());
  const picture = figure === null ? null : pictureOf(figure, { title, source });
  if (picture === null) throw new Error("there is no drawing");
  return form === "png" ? bitmapOf(picture) : new Blob([picture.text], { type: "image/svg+xml" });
}
