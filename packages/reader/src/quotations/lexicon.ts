/** To be filled by the stage that uses it. */
export interface SpeechLexicon {
  readonly language: string;
}
