import { pageOf } from "@dragoman/register";
import { useAnswer } from "../api.ts";
import { type FactsAnswer, type FoundArticle, factsPath, type SearchAnswer, searchPath } from "../data.ts";
import { dyadPage, kindOf, nameOf, pairNamed, wordsOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { FactList } from "../parts/fact.tsx";
import { Feeds } from "../parts/feeds.tsx";
import { Section } from "../parts/section.tsx";
import { useTitle } from "../parts/window.ts";
import { place } from "../route.ts";
import { written } from "../time.ts";
import { wordFor, words } from "../words.ts";

/** What is found: by words, or the facts in which one entity takes part or which one speaker says. */
export function Results() {
  const { query } = place.value;
  const [about, speaker, text] = [query.get("about"), query.get("speaker"), query.get("q")?.trim() ?? ""];
  if (about !== null) return <About id={about} parameter="state" />;
  if (speaker !== null) return <About id={speaker} parameter="speaker" />;
  return text === "" ? <Nothing /> : <Found text={text} />;
}

function Nothing() {
  useTitle(words.search.short);
  return (
    <div class="notice">
      <h1>{words.search.short}</h1>
      <p>{words.search.empty}</p>
      <p class="note">{words.search.hint}</p>
    </div>
  );
}

function About({ id, parameter }: { readonly id: string; readonly parameter: "state" | "speaker" }) {
  const answer = useAnswer<FactsAnswer>(factsPath({ [parameter]: id, order: "reported", limit: 100 }));
  const name = answer.state === "ready" ? nameOf(id, answer.data.names) : wordsOf(id);
  useTitle(name);
  return (
    <Answer of={answer}>
      {({ items, names, total }) => (
        <article class="page">
          <header class="page-head">
            <h1 dir="auto">{name}</h1>
            <p class="standing">
              <span class="quiet">{wordFor(words.entityKinds, kindOf(id))}</span>
            </p>
          </header>
          <Section id="facts" title={words.search.about(name)} aside={words.more(items.length, total)}>
            {items.length === 0 ? <p class="note">{words.search.none}</p> : <FactList items={items} names={names} />}
          </Section>
          <Feeds title={name} query={{ [parameter]: id }} />
        </article>
      )}
    </Answer>
  );
}

function Found({ text }: { readonly text: string }) {
  useTitle(words.search.title(text));
  const answer = useAnswer<SearchAnswer>(searchPath(text));
  const pair = pairNamed(text);
  return (
    <article class="page">
      <header class="page-head">
        <h1 dir="auto">{words.search.title(text)}</h1>
      </header>
      <Answer of={answer}>
        {({ entities, articles, facts, names }) => (
          <>
            {entities.length + articles.length + facts.length === 0 && pair === null ? (
              <div class="notice">
                <p>{words.search.none}</p>
                <p class="note">{words.search.hint}</p>
              </div>
            ) : null}
            {entities.length === 0 && pair === null ? null : (
              <Section id="entities" title={words.search.entities}>
                <ul class="entities">
                  {pair === null ? null : (
                    <li>
                      <a href={dyadPage(...pair)}>{words.dyad.title(nameOf(pair[0], {}), nameOf(pair[1], {}))}</a>{" "}
                      <span class="quiet">{words.search.dyad}</span>
                    </li>
                  )}
                  {entities.map(({ id, name, kind }) => (
                    <li key={id}>
                      <a href={pageOf(id)}>{nameOf(id, { [id]: name })}</a>{" "}
                      <span class="quiet">{wordFor(words.entityKinds, kind)}</span>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <div class="columns">
              <Articles articles={articles} />
              {facts.length === 0 ? null : (
                <Section id="facts" title={words.search.facts}>
                  <FactList items={facts} names={names} />
                </Section>
              )}
            </div>
          </>
        )}
      </Answer>
      <Feeds title={words.search.title(text)} query={{ text }} />
    </article>
  );
}

function Articles({ articles }: { readonly articles: readonly FoundArticle[] }) {
  if (articles.length === 0) return null;
  return (
    <Section id="articles" title={words.search.articles} aside={words.search.hits(articles.length)}>
      <ul class="facts">
        {articles.map(({ article, title, published, snippet, match }) => (
          <li key={article} class="fact">
            <div class="fact-head">
              <a class="fact-title" dir="auto" href={`/article/${article}`}>
                {title ?? words.article.untitled}
              </a>
            </div>
            <div class="fact-when">{published === null ? words.time.undated : written(published.slice(0, 10))}</div>
            <p class="snippet" dir="auto">
              {match === null ? (
                snippet
              ) : (
                <>
                  {snippet.slice(0, match[0])}
                  <mark>{snippet.slice(...match)}</mark>
                  {snippet.slice(match[1])}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
