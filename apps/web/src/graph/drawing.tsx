import { useSignal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { dyadPage } from "../names.ts";
import type { Point } from "../parts/lie.ts";
import { usePan } from "../parts/pan.ts";
import { ZoomButtons } from "../parts/zoom.tsx";
import { go } from "../route.ts";
import { words } from "../words.ts";
import { useLayout } from "./layout.ts";
import type { Edge, Net } from "./net.ts";
import { INKS } from "./paint.ts";
import { Scene } from "./scene.ts";

interface Props {
  readonly net: Net;
  readonly size: readonly [width: number, height: number];
  /** The node that is chosen, or null. */
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  readonly label: string;
}

const REACH = { least: 0.3, most: 30 };

/** A graph on a canvas: pointing lights a node and its neighbours, a click chooses it, on a line it opens the two. The table below tells the same. */
export function Drawing({ net, size: [width, height], chosen, choose, label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [all, near] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
  const scene = useRef<Scene | null>(null);
  const [isLaying, setLaying] = useState(true);
  const pointed = useSignal<string>("");
  const clicked = useRef<string | null>(null);
  const layout = useLayout(net, (news) => {
    // Whoever wants no motion sees the graph when it stands.
    if (news.isMoving && isLaying && matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    setLaying(news.isMoving);
    scene.current?.hear(news);
  });
  const { lie, hasMoved } = usePan(box, {
    ...REACH,
    grab: (at) => scene.current?.grab(at, layout) ?? null,
  });
  const node = chosen === null ? null : (net.numbers.get(chosen) ?? null);
  useEffect(() => {
    const drawn = new Scene({ all: all.current!, near: near.current! }, lie, net, width, height);
    if (scene.current !== null) drawn.follows(scene.current);
    scene.current = drawn;
    return drawn.follow();
  }, [net, width, height]);
  useEffect(() => setLaying(true), [net]);
  useEffect(() => {
    scene.current?.light(node);
    // Whoever clicks a node sees it already.
    if (node !== null && chosen !== clicked.current) scene.current?.show(node);
  }, [node, net, width, height]);
  const onMove = (event: MouseEvent): void => {
    if (event.buttons !== 0) return;
    const { over, edge } = underPointer(event, scene.current);
    scene.current?.light(over ?? node);
    pointed.value = over === null ? edgeTitle(edge, net) : (net.nodes[over]?.name ?? "");
  };
  const onClick = (event: MouseEvent): void => {
    if (hasMoved()) return;
    const { over, edge } = underPointer(event, scene.current);
    if (edge !== null) go(dyadPage(edge.tie.a, edge.tie.b));
    else {
      clicked.current = over === null ? null : net.nodes[over]!.id;
      choose(clicked.current);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table below does the same by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table below does the same by keyboard
    <div
      ref={box}
      class={`graph-box${pointed.value === "" ? "" : " pointing"}`}
      style={{ blockSize: `${height}px` }}
      onMouseMove={onMove}
      onMouseLeave={() => scene.current?.light(node)}
      onClick={onClick}
    >
      <canvas ref={all} role="img" aria-label={label} />
      <canvas ref={near} class="near" />
      <span hidden={true}>
        {INKS.map((ink) => (
          <i key={ink} class={`ink-${ink}`} />
        ))}
      </span>
      <ZoomButtons lie={lie} reach={REACH} size={[width, height]} labels={words.graph} />
      <p class="graph-state" role="status">
        {isLaying ? words.graph.laying : pointed.value}
      </p>
    </div>
  );
}

function pointOf(event: MouseEvent): Point {
  const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}

/** The node under the pointer, else the tie. */
function underPointer(
  event: MouseEvent,
  scene: Scene | null,
): { readonly over: number | null; readonly edge: Edge | null } {
  const at = pointOf(event);
  const over = scene?.node(at) ?? null;
  return { over, edge: over === null ? (scene?.edge(at) ?? null) : null };
}

function edgeTitle(edge: Edge | null, { nodes }: Net): string {
  if (edge === null) return "";
  const { kind, level, count } = edge.tie;
  return `${nodes[edge.a]!.name} – ${nodes[edge.b]!.name}: ${level ?? words.graph.kinds[kind]}${count > 1 ? ` (${count})` : ""}`;
}
