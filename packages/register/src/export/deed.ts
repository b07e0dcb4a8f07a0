import { type Entity, type EventType, type Fact, type Reference, type Statement, spansBehind } from "@dragoman/model";
import type { Filter } from "../filter.ts";
import { type Bundle, bundles, type Source } from "./bundle.ts";
import { cameoOf, codeFor, isEventType } from "./codes.ts";
import { daysOf, exactDay } from "./day.ts";
import { MAPPED, mappedType } from "./modality.ts";
import { type ExportOptions, whyNot } from "./options.ts";
import { type Sector, sectorOf } from "./sector.ts";
import { MalformedRow } from "./table.ts";

/** One side of a deed. */
export interface Party {
  readonly entity: Entity;
  /** ISO 3166-1 alpha-3, or null. */
  readonly country: string | null;
  readonly sector: Sector | null;
  /** The words of the first source for all parties of its side, or null. */
  readonly raw: string | null;
}

/** An event as formats without evidence and modality take it. */
export interface Deed {
  readonly bundle: Bundle;
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** The most specific CAMEO code that is certain, or null. */
  readonly cameo: string | null;
  /** ISO day, or null. */
  readonly day: string | null;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}

/** Events among the facts; what is no event, not to be told as one, or without a day is left out and counted. */
export async function* deeds(source: Source, options: ExportOptions): AsyncGenerator<Deed> {
  for await (const bundle of bundles(source)) {
    options.pass?.();
    const deed = deedOf(bundle, source.filter, options);
    if (typeof deed === "string") options.leave?.(deed);
    else yield deed;
  }
}

/** The deed, or why there is none. */
function deedOf(bundle: Bundle, filter: Filter, options: ExportOptions): Deed | string {
  const { fact, reference } = bundle;
  if (fact.kind !== "event") return "no event";
  const { modalityMap, assertions = filter.assertions } = options;
  const why = whyNot(fact, filter, { ...options, assertions: assertions ?? (modalityMap ? MAPPED : ["actual"]) });
  if (why !== null) return why;
  const type = typeTold(fact, options);
  if (type === null) return fact.assertion;
  const day = dayTold(fact, reference, options);
  if (day === null && !options.undated) return "day not known";
  const { mode = null, contexts = [], cameo = null } = fact.qualifiers;
  const isMapped = type !== fact.value;
  const party = (side: "actors" | "recipients") => (id: string) => partyOf(id, side, bundle);
  return {
    bundle,
    type,
    mode: isMapped ? null : mode,
    contexts,
    cameo: (!isMapped && cameo !== null && cameoOf(cameo)?.code) || codeFor(type, isMapped ? null : mode, contexts),
    day,
    actors: fact.subject.map(party("actors")),
    recipients: fact.object.map(party("recipients")),
  };
}

/** Null where the map of modalities is silent. */
function typeTold({ value, assertion, id }: Fact, { modalityMap }: ExportOptions): EventType | null {
  if (!isEventType(value)) throw new MalformedRow(`event ${id} has the type ${value}`);
  return modalityMap ? mappedType(value, assertion) : value;
}

function dayTold(fact: Fact, reference: Reference, { firstDay }: ExportOptions): string | null {
  const days = daysOf(fact.from?.value ?? null, fact, reference);
  return exactDay(days) ?? (firstDay ? days.first : null);
}

function partyOf(id: string, side: "actors" | "recipients", bundle: Bundle): Party {
  const entity = bundle.entity(id);
  const country = id.startsWith("state:") ? id.slice("state:".length) : entity.country;
  return { entity, country, sector: sectorOf(entity, bundle.reference), raw: wordsOf(side, bundle.statements) };
}

/** The words behind a field in the first source that shows them, or null. */
export function wordsOf(field: string, statements: readonly Statement[]): string | null {
  for (const { evidence } of statements) {
    for (const { span, quote, fields } of evidence) {
      const spans = spansBehind(fields[field]).filter(([from, to]) => from >= span[0] && to <= span[1]);
      if (spans.length > 0) return spans.map(([from, to]) => quote.slice(from - span[0], to - span[0])).join("; ");
    }
  }
  return null;
}

/** Who did it to whom: every ordered pair of a deed done together; null where nobody stands on a side. */
export function pairsOf({ actors, recipients }: Deed): readonly (readonly [Party | null, Party | null])[] {
  if (recipients.length === 0 && actors.length > 1) {
    return actors.flatMap((a) => actors.filter((b) => b !== a).map((b) => [a, b] as const));
  }
  const [left, right] = [actors.length > 0 ? actors : [null], recipients.length > 0 ? recipients : [null]];
  return left.flatMap((a) => right.map((b) => [a, b] as const));
}
