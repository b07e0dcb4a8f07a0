/** To be filled by the stage that uses it. */
export interface RelationLexicon {
  readonly language: string;
}
