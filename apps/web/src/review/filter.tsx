import type { Fact } from "@dragoman/model";
import { KINDS, REVIEWS, STATUSES } from "@dragoman/register";
import { useRef } from "preact/hooks";
import { go, place } from "../route.ts";
import { wordFor, words } from "../words.ts";
import { ASKED } from "./data.ts";

const ORDERS = ["confidence", "reported", "time"] as const;
const ALL = REVIEWS.join(",");

/** Which facts are gone through; the address keeps it. */
export function FilterForm() {
  const form = useRef<HTMLFormElement>(null);
  const { query } = place.value;
  const value = (name: string): string => query.getAll(name).join(", ");
  const apply = (): void => {
    if (form.current === null) return;
    const asked = new URLSearchParams(query.has("article") ? { article: query.get("article")! } : {});
    for (const [name, given] of new FormData(form.current)) {
      if (typeof given === "string" && given.trim() !== "") asked.append(name, given.trim());
    }
    const text = asked.toString();
    go(`/review${text === "" ? "" : `?${text}`}`);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return (
    <search aria-label={words.review.filter}>
      <form
        ref={form}
        class="review-filter"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
        }}
      >
        <label>
          {words.review.who}{" "}
          <input type="text" name="state" data-filter="" value={value("state")} placeholder={words.review.whoExample} />
        </label>
        <label>
          {words.review.words} <input type="text" name="text" value={value("text")} />
        </label>
        <Choice
          name="kind"
          label={words.review.kind}
          values={KINDS}
          table={words.kinds}
          chosen={value("kind")}
          apply={apply}
        />
        <Choice
          name="status"
          label={words.review.status}
          values={STATUSES}
          table={words.statuses}
          chosen={value("status")}
          apply={apply}
        />
        <Choice
          name="review"
          label={words.review.decision}
          values={[...REVIEWS, ALL]}
          table={{ ...words.review.reviews, open: words.review.untouched, [ALL]: words.review.all }}
          chosen={value("review")}
          none={words.review.undecided}
          apply={apply}
        />
        <Choice
          name="order"
          label={words.review.order}
          values={ORDERS.slice(1)}
          table={words.review.orders}
          chosen={value("order")}
          none={words.review.orders.confidence}
          apply={apply}
        />
        <button type="submit">{words.review.show}</button>
        {ASKED.some((name) => query.has(name)) || query.has("fact") ? <a href="/review">{words.review.clear}</a> : null}
      </form>
    </search>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly values: readonly (Fact["kind"] | Fact["status"] | string)[];
  readonly table: Readonly<Record<string, string>>;
  readonly chosen: string;
  readonly none?: string;
  readonly apply: () => void;
}

function Choice({ name, label, values, table, chosen, none = words.review.any, apply }: ChoiceProps) {
  return (
    <label>
      {label}{" "}
      <select name={name} value={chosen} onChange={apply}>
        <option value="">{none}</option>
        {(chosen === "" || values.includes(chosen) ? values : [chosen, ...values]).map((value) => (
          <option key={value} value={value}>
            {table[value] ??
              value
                .split(/,\s*/)
                .map((one) => wordFor(table, one))
                .join(", ")}
          </option>
        ))}
      </select>
    </label>
  );
}
