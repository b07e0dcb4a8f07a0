import { TIE_KINDS, type TieKind } from "@dragoman/register";
import type { Lie } from "../parts/lie.ts";
import type { Edge, Net } from "./net.ts";

/** Colours of a graph, as the page has them now. */
export interface Inks extends Readonly<Record<(typeof INKS)[number], string>> {
  readonly font: string;
}

/** What there is to paint, and where. */
export interface Picture {
  readonly net: Net;
  /** x, y, x, y, … of nodes. */
  readonly places: Float32Array;
  /** From places to pixels: those of the page's pan, upon a scale at which all is seen. */
  readonly lie: Lie;
  readonly inks: Inks;
  readonly width: number;
  readonly height: number;
}

/** Dashes that tell kinds apart without colour. */
const DASHES: Readonly<Record<TieKind, readonly number[]>> = {
  partnership: [],
  membership: [1, 3],
  diplomatic: [6, 3],
  instrument: [8, 3, 2, 3],
  cooperation: [],
  conflict: [4, 3],
};
/** Edges beyond which widths and dashes cost more than they tell. */
const MANY = 1200;
/** Lines in one path. */
const PATH = 200;
const FAINT = 0.7;
const [LABELS, LABEL_GAP, LONGEST] = [60, 13, 30];
const LANE = 3;

/** What has a colour of its own in the styles. */
export const INKS = [...TIE_KINDS, "state", "organisation", "ink", "paper"] as const;

/** Reads the colours from elements that have them: names of colours must be resolved by the browser itself. */
export function inksOf(box: Element): Inks {
  const colours = INKS.map((name) => [name, getComputedStyle(box.querySelector(`.ink-${name}`) ?? box).color]);
  return { ...(Object.fromEntries(colours) as Omit<Inks, "font">), font: getComputedStyle(box).fontFamily };
}

/** Paints all ties and nodes; in a draft, while all of it moves, the weightiest ties without names. */
export function paint(context: CanvasRenderingContext2D, picture: Picture, isDraft: boolean): void {
  const { net, width, height } = picture;
  context.clearRect(0, 0, width, height);
  paintEdges(context, picture, isDraft ? net.weighty : net.edges, FAINT);
  const all = net.nodes.map((_, at) => at);
  paintNodes(context, picture, all);
  if (!isDraft) paintLabels(context, picture, labelled(picture));
}

/** Paints a node with its neighbours and what ties them, over all others. */
export function paintAround(context: CanvasRenderingContext2D, picture: Picture, node: number): void {
  const { net, width, height } = picture;
  context.clearRect(0, 0, width, height);
  const edges = net.nodes[node]!.ties.map((at) => net.edges[at]!);
  const near = [...new Set([...edges.flatMap(({ a, b }) => [a, b]), node])];
  paintEdges(context, picture, edges, 1);
  paintNodes(context, picture, near);
  const byTies = [...near].sort((a, b) => net.nodes[b]!.ties.length - net.nodes[a]!.ties.length);
  paintLabels(context, picture, [node, ...byTies.filter((each) => each !== node)]);
}

/**
 * Many edges are hairlines of which the weightier are less faint: a wide line costs ten times as much. Those of one kind and width are one
 * path, for strokes cost more than lines.
 */
function paintEdges(context: CanvasRenderingContext2D, picture: Picture, edges: readonly Edge[], alpha: number): void {
  const isMany = edges.length > MANY;
  for (const list of alike(edges)) {
    const { tie, width } = list[0]!;
    context.strokeStyle = picture.inks[tie.kind];
    context.lineWidth = isMany ? 1 : Math.max(0.8, Math.round(width) * Math.min(1, Math.sqrt(picture.lie.k)));
    context.globalAlpha = isMany ? 0.12 + 0.1 * Math.round(width) : alpha;
    context.setLineDash(isMany ? [] : [...DASHES[tie.kind]]);
    for (let from = 0; from < list.length; from += PATH) {
      context.beginPath();
      for (const edge of list.slice(from, from + PATH)) line(context, picture, edge);
      context.stroke();
    }
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Edges by kind and width. */
function alike(edges: readonly Edge[]): Iterable<readonly Edge[]> {
  const strokes = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = `${edge.tie.kind} ${Math.round(edge.width)}`;
    const held = strokes.get(key);
    if (held === undefined) strokes.set(key, [edge]);
    else held.push(edge);
  }
  return strokes.values();
}

/** Ties of one pair lie side by side. */
function line(context: CanvasRenderingContext2D, picture: Picture, { a, b, lane }: Edge): void {
  const [[ax, ay], [bx, by]] = [placeOf(picture, a), placeOf(picture, b)];
  const length = lane === 0 ? 1 : Math.max(1, Math.hypot(bx - ax, by - ay));
  const [dx, dy] = [(-(by - ay) / length) * lane * LANE, ((bx - ax) / length) * lane * LANE];
  context.moveTo(ax + dx, ay + dy);
  context.lineTo(bx + dx, by + dy);
}

function paintNodes(context: CanvasRenderingContext2D, picture: Picture, nodes: readonly number[]): void {
  const { net, inks } = picture;
  for (const isState of [false, true]) {
    context.beginPath();
    for (const at of nodes) {
      const node = net.nodes[at]!;
      if (node.isState !== isState) continue;
      const [x, y] = placeOf(picture, at);
      const radius = radiusOf(picture, at);
      context.moveTo(x + radius, y);
      if (isState) context.arc(x, y, radius, 0, 2 * Math.PI);
      else context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
    }
    context.fillStyle = isState ? inks.state : inks.organisation;
    context.strokeStyle = inks.paper;
    context.lineWidth = 1;
    context.fill();
    context.stroke();
  }
}

/** The names of as many nodes as have room, the first ones first. */
function paintLabels(context: CanvasRenderingContext2D, picture: Picture, nodes: readonly number[]): void {
  const { net, inks, width, height } = picture;
  context.font = `600 12px ${inks.font}`;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = inks.paper;
  context.fillStyle = inks.ink;
  const taken: (readonly [x: number, y: number, width: number])[] = [];
  for (const at of nodes) {
    const [x, y] = placeOf(picture, at);
    if (x < -40 || y < 0 || x > width || y > height) continue;
    const name = shortened(net.nodes[at]!.name);
    const left = x + radiusOf(picture, at) + 3;
    const wide = context.measureText(name).width;
    const isTaken = taken.some(
      ([tx, ty, tw]) => Math.abs(ty - y) < LABEL_GAP && left < tx + tw + 4 && tx < left + wide + 4,
    );
    if (isTaken) continue;
    taken.push([left, y, wide]);
    context.strokeText(name, left, y);
    context.fillText(name, left, y);
    if (taken.length >= LABELS) return;
  }
}

function shortened(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1)}…`;
}

/** Nodes that are named: those of most ties among those that are seen. */
function labelled(picture: Picture): readonly number[] {
  const { net, width, height } = picture;
  const seen = net.nodes.flatMap((_, at) => {
    const [x, y] = placeOf(picture, at);
    return x >= 0 && y >= 0 && x <= width && y <= height ? [at] : [];
  });
  return seen.sort((a, b) => net.nodes[b]!.ties.length - net.nodes[a]!.ties.length || a - b).slice(0, 3 * LABELS);
}

/** Pixels of a node. */
function placeOf(
  { places, lie: { k, x, y } }: Pick<Picture, "places" | "lie">,
  node: number,
): readonly [number, number] {
  return [places[2 * node]! * k + x, places[2 * node + 1]! * k + y];
}

function radiusOf({ net, lie: { k } }: Picture, node: number): number {
  return net.nodes[node]!.radius * Math.min(1.6, Math.max(0.55, Math.sqrt(k)));
}

/** Pixels within which something is pointed at. */
const NEAR = 7;

/** The node at a point, the nearest of several, or null. */
export function nodeAt(picture: Picture, [px, py]: readonly [number, number]): number | null {
  let [best, distance] = [-1, Number.POSITIVE_INFINITY];
  for (let at = 0; at < picture.net.nodes.length; at++) {
    const [x, y] = placeOf(picture, at);
    const beyond = Math.hypot(px - x, py - y) - radiusOf(picture, at);
    if (beyond < distance) [best, distance] = [at, beyond];
  }
  return distance <= NEAR ? best : null;
}

/** The tie at a point, or null. */
export function edgeAt(picture: Picture, [px, py]: readonly [number, number]): Edge | null {
  let [best, distance]: [Edge | null, number] = [null, NEAR / 1.5];
  for (const edge of picture.net.edges) {
    const [[ax, ay], [bx, by]] = [placeOf(picture, edge.a), placeOf(picture, edge.b)];
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
    const off = Math.hypot(px - ax - along * dx, py - ay - along * dy);
    if (off < distance) [best, distance] = [edge, off];
  }
  return best;
}
