/** A report of a partnership that begins. */
export const DECLARATION = {
  title: "Indonesia and Peru sign declaration",
  publisher: "Antara",
  published: "2024-07-03",
  text: `JAKARTA, July 3, 2024 - Indonesia and Peru established a strategic partnership on Wednesday.

President of Indonesia Prabowo Subianto met the foreign minister of Peru. Peru joined the World Trade Organization in 1995.`,
};

/** A report of talks. */
export const MEETING = {
  title: "Kenya, Vietnam hold talks",
  publisher: "VNA",
  published: "2025-04-23",
  text: `HANOI, April 23, 2025 - Kenya and Vietnam held talks in Hanoi on Wednesday.

"We trust each other," President of Kenya William Ruto said. Vietnam condemned the attack on Kenya.`,
};
