import type { Context } from "../context.ts";
import type { Document } from "../text/document.ts";
import type { Found } from "./found.ts";

/** The state from which an article is written: that of the dateline's city, else the one of which it speaks most by far. */
export function homeOf(document: Document, context: Context, found: readonly (readonly Found[])[]): string | null {
  const place = document.dateline?.place;
  const city = place && titleCase(document.text.slice(place[0], place[1]));
  const state = city ? (context.reference.capitalOf(city) ?? context.reference.cityState(city)) : null;
  return state ?? mostNamed(found);
}

/** "BAKU" as the tables spell it. */
function titleCase(name: string): string {
  return name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

const MARGIN = 2;
const LEAST = 2;

function mostNamed(found: readonly (readonly Found[])[]): string | null {
  const counts = new Map<string, number>();
  for (const item of found.flat()) {
    const target = item.kind === "alias" && item.match.targets.length === 1 ? item.match.targets[0] : undefined;
    if (target?.kind === "state") counts.set(target.entity, (counts.get(target.entity) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= Math.max(LEAST, MARGIN * (second?.[1] ?? 0)) ? first[0] : null;
}
