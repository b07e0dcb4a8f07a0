import type { Fact } from "@dragoman/model";
import { differencesOf, type Names } from "@dragoman/register";
import { nameOf } from "../names.ts";
import { titleOf } from "../parts/title.tsx";
import { words } from "../words.ts";
import type { TrailItem } from "./data.ts";
import { textOf } from "./field.ts";

interface Props {
  readonly item: TrailItem;
  readonly names: Names;
  /** Null where whoever looks may not. */
  readonly takeBack: ((id: string) => void) | null;
}

/** An act: who, when, what, on which facts, before and after. */
export function TrailLine({ item, names, takeBack }: Props) {
  const { id, by, at, deed, reason, isInForce, facts, pairs, more } = item;
  const entities = pairs.filter(({ left }) => left.includes(":"));
  return (
    <li class={isInForce ? "trail-item" : "trail-item taken-back"} data-act={id}>
      <p class="trail-head">
        <strong>{by}</strong> {words.audit.deeds[deed]} <time dateTime={at}>{momentOf(at)}</time>
        {isInForce ? null : <span class="review-mark">{words.audit.takenBack}</span>}
        {reason === null ? null : <q>{reason}</q>}
        {isInForce && takeBack !== null ? (
          <button type="button" onClick={() => takeBack(id)}>
            {words.audit.takeBack}
          </button>
        ) : null}
      </p>
      {entities.map(({ left, right, verdict }) => (
        <p key={`${left} ${right}`}>{judged(verdict, nameOf(left, names), nameOf(right, names))}</p>
      ))}
      <ul class="trail-facts">
        {facts.map(({ before, after }) => (
          <li key={(after ?? before)!.id}>
            <FactLine before={before} after={after} names={names} />
          </li>
        ))}
        {facts.length === 0 ? <li class="quiet">{words.audit.nothing}</li> : null}
        {more === 0 ? null : <li class="quiet">{words.audit.others(more)}</li>}
      </ul>
    </li>
  );
}

function FactLine({
  before,
  after,
  names,
}: {
  readonly before: Fact | null;
  readonly after: Fact | null;
  readonly names: Names;
}) {
  const fact = (after ?? before)!;
  const changes = before === null || after === null ? [] : differencesOf(before, after);
  return (
    <>
      <a href={`/f/${fact.id}`}>{titleOf(fact, names)}</a>{" "}
      {before === null ? <span class="change">{words.audit.isNew}</span> : null}
      {after === null ? <span class="change change-gone">{words.audit.isGone}</span> : null}
      {changes.length === 0 ? null : (
        <ul class="trail-changes">
          {changes.map(({ field, before: was, after: is }) => (
            <li key={field}>
              <span class="quiet">{words.review.fields[field]}</span> <del>{textOf(field, was, names)}</del>{" "}
              <span aria-hidden="true">→</span> <ins>{textOf(field, is, names)}</ins>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function judged(verdict: string, a: string, b: string): string {
  if (verdict === "same") return words.audit.same(a, b);
  return verdict === "different" ? words.audit.different(a, b) : words.audit.open(a, b);
}

const moments = new Intl.DateTimeFormat(words.locale, { dateStyle: "medium", timeStyle: "short" });

/** A moment in the time of whoever looks. */
function momentOf(at: string): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? at : moments.format(moment);
}
