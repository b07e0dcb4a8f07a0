/** Words of the page of an article. */
export const article = {
  article: {
    untitled: "Untitled article",
    layers: "Layers",
    layer: { fact: "Facts", quote: "Quotations", mention: "Mentions", time: "Times" },
    facts: "Facts read from it",
    none: "Nothing was read from this article.",
    elsewhere: (count: number) => (count === 1 ? "1 source in all" : `${count} sources in all`),
    original: "Original",
    legend: "Point at a fact to see its words, or at words to see their facts.",
    said: (name: string) => `said by ${name}`,
  },
} as const;
