import { type Bounds, boundsOf, meets, refine, widthOf } from "../time/edtf.ts";

/** Times that can all be right, and the time that they give together. */
export interface TimeCluster {
  readonly value: string;
  readonly bounds: Bounds;
  /** The times as stated. */
  readonly members: readonly string[];
}

export interface ClusteredTimes {
  /** In order of their beginning. */
  readonly clusters: readonly TimeCluster[];
  /** Coarse times that hold several clusters: they speak for each of them and are none themselves. */
  readonly loose: readonly string[];
}

/** Puts times together that can be the same, the finest first: a day refines the month, season or year that holds it. */
export function clusterTimes(times: Iterable<string>, isSouthern: boolean): ClusteredTimes {
  const clusters: TimeCluster[] = [];
  const loose: string[] = [];
  for (const { time, bounds } of finestFirst(times, isSouthern)) {
    const met = clusters.flatMap((cluster, at) => (meets(cluster.bounds, bounds) ? [at] : []));
    if (met.length > 1) loose.push(time);
    else if (met.length === 0) clusters.push({ value: time, bounds, members: [time] });
    else clusters[met[0]!] = joined(clusters[met[0]!]!, time, isSouthern);
  }
  return {
    clusters: clusters.sort(
      (a, b) => (a.bounds.first ?? -Infinity) - (b.bounds.first ?? -Infinity) || (a.value < b.value ? -1 : 1),
    ),
    loose,
  };
}

function joined(cluster: TimeCluster, time: string, isSouthern: boolean): TimeCluster {
  const value = refine(cluster.value, time, isSouthern) ?? cluster.value;
  return { value, bounds: boundsOf(value, isSouthern) ?? cluster.bounds, members: [...cluster.members, time] };
}

function finestFirst(
  times: Iterable<string>,
  isSouthern: boolean,
): readonly { readonly time: string; readonly bounds: Bounds }[] {
  const placed = [...new Set(times)].flatMap((time) => {
    const bounds = boundsOf(time, isSouthern);
    return bounds === null ? [] : [{ time, bounds, width: widthOf(bounds) }];
  });
  return placed.sort((a, b) => (a.width === b.width ? (a.time < b.time ? -1 : 1) : a.width - b.width));
}
