import type { Signal } from "@preact/signals";
import { type Lie, magnified, type Reach, STILL } from "./lie.ts";

interface Props {
  readonly lie: Signal<Lie>;
  readonly reach: Reach;
  readonly size: readonly [width: number, height: number];
  readonly labels: { readonly zoomIn: string; readonly zoomOut: string; readonly reset: string };
}

const STEP = 1.6;

/** Buttons that magnify a drawing about its middle, and show all of it. */
export function ZoomButtons({ lie, reach, size: [width, height], labels }: Props) {
  const by = (factor: number) => () => {
    lie.value = magnified(lie.value, factor, [width / 2, height / 2], reach);
  };
  const still = (): void => {
    lie.value = STILL;
  };
  return (
    <div class="zoom">
      {(
        [
          ["+", labels.zoomIn, by(STEP)],
          ["−", labels.zoomOut, by(1 / STEP)],
          ["⤢", labels.reset, still],
        ] as const
      ).map(([sign, label, act]) => (
        <button key={sign} type="button" aria-label={label} title={label} onClick={act}>
          {sign}
        </button>
      ))}
    </div>
  );
}
