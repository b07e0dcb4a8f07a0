import type { Anchor } from "@dragoman/model";
import { type ListedFact, type Names, REVIEWS } from "@dragoman/register";
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { useAnswer } from "../api.ts";
import { Cite } from "../cite/cite.tsx";
import { readingCovers } from "../covers.ts";
import type { ArticleFacts, KeptArticle, Reading } from "../data.ts";
import { type Cover, paragraphsOf, piecesOf } from "../layers.ts";
import { nameOf, outletOf } from "../names.ts";
import { Answer } from "../parts/answer.tsx";
import { FactCard } from "../parts/card.tsx";
import { hiddenLayers, Layers } from "../parts/layers.tsx";
import { Paragraph } from "../parts/paragraph.tsx";
import { Section } from "../parts/section.tsx";
import { titleOf } from "../parts/title.tsx";
import { useTitle } from "../parts/window.ts";
import { factIn, markedIn } from "../reading/marks.ts";
import { SelectedWords } from "../reading/selection.tsx";
import { Steps } from "../reading/steps.tsx";
import { place } from "../route.ts";
import { isStatic } from "../site/root.ts";
import { isExcerpt } from "../site/told.ts";
import { written } from "../time.ts";
import { words } from "../words.ts";

/** An article with what was read from it, words and facts linked both ways. */
export function ArticlePage({ id }: { readonly id: string }) {
  const base = `/v1/articles/${encodeURIComponent(id)}`;
  const article = useAnswer<KeptArticle>(base);
  const facts = useAnswer<ArticleFacts>(`${base}/facts`);
  const reading = useAnswer<Reading>(`${base}/reading`);
  return (
    <Answer of={article}>
      {(kept) => (
        <Answer of={facts}>
          {(told) => <Whole article={kept} facts={told} reading={reading.state === "failed" ? null : reading.data} />}
        </Answer>
      )}
    </Answer>
  );
}

interface Props {
  readonly article: KeptArticle;
  readonly facts: ArticleFacts;
  readonly reading: Reading | null;
}

function Whole({ article, facts, reading }: Props) {
  const active = useSignal<string | null>(null);
  const title = article.title ?? words.article.untitled;
  useTitle(title);
  const told = useMemo(() => toldIn(facts), [facts]);
  const ordered = useMemo(() => told.toSorted((a, b) => startOf(a) - startOf(b)), [told]);
  const covers = useMemo(() => [...factCovers(told, facts.names), ...readingCovers(reading)], [told, reading]);
  const found = markedIn(place.value.hash, article.text);
  const marked = found === "lost" ? null : found;
  const chosen = factIn(place.value.hash);
  useEffect(() => {
    active.value = chosen;
    const target = document.querySelector(marked === null ? ".piece.lit" : ".piece.marked");
    target?.scrollIntoView({ block: "center" });
  }, [chosen, marked?.join()]);
  const shown = covers
    .filter(({ layer }) => !hiddenLayers.value.has(layer))
    .concat(marked === null ? [] : [{ span: marked, layer: "marked", id: "marked", label: "" }]);
  return (
    <article class="page reading">
      <header class="page-head">
        <h1 dir="auto">{title}</h1>
        <Origin article={article} names={facts.names} />
        <Cite of={{ kind: "article", article, names: facts.names }} />
        {isStatic || facts.items.length === 0 ? null : (
          <p>
            <a href={`/review?article=${article.key}&review=${REVIEWS.join(",")}`}>{words.review.linkArticle}</a>
          </p>
        )}
      </header>
      {isExcerpt.value ? <p class="note">{words.site.excerpt}</p> : null}
      <Layers covers={covers} />
      <div class="reading-columns">
        <div class="text" lang={article.language}>
          {paragraphsOf(article.text).map((span) => (
            <Paragraph
              key={span[0]}
              start={span[0]}
              text={article.text}
              pieces={piecesOf(span, shown)}
              active={active}
            />
          ))}
        </div>
        <aside class="beside" aria-label={words.article.facts}>
          {found === "lost" ? <p class="notice">{words.pages.reading.lostWords}</p> : null}
          <SelectedWords
            article={article.key}
            text={article.text}
            source={[title, ...originOf(article, facts.names)].join(", ")}
            marked={marked}
          />
          <Section id="facts" title={words.article.facts}>
            <p class="note">{facts.items.length === 0 ? words.article.none : words.article.legend}</p>
            <Steps facts={ordered.map(({ fact }) => fact.id)} active={active} />
            <ul class="cards">
              {ordered.map((item) => (
                <FactCard key={item.fact.id} {...item} names={facts.names} active={active} article={article.key} />
              ))}
            </ul>
          </Section>
        </aside>
      </div>
    </article>
  );
}

function Origin({ article, names }: { readonly article: KeptArticle } & Pick<ArticleFacts, "names">) {
  const { url } = article;
  const isLink = url !== null && /^https?:\/\//i.test(url);
  return (
    <p class="standing">
      {originOf(article, names).join(" · ")}
      {isLink ? (
        <>
          {" · "}
          <a href={url} rel="noopener noreferrer" target="_blank">
            {words.article.original}
          </a>
        </>
      ) : null}
    </p>
  );
}

/** Outlet, day and place of an article, in words. */
function originOf({ publisher, published, place: where }: KeptArticle, names: Names): readonly string[] {
  return [
    outletOf(publisher, names),
    published === null ? words.time.undated : written(published.slice(0, 10)),
    where === null ? null : nameOf(where, names),
  ].filter((part) => part !== null);
}

/** A fact with the words in this article that it rests on. */
interface Told extends ListedFact {
  readonly anchors: readonly Anchor[];
}

function toldIn({ items, statements }: ArticleFacts): readonly Told[] {
  return items.map((item) => {
    const own = new Set(item.fact.statements);
    return { ...item, anchors: statements.filter(({ id }) => own.has(id)).flatMap(({ evidence }) => evidence) };
  });
}

/** Where the words begin that a fact rests on. */
function startOf({ anchors }: Told): number {
  return Math.min(...anchors.map(({ span }) => span[0]));
}

/** The words that facts rest on, as a layer of the text. */
function factCovers(told: readonly Told[], names: Names): readonly Cover[] {
  return told.flatMap(({ fact, anchors }) =>
    anchors.map(({ span }): Cover => ({ span, layer: "fact", id: fact.id, label: titleOf(fact, names) })),
  );
}
