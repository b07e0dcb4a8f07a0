import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";

/** A graph by numbers: how many nodes, and pairs of them with weights. */
export interface Links {
  readonly nodes: number;
  /** Source, target, source, target, … */
  readonly ends: Uint32Array;
  /** From 0 to 1, one for each pair. */
  readonly weights: Float32Array;
}

interface Link extends SimulationLinkDatum<SimulationNodeDatum> {
  readonly weight: number;
}

/** A layout that goes on step by step; the same links give the same places, for neither starts nor forces know chance. */
export interface Layout {
  /** Goes so many steps; gives whether it goes on. */
  step(count: number): boolean;
  /** x, y, x, y, … as they are now. */
  places(): Float32Array;
  /** Holds a node at a place, or lets it go; the others make room. */
  hold(node: number, place: readonly [x: number, y: number] | null): void;
}

const [LEAST_HEAT, WARM] = [0.02, 0.12];
/** Beyond so many nodes charges are told less exactly. */
const MANY = 800;

/** Nodes in the order of their numbers start on a spiral, so that a layout can be told again. */
export function layOut({ nodes, ends, weights }: Links): Layout {
  const points: SimulationNodeDatum[] = Array.from({ length: nodes }, () => ({}));
  const degrees = new Uint32Array(nodes);
  for (const end of ends) degrees[end]!++;
  const links = Array.from(
    weights,
    (weight, at): Link => ({ source: ends[2 * at]!, target: ends[2 * at + 1]!, weight }),
  );
  const simulation = forceSimulation(points)
    .force(
      "link",
      forceLink<SimulationNodeDatum, Link>(links)
        .distance(46)
        .strength(({ source, target, weight }) => {
          const [a, b] = [degrees[indexOf(source)]!, degrees[indexOf(target)]!];
          return (0.4 + 0.6 * weight) / Math.max(1, Math.min(a, b));
        }),
    )
    .force(
      "charge",
      forceManyBody()
        .strength(-70)
        .theta(nodes > MANY ? 1.2 : 0.9)
        .distanceMax(600),
    )
    .force("middle", forceCenter())
    .force("x", forceX().strength(0.04))
    .force("y", forceY().strength(0.05))
    .force("room", nodes > MANY ? null : forceCollide(9))
    .alphaDecay(nodes > MANY ? 0.03 : 0.0228)
    .stop();
  return {
    step: (count) => stepped(simulation, count),
    places: () => Float32Array.from(points.flatMap(({ x = 0, y = 0 }) => [x, y])),
    hold: (node, place) => {
      const point = points[node];
      if (point === undefined) return;
      [point.fx, point.fy] = place ?? [null, null];
      simulation.alpha(Math.max(simulation.alpha(), WARM));
    },
  };
}

function stepped(simulation: Simulation<SimulationNodeDatum, undefined>, count: number): boolean {
  for (let i = 0; i < count && simulation.alpha() > LEAST_HEAT; i++) simulation.tick();
  return simulation.alpha() > LEAST_HEAT;
}

function indexOf(end: string | number | SimulationNodeDatum): number {
  return typeof end === "object" ? (end.index ?? 0) : Number(end);
}
