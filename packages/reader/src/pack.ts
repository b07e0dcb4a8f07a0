import type { CertaintyLexicon } from "./certainty/lexicon.ts";
import type { NameLexicon } from "./entities/lexicon.ts";
import type { EventLexicon } from "./events/lexicon.ts";
import type { ModalityLexicon } from "./modality.ts";
import type { SpeechLexicon } from "./quotations/lexicon.ts";
import type { RelationLexicon } from "./relations/lexicon.ts";
import type { RuleSet } from "./rules/rule.ts";
import type { SyntaxLexicon } from "./syntax/lexicon.ts";
import type { Parser } from "./syntax/parser.ts";
import type { TextLexicon } from "./text/lexicon.ts";
import type { Calendar } from "./times/calendar.ts";

/** What a language must offer; each section is declared beside the stage that uses it. */
export interface LanguagePack {
  /** BCP 47. */
  readonly id: string;
  /** SHA-256 of rules and lexicons. */
  readonly digest: string;
  readonly text: TextLexicon;
  readonly parser: Parser;
  readonly syntax: SyntaxLexicon;
  readonly calendar: Calendar;
  readonly names: NameLexicon;
  readonly modality: ModalityLexicon;
  readonly speech: SpeechLexicon;
  readonly events: EventLexicon;
  readonly relations: RelationLexicon;
  readonly rules: RuleSet;
  readonly certainty: CertaintyLexicon;
}
