import type { Term } from "./term.ts";

/**
 * Which office a title means in a state, where the Factbook uses the title for one office alone: Iran's president is head of
 * government. Key: `of TAB title`.
 */
export function officesByTitle(terms: readonly Term[]): ReadonlyMap<string, string> {
  const offices = new Map<string, string>();
  for (const { of, title, office } of terms) {
    const key = `${of}\t${title}`;
    const known = offices.get(key);
    offices.set(key, known === undefined || known === office ? office : "");
  }
  return new Map([...offices].filter(([key, office]) => office !== "" && !key.endsWith("\t")));
}
