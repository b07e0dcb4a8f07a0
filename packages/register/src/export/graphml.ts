import type { Source } from "./bundle.ts";
import { EDGE_ATTRIBUTES, type Edge, edges, frameOf, xml } from "./graph.ts";
import type { ExportOptions } from "./options.ts";

const TYPES = { string: "string", integer: "int", double: "double" } as const;

/** A graph as GraphML: parties as nodes, facts as edges; `start` and `end` are days. */
export async function* graphml(source: Source, options: ExportOptions): AsyncGenerator<string> {
  const { nodes, isDirected } = await frameOf(source, options);
  const keys = [
    ...["label", "kind", "country"].map((name) => key("node", name, "string")),
    ...["label", "start", "end"].map((name) => key("edge", name, "string")),
    ...EDGE_ATTRIBUTES.map(([name, type]) => key("edge", name, TYPES[type])),
    key("edge", "mutual", "boolean"),
  ];
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys.join("\n")}
<graph edgedefault="${isDirected ? "directed" : "undirected"}">
`;
  for (const { id, name, kind, country } of nodes) {
    yield `<node id="${xml(id)}">${data("node", { label: name, kind, country })}</node>\n`;
  }
  for await (const edge of edges(source, options)) yield edgeElement(edge);
  yield "</graph>\n</graphml>\n";
}

function edgeElement({ id, source, target, isMutual, start, end, label, fact }: Edge): string {
  const attributes = Object.fromEntries(EDGE_ATTRIBUTES.map(([name, , of]) => [name, of(fact)]));
  const held = data("edge", { label, start, end, ...attributes, mutual: String(isMutual) });
  return `<edge id="${id}" source="${xml(source)}" target="${xml(target)}">${held}</edge>\n`;
}

function key(of: "node" | "edge", name: string, type: string): string {
  return `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
}

function data(of: "node" | "edge", values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? "" : `<data key="${of}-${name}">${xml(value)}</data>`))
    .join("");
}
