/** Whose claim it is: the speaker, when known, and the words in which it stands. */
export interface Claimant {
  /** Entity id, or null when the speaker is unresolved. */
  readonly speaker: string | null;
  /** Entity ids of those who say it together with the speaker; absent when nobody does. */
  readonly jointWith?: readonly string[];
  /** The outlet that passed the words on, nearest to the speaker; null when the article heard them itself. */
  readonly relay: string | null;
}

/** All who claim it, the speaker first; null stands for one who is unresolved. */
export function claimantsOf({ speaker, jointWith = [] }: Claimant): readonly (string | null)[] {
  return [speaker, ...jointWith];
}

/** Entity ids that a claim names; none in the outlet's own voice. */
export function namedInClaim(claim: Claimant | null): readonly string[] {
  return claim === null ? [] : [...claimantsOf(claim), claim.relay].filter((id) => id !== null);
}
