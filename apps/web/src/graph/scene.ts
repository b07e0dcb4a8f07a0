import { effect, type Signal } from "@preact/signals";
import { type Lie, type Point, STILL } from "../parts/lie.ts";
import type { Grip } from "../parts/pan.ts";
import { theme } from "../theme.ts";
import { centred, fitOf, under } from "./fit.ts";
import type { Runner } from "./layout.ts";
import type { Edge, Net } from "./net.ts";
import { edgeAt, type Inks, inksOf, nodeAt, type Picture, paint, paintAround } from "./paint.ts";
import { Painter } from "./painter.ts";
import type { News } from "./runner.ts";

/** The two canvases of a graph: all of it, and over it a node with its neighbours. */
export interface Canvases {
  readonly all: HTMLCanvasElement;
  readonly near: HTMLCanvasElement;
}

const CLOSE = 2.4;
/** Milliseconds without a pan after which all is painted where it now lies. */
const REST = 130;
/** Thousands of lines are sooner drawn by the processor than sent to a graphics card that may be none. */
const CONTEXT: CanvasRenderingContext2DSettings = { willReadFrequently: true };

/** What is on the canvases: painted anew, once a frame at most, whenever something has changed. */
export class Scene {
  private readonly canvases: Canvases;
  private readonly lie: Signal<Lie>;
  private readonly net: Net;
  private readonly width: number;
  private readonly height: number;
  private inks: Inks;
  private places: Float32Array | null = null;
  private fit: Lie = STILL;
  private isSettled = false;
  private isMoving = false;
  private lit: number | null = null;
  private wanted: number | null = null;
  private readonly painter: Painter;
  /** The lie that is painted: until it is painted anew, the canvases themselves are moved. */
  private painted: Lie = STILL;
  private rest = 0;

  constructor(canvases: Canvases, lie: Signal<Lie>, net: Net, width: number, height: number) {
    this.canvases = canvases;
    this.lie = lie;
    this.net = net;
    this.width = width;
    this.height = height;
    this.inks = inksOf(canvases.all.parentElement!);
    this.painter = new Painter((isWhole) => this.paint(isWhole));
    for (const canvas of [canvases.all, canvases.near]) sharpen(canvas, width, height);
  }

  /** Follows pans and themes until what it gives is called. */
  follow(): () => void {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const reink = (): void => {
      this.inks = inksOf(this.canvases.all.parentElement!);
      this.painter.ask(true);
    };
    const stop = effect(() => this.pan(this.lie.value));
    const stopTheme = effect(() => {
      theme.value;
      // The choice is on the page after the signal has changed.
      setTimeout(reink);
    });
    dark.addEventListener("change", reink);
    return () => {
      stop();
      stopTheme();
      dark.removeEventListener("change", reink);
      clearTimeout(this.rest);
      this.painter.stop();
    };
  }

  /** Goes on where another scene of the same net stopped. */
  follows({ net, places, isSettled, lit, wanted }: Scene): void {
    if (net !== this.net) return;
    this.lit = lit;
    this.wanted = wanted;
    this.places = places;
    if (places === null) return;
    this.isSettled = isSettled;
    this.fit = fitOf(places, this.width, this.height);
  }

  /** Takes places; until they are settled for the first time all of them stay in view. */
  hear({ places, isMoving }: News): void {
    this.places = places;
    this.isMoving = isMoving;
    if (!this.isSettled) this.fit = fitOf(places, this.width, this.height);
    if (!isMoving) this.isSettled = true;
    if (this.wanted !== null) this.show(this.wanted);
    this.painter.ask(true);
  }

  /** Lights a node with its neighbours, or nothing. */
  light(node: number | null): void {
    if (node === this.lit) return;
    this.lit = node;
    this.painter.ask(false);
  }

  /** Brings a node into the middle, as soon as it has a place for good. */
  show(node: number): void {
    this.wanted = this.isSettled ? null : node;
    if (this.places === null) return;
    const at: Point = [this.places[2 * node]!, this.places[2 * node + 1]!];
    const k = Math.max(CLOSE, this.lie.peek().k);
    this.lie.value = centred(this.fit, at, k, this.width, this.height);
  }

  node(at: Point): number | null {
    const picture = this.picture();
    return picture === null ? null : nodeAt(picture, at);
  }

  edge(at: Point): Edge | null {
    const picture = this.picture();
    return picture === null ? null : edgeAt(picture, at);
  }

  /** Takes hold of the node at a point, to be moved. */
  grab(at: Point, runner: Runner): Grip | null {
    const node = this.node(at);
    if (node === null) return null;
    return {
      move: ([px, py]) => {
        const { k, x, y } = under(this.fit, this.lie.peek());
        const place = [(px - x) / k, (py - y) / k] as const;
        this.places?.set(place, 2 * node);
        this.isMoving = true;
        runner.send({ node, place });
        this.painter.ask(true);
      },
      end: () => runner.send({ node, place: null }),
    };
  }

  /** Moves what is painted, and paints anew once it rests: a pan costs no painting. */
  private pan(lie: Lie): void {
    const turn = lie.k / this.painted.k;
    const [x, y] = [lie.x - this.painted.x * turn, lie.y - this.painted.y * turn];
    for (const canvas of [this.canvases.all, this.canvases.near]) {
      canvas.style.transform = `translate(${x}px, ${y}px) scale(${turn})`;
    }
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.painter.ask(true), REST);
  }

  private paint(isWhole: boolean): void {
    const picture = this.picture();
    const [all, near] = [this.canvases.all.getContext("2d", CONTEXT), this.canvases.near.getContext("2d", CONTEXT)];
    if (picture === null || all === null || near === null) return;
    const lie = this.lie.peek();
    if (isWhole || lie !== this.painted) {
      paint(all, picture, this.isMoving);
      this.painted = lie;
      for (const { style } of [this.canvases.all, this.canvases.near]) style.transform = "";
    }
    this.canvases.all.classList.toggle("dim", this.lit !== null);
    if (this.lit === null) near.clearRect(0, 0, this.width, this.height);
    else paintAround(near, picture, this.lit);
  }

  private picture(): Picture | null {
    const { places, net, inks, width, height } = this;
    return places === null ? null : { net, places, inks, width, height, lie: under(this.fit, this.lie.peek()) };
  }
}

/** As many dots as the screen has. */
function sharpen(canvas: HTMLCanvasElement, width: number, height: number): void {
  const dots = Math.min(2, devicePixelRatio);
  canvas.width = Math.round(width * dots);
  canvas.height = Math.round(height * dots);
  canvas.getContext("2d", CONTEXT)?.setTransform(dots, 0, 0, dots, 0, 0);
}
