/** To be filled by the stage that uses it. */
export interface RuleSet {
  readonly language: string;
}
