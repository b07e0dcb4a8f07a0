import { type Board, MEASURES, type Measure } from "./tally.ts";

/** Precision, recall and their harmonic mean, from 0 to 1; null where nothing was asked or read. */
export interface Figures {
  readonly gold: number;
  readonly predicted: number;
  readonly right: number;
  readonly p: number | null;
  readonly r: number | null;
  readonly f1: number;
}

/** The scores of a set; a measure that the set does not ask for is absent. */
export interface Report extends Partial<Record<Measure, Figures>> {
  speaker?: Board["speaker"] & { readonly accuracy: number; readonly wrongShare: number };
  falseAlarm?: Board["falseAlarm"] & { readonly share: number };
}

/** Turns sums into scores. */
export function report(board: Board): Report {
  const scores: Report = {};
  for (const measure of MEASURES) {
    const { gold, found, predicted } = board.tallies[measure];
    if (gold === 0 && predicted === 0) continue;
    const [p, r] = [ratio(found, predicted), ratio(found, gold)];
    const f1 = found > 0 ? (2 * (p ?? 0) * (r ?? 0)) / ((p ?? 0) + (r ?? 0)) : 0;
    scores[measure] = { gold, predicted, right: found, p, r, f1 };
  }
  const { speaker, falseAlarm } = board;
  if (speaker.matched > 0) {
    const { matched, right, wrong } = speaker;
    scores.speaker = { ...speaker, accuracy: right / matched, wrongShare: wrong / matched };
  }
  if (falseAlarm.negatives > 0) {
    scores.falseAlarm = { ...falseAlarm, share: falseAlarm.alarmed / falseAlarm.negatives };
  }
  return scores;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const TITLES: Readonly<Record<Measure, string>> = {
  quotation: "quotations",
  direct: "  direct",
  event: "events",
  eventFull: "  in full",
  relation: "relations",
  relationFull: "  in full",
  partnership: "partnerships",
  partnershipFull: "  in full",
  office: "offices",
  times: "times",
};

/** The scores as lines for people, in per cent. */
export function reportLines(scores: Report): readonly string[] {
  const lines = [
    `${"".padEnd(14)}${["P", "R", "F1", "right", "read", "gold"].map((head) => head.padStart(7)).join("")}`,
  ];
  for (const measure of MEASURES) {
    const figures = scores[measure];
    if (!figures) continue;
    const { p, r, f1, right, predicted, gold } = figures;
    const columns = [percent(p), percent(r), percent(f1), String(right), String(predicted), String(gold)];
    lines.push(TITLES[measure].padEnd(14) + columns.map((column) => column.padStart(7)).join(""));
    if (measure === "direct" && scores.speaker) lines.push(speakerLine(scores.speaker));
  }
  const alarm = scores.falseAlarm;
  if (alarm) lines.push(`false alarms: ${alarm.alarmed} of ${alarm.negatives} texts without a partnership`);
  return lines;
}

function speakerLine(speaker: NonNullable<Report["speaker"]>): string {
  const { accuracy, wrongShare, abstained, matched } = speaker;
  return `  speakers    right ${percent(accuracy)}, wrong ${percent(wrongShare)}, unresolved ${abstained}, of ${matched}`;
}

const percent = (share: number | null): string => (share === null ? "-" : (100 * share).toFixed(1));
