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
