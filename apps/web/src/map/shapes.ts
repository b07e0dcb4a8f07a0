import { type GeoProjection, geoArea, geoCentroid, geoNaturalEarth1, geoPath } from "d3-geo";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { alpha3 } from "./numbers.ts";
import { small } from "./small.ts";

type Land = Feature<Polygon | MultiPolygon, { readonly name: string }>;

/** An area of the world map. */
export interface Area {
  /** `state:AZE`, or null where no state of the tables has it. */
  readonly id: string | null;
  /** As Natural Earth names it. */
  readonly name: string;
  /** Its outline as SVG draws it. */
  readonly path: string;
  /** Pixels of the middle of its largest part, and how wide it is there. */
  readonly middle: readonly [x: number, y: number];
  readonly width: number;
}

/** The world in a window of so many pixels. */
export interface World {
  readonly areas: readonly Area[];
  /** States without an outline: where they lie. */
  readonly dots: readonly { readonly id: string; readonly at: readonly [x: number, y: number] }[];
  /** The outline of the globe. */
  readonly globe: string;
}

/** Natural Earth's numbers leave this state out. */
const NAMED: Readonly<Record<string, string>> = { Kosovo: "XKX" };
let lands: Promise<readonly Land[]> | null = null;

/** The world at this size; its outlines are loaded once. */
export async function worldOf(width: number, height: number): Promise<World> {
  lands ??= load();
  const land = await lands;
  const projection = geoNaturalEarth1().fitExtent(
    [
      [2, 2],
      [width - 2, height - 2],
    ],
    { type: "Sphere" },
  );
  const path = geoPath(projection).digits(1);
  const areas = land.map((each) => areaOf(each, projection, path));
  const dots = [...small].flatMap(([code, place]) => {
    const at = projection([place[0], place[1]]);
    return at === null ? [] : [{ id: `state:${code}`, at }];
  });
  return { areas, dots, globe: path({ type: "Sphere" }) ?? "" };
}

/** Whether the map has a place for the entity. */
export function isPlaced(id: string, { areas, dots }: World): boolean {
  return areas.some((area) => area.id === id) || dots.some((dot) => dot.id === id);
}

async function load(): Promise<readonly Land[]> {
  const { default: atlas } = await import("world-atlas/countries-110m.json");
  const world = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(world, world.objects.countries).features as readonly Land[];
}

function areaOf(land: Land, projection: GeoProjection, path: ReturnType<typeof geoPath>): Area {
  const { name } = land.properties;
  const code = alpha3.get(String(land.id ?? "")) ?? NAMED[name];
  const largest = largestOf(land.geometry);
  const [[left], [right]] = path.bounds(largest);
  return {
    id: code === undefined ? null : `state:${code}`,
    name,
    path: path(land) ?? "",
    middle: projection(geoCentroid(largest)) ?? [0, 0],
    width: right - left,
  };
}

function largestOf(geometry: Polygon | MultiPolygon): Polygon {
  if (geometry.type === "Polygon") return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  return parts.reduce((best, part) => (geoArea(part) > geoArea(best) ? part : best));
}
