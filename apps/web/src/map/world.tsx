import { computed, type Signal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { nameOf } from "../names.ts";
import type { Lie } from "../parts/lie.ts";
import { usePan } from "../parts/pan.ts";
import { ZoomButtons } from "../parts/zoom.tsx";
import { words } from "../words.ts";
import type { Shade } from "./shade.ts";
import type { Area, World as Whole } from "./shapes.ts";

interface Props {
  readonly world: Whole;
  readonly size: readonly [width: number, height: number];
  /** The state whose map it is, or null. */
  readonly own: string | null;
  readonly shades: ReadonlyMap<string, Shade>;
  /** The entity that is pointed at, here or in the list beside. */
  readonly pointed: Signal<string | null>;
  readonly label: string;
  readonly choose: (id: string) => void;
}

const REACH = { least: 1, most: 12 };
/** Pixels that the mark of a state takes. */
const MARK = 15;
const [DOT, TIP] = [4.5, 230];

/** The world with its states shaded; pointing names a state, a click chooses it. The list beside tells the same. */
export function WorldMap({ world, size, own, shades, pointed, label, choose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { lie, hasMoved } = usePan(box, REACH);
  const [width, height] = size;
  const transform = computed(() => `translate(${lie.value.x} ${lie.value.y}) scale(${lie.value.k})`);
  const pick = (id: string | null) => (): void => {
    if (id !== null && !hasMoved()) choose(id);
  };
  const place = { own, shades, pointed, pick };
  return (
    <div class="map-box" ref={box}>
      <svg width={width} height={height} role="img" aria-label={label} onMouseLeave={() => setPointed(pointed, null)}>
        <defs>
          <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" class="hatch-ground" />
            <line x1="0" y1="0" x2="0" y2="6" class="hatch-line" />
          </pattern>
          <pattern id="beside" width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" class="beside-ground" />
            <circle cx="2.5" cy="2.5" r="1.1" class="beside-dot" />
          </pattern>
        </defs>
        <g transform={transform}>
          <path class="sea" d={world.globe} />
          {world.areas.map((area) => (
            <Land key={area.name} area={area} {...place} />
          ))}
          <Marks world={world} shades={shades} lie={lie} />
          <Dots world={world} lie={lie} {...place} />
        </g>
      </svg>
      <ZoomButtons lie={lie} reach={REACH} size={size} labels={words.map} />
      <Tip world={world} lie={lie} shades={shades} pointed={pointed} width={width} />
    </div>
  );
}

interface PlaceProps extends Pick<Props, "own" | "shades" | "pointed"> {
  readonly pick: (id: string | null) => () => void;
}

function setPointed(pointed: Signal<string | null>, id: string | null): void {
  pointed.value = id;
}

function classOf(id: string | null, { own, shades }: Pick<Props, "own" | "shades">): string {
  if (id === null) return "land alien";
  if (id === own) return "land own";
  const shade = shades.get(id);
  return shade === undefined ? "land" : `land shade-${shade.step}`;
}

function Land({ area, own, shades, pointed, pick }: PlaceProps & { readonly area: Area }) {
  const { id, path } = area;
  const isPointed = id !== null && pointed.value === id;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside does the same by keyboard
    <path
      class={`${classOf(id, { own, shades })}${isPointed ? " pointed" : ""}`}
      d={path}
      onMouseEnter={() => setPointed(pointed, id)}
      onClick={pick(id)}
    />
  );
}

/** Tiers and counts on the states themselves, so that no shade must be told by its colour. */
function Marks({ world, shades, lie }: Pick<Props, "world" | "shades"> & { readonly lie: Signal<Lie> }) {
  const { k } = lie.value;
  return (
    <g class="marks">
      {world.areas.map(({ id, middle: [x, y], width }) => {
        const shade = id === null ? undefined : shades.get(id);
        if (shade === undefined || width * k < MARK) return null;
        return (
          <text key={id} x={x} y={y} font-size={12 / k} stroke-width={3 / k} dy="0.35em" text-anchor="middle">
            {shade.mark}
          </text>
        );
      })}
    </g>
  );
}

function Dots({
  world,
  lie,
  own,
  shades,
  pointed,
  pick,
}: PlaceProps & { readonly world: Whole; readonly lie: Signal<Lie> }) {
  const { k } = lie.value;
  return (
    <g>
      {world.dots.map(({ id, at: [x, y] }) => {
        const shade = shades.get(id);
        const isMarked = shade !== undefined || id === own;
        return (
          <g key={id}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the list beside does the same by keyboard */}
            <circle
              class={`dot ${classOf(id, { own, shades })}${pointed.value === id ? " pointed" : ""}`}
              cx={x}
              cy={y}
              r={(isMarked ? DOT : DOT / 2) / k}
              onMouseEnter={() => setPointed(pointed, id)}
              onClick={pick(id)}
            />
            {shade === undefined ? null : (
              <text class="marks" x={x + (DOT + 3) / k} y={y} font-size={11 / k} stroke-width={3 / k} dy="0.35em">
                {shade.mark}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The name of the state that is pointed at, and what stands there. */
function Tip({
  world,
  lie,
  shades,
  pointed,
  width,
}: Pick<Props, "world" | "shades" | "pointed"> & { readonly lie: Signal<Lie>; readonly width: number }) {
  const id = pointed.value;
  const at = world.areas.find((area) => area.id === id)?.middle ?? world.dots.find((dot) => dot.id === id)?.at ?? null;
  if (id === null || at === null) return null;
  const { k, x, y } = lie.value;
  const left = Math.max(4, Math.min(width - TIP, at[0] * k + x - TIP / 2));
  const shade = shades.get(id);
  return (
    <div class="tip" style={{ insetInlineStart: `${left}px`, insetBlockStart: `${at[1] * k + y + 12}px` }}>
      <strong>{nameOf(id, {})}</strong>
      {shade === undefined ? null : <span>{shade.words}</span>}
    </div>
  );
}
