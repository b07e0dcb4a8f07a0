/** To be filled by the stage that uses it. */
export interface ModalityLexicon {
  readonly language: string;
}
