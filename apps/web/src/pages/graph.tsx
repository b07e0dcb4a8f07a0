import type { Graph } from "@dragoman/register";
import { useMemo } from "preact/hooks";
import { useAnswer } from "../api.ts";
import { useWidth } from "../charts/frame.tsx";
import { NodeCard } from "../graph/card.tsx";
import { Controls, graphPath } from "../graph/controls.tsx";
import { Drawing } from "../graph/drawing.tsx";
import { TieTable } from "../graph/list.tsx";
import { type Net, netOf } from "../graph/net.ts";
import { Answer } from "../parts/answer.tsx";
import { Section } from "../parts/section.tsx";
import { useTitle } from "../parts/window.ts";
import { place, setQuery } from "../route.ts";
import { grouped, words } from "../words.ts";

/** States and organisations with what ties them, by kind and time. */
export function GraphPage() {
  useTitle(words.graph.title);
  const answer = useAnswer<Graph>(graphPath(place.value.query));
  const data = answer.state === "failed" ? null : answer.data;
  const net = useMemo(() => (data === null ? null : netOf(data)), [data]);
  return (
    <article class="page graph-page">
      <header class="page-head">
        <h1>{words.graph.title}</h1>
      </header>
      <Controls totals={data?.totals ?? {}} net={net} />
      <Answer of={answer}>{(graph) => (net === null ? null : <Shown graph={graph} net={net} />)}</Answer>
    </article>
  );
}

function Shown({ graph, net }: { readonly graph: Graph; readonly net: Net }) {
  const { box, width } = useWidth();
  const chosen = place.value.query.get("node");
  const choose = (id: string | null): void => setQuery("node", id);
  const total = Object.values(graph.totals).reduce((sum, count) => sum + count, 0);
  const [ties, all] = [grouped(graph.ties.length), grouped(total)];
  const height = Math.round(Math.max(320, Math.min(width * 0.75, innerHeight * 0.72)));
  return (
    <>
      {graph.ties.length === 0 ? <p class="notice">{words.graph.none}</p> : null}
      <div class={chosen !== null && net.numbers.has(chosen) ? "graph-columns beside-card" : "graph-columns"}>
        <figure class="chart" ref={box}>
          {graph.ties.length === 0 ? null : (
            <Drawing
              net={net}
              size={[width, height]}
              chosen={chosen}
              choose={choose}
              label={words.graph.chart(grouped(net.nodes.length), ties)}
            />
          )}
          <figcaption class="note">
            {words.graph.chart(grouped(net.nodes.length), ties)}
            {graph.ties.length < total ? ` · ${words.graph.shown(ties, all)}` : ""}. {words.graph.hint}
          </figcaption>
        </figure>
        {chosen === null ? null : <NodeCard net={net} id={chosen} close={() => choose(null)} />}
      </div>
      {graph.ties.length === 0 ? null : (
        <Section id="ties" title={words.graph.table}>
          <TieTable ties={graph.ties} names={graph.names} />
        </Section>
      )}
    </>
  );
}
