import { pageOf } from "@dragoman/register";
import { dyadPage } from "../names.ts";
import { words } from "../words.ts";
import { type Net, otherEnd } from "./net.ts";

const SHOWN = 30;

/** A chosen node with what ties it. */
export function NodeCard({ net, id, close }: { readonly net: Net; readonly id: string; readonly close: () => void }) {
  const number = net.numbers.get(id);
  const node = number === undefined ? undefined : net.nodes[number];
  if (number === undefined || node === undefined) return null;
  const ties = node.ties.map((at) => net.edges[at]!);
  return (
    <section class="card node-card" aria-label={node.name}>
      <header class="node-head">
        <h2>{node.name}</h2>
        <button type="button" class="plain-button" onClick={close}>
          {words.graph.close}
        </button>
      </header>
      <p>
        <a href={pageOf(id)}>{words.graph.open}</a> <span class="quiet">{words.graph.ties(ties.length)}</span>
      </p>
      <ul>
        {ties.slice(0, SHOWN).map((edge) => {
          const { kind, level, count } = edge.tie;
          const other = net.nodes[otherEnd(edge, number)]!;
          return (
            <li key={`${kind} ${other.id}`}>
              <a href={dyadPage(id, other.id)}>{other.name}</a>{" "}
              <span class="quiet">
                {level ?? words.graph.kinds[kind]}
                {count > 1 ? ` · ${count}` : ""}
              </span>
            </li>
          );
        })}
      </ul>
      {ties.length > SHOWN ? <p class="note">{words.graph.more(ties.length - SHOWN)}</p> : null}
    </section>
  );
}
