import type { Format, Head } from "./format.ts";
import type { Source } from "./source.ts";

/** The format of a source: what its content shows, else what its name says, else what the transport says; the last one for any other text, null for what is no text. */
export function findFormat(formats: readonly Format[], head: Head, source: Source): Format | null {
  const shown = formats.find((format) => format.sniff(head));
  if (shown) return shown;
  if (head.text === null) return null;
  return (
    byName(formats, source.fileName ?? source.name) ??
    byType(formats, source.contentType ?? "") ??
    formats.at(-1) ??
    null
  );
}

function byName(formats: readonly Format[], name: string): Format | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name.replace(/[?#].*$/s, ""))?.[1]?.toLowerCase();
  return formats.find(({ extensions }) => ending !== undefined && extensions.includes(ending));
}

function byType(formats: readonly Format[], contentType: string): Format | undefined {
  const type = contentType.split(";")[0]!.trim().toLowerCase();
  return formats.find(({ types }) => types.includes(type));
}
