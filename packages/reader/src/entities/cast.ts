import type { Entity, Mention } from "@dragoman/model";

/** A mention that knows its tokens. */
export interface LinkedMention extends Mention {
  /** Position in `Document.sentences`. */
  readonly sentence: number;
  /** Token positions in the sentence, half-open. */
  readonly tokens: readonly [from: number, to: number];
}

/** An office as the text gives it: "President of Azerbaijan Ilham Aliyev". */
export interface OfficeMention {
  readonly sentence: number;
  readonly tokens: readonly [from: number, to: number];
  readonly person: string;
  /** The office's words in lower case ("president", "minister of foreign affairs"). */
  readonly title: string;
  readonly titleSpan: readonly [number, number];
  /** State or organisation, or null when the text does not say and one cannot tell. */
  readonly of: string | null;
  readonly former: boolean;
}

/** Everybody and everything the article speaks of, with every place where it does. */
export interface Cast {
  readonly entities: ReadonlyMap<string, Entity>;
  /** In text order; of overlapping mentions the longer comes first. */
  readonly mentions: readonly LinkedMention[];
  readonly offices: readonly OfficeMention[];
  /** The longest mention that covers a token, or null. */
  at(sentence: number, token: number): LinkedMention | null;
  /** All mentions of a sentence, in order. */
  inSentence(sentence: number): readonly LinkedMention[];
  /** The state that a person or office acts for (`state:AZE`, `org:EU`), or null. */
  actsFor(entity: string): string | null;
}
