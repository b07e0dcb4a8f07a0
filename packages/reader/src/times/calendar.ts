/** To be filled by the stage that uses it. */
export interface Calendar {
  readonly language: string;
}
