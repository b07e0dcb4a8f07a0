import type { Event, Evidence, Quotation, Relation } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Draft } from "../draft.ts";
import type { Certainty, Judged } from "./lexicon.ts";
import { groundOf, marksOfEvent, marksOfOffice, marksOfQuotation, marksOfRelation } from "./marks.ts";

/** Facts with the probability that they are right; those that are too unsure are gone. */
export interface Weighed {
  readonly quotations: readonly Quotation[];
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
}

/** Gives every fact the probability that its marks had where lines were judged, and drops events and relations below the least of their kind. */
export function weigh({ scene, events, relations }: Draft, context: Context): Weighed {
  const ground = groundOf(scene);
  const { quotation } = context.language.certainty;
  const kindOf = ({ kind }: Relation): Judged => (kind === "office" ? "office" : "relation");
  const marksOf = (relation: Relation): readonly string[] =>
    relation.kind === "office" ? marksOfOffice(relation, ground) : marksOfRelation(relation, ground);
  return {
    quotations: scene.quotations.map((one) => ({
      ...one,
      confidence: probability(quotation, marksOfQuotation(one, ground)),
    })),
    events: sure(
      events,
      "events",
      () => "event",
      (event) => marksOfEvent(event, ground),
      context,
    ),
    relations: sure(relations, "relations", kindOf, marksOf, context),
  };
}

/** Of 1, in hundredths. */
function probability({ base, weights }: Certainty, marks: readonly string[]): number {
  const odds = marks.reduce((sum, mark) => sum + (weights.get(mark) ?? 0), base);
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}

function sure<F extends { readonly evidence: readonly Evidence[] }>(
  facts: readonly F[],
  stage: "events" | "relations",
  kindOf: (fact: F) => Judged,
  marksOf: (fact: F) => readonly string[],
  { language, trace }: Context,
): readonly F[] {
  const found: F[] = [];
  for (const fact of facts) {
    const certainty = language.certainty[kindOf(fact)];
    const confidence = probability(certainty, marksOf(fact));
    if (confidence >= certainty.least) {
      const evidence = fact.evidence.map((one) => ({ ...one, confidence }));
      found.push({ ...fact, id: `${stage[0]}${found.length + 1}`, evidence });
      continue;
    }
    const reason = `too unsure to tell (${confidence})`;
    for (const { span, rule } of fact.evidence) trace?.({ stage, span, rule, outcome: "lost", reason });
  }
  return found;
}
