import { type Filled, fill } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import { call } from "./call.ts";
import type { Unaimed } from "./opponent.ts";

/** Whether somebody puts a name to a document. */
export function isSigned({ rule }: RuleMatch): boolean {
  return rule.id === "support.sign";
}

/** "Chad's minister came to Mali. He signed a pact": what nobody signs alone those have signed, too, with whom he deals. */
export function withCosigners(line: Unaimed, match: RuleMatch, actors: Filled): Filled {
  const { values, spans, people } = call(line, match, fill(match, "recipients"), actors.values);
  const isNew = values.some((entity) => !actors.values.includes(entity));
  if (actors.values.length === 0 || !isNew) return actors;
  return {
    ...actors,
    values: [...actors.values, ...values],
    spans: [...actors.spans, ...spans],
    people: [...actors.people, ...people],
  };
}
