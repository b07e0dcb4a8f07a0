import type { Entry } from "@dragoman/register";
import { entryOf } from "../story.ts";

const STATES = ["AZE", "CHN", "GEO", "KAZ", "TUR", "UZB"];
const LEVELS = ["friendly partnership", "strategic partnership"];

/** The article at a place of an endless row of different ones; some are copies of the one before. */
export function entryAt(place: number): Entry {
  const [a, b] = [STATES[place % 6]!, STATES[(place * 7 + 1) % 6]!];
  const subject = a === b ? [`state:${a}`, "state:RUS"] : [`state:${a}`, `state:${b}`].sort();
  const words = Array.from({ length: 30 }, (_, i) => `w${(Math.floor(place / 3) * 31 + i * i) % 997}`).join(" ");
  const day = `2024-${String((place % 12) + 1).padStart(2, "0")}-${String((place % 28) + 1).padStart(2, "0")}`;
  return entryOf(`${words} number ${place}.`, day, `outlet:${place % 5}`, [
    { subject, value: LEVELS[place % 2]!, qualifiers: { change: "established", tier: (place % 2) + 1 }, from: day },
    { kind: "event", subject: [subject[0]!], object: [subject[1]!], value: "CONSULT", from: day },
    { kind: "quotation", subject: ["person:Rauf Nuriyev"], value: `word ${place % 9}`, qualifiers: { about: subject } },
  ]);
}
