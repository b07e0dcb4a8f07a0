/** An http address, or null for anything else. */
export function absolute(written: string | null | undefined, base: string | null): string | null {
  if (!written) return null;
  const url = URL.canParse(written, base ?? undefined) ? new URL(written, base ?? undefined) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** The host of an address as an outlet's name: `chronicle.example`. */
export function hostOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^(?:www\d?|m|mobile|amp)\./, "") || null;
}
