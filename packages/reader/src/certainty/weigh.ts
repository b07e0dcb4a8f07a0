import type { Event, Evidence, Quotation, Relation, Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Draft } from "../draft.ts";
import { stateOfSite } from "../entities/home.ts";
import type { Document } from "../text/document.ts";
import type { TraceEntry } from "../trace.ts";
import type { Certainty, CertaintyLexicon, Judging } from "./lexicon.ts";
import { groundOf, judgedAs, marksOfEvent, marksOfQuotation, marksOfRelation } from "./marks.ts";
import { probability } from "./probability.ts";

/** Facts with the probability that they are right; those that are too unsure to tell are gone. */
export interface Weighed {
  readonly quotations: readonly Quotation[];
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
}

type Own = CertaintyLexicon[Judging];

/**
 * Gives every fact the probability that its marks had where lines of such texts were judged, and drops those below the least of
 * their kind; of quotations only such that no other fact and no other quotation hangs on.
 */
export function weigh({ scene, events, relations }: Draft, context: Context): Weighed {
  const ground = groundOf(scene);
  const own = context.language.certainty[judgingOf(scene.document, context)];
  const told = {
    events: sure(
      events,
      "events",
      () => own.event,
      (event) => marksOfEvent(event, ground),
      context,
    ),
    relations: sure(
      relations,
      "relations",
      (relation) => own[judgedAs(relation)],
      (relation) => marksOfRelation(relation, ground),
      context,
    ),
  };
  const sureOf = (one: Quotation): number => confidenceOf(own.quotation, marksOfQuotation(one, ground));
  const quotations = scene.quotations.map((one) => ({ ...one, confidence: sureOf(one) }));
  return { ...told, quotations: heard(quotations, [...told.events, ...told.relations], own, context) };
}

/** By which weights the facts of a text are judged. */
export function judgingOf(document: Document, context: Context): Judging {
  return stateOfSite(document, context) === null ? "reports" : "pages";
}

/** As it is told: in hundredths. */
function confidenceOf(certainty: Certainty, marks: readonly string[]): number {
  return Math.round(100 * probability(certainty, marks)) / 100;
}

function heard(
  quotations: readonly Quotation[],
  facts: readonly (Event | Relation)[],
  { quotation: { least } }: Own,
  { trace }: Context,
): readonly Quotation[] {
  const needed = new Set([...facts.map(({ claimedBy }) => claimedBy), ...quotations.map(({ nestedIn }) => nestedIn)]);
  return quotations.filter(({ id, confidence, content, rule }) => {
    if (confidence >= least || needed.has(id)) return true;
    trace?.(unsure("quotations", [content[0]![0], content.at(-1)![1]], rule, confidence));
    return false;
  });
}

function sure<F extends { readonly evidence: readonly Evidence[] }>(
  facts: readonly F[],
  stage: "events" | "relations",
  certaintyOf: (fact: F) => Certainty,
  marksOf: (fact: F) => readonly string[],
  { trace }: Context,
): readonly F[] {
  const found: F[] = [];
  for (const fact of facts) {
    const certainty = certaintyOf(fact);
    const confidence = confidenceOf(certainty, marksOf(fact));
    if (confidence >= certainty.least) {
      const evidence = fact.evidence.map((one) => ({ ...one, confidence }));
      found.push({ ...fact, id: `${stage[0]}${found.length + 1}`, evidence });
    } else for (const { span, rule } of fact.evidence) trace?.(unsure(stage, span, rule, confidence));
  }
  return found;
}

function unsure(stage: TraceEntry["stage"], span: Span, rule: string, confidence: number): TraceEntry {
  return { stage, span, rule, outcome: "lost", reason: `too unsure to tell (${confidence})` };
}
