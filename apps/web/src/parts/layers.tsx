import { computed } from "@preact/signals";
import type { Cover } from "../layers.ts";
import { place, setQuery } from "../route.ts";
import { words } from "../words.ts";

const LAYERS = ["fact", "quote", "mention", "time"] as const;

/** Layers that are left out; they stand in the address. */
export const hiddenLayers = computed<ReadonlySet<string>>(
  () => new Set(place.value.query.get("without")?.split(",") ?? []),
);

/** The layers of a text, each of which can be switched off. */
export function Layers({ covers }: { readonly covers: readonly Cover[] }) {
  const toggle = (layer: string): void => {
    const next = new Set(hiddenLayers.value);
    if (!next.delete(layer)) next.add(layer);
    setQuery("without", next.size === 0 ? null : [...next].sort().join(","));
  };
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{words.article.layers}</legend>
      {LAYERS.filter((layer) => covers.some((cover) => cover.layer === layer)).map((layer) => (
        <label key={layer} class={`chip layer-${layer}`}>
          <input type="checkbox" checked={!hiddenLayers.value.has(layer)} onChange={() => toggle(layer)} />
          <span class="swatch">{words.article.layer[layer]}</span>
          <span class="quiet">
            {new Set(covers.filter((cover) => cover.layer === layer).map(({ span }) => span.join())).size}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
