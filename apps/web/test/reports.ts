import type { Article } from "@dragoman/model";

const DAYS = [3, 6, 9, 12, 15, 18, 21, 24];
const MONTHS = ["January", "February", "March", "May", "June"];

/** More deeds of two states than a page shows at once. */
const quarrel: readonly Article[] = MONTHS.map((month, at) => ({
  title: `Quarrel over a lake, part ${at + 1}`,
  publisher: "Lake Courier",
  published: `2024-0${at + 1 < 4 ? at + 1 : at + 2}-28`,
  text: DAYS.map((day) => `Kenya criticised Uganda on ${day} ${month} 2024.`).join("\n\n"),
}));

/** Reports for pages of people, organisations and instruments, of quotations, and in other scripts. */
export const reports: readonly Article[] = [
  {
    title: "אוגנדה וקניה חתמו על הסכם דיג",
    publisher: "صحيفة النيل",
    published: "2024-07-10",
    text: `KAMPALA, July 10 – Kenya and Uganda signed an agreement on fishing in Lake Victoria on 9 July 2024 in Kampala.

"Our fishing boats will sail again," President of Kenya Daniel Otieno said. "Trade between Kenya and Uganda will grow," he added.

Foreign Minister of Uganda Grace Nansubuga said the gas pipeline would reach Kenya by 2026.`,
  },
  {
    title: "Accra takes the chair",
    publisher: "Gulf of Guinea Post",
    published: "2025-02-20",
    text: `Ghana took over the chairmanship of the African Union in February 2025. Ghana will host the African Union summit in July 2025.

Angola held the chairmanship of the African Union in 2024.`,
  },
  ...quarrel,
];
