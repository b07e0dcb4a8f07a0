import type { Source } from "./bundle.ts";
import { EDGE_ATTRIBUTES, type Edge, edges, frameOf, xml } from "./graph.ts";
import type { ExportOptions } from "./options.ts";

const MUTUAL = ["mutual", "boolean"] as const;

/** A dynamic graph as GEXF 1.3: parties as nodes, facts as edges with the time in which they hold. */
export async function* gexf(source: Source, options: ExportOptions): AsyncGenerator<string> {
  const { nodes, isDirected } = await frameOf(source, options);
  const attributes = [...EDGE_ATTRIBUTES, MUTUAL]
    .map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`)
    .join("");
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph mode="dynamic" defaultedgetype="${isDirected ? "directed" : "undirected"}" timeformat="date" timerepresentation="interval">
<attributes class="node"><attribute id="kind" title="kind" type="string"/><attribute id="country" title="country" type="string"/></attributes>
<attributes class="edge">${attributes}</attributes>
<nodes>
`;
  for (const { id, name, kind, country } of nodes) {
    const values = [value("kind", kind), country === null ? "" : value("country", country)].join("");
    yield `<node id="${xml(id)}" label="${xml(name)}"><attvalues>${values}</attvalues></node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for await (const edge of edges(source, options)) yield edgeElement(edge);
  yield "</edges>\n</graph>\n</gexf>\n";
}

function edgeElement({ id, source, target, isMutual, start, end, label, fact }: Edge): string {
  const values = EDGE_ATTRIBUTES.map(([name, , of]) => {
    const held = of(fact);
    return held === null ? "" : value(name, held);
  }).join("");
  const mutual = value(MUTUAL[0], String(isMutual));
  const bounds = `${start === null ? "" : ` start="${start}"`}${end === null ? "" : ` end="${end}"`}`;
  const spells = bounds === "" ? "" : `<spells><spell${bounds}/></spells>`;
  const ends = `source="${xml(source)}" target="${xml(target)}"`;
  return `<edge id="${id}" ${ends} label="${xml(label)}"><attvalues>${values}${mutual}</attvalues>${spells}</edge>\n`;
}

function value(name: string, held: string | number): string {
  return `<attvalue for="${name}" value="${xml(held)}"/>`;
}
