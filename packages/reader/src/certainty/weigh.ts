import type { Event, Evidence, Quotation, Relation } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Draft } from "../draft.ts";
import type { Certainty, Judged } from "./lexicon.ts";
import { groundOf, judgedAs, marksOfEvent, marksOfQuotation, marksOfRelation } from "./marks.ts";
import { probability } from "./probability.ts";

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
  return {
    quotations: scene.quotations.map((one) => ({
      ...one,
      confidence: confidenceOf(quotation, marksOfQuotation(one, ground)),
    })),
    events: sure(
      events,
      "events",
      () => "event",
      (event) => marksOfEvent(event, ground),
      context,
    ),
    relations: sure(relations, "relations", judgedAs, (relation) => marksOfRelation(relation, ground), context),
  };
}

/** As it is told: in hundredths. */
function confidenceOf(certainty: Certainty, marks: readonly string[]): number {
  return Math.round(100 * probability(certainty, marks)) / 100;
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
    const confidence = confidenceOf(certainty, marksOf(fact));
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
