/** To be filled by the stage that uses it. */
export interface EventLexicon {
  readonly language: string;
}
