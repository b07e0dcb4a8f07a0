import type { Context } from "../context.ts";
import type { LanguagePack } from "../pack.ts";
import type { Document, Sentence } from "../text/document.ts";
import { withAgents } from "./agent.ts";
import { withFellows } from "./alongside.ts";
import { withAsides } from "./aside.ts";
import { withAttributes } from "./attribute.ts";
import { withBoth } from "./both.ts";
import { withCalled } from "./called.ts";
import { withComplements } from "./complement.ts";
import { withCoordination } from "./coordination.ts";
import { withDays } from "./day.ts";
import { withDemands } from "./demand.ts";
import { withHeadlines } from "./headline.ts";
import { withObjects } from "./object.ts";
import { withPast } from "./past.ts";
import { withPlans } from "./plan.ts";
import { withReduced } from "./reduced.ts";
import { withSpelling } from "./spelling.ts";
import { withSubjects } from "./subject.ts";
import { tellingIn } from "./telling.ts";
import type { Syntax, Tree } from "./tree.ts";
import { withVoiced } from "./voiced.ts";

/** Trees of the sentences that may tell of somebody. */
export function parse(document: Document, context: Context): Syntax {
  const told = tellingIn(document, context);
  const trees: (Tree | null)[] = document.sentences.map(() => null);
  for (const [i, tree] of parseAll(told, context.language).entries()) trees[told[i]!.index] = tree;
  return trees;
}

function parseAll(told: readonly Sentence[], language: LanguagePack): Syntax {
  const { events, syntax } = language;
  const { dates } = events.roles;
  const isDay = (lemma: string): boolean => dates.has(lemma) || syntax.days.has(lemma);
  const timed = (tree: Tree): Tree => withPlans(withDays(withLabels(tree, language), dates), isDay);
  const isPerson = (lemma: string): boolean => events.officials.has(lemma) || events.groups.has(lemma);
  const joined = (tree: Tree): Tree =>
    withFellows(
      withSubjects(withReduced(withPast(withAgents(timed(tree), events.roles))), syntax.sequents),
      syntax.alongside,
    );
  const mended = (tree: Tree): Tree => withVoiced(withCoordination(joined(tree)), syntax.voicing, isPerson);
  const sentences = told.map((sentence) => withSpelling(sentence, syntax));
  return language.parser.parse(sentences).map((tree) => tree && mended(tree));
}

function withLabels(tree: Tree, language: Context["language"]): Tree {
  const { events, syntax } = language;
  const asked = withDemands(withComplements(withHeadlines(tree), language), language.modality);
  const called = withCalled(withAsides(asked), syntax.naming, events.roles.dates);
  return withBoth(withObjects(withAttributes(called, syntax), syntax.giving), syntax);
}
