import type { Quotations } from "@dragoman/register";
import { ask, useAnswer } from "../api.ts";
import { quotationsPath } from "../data.ts";
import { nameOf } from "../names.ts";
import { place, setQuery } from "../route.ts";
import { isStatic } from "../site/root.ts";
import { wordFor, words } from "../words.ts";
import { Answer } from "./answer.tsx";
import { Entity } from "./entity.tsx";
import { FactList } from "./fact.tsx";
import { MoreButton, usePages } from "./more.tsx";
import { Section } from "./section.tsx";

/** Speakers that are listed with links. */
const SPEAKERS = 8;

interface Props {
  readonly title: string;
  /** Parameters of `/v1/quotations`: whose words, of whom. */
  readonly of: Readonly<Record<string, string>>;
  /** Whether there is more than one speaker, and more than one of whom they speak. */
  readonly choose: readonly ("speaker" | "about")[];
}

/** Quotations by speaker, topic and whom they name; the choice stands in the address. */
export function QuotationsPart({ title, of, choose }: Props) {
  const { query } = place.value;
  const chosen = Object.fromEntries(
    [...choose, "topic"].flatMap((key) => (query.get(key) === null ? [] : [[key, query.get(key)!]])),
  );
  const path = quotationsPath({ ...of, ...chosen });
  const answer = useAnswer<Quotations>(path);
  const hasNone = answer.state === "ready" && answer.data.all === 0;
  if (hasNone && Object.keys(chosen).length === 0) return null;
  return (
    <Section id="said" title={title}>
      <Answer of={answer}>{(data) => <Whole key={path} data={data} path={path} choose={choose} />}</Answer>
    </Section>
  );
}

function Whole({ data, path, choose }: Pick<Props, "choose"> & { readonly data: Quotations; readonly path: string }) {
  const further = usePages(data.next, (cursor) => ask<Quotations>(`${path}&cursor=${encodeURIComponent(cursor)}`));
  const pages = [data, ...further.pages];
  const items = pages.flatMap((page) => page.items);
  const names = Object.assign({}, ...pages.map((page) => page.names)) as Quotations["names"];
  const { quotations, topics } = words.pages;
  return (
    <>
      {isStatic ? null : (
        <div class="choices">
          {choose.includes("speaker") ? (
            <Choice
              name="speaker"
              label={quotations.speaker}
              all={quotations.everybody}
              options={data.speakers.map(({ speaker, count }) => [speaker, nameOf(speaker, data.names), count])}
            />
          ) : null}
          <Choice
            name="topic"
            label={quotations.topic}
            all={quotations.allTopics}
            options={data.topics.map(({ topic, count }) => [topic, wordFor(topics, topic), count])}
          />
          {choose.includes("about") ? (
            <Choice
              name="about"
              label={quotations.about}
              all={quotations.anybody}
              options={data.about.map(({ about, count }) => [about, nameOf(about, data.names), count])}
            />
          ) : null}
        </div>
      )}
      <Speakers data={data} isAsked={choose.includes("speaker")} />
      <Notes data={data} />
      {items.length === 0 ? (
        <p class="note">{quotations.noneSo}</p>
      ) : (
        <FactList items={items} names={names} plain={true} />
      )}
      <MoreButton of={{ items, total: data.total, more: further.more, state: further.state }} />
    </>
  );
}

/** Those who speak most, as links to their pages. */
function Speakers({ data: { speakers, names }, isAsked }: { readonly data: Quotations; readonly isAsked: boolean }) {
  if (!isAsked || speakers.length === 0) return null;
  return (
    <ul class="speakers" aria-label={words.pages.quotations.speaker}>
      {speakers.slice(0, SPEAKERS).map(({ speaker, count }) => (
        <li key={speaker}>
          <Entity id={speaker} names={names} /> <span class="quiet">{count}</span>
        </li>
      ))}
    </ul>
  );
}

function Notes({ data: { counted, all, topics } }: { readonly data: Quotations }) {
  const { quotations } = words.pages;
  const notes = [
    ...(counted < all ? [quotations.counted(counted, all)] : []),
    ...(topics.length > 1 ? [quotations.topicsNote] : []),
  ];
  return notes.length === 0 ? null : <p class="note">{notes.join(" ")}</p>;
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  /** What the choice of none is called. */
  readonly all: string;
  readonly options: readonly (readonly [value: string, name: string, count: number])[];
}

function Choice({ name, label, all, options }: ChoiceProps) {
  const chosen = place.value.query.get(name);
  if (options.length < 2 && chosen === null) return null;
  const isListed = chosen === null || options.some(([value]) => value === chosen);
  return (
    <label>
      {label}{" "}
      <select value={chosen ?? ""} onChange={(event) => setQuery(name, event.currentTarget.value || null)}>
        <option value="">{all}</option>
        {isListed ? null : <option value={chosen}>{nameOf(chosen, {})}</option>}
        {options.map(([value, text, count]) => (
          <option key={value} value={value}>
            {text} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
