/** To be filled by the stage that uses it. */
export interface NameLexicon {
  readonly language: string;
}
