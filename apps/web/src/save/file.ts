import type { Picture } from "./picture.ts";

/** Pixels of a bitmap for one of the page. */
const SHARPNESS = 2;

/** Gives the browser a file to keep. */
export function keepFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A drawing as a bitmap of twice its size. Rejects where the browser cannot draw it. */
export async function bitmapOf({ text, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  const isDrawn = new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error("the drawing cannot be shown"));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await isDrawn;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * SHARPNESS, height * SHARPNESS];
  const context = canvas.getContext("2d");
  context?.scale(SHARPNESS, SHARPNESS);
  context?.drawImage(image, 0, 0);
  const bitmap = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (bitmap === null) throw new Error("the drawing is too large");
  return bitmap;
}

/** A cell of a table. */
export type Cell = string | number | null;

/** Rows as CSV after RFC 4180; unknown is empty. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((cells) => `${cells.map(cellText).join(",")}\r\n`).join("");
}

function cellText(cell: Cell): string {
  const text = cell === null ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A name that every system takes: letters and digits of any script, the rest a dash. */
export function fileName(title: string, ending: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${words.slice(0, 80) || "chart"}.${ending}`;
}
