export { type Act, type Analyst, isRefusal, latestAct, type Matter, type Refusal, saidOf } from "./acts/act.ts";
export {
  type Agreement,
  type AgreementInFull,
  agreementBetween,
  cohensKappa,
  type Reviewer,
  type ReviewFigures,
  reviewFigures,
  type Verdict,
} from "./acts/agreement.ts";
export { type Difference, differencesOf, versionOf } from "./acts/compare.ts";
export { accept, reject } from "./acts/decide.ts";
export { type Changes, edit } from "./acts/edit.ts";
export { mergeEntities, type Pair, splitEntities } from "./acts/entities.ts";
export {
  type Field,
  type FieldType,
  fields,
  fieldText,
  formOf,
  holdsEntities,
  isNeeded,
  isTime,
  listOf,
  problemOf,
  problemOfEnds,
  typeOf as fieldType,
} from "./acts/fields.ts";
export { type FoundAct, findAct, latestActBy } from "./acts/find.ts";
export { allActs, type Deed, historyOf, latestInForce, type PastAct } from "./acts/history.ts";
export {
  isKey,
  type KeyConflict,
  type Keymap,
  keymapOf,
  keyName,
  NAMED_KEYS,
  REVIEW_KEYS,
  type ReviewAction,
} from "./acts/keys.ts";
export { matterOf } from "./acts/matter.ts";
export { merge, split } from "./acts/merge.ts";
export { analystRows, orphanedActs } from "./acts/orphans.ts";
export { decidedOf, isOpen, nextOpen, replaced } from "./acts/queue.ts";
export { type Grounds, type Said, statementByHand } from "./acts/state.ts";
export { undo } from "./acts/undo.ts";
export type { ArticleHead, KeptArticle, Witness } from "./article.ts";
export { bandsOf } from "./duplicates/bands.ts";
export { isCopy, similarity } from "./duplicates/compare.ts";
export { signatureOf } from "./duplicates/signature.ts";
export { engineStamp } from "./engine.ts";
export { type Bundle, bundles, named, type Source } from "./export/bundle.ts";
export { chicago } from "./export/chicago.ts";
export { EVENT_TYPES } from "./export/codes.ts";
export { type Comparison, type Counts, compareWith } from "./export/compare.ts";
export { factRows, factTable, type Rows, statementRows, statementTable } from "./export/flat.ts";
export { FORMATS, type Format } from "./export/format.ts";
export { factLines, type LogRecord, logRecords, recordLine } from "./export/lines.ts";
export type { ExportOptions } from "./export/options.ts";
export { articleItem, bibtex, type CiteContext, type CslItem, factItem, pageItem, ris } from "./export/reference.ts";
export { frictionless } from "./export/schema.ts";
export {
  fields as objectShape,
  listOf as listShape,
  mapOf as mapShape,
  maybe as maybeShape,
  numeric as numberShape,
  oneOf as oneOfShape,
  type Shape,
  span as spanShape,
  words as textShape,
} from "./export/shape.ts";
export { entityShape, factShape, judgementShape, statementShape } from "./export/shapes.ts";
export { type Cell, checkedTexts, MalformedRow, type Table } from "./export/table.ts";
export { titleOf } from "./export/title.ts";
export {
  type FacetCell,
  type FacetCount,
  type Facets,
  facetsOf,
  type PartyCount,
  unfaceted,
  type ValueCount,
} from "./facets.ts";
export type { Filter, Order, Page, Paging } from "./filter.ts";
export { type Canonical, canonicalIds, isKnownTo } from "./fold/canonical.ts";
export { contextOf, type FoldContext } from "./fold/context.ts";
export { fold, foldGroups, orphansOf } from "./fold/fold.ts";
export { type Gathered, gather } from "./fold/gather.ts";
export { type GroupParts, groupOf, groupsOf, partsOf } from "./fold/group.ts";
export { factId, keyOf } from "./fold/key.ts";
export { pushTo } from "./fold/lists.ts";
export { type Answer, type Holding, holdsOn, levelOn } from "./hold.ts";
export type { Converted, DataSet } from "./import/converted.ts";
export { type Parsed, parseRecord } from "./import/record.ts";
export { DATA_SETS, type RowReader, readRows } from "./import/table.ts";
export { entitiesOf } from "./index/cited.ts";
export { BEGINNING, type FactIndex, indexOf, leastConfidence } from "./index/fact.ts";
export { mergeEntity, sound, storable } from "./index/kept.ts";
export { cursorOf, dayOn, orderKey, type Place, pageLimit, periodOf, placeOf } from "./index/paging.ts";
export { articleKey, ownerOf, type Provenance, toKeptArticle } from "./kept.ts";
export { monthsOf } from "./memory/counts.ts";
export { MemoryStore } from "./memory/memory.ts";
export { compareText, inOrder, isSame } from "./order.ts";
export {
  type Entry,
  type FoldProgress,
  type Handover,
  Register,
  type RegisterOptions,
  type Reread,
} from "./register.ts";
export { hasTerms } from "./search/match.ts";
export { type Term, termsOf } from "./search/query.ts";
export { snippetOf } from "./search/snippet.ts";
export { foldCharacters, isSpaceless, searchWords } from "./search/words.ts";
export {
  BLOCK,
  canonicalRequest,
  collectionOf,
  NAME_STEM,
  type Postings,
  SITE,
  type SiteManifest,
  shardOf,
  WORD_STEM,
} from "./site/layout.ts";
export { pageOf } from "./site/page.ts";
export { anchorAt } from "./statements/anchor.ts";
export {
  makeJudgement,
  makeStatement,
  type StatementContent,
  type StatementSketch,
  statementId,
} from "./statements/statement.ts";
export { type Translated, toStatements } from "./statements/translate.ts";
export {
  type ChangeCounts,
  type FactChangeEntry,
  type Fault,
  type GroupCount,
  type GroupRows,
  type Head,
  type Hit,
  type LogEntry,
  type MonthlyCount,
  type Safety,
  SCHEMA,
  type SpeakerCount,
  type Store,
  type View,
  type Writer,
} from "./store.ts";
export { KINDS, REVIEWS, STATUSES, STRONGEST_FIRST } from "./terms.ts";
export {
  type Bounds,
  boundsOf,
  containsTime,
  meets,
  type Precision,
  precisionOf,
  refine,
  toTime,
  widthOf,
} from "./time/edtf.ts";
export { edge, lasting, when } from "./time/words.ts";
export { TOPIC_IDS } from "./topics/topics.ts";
export { type Changed, type ChangePlace, changesMeeting, type LookingOptions, latestChanges } from "./views/changed.ts";
export {
  type Citation,
  citationOf,
  cite,
  citedInList,
  type FactList,
  type ListedFact,
  listed,
} from "./views/cite.ts";
export { compareTables, type Pairing, type PublishedRow, type TableDifference } from "./views/compare.ts";
export { type Dossier, type DossierOptions, dossier, type MembershipLine, type Partner } from "./views/dossier.ts";
export {
  aboutEachOther,
  type Dyad,
  type DyadOptions,
  dyad,
  isContradicted,
  type Level,
  type Part,
} from "./views/dyad.ts";
export { type Graph, type GraphOptions, graph, TIE_KINDS, type Tie, type TieKind } from "./views/graph.ts";
export { type InstrumentPage, instrument, type Report } from "./views/instrument.ts";
export type { KnownName } from "./views/known.ts";
export { citedIn, citedInChange, citedInRow, type Names, namesOf, wordsOf } from "./views/names.ts";
export { type HeldFact, HOLDING, type OnDay, type OnDayOptions, onDay } from "./views/on.ts";
export { type MemberLine, type OrganisationPage, organisation } from "./views/organisation.ts";
export { type FactPage, factPage } from "./views/page.ts";
export { type PersonPage, person } from "./views/person.ts";
export { type KindMonth, type Quad, type QuadMonth, quadOf } from "./views/quads.ts";
export {
  type AboutCount,
  type Quotations,
  type QuotationsOptions,
  quotations,
  saidBy,
  type TopicCount,
} from "./views/quotations.ts";
export type { FactRow } from "./views/rows.ts";
export type { SourceCount } from "./views/sources.ts";
export { type PartnershipRow, type PartnershipTable, partnershipTable, type TableOptions } from "./views/table.ts";
export { type Timeline, type TimelineEntry, type TimelineOptions, timeline } from "./views/timeline.ts";
export { allFacts, walkFacts } from "./views/walk.ts";
export type { Why } from "./views/why.ts";
export { type Superseding, supersede } from "./writing/supersede.ts";
