import type { KindMonth } from "@dragoman/register";
import { MonthsChart } from "../charts/months.tsx";
import { wordFor, words } from "../words.ts";
import { Section } from "./section.tsx";

const KINDS = [
  "partnership",
  "instrument",
  "event",
  "quotation",
  "membership",
  "chair",
  "host",
  "diplomatic",
  "office",
  "project",
  "position",
] as const;

/** Facts by month and kind, as a chart under its heading. */
export function KindMonths({ of, months }: { readonly of: string; readonly months: readonly KindMonth[] }) {
  if (months.length === 0) return null;
  return (
    <Section id="months" title={words.state.months}>
      <MonthsChart
        title={`${of}: ${words.state.months}`}
        months={months}
        above={KINDS}
        below={[]}
        label={words.state.monthsChart}
        nameOf={(kind) => wordFor(words.kinds, kind)}
      />
    </Section>
  );
}
