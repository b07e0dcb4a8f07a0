import { type Holding, holdsOn, type ListedFact, type Names } from "@dragoman/register";
import { place, setQuery } from "../route.ts";
import { dayAt, daysOf, isDay, reworded, today } from "../time.ts";
import { words } from "../words.ts";
import { DaySlider } from "./day.tsx";
import { Section } from "./section.tsx";
import { titleOf } from "./title.tsx";

interface Props {
  readonly items: readonly ListedFact[];
  readonly names: Names;
}

const ANSWERS: Readonly<Record<Holding["answer"], string>> = {
  certain: words.dyad.certain,
  attested: words.dyad.attested,
  claimed: words.dyad.claimed,
  unknown: words.dyad.unsure,
  no: "",
};

/** A day to choose by slider or date, and what of the facts held on it, with the reason; nothing where nothing lasts. */
export function HeldOn({ items, names }: Props) {
  if (items.length === 0) return null;
  const given = place.value.query.get("on");
  const on = given !== null && isDay(given) ? given : today();
  const starts = items.flatMap(({ fact }) => (fact.from === null ? [] : (daysOf(fact.from.value)?.[0] ?? [])));
  const answers = items.map(({ fact }) => ({ fact, holding: holdsOn(fact, dayAt(on)) }));
  const held = answers.filter(({ holding }) => holding.answer !== "no");
  return (
    <Section id="held" title={words.dyad.held}>
      <DaySlider
        label={words.dyad.day}
        on={given}
        starts={starts}
        choose={(day) => setQuery("on", day === today() ? null : day)}
      />
      <ul class="held" aria-live="polite">
        {held.map(({ fact, holding }) => (
          <li key={fact.id}>
            <span class={`answer answer-${holding.answer}`}>{ANSWERS[holding.answer]}</span>
            <a dir="auto" href={`/f/${fact.id}`}>
              {titleOf(fact, names)}
            </a>{" "}
            <span class="quiet">{reworded(holding.reason)}</span>
          </li>
        ))}
      </ul>
      {held.length === 0 ? <p class="note">{words.dyad.heldNone}</p> : null}
    </Section>
  );
}
