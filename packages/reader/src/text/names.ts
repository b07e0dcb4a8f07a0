import type { Context } from "../context.ts";
import { classOf, UPPER } from "./characters.ts";
import type { Token } from "./document.ts";

/** Whether a token begins with a capital. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && classOf(token.form.charCodeAt(0)) === UPPER;
}

/** Whether a token of two letters or more has no small one. */
export function isAllCaps(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.form.length > 1 &&
    token.form !== token.lower &&
    token.form === token.form.toUpperCase()
  );
}

/** The token after the outlet's name that stands at `from`, or 0 when the language and the reference data know none there. */
export function outletEnd(tokens: readonly Token[], from: number, context: Context): number {
  const forms = tokens.slice(from, from + 6).map(({ form }) => form);
  const match = context.reference.match(forms, 0);
  if (match?.targets.some(({ kind }) => kind === "outlet")) return from + match.length;
  const { agencies } = context.language.text;
  for (let length = Math.min(4, forms.length); length > 0; length--) {
    if (agencies.has(forms.slice(0, length).join(" ").toLowerCase())) return from + length;
  }
  return 0;
}

/** Whether the reference data know a city or capital by a name. */
export function isCity(name: string, context: Context): boolean {
  return context.reference.capitalOf(name) !== null || context.reference.cityState(name) !== null;
}

/** "PORT OF SPAIN" → "Port of Spain"; a name that is not in capitals throughout stays as it is. */
export function properCase(name: string, particles: ReadonlySet<string>): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/[\p{L}\p{M}'’]+/gu, (word, at: number) =>
      at > 0 && particles.has(word) ? word : (word[0] as string).toUpperCase() + word.slice(1),
    );
}
