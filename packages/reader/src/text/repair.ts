/** A text fit to be read, and what had to be mended besides line ends and a BOM. */
export interface Repaired {
  readonly text: string;
  readonly nulls: number;
  readonly surrogates: number;
}

/** Makes CRLF and CR a LF, drops a BOM and NULs, and puts U+FFFD for lone surrogates; nothing else changes. */
export function repair(raw: string): Repaired {
  let text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  const before = text.length;
  if (text.includes("\0")) text = text.replaceAll("\0", "");
  const nulls = before - text.length;
  let surrogates = 0;
  if (/[\ud800-\udfff]/.test(text)) {
    text = text.replace(/\p{Surrogate}/gu, () => {
      surrogates++;
      return "\ufffd";
    });
  }
  return { text, nulls, surrogates };
}
