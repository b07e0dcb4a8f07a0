/** To be filled by the stage that uses it. */
export interface TextLexicon {
  readonly language: string;
}
