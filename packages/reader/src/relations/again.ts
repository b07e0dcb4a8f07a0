import { cover, type Span, spansBehind } from "@dragoman/model";
import type { RuleMatch } from "../rules/match.ts";
import { type Gap, gapsBehind } from "./gaps.ts";
import type { Ground } from "./ground.ts";
import { datesOf, type Item } from "./listing.ts";
import type { Told } from "./merge.ts";
import { asks } from "./rule.ts";

/** The facts of a match, each with its own date of a list of dates, and those told again behind them without a verb. */
export function withOthers(own: readonly Told[], match: RuleMatch, ground: Ground): readonly Told[] {
  const dated = withDates(own, match, ground, "subject");
  const last = dated.at(-1);
  if (last === undefined || (last.kind !== "membership" && last.kind !== "diplomatic" && !isAlone(last))) return dated;
  const gaps = gapsBehind(last, match.sentence, ground);
  return [...dated, ...gaps.flatMap((gap) => again(last, gap, match))];
}

/** Who signs alone accedes. */
function isAlone({ kind, subject, change }: Told): boolean {
  return kind === "instrument" && subject.length === 1 && (change === "established" || change === "ended");
}

/** "A and B joined in 2002 and 2004" (subjects), "joined the council in 2002 and the bloc in 2004" (objects). */
export function withDates(
  own: readonly Told[],
  match: RuleMatch,
  { scene, context }: Ground,
  part: "subject" | "object",
): readonly Told[] {
  if (own.length < 2) return own;
  const { sentence } = match;
  const { tokens } = scene.document.sentences[sentence]!;
  const items = own.map(({ evidence: [place] }): Item => {
    const [span = [0, 0]] = spansBehind(place?.fields[part]);
    const from = tokens.findIndex(({ start }) => start >= span[0]);
    return { sentence, span, tokens: [from, tokens.findIndex(({ start }) => start >= span[1])] };
  });
  const dates = datesOf(items, scene, context.language.relations.partnerships);
  if (dates === null) return own;
  return own.map((one, at) => {
    const value = dates[at]?.value ?? null;
    if (value === null) return one;
    return { ...one, start: asks(match, "start") ? value : one.start, end: asks(match, "end") ? value : one.end };
  });
}

/** The same fact of another party, with its date. */
function again(first: Told, gap: Gap, { bindings }: RuleMatch): readonly Told[] {
  const [one] = bindings.get("a")?.values ?? [];
  const [other] = bindings.get("b")?.values ?? [];
  const isPair = first.kind === "diplomatic";
  if (isPair && (one === undefined || other === undefined || (gap.date !== null && !gap.isOther))) return [];
  if (!isPair && gap.isOther) return [];
  const partner = isPair ? (gap.isOther ? one! : other!) : null;
  if (partner === gap.party || first.subject.includes(gap.party)) return [];
  const subject = partner === null ? [gap.party] : [partner, gap.party].sort();
  return told(first, subject, gap);
}

/** "with Chad in 2022 and with Fiji in 2024": a level told again of a party and another. */
export function pairAgain(first: Told, self: string, gap: Gap): readonly Told[] {
  return gap.party !== self ? told(first, [self, gap.party].sort(), gap) : [];
}

function told(first: Told, subject: readonly string[], { span, date }: Gap): readonly Told[] {
  if (first.start === null && first.end === null && date !== null) return [];
  const [place] = first.evidence;
  const isEnd = first.end !== null;
  const value = date?.value ?? null;
  const spans: readonly Span[] = date === null ? [span] : [span, date.span];
  const fields = { ...place!.fields, subject: [span], ...(date === null ? {} : { time: date.span }) };
  return [
    {
      ...first,
      subject,
      previous: null,
      instrument: null,
      start: value === null || isEnd ? first.start : value,
      end: value === null || !isEnd ? first.end : value,
      evidence: [{ ...place!, span: spans.reduce(cover, place!.span), fields }],
    },
  ];
}
