import type { Article } from "@dragoman/model";

/** Markup that would run if any page took text for HTML. */
export const HOSTILE = `<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>`;

/** Reports for the pages: deeds of both kinds, a time known to its month, hostile markup. */
export const articles: readonly Article[] = [
  {
    title: `Chile and Peru ${HOSTILE}`,
    url: "javascript:globalThis.ran=1",
    publisher: `Pacific Post ${HOSTILE}`,
    published: "2024-06-21",
    text: `LIMA, June 21 – Chile and Peru signed an agreement on fishing on 20 June 2024.

Foreign Minister of Peru Alonso Quispe said that ${HOSTILE} Peru trusts Chile.

Chile criticised Peru in March 2024. Peru imposed sanctions on Chile on 2 April 2024.`,
  },
];
