import { load } from "../../dragoman/src/load.ts";

/** The reader with which events are tried. */
export const reader = await load();

/** What each event of a text is: type, parties and whether it was done. */
export function deeds(text: string): readonly string[] {
  return reader
    .read({ text, published: "2024-07-10" })
    .events.map(
      ({ type, actors, recipients, assertion }) => `${type} ${actors.join("+")} > ${recipients.join("+")} ${assertion}`,
    );
}

/** States by their codes: "GAB+CMR". */
export function codes(ids: readonly string[]): string {
  return ids.map((id) => id.replace("state:", "")).join("+");
}

/** The deeds that a text tells, states by their codes: "SANCTION GAB > CMR". */
export function codesOf(text: string): readonly string[] {
  const { events } = reader.read({ text, published: "2025-07-10" });
  return events.map(({ type, actors, recipients }) => `${type} ${codes(actors)} > ${codes(recipients)}`);
}
