import { type Layout, type Links, layOut } from "./forces.ts";

/** What a runner is told: a graph to lay out, or a node that is held or let go. */
export type Order =
  | { readonly links: Links }
  | { readonly node: number; readonly place: readonly [x: number, y: number] | null };

/** Where the nodes are, and whether they still move. */
export interface News {
  readonly places: Float32Array;
  readonly isMoving: boolean;
}

/** Milliseconds of work between two pieces of news. */
const SLICE = 24;

/** Lays graphs out in slices of time, in a worker or, where there is none, on the page itself. */
export function runner(tell: (news: News) => void, pause: number): (order: Order) => void {
  let layout: Layout | null = null;
  let isDue = false;
  const later = (milliseconds: number): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(work, milliseconds);
  };
  const work = (): void => {
    isDue = false;
    if (layout === null) return;
    const end = performance.now() + SLICE;
    let isMoving = true;
    while (isMoving && performance.now() < end) isMoving = layout.step(1);
    tell({ places: layout.places(), isMoving });
    if (isMoving) later(pause);
  };
  return (order) => {
    if ("links" in order) layout = layOut(order.links);
    else layout?.hold(order.node, order.place);
    later(0);
  };
}
