import { type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type Lie, magnified, type Point, type Reach, STILL } from "./lie.ts";

interface Options extends Reach {
  /** Something at this point that is to be moved instead of the drawing. */
  readonly grab?: (at: Point) => Grip | null;
}

/** What is moved instead of the drawing. */
export interface Grip {
  readonly move: (to: Point) => void;
  readonly end: () => void;
}

/** Pixels that a pointer may move before it drags. */
const SLACK = 4;
const WHEEL = 0.0016;

/** Lets pointers drag and magnify what is in a window: one pointer drags, two pinch, the wheel magnifies with Ctrl. */
export function usePan(
  box: RefObject<HTMLElement | null>,
  options: Options,
): { readonly lie: Signal<Lie>; readonly hasMoved: () => boolean } {
  const lie = useSignal(STILL);
  const held = useRef(options);
  held.current = options;
  const drag = useRef(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const pointers = new Pointers(element, lie, held, drag);
    return pointers.follow();
  }, []);
  return { lie, hasMoved: () => drag.current };
}

/** The pointers that are down on a window. */
class Pointers {
  private readonly down = new Map<number, Point>();
  private grip: Grip | null = null;
  private start: Point = [0, 0];
  private readonly element: HTMLElement;
  private readonly lie: Signal<Lie>;
  private readonly options: { readonly current: Options };
  private readonly drag: { current: boolean };

  constructor(
    element: HTMLElement,
    lie: Signal<Lie>,
    options: { readonly current: Options },
    drag: { current: boolean },
  ) {
    this.element = element;
    this.lie = lie;
    this.options = options;
    this.drag = drag;
  }

  /** Listens until what it gives is called. */
  follow(): () => void {
    const controller = new AbortController();
    const { signal } = controller;
    this.element.addEventListener("pointerdown", (event) => this.press(event), { signal });
    this.element.addEventListener("pointermove", (event) => this.move(event), { signal });
    this.element.addEventListener("pointerup", (event) => this.lift(event), { signal });
    this.element.addEventListener("pointercancel", (event) => this.lift(event), { signal });
    this.element.addEventListener("wheel", (event) => this.turn(event), { signal, passive: false });
    return () => controller.abort();
  }

  private press(event: PointerEvent): void {
    if (event.button !== 0) return;
    const at = this.at(event);
    this.down.set(event.pointerId, at);
    if (this.down.size > 1) return;
    this.start = at;
    this.drag.current = false;
    this.grip = this.options.current.grab?.(at) ?? null;
  }

  private move(event: PointerEvent): void {
    const before = this.down.get(event.pointerId);
    if (before === undefined) return;
    const at = this.at(event);
    if (!this.drag.current && Math.hypot(at[0] - this.start[0], at[1] - this.start[1]) < SLACK) return;
    if (!this.drag.current) this.element.setPointerCapture(event.pointerId);
    this.drag.current = true;
    const other = [...this.down].find(([id]) => id !== event.pointerId)?.[1];
    this.down.set(event.pointerId, at);
    if (other !== undefined) this.pinch(before, at, other);
    else if (this.grip !== null) this.grip.move(at);
    else
      this.put({ ...this.lie.value, x: this.lie.value.x + at[0] - before[0], y: this.lie.value.y + at[1] - before[1] });
  }

  private lift(event: PointerEvent): void {
    this.down.delete(event.pointerId);
    this.grip?.end();
    this.grip = null;
  }

  private pinch(before: Point, at: Point, other: Point): void {
    const span = (point: Point): number => Math.max(1, Math.hypot(point[0] - other[0], point[1] - other[1]));
    this.put(magnified(this.lie.value, span(at) / span(before), other, this.options.current));
  }

  private turn(event: WheelEvent): void {
    // The wheel alone scrolls the page.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    const factor = Math.exp(-event.deltaY * lines * WHEEL);
    this.put(magnified(this.lie.value, factor, this.at(event), this.options.current));
  }

  private put(lie: Lie): void {
    this.lie.value = lie;
  }

  private at(event: MouseEvent): Point {
    const { left, top } = this.element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }
}
