import type { Assertion, Event, EventType, Evidence, Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { type Filled, fill } from "../rules/fill.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import { call } from "./call.ts";
import { cameo } from "./cameo.ts";
import { claimedBy } from "./claim.ts";
import { code } from "./code.ts";
import { placeOf } from "./place.ts";
import { refuse, suffering } from "./require.ts";
import { governingTime } from "./time.ts";

/** An event that has no id yet. */
export type Deed = Omit<Event, "id">;

/** Why a match makes no event. */
export interface Refusal {
  readonly reason: string;
}

/** The event that a match tells, or the reason why it tells none. */
export function deed(scene: Scene, match: RuleMatch, context: Context): Deed | Refusal {
  const one = (key: string): string | null => fill(match, key).values[0] ?? null;
  const type = one("event") as EventType;
  const stated = one("assertion") as Assertion | null;
  const coded = code(
    type,
    stated ?? scene.assertions.of(match.sentence, match.anchor),
    scene.assertions.refusal(match.sentence, match.anchor),
  );
  if (coded === null) return { reason: "only asked for, or not achieved" };
  const actors = withoutPrivate(scene, call(scene, match, fill(match, "actors"), context));
  const place = placeOf(scene, match.sentence, match.anchor, context);
  const recipients = suffering(coded.type, call(scene, match, fill(match, "recipients"), context), place, context);
  const to = recipients.values.filter((entity) => !actors.values.includes(entity));
  const { assertion } = coded;
  const refusal = refuse(scene, match, { type, assertion, mode: one("mode"), actors, recipients, to }, context);
  if (refusal !== null) return { reason: refusal };
  const time = governingTime(scene, match.sentence, match.anchor, context);
  const mode = coded.promised ? null : one("mode");
  return {
    type: coded.type,
    mode,
    contexts: fill(match, "contexts").values,
    cameo: (coded.promised ? null : one("cameo")) ?? cameo(coded.type, mode),
    actors: unique(actors.values),
    recipients: unique(to),
    people: unique([...actors.people, ...recipients.people]),
    time: time?.value ?? null,
    place: place?.entity ?? null,
    assertion: coded.assertion,
    claimedBy: claimedBy(scene, match.act),
    evidence: [evidence(match, actors.spans, recipients.spans, time?.span ?? null)],
  };
}

/** Persons who act for nobody known are no actors. */
function withoutPrivate({ cast }: Scene, filled: Filled): Filled {
  const acts = (entity = ""): boolean =>
    !entity.startsWith("group:") || !cast.entities.has(`person:${entity.slice(6)}`);
  if (filled.values.every((entity) => acts(entity))) return filled;
  const spans = filled.spans.filter((_, position) => acts(filled.values[position]));
  return { ...filled, values: filled.values.filter((entity) => acts(entity)), spans };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function evidence(match: RuleMatch, actors: readonly Span[], recipients: readonly Span[], time: Span | null): Evidence {
  return {
    span: match.span,
    rule: match.rule.id,
    confidence: match.confidence,
    fields: { act: match.act, actors, recipients, time },
  };
}
