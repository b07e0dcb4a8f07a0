/** The WHATWG's name of an encoding, or null when there is no such encoding. */
export function encodingNamed(label: string | null | undefined): string | null {
  if (label == null || label.trim() === "") return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** The character set that a `Content-Type` names. */
export function charsetOf(contentType: string | null | undefined): string | null {
  return encodingNamed(/;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? "")?.[1]);
}

/** Encodings whose every byte is a character, so that valid UTF-8 in them would be a strange accident. */
export const isSingleByte = (encoding: string): boolean => /^(?:windows|iso|koi|macintosh|x-mac|ibm)/.test(encoding);
