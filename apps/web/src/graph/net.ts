import type { Graph, Tie, TieKind } from "@dragoman/register";
import { TIE_KINDS } from "@dragoman/register";
import { nameOf } from "../names.ts";
import type { Links } from "./forces.ts";

/** A state or organisation of the graph. */
export interface Node {
  readonly id: string;
  readonly name: string;
  readonly isState: boolean;
  /** Numbers of its ties. */
  readonly ties: readonly number[];
  /** Pixels. */
  readonly radius: number;
}

/** A tie between two nodes, by their numbers. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly tie: Tie;
  /** Pixels. */
  readonly width: number;
  /** Which of the ties between the two it is, from the middle: …, -1, 0, 1, … */
  readonly lane: number;
}

/** A graph by numbers; nodes are in order of id, so that the same graph is always the same net. */
export interface Net {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  /** The widest of them, as many as are soon drawn. */
  readonly weighty: readonly Edge[];
  readonly links: Links;
  readonly numbers: ReadonlyMap<string, number>;
}

const WEIGHTY = 2000;
const [LEAST, LARGEST, ROOT, THICKEST] = [3, 13, 0.9, 5];

/** Numbers the parties of a graph, and weighs what ties them. */
export function netOf({ ties, names }: Graph): Net {
  const ids = [...new Set(ties.flatMap(({ a, b }) => [a, b]))].sort();
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const highest = highestCounts(ties);
  const own: number[][] = ids.map(() => []);
  const lanes = new Map<string, number>();
  const edges = ties.map((tie, at): Edge => {
    const [a, b] = [numbers.get(tie.a)!, numbers.get(tie.b)!];
    own[a]!.push(at);
    own[b]!.push(at);
    const pair = `${a} ${b}`;
    const before = lanes.get(pair) ?? 0;
    lanes.set(pair, before + 1);
    const lane = before % 2 === 0 ? before / 2 : -(before + 1) / 2;
    return { a, b, tie, width: 0.8 + weightOf(tie, highest) * (THICKEST - 0.8), lane };
  });
  const nodes = ids.map((id, at): Node => {
    const list = own[at]!;
    const radius = Math.min(LARGEST, LEAST + ROOT * Math.sqrt(list.length));
    return { id, name: nameOf(id, names), isState: id.startsWith("state:"), ties: list, radius };
  });
  const links: Links = {
    nodes: nodes.length,
    ends: Uint32Array.from(edges.flatMap(({ a, b }) => [a, b])),
    weights: Float32Array.from(edges, ({ tie }) => weightOf(tie, highest)),
  };
  const weighty = edges.toSorted((one, other) => other.width - one.width).slice(0, WEIGHTY);
  return { nodes, edges, weighty, links, numbers };
}

/** The other end of a tie. */
export function otherEnd({ a, b }: Edge, node: number): number {
  return a === node ? b : a;
}

const HIGHEST_TIER = 7;

/** From 0 to 1: a level by its tier, others by the number of facts among those of their kind. */
function weightOf({ kind, tier, count }: Tie, highest: ReadonlyMap<TieKind, number>): number {
  if (kind === "partnership") return (tier ?? 1) / HIGHEST_TIER;
  return Math.log(1 + count) / Math.log(1 + (highest.get(kind) ?? 1));
}

function highestCounts(ties: readonly Tie[]): ReadonlyMap<TieKind, number> {
  const of = (kind: TieKind): number =>
    ties.reduce((most, tie) => (tie.kind === kind ? Math.max(most, tie.count) : most), 1);
  return new Map(TIE_KINDS.map((kind) => [kind, of(kind)]));
}
