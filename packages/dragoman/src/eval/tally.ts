export const MEASURES = [
  "quotation",
  "direct",
  "event",
  "eventFull",
  "relation",
  "relationFull",
  "partnership",
  "partnershipFull",
  "office",
  "times",
] as const;

export type Measure = (typeof MEASURES)[number];

/** Sums over all articles of a set. */
export interface Tally {
  gold: number;
  found: number;
  predicted: number;
}

/** A line that the gold has and the Reading has not, or the other way round, or that differs. */
export interface Fault {
  readonly article: string;
  /** "event missed", "speaker wrong", … */
  readonly what: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Collects the figures and faults of one set. */
export interface Board {
  readonly tallies: Record<Measure, Tally>;
  readonly speaker: { matched: number; right: number; wrong: number; abstained: number };
  readonly falseAlarm: { negatives: number; alarmed: number };
  readonly faults: Fault[];
}

/** A board with nothing on it. */
export function emptyBoard(): Board {
  const tallies = Object.fromEntries(MEASURES.map((measure) => [measure, { gold: 0, found: 0, predicted: 0 }]));
  return {
    tallies: tallies as Record<Measure, Tally>,
    speaker: { matched: 0, right: 0, wrong: 0, abstained: 0 },
    falseAlarm: { negatives: 0, alarmed: 0 },
    faults: [],
  };
}

/** Adds what one article required, what of it was found, and how many lines were read. */
export function count(board: Board, measure: Measure, gold: number, found: number, predicted: number): void {
  const tally = board.tallies[measure];
  tally.gold += gold;
  tally.found += found;
  tally.predicted += predicted;
}
