import { type Evidence, overlaps, type Reading, type Span, spansBehind } from "@dragoman/model";
import type { Rule } from "@dragoman/reader";
import { type Reader, telling } from "../load.ts";

/** An example that does not come out as its rule says. */
export interface FailedExample {
  readonly rule: string;
  readonly kind: "yes" | "no";
  readonly example: string;
  /** What was read instead. */
  readonly reason: string;
}

/** Day on which the examples are taken to be published. */
const PUBLISHED = "2025-06-15";

/** Reads every example of a rule, however unsure; the bracketed words of a `yes` must be evidence of a fact that the rule made. */
export function failedExamples(rule: Rule, shipped: Reader): readonly FailedExample[] {
  const reader = telling(shipped);
  const fail = (kind: "yes" | "no", example: string, reason: string | null): readonly FailedExample[] =>
    reason === null ? [] : [{ rule: rule.id, kind, example, reason }];
  return [
    ...rule.yes.flatMap((example) => fail("yes", example, whyNot(rule, example, reader))),
    ...rule.no.flatMap((example) => fail("no", example, whyStill(rule, example, reader))),
  ];
}

function whyNot(rule: Rule, example: string, reader: Reader): string | null {
  const { text, marked } = unbracket(example);
  const reading = reader.read({ text, published: PUBLISHED });
  const made = evidenceOf(reading).filter((evidence) => evidence.rule === rule.id);
  if (made.length === 0) return `read ${rulesRead(reading)}`;
  const missed = marked.filter(
    (span) => !made.some((evidence) => spansOf(evidence).some((one) => overlaps(one, span))),
  );
  return missed.length === 0 ? null : `not in the evidence: ${missed.map((span) => text.slice(...span)).join(", ")}`;
}

function whyStill(rule: Rule, example: string, reader: Reader): string | null {
  const reading = reader.read({ text: unbracket(example).text, published: PUBLISHED });
  const made = evidenceOf(reading).find((evidence) => evidence.rule === rule.id);
  return made ? `read “${reading.text.slice(...made.span)}”` : null;
}

/** The example without its brackets, and the spans that stood in them. */
export function unbracket(example: string): { readonly text: string; readonly marked: readonly Span[] } {
  let text = "";
  const marked: Span[] = [];
  for (const [, before = "", words] of example.matchAll(/([^[]*)(?:\[([^\]]*)\])?/g)) {
    text += before;
    if (words === undefined) continue;
    marked.push([text.length, text.length + words.length]);
    text += words;
  }
  return { text, marked };
}

const evidenceOf = ({ events, relations }: Reading): readonly Evidence[] =>
  [...events, ...relations].flatMap(({ evidence }) => evidence);

const spansOf = ({ span, fields }: Evidence): readonly Span[] => [span, ...Object.values(fields).flatMap(spansBehind)];

function rulesRead(reading: Reading): string {
  const rules = new Set(evidenceOf(reading).map(({ rule }) => rule));
  return rules.size === 0 ? "nothing" : `${[...rules].join(", ")} instead`;
}
