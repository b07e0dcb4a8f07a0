export { type Certainty, type CertaintyLexicon, type Judged, type Judging, tellingAll } from "./certainty/lexicon.ts";
export type {
  Epithets,
  Gender,
  NameHead,
  NameLexicon,
  PronounUse,
  TitleNoun,
  Trait,
  Use,
} from "./entities/lexicon.ts";
export { indexPhrases, type Phrases } from "./entities/phrases.ts";
export type { EventLexicon } from "./events/lexicon.ts";
export type { Shade, Shades } from "./events/refine.ts";
export { type Explained, type ExplainedFact, type Explanation, explain } from "./explain.ts";
export type { ModalCue, ModalityLexicon } from "./modality.ts";
export type { LanguagePack } from "./pack.ts";
export type {
  Cue,
  CueClass,
  CueForm,
  Frame,
  Medium,
  Pronoun,
  SourceNoun,
  SourcePlace,
  SpeechLexicon,
} from "./quotations/lexicon.ts";
export { makeSieves, type Sieve } from "./quotations/sieves.ts";
export { type ReadOptions, read } from "./read.ts";
export type { InstrumentLexicon } from "./relations/instrument-lexicon.ts";
export { findLevels, type LevelMention } from "./relations/level.ts";
export type {
  ChangeCue,
  LevelHead,
  LevelLexicon,
  ModifierPhrase,
  PartnershipLexicon,
  Recall,
  RelationLexicon,
  Rung,
} from "./relations/lexicon.ts";
export type { ObjectLexicon } from "./relations/object-lexicon.ts";
export { compileRules } from "./rules/compile.ts";
export type { Rule, RuleSet } from "./rules/rule.ts";
export type { WordLists } from "./rules/scan.ts";
export type { Lemmatise } from "./syntax/build.ts";
export type { SyntaxLexicon } from "./syntax/lexicon.ts";
export { loadNetworkParser, type ParserBytes } from "./syntax/load.ts";
export { readModel, weightsDigest } from "./syntax/model.ts";
export { MARKS, OUTLOOK, STEPS, shownBy } from "./syntax/outlook.ts";
export type { Parser } from "./syntax/parser.ts";
export type { Syntax, Tree } from "./syntax/tree.ts";
export { type Document, type Paragraph, type Quoted, type Sentence, type Token, tokenOf } from "./text/document.ts";
export { type Identity, identify } from "./text/identity.ts";
export { layOut } from "./text/layout.ts";
export type { AbbreviationUse, TextLexicon } from "./text/lexicon.ts";
export { isPublished } from "./text/published.ts";
export { isLower } from "./text/vocabulary.ts";
export { askedOnce, WordSet, WordTable, wordOf } from "./text/word.ts";
export { type Calendar, TimeWord, type Unit } from "./times/calendar.ts";
export type { Trace, TraceEntry } from "./trace.ts";
export { version } from "./version.ts";
