export type { Article } from "./article.ts";
export {
  type Day,
  dayNumber,
  dayOf,
  daysInMonth,
  isDay,
  isoDate,
  isoWeek,
  pad,
  padYear,
  weekday,
} from "./civil.ts";
export { type Claimant, claimantsOf, namedInClaim } from "./claimant.ts";
export { sha256, utf8 } from "./digest.ts";
export type { Entity, EntityKind } from "./entity.ts";
export type { Event, EventType } from "./event.ts";
export { type Assertion, type Evidence, type EvidenceFields, spansBehind } from "./evidence.ts";
export type { Bound, Conflict, Correction, Fact, FactChange, FactClaim, FactStatus } from "./fact.ts";
export type { Judgement, Verdict } from "./judgement.ts";
export type { Mention, MentionBy } from "./mention.ts";
export type { Note, NoteCode } from "./note.ts";
export type { Quotation, QuotationKind } from "./quotation.ts";
export type { Engine, Reading, ReadingArticle } from "./reading.ts";
export type {
  AliasMatch,
  AliasTarget,
  Holder,
  Membership,
  OfficeKind,
  Reference,
} from "./reference.ts";
export type { Change, Relation, RelationKind } from "./relation.ts";
export type { Span } from "./span.ts";
export { contains, cover, overlaps } from "./span.ts";
export type { Anchor, FactKind, Qualifiers, Statement, StatementOp } from "./statement.ts";
export type { Time, TimeKind, TimeModifier } from "./time.ts";
