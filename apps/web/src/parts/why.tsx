import { type Anchor, type Span, spansBehind } from "@dragoman/model";
import { useSignal } from "@preact/signals";
import { useAnswer } from "../api.ts";
import type { Explained, RuleText } from "../data.ts";
import { isStatic } from "../site/root.ts";
import { wordFor, words } from "../words.ts";
import { Answer } from "./answer.tsx";

interface Props {
  readonly anchor: Anchor;
  /** Key of the article, null for a row without one. */
  readonly article: string | null;
}

/** Why words were read as they were: the rule with its text, the words behind each field, and what else was tried. */
export function Why({ anchor, article }: Props) {
  const { rule, confidence, quote, span, fields } = anchor;
  const { reading } = words.pages;
  const behind = Object.entries(fields).flatMap(([field, spans]) => {
    const found = spansBehind(spans).map(([start, end]) => quote.slice(start - span[0], end - span[0]));
    return found.length === 0 ? [] : [[field, found] as const];
  });
  return (
    <div class="why-panel">
      <dl class="why">
        <div>
          <dt>{reading.rule}</dt>
          <dd>
            <code>{rule}</code>
            <RuleWords id={rule} />
          </dd>
        </div>
        <div>
          <dt>{reading.confidence}</dt>
          <dd>{confidence.toFixed(2)}</dd>
        </div>
        {behind.length === 0 ? null : (
          <div>
            <dt>{reading.fields}</dt>
            {behind.map(([field, found]) => (
              <dd key={field}>
                <span class="quiet">{field}:</span> <bdi>{found.map((one) => `“${one}”`).join(", ")}</bdi>
              </dd>
            ))}
          </div>
        )}
      </dl>
      {article === null ? null : <Tried article={article} span={span} />}
    </div>
  );
}

/** What a rule reads, in words and examples. */
function RuleWords({ id }: { readonly id: string }) {
  const answer = useAnswer<RuleText>(`/v1/rules/${encodeURIComponent(id)}`);
  const { reading } = words.pages;
  if (answer.state === "failed") return <p class="quiet">{reading.noRule}</p>;
  if (answer.data === null) return null;
  const { why, patterns, yes, no } = answer.data;
  return (
    <>
      {why === null ? null : <p>{why}</p>}
      <details>
        <summary>{reading.patterns}</summary>
        <List items={patterns} label={null} isCode={true} />
        <List items={yes} label={reading.examples} isCode={false} />
        <List items={no} label={reading.counterexamples} isCode={false} />
      </details>
    </>
  );
}

function List({
  items,
  label,
  isCode,
}: {
  readonly items: readonly string[];
  readonly label: string | null;
  readonly isCode: boolean;
}) {
  if (items.length === 0) return null;
  return (
    <>
      {label === null ? null : <p class="quiet">{label}</p>}
      <ul class="rule-lines">
        {items.map((item) => (
          <li key={item}>{isCode ? <code>{item}</code> : item}</li>
        ))}
      </ul>
    </>
  );
}

/** Rules that were tried on some words of an article, read anew when it is asked for. */
export function Tried({ article, span }: { readonly article: string; readonly span: Span }) {
  const open = useSignal(false);
  if (isStatic) return null;
  return (
    <details
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{words.pages.reading.tried}</summary>
      {open.value ? <Candidates article={article} span={span} /> : null}
    </details>
  );
}

function Candidates({ article, span: [start, end] }: { readonly article: string; readonly span: Span }) {
  const path = `/v1/articles/${encodeURIComponent(article)}/explanation?start=${start}&end=${end}`;
  const answer = useAnswer<Explained>(path);
  const { reading } = words.pages;
  return (
    <Answer of={answer}>
      {({ sentences }) => {
        const entries = sentences.flatMap((sentence) => sentence.entries);
        return (
          <>
            <p class="note">{entries.length === 0 ? reading.triedNone : reading.triedNote}</p>
            <ul class="tried">
              {entries.map(({ stage, span, rule, outcome, reason }) => (
                <li key={`${stage} ${rule} ${span.join()} ${outcome} ${reason}`} class={outcome}>
                  <span class="outcome">{outcome === "fired" ? reading.fired : reading.lost}</span>{" "}
                  <span class="quiet">{wordFor(reading.stages, stage)}</span> <code>{rule}</code>
                  {reason === "" ? null : <span> {reason}</span>}
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Answer>
  );
}
