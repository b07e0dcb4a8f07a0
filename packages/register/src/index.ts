export type { ArticleHead, KeptArticle, Witness } from "./article.ts";
export { bandsOf } from "./duplicates/bands.ts";
export { isCopy, similarity } from "./duplicates/compare.ts";
export { signatureOf } from "./duplicates/signature.ts";
export { engineStamp } from "./engine.ts";
export type { Filter, Order, Page, Paging } from "./filter.ts";
export type {
  FactChangeEntry,
  GroupRows,
  Head,
  Hit,
  MonthlyCount,
  SpeakerCount,
  Store,
  View,
  Writer,
} from "./store.ts";
export {
  type Citation,
  citationOf,
  cite,
  citedInList,
  type FactList,
  type ListedFact,
  listed,
} from "./views/cite.ts";
export { type Names, namesOf, wordsOf } from "./views/names.ts";
export { allFacts, walkFacts } from "./views/walk.ts";
